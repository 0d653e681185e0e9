"""Score one leaf: the rule's points, the officer's own, or an estimate."""

import enum
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.notation import sound
from cchc_desktop.domain.rules import Points, Rule
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.figures import half_up, show

_ZERO = Decimal(0)


class State(enum.Enum):
    """Where a row of the sheet stands; the value is the word on screen."""

    UNANSWERED = "chưa chấm"
    ANSWERED = "đã chấm"
    NOT_APPLICABLE = "không áp dụng"
    ESTIMATED = "ước tính"
    """A survey leaf with an estimate: counted in the forecast only."""
    OVERRIDDEN = "sửa điểm"


@dataclass(frozen=True, slots=True)
class Mark:
    """What one leaf gets; a penalty's points are positive here."""

    points: Decimal
    max_points: Decimal
    state: State
    why: str
    computed: Decimal | None = None
    estimate: Decimal | None = None
    problems: tuple[str, ...] = ()


def mark(leaf: Indicator, answer: Answer | None, year: int, places: int) -> Mark:
    """The mark of `leaf`; total: any answer gives one, with 0 ≤ points ≤ maximum."""
    most = max(leaf.max_points, _ZERO)
    if answer is None or answer.empty:
        return Mark(_ZERO, most, State.UNANSWERED, "Chờ kết quả điều tra" if leaf.survey else "Chưa chấm")
    made = _made(leaf, most, answer, year, places)
    if leaf.survey and not _announced(answer):
        return _estimated(made)
    if answer.points is None or answer.reason:
        return made
    return replace(made, problems=(*made.problems, "Điểm nhập trực tiếp phải có lý do."))


def _announced(answer: Answer) -> bool:
    """Whether a survey's result is in: said so, or its points given with where they stand."""
    return answer.published or (answer.points is not None and bool(answer.reason))


def _made(leaf: Indicator, most: Decimal, answer: Answer, year: int, places: int) -> Mark:
    """By the rule, or as the officer set it."""
    rule = leaf.rule or Rule(Manual(most))
    if answer.points is None or isinstance(rule.method, Manual):
        return _by_rule(rule.points(answer, year, places), most)
    figures = replace(answer, points=None)
    computed = _by_rule(rule.points(figures, year, places), most)
    if figures.empty:
        computed = Mark(_ZERO, most, State.UNANSWERED, "")
    return _overridden(computed, answer.points, most, places)


def _by_rule(made: Points, most: Decimal) -> Mark:
    """The rule's points; what a rule gives beyond the leaf's maximum is cut."""
    if not made.usable:
        return Mark(_ZERO, most, State.UNANSWERED, made.why, problems=made.problems)
    state = State.ANSWERED if made.arose else State.NOT_APPLICABLE
    cut = made.value > most
    why = f"{made.why}, tối đa {show(most)}" if cut else made.why
    return Mark(most if cut else made.value, most if made.applies else _ZERO, state, why, problems=made.problems)


def _overridden(computed: Mark, typed: Decimal, most: Decimal, places: int) -> Mark:
    """The officer's points beside the rule's; points that can't be are refused, and the rule's stand."""
    if not sound(typed) or not 0 <= typed <= most:
        refused = f"Điểm nhập phải từ 0 đến {show(most)}."
        return replace(computed, why=computed.why or "Chưa chấm được", problems=(*computed.problems, refused))
    value = min(half_up(Fraction(typed), places), most)
    own = None if computed.state is State.UNANSWERED else computed.points
    why = f"{computed.why}; nhập trực tiếp {show(value)}" if computed.why else f"Nhập trực tiếp → {show(value)}"
    return Mark(value, most, State.OVERRIDDEN, why, own, problems=computed.problems)


def _estimated(made: Mark) -> Mark:
    """A survey's points before its result is published: kept for the forecast."""
    if made.state in (State.UNANSWERED, State.NOT_APPLICABLE):
        return made
    why = f"Ước tính: {made.why}; chỉ tính vào dự báo"
    return Mark(_ZERO, made.max_points, State.ESTIMATED, why, estimate=made.points, problems=made.problems)
