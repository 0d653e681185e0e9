"""A superior's document as it was read: its own facts, the tasks and targets in it, what is doubtful."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """The document's own facts; empty where they were not found."""

    number: str = ""
    """Số, ký hiệu: "219/KH-UBND"."""
    date: dt.date | None = None
    issuer: str = ""
    """In full: "Ủy ban nhân dân Quận 3"."""
    kind: str = ""
    """"Kế hoạch", "Quyết định", "Thông báo"…"""
    title: str = ""
    """Trích yếu, without the kind."""


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """One task as the document gives it, before the officer takes it over."""

    title: str
    deadline: Deadline
    number: str = ""
    """As printed: "3", "1.2", "a"; empty where the document has none."""
    section: str = ""
    """The group it stands in, with its number: "I. Công tác chỉ đạo, điều hành CCHC"."""
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    deliverable: str = ""
    note: str = ""
    """Ghi chú, where the table has such a column."""
    binds_ward: bool = False
    """Proposed from who leads and takes part; the officer decides."""
    page: int | None = None
    source: str = ""
    """The row or sentence it was read from, as it stands there."""
    problems: tuple[Problem, ...] = ()
    """What the officer should look at before it enters; also in `Plan.problems`."""
    year: int | None = None
    """That of the group it stands in, meant where its own words name none."""

    @property
    def says_what(self) -> bool:
        """Whether there is a word in it of what is to be done."""
        return any(map(str.isalpha, self.title))


@dataclass(frozen=True, slots=True)
class Target:
    """A number to reach: "đạt trên 85 %"."""

    text: str
    value: Decimal
    unit: str
    comparison: str
    """">=", ">", "<=", "<" or "="."""
    year: int | None = None
    page: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A document read: nothing of it has entered the store yet."""

    document: PlanDocument
    tasks: tuple[PlannedTask, ...] = ()
    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    deadline: Deadline | None = None
    """The one day by which all of it must be done, where the document names one."""
    deadline_place: str = ""
    """Where it stands: "mục III.1"."""
