"""The share an answer states: so many done of so many due, or a ready-made percentage."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import Number, show, show_percent
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, unusable

WHOLE = 100
LABELS = ("Đã thực hiện", "Phải thực hiện")


@dataclass(frozen=True, slots=True)
class Share:
    """An exact percentage and the figures it comes from."""

    percent: Fraction
    source: str = ""
    """"37/39 = ", or nothing."""

    def words(self, below: Number | None = None) -> str:
        """As "37/39 = 94,87 %", not rounded up to a threshold it stays below."""
        return f"{self.source}{self.short(below)}"

    def short(self, below: Number | None = None) -> str:
        """The percentage alone."""
        return show_percent(self.percent, below)


def read_share(answer: Answer, *, may_exceed: bool = False) -> Share | Outcome:
    """The share in `answer`; an outcome without points where there is none, or it can't be."""
    if answer.done is not None and answer.due is not None:
        return _of_figures(answer.done, answer.due, may_exceed=may_exceed)
    if answer.percent is None:
        return unusable("Cần số đã thực hiện và số phải thực hiện, hoặc tỷ lệ %.")
    if answer.percent > WHOLE and not may_exceed:
        return unusable(f"Tỷ lệ {show(answer.percent)} % lớn hơn 100 %.")
    return Share(Fraction(answer.percent))


def _of_figures(done: Decimal, due: Decimal, *, may_exceed: bool) -> Share | Outcome:
    if done > due and not may_exceed:
        return unusable(f"Số đã thực hiện ({show(done)}) lớn hơn số phải thực hiện ({show(due)}).")
    if due:
        return Share(Fraction(done) / Fraction(due) * WHOLE, f"{show(done)}/{show(due)} = ")
    if done:
        return unusable("Số phải thực hiện bằng 0.")
    return Outcome(Fraction(0), arose=False)


def share_entry(late: str = "") -> Entry:
    """Two figures, or a percentage."""
    return Entry(Input.RATIO, LABELS, percent=True, late=late)
