"""The seventeen kinds once more, from §1.2 of the domain: a rule and an answer as plain data, points as a fraction."""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from tests.apart.second_counts import NothingAroseError, UnscoredError, amount, dated, one_count, worth
from tests.apart.second_figures import NoValueError, formula

Data = Mapping[str, Any]
_COUNTED = ("per-item-sum", "count-tiers", "deduct-per-occurrence", "bonus", "penalty")
_TESTS = {"at_least": operator.ge, "above": operator.gt, "below": operator.lt, "at_most": operator.le}
_WEIGHTS = {"satisfied": (100, 100, 0, 0, 0), "mean": (100, 80, 60, 40, 20), "span": (100, 75, 50, 25, 0)}


def most(rule: Data) -> Fraction:
    """The most the rule can give, its cap included."""
    given = _MOST[rule["kind"]](rule) if rule["kind"] in _MOST else amount(rule, "max_points")
    return min(given, amount(rule, "cap")) if rule.get("cap") is not None else given


def _best(steps: Sequence[Data]) -> Fraction:
    return max((amount(step, "points") for step in steps), default=Fraction(0))


def _of_items(rule: Data) -> Fraction:
    top = amount(rule, "max_points")
    return top if rule.get("items") is None else min(top, amount(rule, "each") * rule["items"])


def ticks(parts: Sequence[Data]) -> list[Data]:
    """What can be ticked: the parts that have none of their own."""
    return [leaf for part in parts for leaf in (ticks(part["parts"]) if part.get("parts") else [part])]


def value(rule: Data, answer: Data, year: int) -> Fraction:
    """What the method gives, before bounds and deductions."""
    return _VALUE[rule["kind"]](rule, answer, year) if rule["kind"] in _VALUE else _proportional(rule, answer)


def _ticked(parts: Sequence[Data], answer: Data) -> Fraction:
    if "ticked" not in answer:
        raise UnscoredError
    held = [part for place, part in enumerate(ticks(parts)) if place in answer["ticked"]]
    return sum((amount(part, "points") for part in held), Fraction(0))


def _by_hand(rule: Data, answer: Data) -> Fraction:
    if "points" not in answer or not 0 <= answer["points"] <= amount(rule, "max_points"):
        raise UnscoredError
    return Fraction(answer["points"])


def _reckoned(rule: Data, answer: Data) -> Fraction:
    try:
        return formula(rule["expression"], answer.get("variables", {}))
    except NoValueError:
        raise UnscoredError from None


def _yes(answer: Data) -> bool:
    if "choice" in answer:
        if answer["choice"] > 1:
            raise UnscoredError
        return bool(answer["choice"] == 0)
    if "ticked" in answer:
        return 0 in answer["ticked"]
    if "done" in answer and "due" in answer:
        return bool(answer["done"] >= answer["due"])
    raise UnscoredError


def _chosen(options: Sequence[Data], answer: Data) -> Fraction:
    choice = answer.get("choice", answer["ticked"][0] if len(answer.get("ticked", ())) == 1 else None)
    if choice is None or choice >= len(options):
        raise UnscoredError
    return amount(options[choice], "points")


def percent(answer: Data, *, may_exceed: bool) -> Fraction:
    """The share, in per cent."""
    if "done" in answer and "due" in answer:
        done, due = answer["done"], answer["due"]
        if (done > due and not may_exceed) or (done and not due):
            raise UnscoredError
        if not due:
            raise NothingAroseError
        return Fraction(100 * done / due)
    if "percent" not in answer or (answer["percent"] > 100 and not may_exceed):
        raise UnscoredError
    return Fraction(answer["percent"])


def _proportional(rule: Data, answer: Data) -> Fraction:
    share = percent(answer, may_exceed=bool(rule.get("may_exceed")))
    match rule["kind"]:
        case "tiers":
            return _step_of_share(rule["tiers"], share, answer)
        case "ratio-to-target":
            target = amount(rule, "target")
            part = share / target if share >= amount(rule, "floor") else Fraction(0)
            return amount(rule, "max_points") * (1 if share >= target else part)
    if share >= amount(rule, "full_from", 100):
        return amount(rule, "max_points")
    if share < amount(rule, "floor"):
        return Fraction(0)
    if rule["kind"] == "ratio":
        return share / 100 * amount(rule, "max_points")
    if not amount(rule, "per", 1):
        raise UnscoredError
    steps = (amount(rule, "full_from", 100) - share) / amount(rule, "per", 1)
    return amount(rule, "max_points") - steps * amount(rule, "loss", 1)


def _step_of_share(tiers: Sequence[Data], share: Fraction, answer: Data) -> Fraction:
    late = answer.get("late", 0)
    if "done" in answer and late > answer["done"]:
        raise UnscoredError
    tier = _tier(tiers, share)
    return amount(tier, "late_points" if late and tier.get("late_points") is not None else "points")


def _tier(tiers: Sequence[Data], held: Fraction) -> Data:
    """The first tier that holds the number; one of no points where none does."""
    for tier in tiers:
        if all(test(held, amount(tier, name)) for name, test in _TESTS.items() if tier.get(name) is not None):
            return tier
    return {"points": 0}


def _counted(rule: Data, answer: Data) -> Fraction:
    if rule.get("deductions") and len(rule.get("occurrences", ())) < 2:
        answer = {name: entered for name, entered in answer.items() if name != "counts"}  # they are of the deductions
    if rule["kind"] in ("per-item-sum", "count-tiers"):
        count = one_count(answer)
        if count is None:
            raise UnscoredError
        return (
            amount(_tier(rule["tiers"], Fraction(count)), "points") if "tiers" in rule else amount(rule, "each") * count
        )
    summed = worth(rule["occurrences"], answer)
    return amount(rule, "max_points") - summed if rule["kind"] == "deduct-per-occurrence" else summed


def _measured(rule: Data, answer: Data) -> Fraction:
    top = amount(rule, "max_points")
    if rule["kind"] == "survey-options":
        weights: Sequence[Fraction | int] | None = [amount(option, "percent") for option in rule["options"]]
    else:
        weights = _WEIGHTS.get(rule.get("satisfaction", ""))
    if weights is not None and answer.get("votes"):
        votes = answer["votes"]
        if len(votes) != len(weights):
            raise UnscoredError
        if not sum(votes):
            raise NothingAroseError
        return sum((weight * n for weight, n in zip(weights, votes, strict=True)), Fraction(0)) / sum(votes) / 100 * top
    own_scale = rule["kind"] == "scaled-external" and "value" in answer
    index, scale = (
        (answer["value"], amount(rule, "scale", 100)) if own_scale else (answer.get("percent"), Fraction(100))
    )
    if index is None or index > scale or not scale:
        raise UnscoredError
    return Fraction(index / scale * top)


_MOST: Mapping[str, Callable[[Data], Fraction]] = {
    **dict.fromkeys(("tiers", "count-tiers"), lambda rule: _best(rule.get("tiers", ()))),
    "choice": lambda rule: _best(rule.get("options", ())),
    "deadline-tiers": lambda rule: max(_best(rule.get("tiers", ())), amount(rule, "never")),
    "checklist-sum": lambda rule: sum((amount(part, "points") for part in ticks(rule["parts"])), Fraction(0)),
    "per-item-sum": _of_items,
}
_VALUE: Mapping[str, Callable[[Data, Data, int], Fraction]] = {
    "yes-no": lambda rule, answer, _year: amount(rule, "max_points") if _yes(answer) else Fraction(0),
    "choice": lambda rule, answer, _year: _chosen(rule["options"], answer),
    "checklist-sum": lambda rule, answer, _year: _ticked(rule["parts"], answer),
    "manual": lambda rule, answer, _year: _by_hand(rule, answer),
    "deadline-tiers": dated,
    "formula": lambda rule, answer, _year: _reckoned(rule, answer),
    **dict.fromkeys(("survey-options", "scaled-external"), lambda rule, answer, _year: _measured(rule, answer)),
    **dict.fromkeys(_COUNTED, lambda rule, answer, _year: _counted(rule, answer)),
}
