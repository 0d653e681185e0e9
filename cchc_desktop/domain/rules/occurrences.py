"""Things that happen a number of times, each bringing or costing points."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One kind of it, and its points each time."""

    text: str
    points: Decimal


def count_of(answer: Answer) -> int | None:
    """The one number in `answer`, wherever it was entered; for a yes or no, once or never."""
    match answer:
        case Answer(count=int(count)) | Answer(counts=(count,)):
            return count
        case Answer(value=Decimal() as value) if value == value.to_integral_value():
            return int(value)
        case Answer(ticked=tuple(ticked)):
            return len(set(ticked))
        case Answer(choice=0 | 1 as choice):
            return 1 - choice
    return None


def counts_of(answer: Answer, kinds: int) -> tuple[int, ...] | None:
    """How often each of so many kinds happened; none where the answer doesn't tell them apart."""
    if len(answer.counts) > kinds:
        return None
    if answer.counts:
        return answer.counts + (0,) * (kinds - len(answer.counts))
    count = count_of(answer) if count_of(answer) is not None else answer.late
    return None if count is None or (kinds > 1 and count > 0) else (count, *(0,) * kinds)[:kinds]


def worth(occurrences: Sequence[Occurrence], counts: Sequence[int]) -> Fraction:
    """What they come to."""
    pairs = zip(occurrences, counts, strict=True)
    return sum((Fraction(each.points) * count for each, count in pairs), Fraction(0))


def products(occurrences: Sequence[Occurrence], counts: Sequence[int], sign: str) -> str:
    """As "1 × 0,5 − 2 × 1": those that happened, joined by `sign`."""
    pairs = zip(occurrences, counts, strict=True)
    return f" {sign} ".join(f"{count} × {show(each.points)}" for each, count in pairs if count)
