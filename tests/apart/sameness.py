"""Whether two rules say the same: by what they do with every value that could tell them apart, not by their words."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

from tests.apart.second_counts import UnscoredError, amount
from tests.apart.second_figures import NoValueError, formula, number
from tests.apart.second_rules import most, value

Data = Mapping[str, Any]
_YEAR = 2026
_SHARES = ("ratio", "tiers", "ratio-to-target", "linear-band")
_NUMBERS = ("count-tiers", "per-item-sum")
_BOUNDS = ("at_least", "above", "below", "at_most")


def same(one: Data, other: Data, max_points: str) -> bool:
    """Whether two rules of a leaf worth `max_points` give the same points whatever is entered."""
    written = (json.dumps(_bare({"max_points": max_points, **rule}), sort_keys=True) for rule in (one, other))
    return _same(*written)


def _bare(data: Any) -> Any:
    """Without the sentences: they earn nothing."""
    if isinstance(data, Mapping):
        return {name: _bare(each) for name, each in data.items() if name != "text"}
    return [_bare(each) for each in data] if isinstance(data, list) else data


@cache
def _same(one: str, other: str) -> bool:
    whole, second = json.loads(one), json.loads(other)
    family = _family(whole["kind"])
    if family != _family(second["kind"]) or _modifiers(whole) != _modifiers(second):
        return False
    probes = _PROBES[family](whole, second) if family in _PROBES else ()
    form = _FORMS.get(family)
    alike = form is None or form(whole) == form(second)
    tops = most(whole), most(second)
    return alike and all(_worth(whole, probe, tops[0]) == _worth(second, probe, tops[1]) for probe in probes)


def _family(kind: str) -> str:
    groups = {
        **dict.fromkeys(_SHARES, "share"),
        **dict.fromkeys(_NUMBERS, "number"),
        "choice": "option",
        "yes-no": "option",
    }
    return groups.get(kind, kind)


def _modifiers(rule: Data) -> tuple[object, ...]:
    case = rule.get("not_applicable") or {}
    deductions = tuple(amount(each, "points") for each in rule.get("deductions", ()))
    points = None if case.get("points") is None else amount(case, "points")
    return case.get("treatment"), points, bool(rule.get("exclusion")), deductions, most(rule)


def _worth(rule: Data, answer: Data, top: Fraction) -> Fraction | None:
    """The points, within 0 and the `top` of the rule; none where the rule can't use the answer."""
    try:
        return max(Fraction(0), min(value(rule, answer, _YEAR), top))
    except UnscoredError:
        return None


def _limits(*rules: Data) -> set[Fraction]:
    """Every number at which one of them changes."""
    found = {Fraction(0), Fraction(100)}
    for rule in rules:
        steps: Iterable[Data] = (rule, *rule.get("tiers", ()))
        named = (*_BOUNDS, "floor", "full_from", "target")
        found |= {each for step in steps for name in named if (each := number(step.get(name))) is not None}
    return found


def _shares(one: Data, other: Data) -> list[Data]:
    hair = Fraction(1, 1000)
    limits = _limits(one, other)
    near = {each + shift for each in limits for shift in (-hair, 0, hair)} | {Fraction(step) for step in range(101)}
    held = sorted(each for each in near if 0 <= each <= 100)
    asked = any(tier.get("late_points") is not None for rule in (one, other) for tier in rule.get("tiers", ()))
    late = [{"done": each, "due": Fraction(100), "late": 1} for each in held if each >= 1 and asked]
    return [*({"percent": each} for each in held), *late]


def _numbers(one: Data, other: Data) -> list[Data]:
    return [{"count": count} for count in range(int(max(_limits(one, other))) + 40)]


def _days(one: Data, other: Data) -> list[Data]:
    first = dt.date(_YEAR, 1, 1)
    dated = [{"date": first + dt.timedelta(days=step)} for step in range(-60, 400)]
    counted = any(tier.get("days") is not None for rule in (one, other) for tier in rule["tiers"])
    relative = [{**each, "since": dt.date(_YEAR, 3, 4)} for each in dated if counted]
    return [*dated, *relative, {"never": True}]


_PROBES: Mapping[str, Callable[[Data, Data], Sequence[Data]]] = {
    "share": _shares,
    "number": _numbers,
    "deadline-tiers": _days,
}


def _options(rule: Data) -> list[Fraction]:
    if rule["kind"] == "yes-no":
        return [amount(rule, "max_points"), Fraction(0)]
    return [amount(option, "points") for option in rule["options"]]


def _occurrences(rule: Data) -> list[Fraction]:
    return [amount(each, "points") for each in rule["occurrences"]]


def _parts(rule: Data) -> list[Any]:
    return [_parts(part) if part.get("parts") else amount(part, "points") for part in rule["parts"]]


def _weights(rule: Data) -> list[Fraction]:
    return [amount(option, "percent") for option in rule["options"]]


def _values(rule: Data) -> list[object]:
    """A formula by its values at some places, its variables named as in the sentence."""
    names = sorted(each["name"].lower() for each in rule["variables"])
    random = Random(7)  # noqa: S311 -- nothing is secret here
    found: list[object] = [names]
    for _time in range(6):
        figures = {name: Fraction(random.randint(1, 40)) for name in names}
        try:
            found.append(formula(rule["expression"].lower(), figures))
        except NoValueError:
            found.append(None)
    return found


_FORMS: Mapping[str, Callable[[Data], object]] = {
    "option": _options,
    "checklist-sum": _parts,
    **dict.fromkeys(("deduct-per-occurrence", "bonus", "penalty"), _occurrences),
    "scaled-external": lambda rule: amount(rule, "scale", 100),
    "survey-options": _weights,
    "formula": _values,
}
