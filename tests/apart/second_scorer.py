"""A second scorer, from plain data to plain figures, that shares nothing with the house's own.

Written from the specification: the kinds of §1.2, rounding half up at the leaf and sums of rounded values, three
treatments of what didn't arise, common caps of bonus and penalty, the index over what could be reached.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from tests.apart.second_counts import NothingAroseError, UnscoredError, amount, worth
from tests.apart.second_figures import READERS, flag, rounded
from tests.apart.second_rules import most, value

Data = Mapping[str, Any]
_NO_FIGURE = ("published", "reason")
_MAY_BE_NEGATIVE = ("points", "variables")
_COUNTED = ("per-item-sum", "count-tiers", "deduct-per-occurrence", "bonus", "penalty")
_ZERO = Fraction(0)


@dataclass(slots=True)
class Second:
    """What the sheet comes to."""

    leaves: dict[str, Fraction] = field(default_factory=dict)
    """By code; a penalty's are negative."""
    own: Fraction = _ZERO
    estimated: Fraction = _ZERO
    bonus: Fraction = _ZERO
    penalty: Fraction = _ZERO
    top: Fraction = _ZERO
    points: Fraction = _ZERO
    index: Fraction = _ZERO
    band: str | None = None
    forecast: Fraction = _ZERO


def scored(indicators: Data, answers: Data) -> Second:
    """Points of every leaf, and what they come to."""
    sheet = Second()
    for area in indicators["areas"]:
        _add(sheet, area, indicators, answers)
    if indicators.get("bonus_cap") is not None:
        sheet.bonus = min(sheet.bonus, amount(indicators, "bonus_cap"))
    if indicators.get("penalty_cap") is not None:
        sheet.penalty = min(sheet.penalty, amount(indicators, "penalty_cap"))
    settled = sheet.own + sheet.bonus - sheet.penalty
    clamped = indicators.get("clamped", True)
    sheet.points = _within(settled, sheet.top) if clamped else settled
    sheet.forecast = _within(settled + sheet.estimated, sheet.top) if clamped else settled + sheet.estimated
    sheet.index = rounded(sheet.points / sheet.top * 100, 2) if sheet.top else _ZERO
    reached = [band for band in indicators.get("bands", ()) if amount(band, "floor") <= sheet.index]
    sheet.band = max(reached, key=lambda band: amount(band, "floor"))["title"] if reached else None
    return sheet


def _within(points: Fraction, top: Fraction) -> Fraction:
    return max(_ZERO, min(points, top))


def _add(sheet: Second, row: Data, indicators: Data, answers: Data) -> None:
    for child in row.get("children", ()):
        _add(sheet, child, indicators, answers)
    if row.get("children"):
        return
    leaf = _Leaf(row, _entered(answers.get(row["code"])), indicators["year"], indicators.get("places", 2))
    points, top, estimate = leaf.marked()
    kind = row.get("rule", {}).get("kind")
    sheet.leaves[row["code"]] = -points if kind == "penalty" else points
    match kind:
        case "bonus":
            sheet.bonus += points
        case "penalty":
            sheet.penalty += points
        case _:
            sheet.own, sheet.top, sheet.estimated = sheet.own + points, sheet.top + top, sheet.estimated + estimate


def _entered(data: object) -> dict[str, Any]:
    """What an answer holds that can be read; nothing, where nothing can."""
    entered: dict[str, Any] = {}
    for key, item in data.items() if isinstance(data, Mapping) else ():
        held: Any
        if key == "yes":
            yes = flag(item)
            held, name = (None if yes is None else int(not yes)), "choice"
        elif key == "date" and item is None:
            held, name = True, "never"
        else:
            held, name = (READERS[key](item) if key in READERS and item is not None else None), key
        if _said(name, held):
            entered[name] = held
    return entered


def _said(name: str, held: Any) -> bool:
    """Whether anything was entered: 0 is something, and so is a list without a tick."""
    return held is not None and held is not False and (name == "ticked" or held not in ([], {}, ""))


class _Leaf:
    """One leaf and what was entered for it."""

    def __init__(self, row: Data, answer: dict[str, Any], year: int, places: int) -> None:
        self.top = max(amount(row, "max_points"), _ZERO)
        self.rule = {"max_points": row["max_points"], **row.get("rule", {"kind": "manual"})}
        self.answer, self.year, self.places = answer, year, places
        self.survey = bool(row.get("survey"))

    def marked(self) -> tuple[Fraction, Fraction, Fraction]:
        """Points that count, what they are out of, and an estimate that doesn't count yet."""
        if not set(self.answer) - set(_NO_FIGURE):
            return _ZERO, self.top, _ZERO
        typed = self.answer.get("points")
        if typed is not None and self.rule["kind"] != "manual" and 0 <= typed <= self.top:
            points, top, by_case = min(rounded(typed, self.places), self.top), self.top, False
        else:
            if self.rule["kind"] != "manual":
                self.answer.pop("points", None)
            points, top, by_case = self._by_rule()
        announced = self.answer.get("published") or ("reason" in self.answer and typed is not None)
        if self.survey and not announced and not by_case:
            return _ZERO, top, points
        return points, top, _ZERO

    def _by_rule(self) -> tuple[Fraction, Fraction, bool]:
        """Points, maximum, and whether they are those of the case in which nothing arose."""
        try:
            self._refuse_negatives()
            if self.answer.get("not_applicable"):
                return self._without_a_case(chosen=True)
            self._leave_out()
            made = self._bounded(value(self.rule, self.answer, self.year))
        except NothingAroseError:
            try:
                return self._without_a_case(chosen=False)
            except UnscoredError:
                return _ZERO, self.top, False
        except UnscoredError:
            return _ZERO, self.top, False
        return self._settled(self._less(made)), self.top, False

    def _refuse_negatives(self) -> None:
        if any(_negative(self.answer[name]) for name in self.answer if name not in _MAY_BE_NEGATIVE):
            raise UnscoredError

    def _settled(self, points: Fraction) -> Fraction:
        return min(rounded(points, self.places), self.top)

    def _without_a_case(self, *, chosen: bool) -> tuple[Fraction, Fraction, bool]:
        case = self.rule.get("not_applicable")
        if case is None or (case["treatment"] == "choice" and not chosen):
            raise UnscoredError
        if case["treatment"] == "full":
            return self._settled(most(self.rule)), self.top, True
        if case["treatment"] == "choice" and case.get("points") is not None:
            return self._settled(min(amount(case, "points"), most(self.rule))), self.top, True
        return _ZERO, _ZERO, True

    def _leave_out(self) -> None:
        """What doesn't count leaves the lower figure, where the rule lets it."""
        excluded, due = self.answer.get("excluded", _ZERO), self.answer.get("due", _ZERO)
        if self.rule.get("exclusion") and 0 < excluded <= due:
            self.answer["due"] = due - excluded

    def _bounded(self, made: Fraction) -> Fraction:
        return max(_ZERO, min(made, most(self.rule)))

    def _less(self, made: Fraction) -> Fraction:
        """With the deductions of a combined rule: of `counts`, or of `count` where the method needs none itself."""
        kinds = self.rule.get("deductions", ())
        if not kinds:
            return made
        free = 0 if self.rule["kind"] in _COUNTED else self.answer.get("count", 0)
        entered = {"counts": self.answer["counts"]} if self.answer.get("counts") else {"count": free}
        try:
            return self._bounded(made - worth(kinds, entered))
        except UnscoredError:
            return made


def _negative(held: object) -> bool:
    figures = held if isinstance(held, list) else [held]
    return any(isinstance(each, int | Fraction) and each < 0 for each in figures)
