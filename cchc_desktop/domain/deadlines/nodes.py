"""What a phrase is taken apart into: times, recurrences, events and the words between them."""

import enum
from dataclasses import dataclass
from typing import TypeAlias

from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.model import Offset
from cchc_desktop.domain.deadlines.relatives import Relative
from cchc_desktop.domain.deadlines.repeats import Repeated


class Going(enum.Enum):
    """Work without an end, and how sure the words say so."""

    CONTINUOUS = "thường xuyên"
    KEPT = "duy trì"
    URGENT = "khẩn trương"
    ON_DEMAND = "đột xuất"


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase of the lexicon, or any other word."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A comma, a colon, a bracket."""

    sign: str


@dataclass(frozen=True, slots=True)
class Onward:
    """As in "và các năm tiếp theo", "trở đi"."""


@dataclass(frozen=True, slots=True)
class Label:
    """The period a date is for: the "6 tháng" of "6 tháng trước 10/6"."""

    frequency: str


@dataclass(frozen=True, slots=True)
class LabelBehind:
    """The same where it stands behind: "trước 10/6 đối với báo cáo 6 tháng"."""

    frequency: str


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week beside the "hằng tuần" they belong to."""

    days: tuple[int, ...]
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day that stands by itself: "hằng ngày, trước 16h30"."""

    time: str


Item: TypeAlias = (
    Word
    | Mark
    | Dated
    | Repeated
    | Going
    | Waiting
    | Offset
    | Onward
    | Label
    | LabelBehind
    | Weekdays
    | Relative
    | Hour
)


@dataclass(frozen=True, slots=True)
class Node:
    """An item and the tokens it covers."""

    item: Item
    start: int
    end: int
