"""A leaf's rule: one method of scoring and what modifies it."""

import enum
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Protocol, runtime_checkable

from cchc_desktop.domain.answers import Answer, faults
from cchc_desktop.domain.rules.figures import half_up, show
from cchc_desktop.domain.rules.occurrences import Occurrence, counts_of, products, worth
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, Points

_NONE = Decimal(0)


class Treatment(enum.Enum):
    """What becomes of a criterion that has nothing to count ("không phát sinh")."""

    FULL = "full"
    """The maximum: by itself where the figures are 0 of 0, or when the officer says so."""
    EXCLUDED = "excluded"
    """It leaves the sheet, points and maximum; by itself too."""
    CHOICE = "choice"
    """An option ("không áp dụng") only the officer can choose, worth what the set says."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The case in which nothing arose, as the set treats it."""

    treatment: Treatment
    text: str = "Không phát sinh"
    points: Decimal | None = None
    """What CHOICE is worth; without it, the criterion leaves the sheet."""


class Method(Protocol):
    """One of the kinds of scoring: from an answer to an exact value."""

    kind: ClassVar[str]

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""

    def entry(self) -> Entry:
        """What must be entered."""

    def outcome(self, answer: Answer, year: int, /) -> Outcome:
        """What `answer` is worth on the sheet of `year`; total."""


@runtime_checkable
class Faulty(Protocol):
    """A method whose parts may contradict each other."""

    def faults(self) -> tuple[str, ...]:
        """What is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a leaf is scored."""

    method: Method
    text: str = ""
    """The decision's own words."""
    labels: tuple[str, ...] = ()
    """Own names for what is entered, in place of the usual ones."""
    exclusion: str = ""
    """What may be left out of the lower figure; empty where nothing may."""
    not_applicable: NotApplicable | None = None
    deductions: tuple[Occurrence, ...] = ()
    """Taken from what the method gives."""
    cap: Decimal | None = None
    """The most it gives, where that is less than the method's maximum."""

    @property
    def kind(self) -> str:
        """The method's word in data."""
        return self.method.kind

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return self.method.maximum if self.cap is None else min(self.cap, self.method.maximum)

    @property
    def entry(self) -> Entry:
        """What the window must offer."""
        usual = self.method.entry()
        return replace(
            usual,
            labels=self.labels + usual.labels[len(self.labels) :],
            excluded=self.exclusion,
            deductions=tuple(each.text for each in self.deductions),
            not_applicable="" if self.not_applicable is None else self.not_applicable.text,
        )

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the rule itself."""
        return self.method.faults() if isinstance(self.method, Faulty) else ()

    def points(self, answer: Answer, year: int, places: int = 2) -> Points:
        """What `answer` is worth on the sheet of `year`, rounded half up; total, between 0 and `maximum`."""
        if wrong := faults(answer):
            return Points(_NONE, "Số liệu không dùng được", wrong, usable=False)
        if answer.not_applicable:
            return self._chosen_away(places)
        own = self.counted(answer)
        outcome = self._outcome(own, year) if answer.excluded else self.method.outcome(own, year)
        if not outcome.arose:
            return self._nothing_arose(outcome.problems, places)
        return self._settled(outcome, answer, places) if outcome.usable else _unusable(outcome)

    def counted(self, answer: Answer) -> Answer:
        """What was entered for the method: beside its one `count`, `counts` are of the deductions."""
        beside = self.deductions and self.method.entry().input is Input.COUNT
        return replace(answer, counts=()) if beside else answer

    def _chosen_away(self, places: int) -> Points:
        case = self.not_applicable
        if case is None:
            problem = "Cách chấm này không có trường hợp «không áp dụng»."
            return Points(_NONE, "Chưa chấm được", (problem,), usable=False)
        if case.treatment is Treatment.FULL:
            value = half_up(Fraction(self.maximum), places)
            return Points(value, f"{case.text} → tính điểm tối đa {show(value)}", arose=False)
        if case.treatment is Treatment.CHOICE and case.points is not None:
            value = half_up(Fraction(min(case.points, self.maximum)), places)
            return Points(value, f"{case.text} → {show(value)}", arose=False)
        return Points(_NONE, f"{case.text} → không tính vào điểm tối đa", arose=False, applies=False)

    def _nothing_arose(self, problems: tuple[str, ...], places: int) -> Points:
        """0 of 0: the case takes effect by itself, unless it is the officer's to choose."""
        if self.not_applicable is not None and self.not_applicable.treatment is not Treatment.CHOICE:
            return replace(self._chosen_away(places), problems=problems)
        advice = f" Nếu đúng là «{self.not_applicable.text}», hãy chọn." if self.not_applicable is not None else ""
        return Points(_NONE, "Chưa chấm được", (*problems, f"Mẫu số bằng 0.{advice}"), usable=False)

    def _outcome(self, answer: Answer, year: int) -> Outcome:
        """The method's, of figures without what was excluded from the lower one."""
        excluded, due = answer.excluded or _NONE, answer.due or _NONE
        if not self.exclusion:
            return _with_problem(self.method.outcome(answer, year), "Cách chấm này không loại trừ gì khỏi mẫu số.")
        if excluded > due:
            problem = f"Số loại trừ ({show(excluded)}) lớn hơn mẫu số ({show(due)})."
            return _with_problem(self.method.outcome(answer, year), problem)
        outcome = self.method.outcome(replace(answer, due=due - excluded, excluded=None), year)
        return replace(outcome, steps=f"Loại {show(excluded)} khỏi mẫu số: {outcome.steps}")

    def _settled(self, outcome: Outcome, answer: Answer, places: int) -> Points:
        """The method's value, less deductions, within bounds, rounded."""
        outcome = self._within(outcome)
        if self.deductions:
            outcome = self._within(self._less(outcome, answer))
        value = half_up(outcome.value, places)
        return Points(value, f"{outcome.steps} {outcome.sign} {show(value)}", outcome.problems)

    def _within(self, outcome: Outcome) -> Outcome:
        if outcome.value < 0:
            return _bounded(outcome, _NONE, "không âm")
        return _bounded(outcome, self.maximum, "tối đa") if outcome.value > self.maximum else outcome

    def _less(self, outcome: Outcome, answer: Answer) -> Outcome:
        counts = counts_of(self._deducted(answer), len(self.deductions))
        if counts is None:
            return _with_problem(outcome, "Cần số trường hợp bị trừ của từng loại.")
        if not any(counts):
            return outcome
        value = outcome.value - worth(self.deductions, counts)
        taken = products(self.deductions, counts, "−")
        return replace(outcome, value=value, steps=f"{outcome.steps} → {show(outcome.value)} − {taken}", sign="=")

    def _deducted(self, answer: Answer) -> Answer:
        """What was entered for the deductions: `counts`, or the one `count` the method leaves free."""
        free = self.method.entry().input not in (Input.COUNT, Input.COUNTS)
        one = (answer.count or 0) if free else 0
        return Answer(counts=answer.counts) if answer.counts else Answer(count=one)


def _with_problem(outcome: Outcome, problem: str) -> Outcome:
    return replace(outcome, problems=(*outcome.problems, problem))


def _bounded(outcome: Outcome, bound: Decimal, words: str) -> Outcome:
    steps = f"{outcome.steps} {outcome.sign} {show(outcome.value)}, {words}"
    return replace(outcome, value=Fraction(bound), steps=f"{steps} {show(bound)}" if bound else steps, sign="→")


def _unusable(outcome: Outcome) -> Points:
    return Points(_NONE, "Chưa chấm được", outcome.problems, usable=False)
