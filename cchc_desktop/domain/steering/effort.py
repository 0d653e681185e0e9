"""How many days of work a step is taken to need before the officer says better.

Rough on purpose, and the same for every ward: a document 2 days, a thing to be arranged 3, 20 cases a day, half a day
for each half per cent, 5 days where nothing is known yet; never less than one day nor more than 20.
"""

from decimal import Decimal

_CASES_A_DAY = 20
_MOST = 20
DOCUMENT = 2
UNKNOWN = 5
_FINDING = 3
_FEW = 100
"""A share of no more than so many is one of tasks or reports, not of dossiers."""


def for_findings(number: int) -> int:
    """So many things to be arranged: staff, equipment, a notice board."""
    return _bounded(number * _FINDING)


def for_cases(number: int) -> int:
    """So many dossiers, letters, turns of training."""
    return _bounded(-(-number // _CASES_A_DAY))


def for_share(number: int, due: Decimal) -> int:
    """So many more of so many due."""
    return for_things(number) if due <= _FEW else for_cases(number)


def for_things(number: int) -> int:
    """So many reports, initiatives, models: each is a document of its own."""
    return _bounded(number * DOCUMENT)


def for_halves(number: int) -> int:
    """So many halves of a per cent."""
    return _bounded(-(-number // 2))


def _bounded(days: int) -> int:
    return max(1, min(days, _MOST))
