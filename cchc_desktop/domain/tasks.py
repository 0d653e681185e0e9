"""A task the ward was given, and where it stands on a day."""

import enum
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.plans import PlannedTask

SOON = timedelta(days=14)
_ENDLESS = (Kind.ONGOING, Kind.RECURRING)
_DAYLESS = (*_ENDLESS, None)


class Standing(enum.Enum):
    """Where a task stands on a day; the value is the word on screen and in the report."""

    OVERDUE = "quá hạn"
    DUE_SOON = "sắp đến hạn"
    UNDATED = "chưa rõ hạn"
    ON_TRACK = "đúng tiến độ"
    ONGOING = "thường xuyên"
    WAITING = "đang chờ văn bản"
    DONE = "hoàn thành"


class Rhythm(enum.Enum):
    """How often work that goes on all the time has to be proved; the value is the word on screen."""

    MONTHLY = "hằng tháng"
    QUARTERLY = "hằng quý"
    HALF_YEARLY = "6 tháng một lần"
    YEARLY = "hằng năm"
    REPORTING = "theo kỳ báo cáo"


@dataclass(frozen=True, slots=True)
class Note:
    """What was done on a task on a day."""

    id: int
    task_id: int
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """One row of a superior's plan, followed to its end."""

    id: int
    title: str
    deadline: Deadline
    """The superior's words and how they were read."""
    number: str = ""
    section: str = ""
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    deliverable: str = ""
    due: date | None = None
    """The last day as the officer follows it: read from the words, or corrected."""
    confirmed: bool = False
    """A person has looked at the reading; until then a doubtful one is marked."""
    binds_ward: bool = True
    plan_id: int | None = None
    source_page: int | None = None
    source_text: str = ""
    """The sentence or row it was read from, as it stands there."""
    finished: date | None = None
    finished_note: str = ""
    """Number and date of the product, as typed."""
    criteria: tuple[str, ...] = ()
    """Codes of the criteria it serves."""
    person: str = ""
    """Who does it inside the ward."""
    room: str = ""
    """The ward's own office that does it."""
    own_due: date | None = None
    """The unit's own last day, where the officer set one; else `following.own_due` plans it."""
    planned: date | None = None
    """The day it is planned for."""
    rhythm: Rhythm | None = None
    """How often it comes back, where the officer said so; else as the superior's words have it."""
    started_by: int | None = None
    """The incoming document that ended the waiting."""
    late_reason: str = ""
    """Why it was finished late, or is."""
    since: date | None = None
    """The day it was taken over; what came due before was never the ward's to follow here."""

    @property
    def doubtful(self) -> bool:
        """What was read from the words is to be marked: no person has looked at it yet."""
        return self.deadline.doubtful and not self.confirmed


def standing(task: Task, today: date, awaited: date | None = None) -> Standing:
    """Where `task` stands on `today`; `awaited` is the last day of its first occurrence still to be given.

    `following.Ledger.standing` knows that day; without it only the task's own day counts.
    """
    if awaited is not None and today > awaited:
        return Standing.OVERDUE
    if task.finished is not None and task.finished <= today:
        return Standing.DONE
    if task.due is not None:
        return _against(min(task.due, awaited or task.due), today)
    if task.deadline.kind is Kind.EVENT and task.started_by is None:
        return Standing.WAITING
    if awaited is not None and _against(awaited, today) is Standing.DUE_SOON:
        return Standing.DUE_SOON
    return Standing.ONGOING if goes_on(task) else Standing.UNDATED


def goes_on(task: Task) -> bool:
    """Whether it needs no last day: by its words or by the officer's rhythm it is done again and again."""
    deadline = task.deadline
    said = deadline.kind in _ENDLESS or Kind.ONGOING in deadline.also or bool(deadline.recurrence)
    return said or task.rhythm is not None


def _against(due: date, today: date) -> Standing:
    if today > due:
        return Standing.OVERDUE
    return Standing.DUE_SOON if due - today <= SOON else Standing.ON_TRACK


def finished_late(task: Task) -> bool:
    """Done, but after its last day."""
    return task.finished is not None and task.due is not None and task.finished > task.due


def last_day(deadline: Deadline) -> date | None:
    """The day to follow a deadline by; none where its end only bounds work that goes on all the time."""
    return None if deadline.kind in _DAYLESS else deadline.end


def taken_over(planned: PlannedTask) -> Task:
    """A plan's row as a task to follow, not yet in the store; what was doubtful in the row stays with its deadline."""
    deadline = planned.deadline
    untold = tuple(problem for problem in planned.problems if problem not in deadline.problems)
    return Task(
        id=0,
        title=planned.title,
        deadline=replace(deadline, problems=deadline.problems + untold),
        number=planned.number,
        section=planned.section,
        leads=planned.leads,
        partners=planned.partners,
        deliverable=planned.deliverable,
        due=last_day(deadline),
        binds_ward=planned.binds_ward,
        source_page=planned.page,
        source_text=planned.source,
    )
