"""Points by a formula of the set's own over named figures."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.expression import ExpressionError, evaluate, names
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, UpToMaximum, unusable

_LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Variable:
    """A figure the formula needs, and what to call it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Formula(UpToMaximum):
    """The value of `expression`, between 0 and the maximum."""

    max_points: Decimal
    expression: str
    variables: tuple[Variable, ...]
    kind: ClassVar[str] = "formula"

    def entry(self) -> Entry:
        """What must be entered."""
        labels = tuple(each.text for each in self.variables)
        return Entry(Input.VARIABLES, labels, names=tuple(each.name for each in self.variables))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        try:
            value = evaluate(self.expression, answer.variables)
        except ExpressionError as error:
            return unusable(str(error))
        if abs(value) > _LARGEST:
            return unusable("Kết quả của công thức lớn quá.")
        given = ", ".join(f"{each.name} = {show(answer.variables[each.name])}" for each in self._used(answer))
        return Outcome(value, f"{self.expression}{' với ' if given else ''}{given}", "=")

    def _used(self, answer: Answer) -> tuple[Variable, ...]:
        return tuple(each for each in self.variables if each.name in answer.variables)

    def faults(self) -> tuple[str, ...]:
        """A formula that can't be read, or asks for a figure nobody enters."""
        try:
            missing = names(self.expression) - {each.name for each in self.variables}
        except ExpressionError as error:
            return (str(error),)
        return tuple(f"Công thức cần «{name}» nhưng không có số liệu nào tên như vậy." for name in sorted(missing))
