"""What is to be looked at in a sheet before anyone else does: checks that run all the time, over plain facts.

findings is what a check says and where; facts is what the checks know; points, proof, overrides and figures hold the
checks. Each check is one small function from the facts to its findings; a new one is named in `Check` and in `_CHECKS`.
"""

from cchc_desktop.domain.quality import figures, overrides, points, proof
from cchc_desktop.domain.quality.facts import Facts, window
from cchc_desktop.domain.quality.findings import Check, Finding, Place, Severity

__all__ = ["Check", "Facts", "Finding", "Place", "Severity", "checked", "window"]

_CHECKS = (
    points.refused,
    points.waiting,
    points.unexplained,
    points.cut,
    proof.unproven,
    proof.outside,
    proof.reused,
    overrides.stale,
    overrides.reasonless,
    figures.misdated,
    figures.differing,
    figures.against_tasks,
)


def checked(facts: Facts) -> tuple[Finding, ...]:
    """Everything found, the gravest first, then in the order of the set."""
    found = [finding for check in _CHECKS for finding in check(facts)]
    order = {code: place for place, code in enumerate(facts.score.by_code)}
    grave, last = list(Severity), len(order)
    return tuple(sorted(found, key=lambda each: (grave.index(each.severity), order.get(each.code, last))))
