"""Points by what the officer finds to be so: yes or no, an option, the parts of a list, or a number by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, UpToMaximum, unusable


@dataclass(frozen=True, slots=True)
class YesNo(UpToMaximum):
    """The maximum or nothing."""

    max_points: Decimal
    yes: str = "Có"
    no: str = "Không"
    kind: ClassVar[str] = "yes-no"

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.YES_NO, (self.yes, self.no))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        match answer:
            case Answer(choice=int(choice)) if choice > 1:
                return unusable(f"Không có lựa chọn số {choice + 1}.")
            case Answer(choice=int(choice)):
                yes = choice == 0
            case Answer(ticked=tuple(ticked)):
                yes = 0 in ticked
            case Answer(done=Decimal() as done, due=Decimal() as due):
                yes = done >= due
            case _:
                return unusable(f"Cần chọn «{self.yes}» hoặc «{self.no}».")
        return Outcome(Fraction(self.max_points) if yes else Fraction(0), self.yes if yes else self.no)


@dataclass(frozen=True, slots=True)
class Option:
    """A level described in words, and its points."""

    text: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Choice:
    """The points of the option chosen."""

    options: tuple[Option, ...]
    kind: ClassVar[str] = "choice"

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return max((option.points for option in self.options), default=Decimal(0))

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.CHOICE, tuple(option.text for option in self.options))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        match answer:
            case Answer(choice=int(choice)) | Answer(choice=None, ticked=(choice,)):
                pass
            case _:
                return unusable("Cần chọn một mức.")
        if choice >= len(self.options):
            return unusable(f"Không có lựa chọn số {choice + 1}.")
        option = self.options[choice]
        return Outcome(Fraction(option.points), option.text)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a list asks for; it may be made of smaller ones, which are then what is ticked."""

    text: str
    points: Decimal
    parts: tuple["Part", ...] = ()

    def leaves(self, above: str = "") -> "Iterator[Part]":
        """What can be ticked, each with its whole name."""
        name = f"{above}: {self.text}" if above else self.text
        if not self.parts:
            yield Part(name, self.points)
        for part in self.parts:
            yield from part.leaves(name)

    def faults(self) -> Iterator[str]:
        """Parts that don't add up."""
        if self.parts and (total := sum(part.points for part in self.parts)) != self.points:
            yield f"«{self.text}»: các phần cộng lại {show(total)}, khác {show(self.points)}."
        for part in self.parts:
            yield from part.faults()


@dataclass(frozen=True, slots=True)
class Checklist:
    """The sum of the parts that are there."""

    parts: tuple[Part, ...]
    kind: ClassVar[str] = "checklist-sum"

    @property
    def leaves(self) -> tuple[Part, ...]:
        """What can be ticked, parts of parts in their place."""
        return tuple(leaf for part in self.parts for leaf in part.leaves())

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return sum((leaf.points for leaf in self.leaves), Decimal(0))

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.TICKS, tuple(leaf.text for leaf in self.leaves))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        if answer.ticked is None:
            return unusable("Cần đánh dấu các nội dung đã có.")
        leaves = self.leaves
        outside = [place for place in sorted(set(answer.ticked)) if place >= len(leaves)]
        held = [leaf for place, leaf in enumerate(leaves) if place in answer.ticked]
        problems = tuple(f"Không có nội dung số {place + 1}." for place in outside)
        value = sum((Fraction(leaf.points) for leaf in held), Fraction(0))
        match held:
            case []:
                return Outcome(value, "Chưa có nội dung nào", problems=problems)
            case [leaf]:
                return Outcome(value, leaf.text, problems=problems)
        return Outcome(value, " + ".join(show(leaf.points) for leaf in held), "=", problems)

    def faults(self) -> tuple[str, ...]:
        """Parts that don't add up."""
        return tuple(fault for part in self.parts for fault in part.faults())


@dataclass(frozen=True, slots=True)
class Manual(UpToMaximum):
    """A number set by hand, with the reason for it."""

    max_points: Decimal
    kind: ClassVar[str] = "manual"

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.POINTS, ("Điểm", "Lý do"))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        if answer.points is None:
            return unusable("Cần điểm và lý do.")
        if not 0 <= answer.points <= self.max_points:
            return unusable(f"Điểm nhập phải từ 0 đến {show(self.max_points)}.")
        return Outcome(Fraction(answer.points), "Nhập trực tiếp")
