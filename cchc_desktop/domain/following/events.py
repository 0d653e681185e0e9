"""The waiting board: documents that came in, the tasks they may set going, and the clocks that start."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines import Deadline, Offset
from cchc_desktop.domain.deadlines.counting import counted
from cchc_desktop.domain.following.calendar import Calendar
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tasks import Task
from cchc_desktop.text import fold

_WHERE = "thời hạn"
_UNTOLD = Problem(_WHERE, "Văn bản không nêu làm trong bao lâu: đặt ngày phải xong.")
_UNKNOWN = Problem(_WHERE, "Không tính được ngày phải xong: đặt ngày phải xong.")
_IN_FORCE = Problem(_WHERE, "Tính từ ngày ban hành: kiểm tra ngày văn bản có hiệu lực.")
_NUMBER = re.compile(r"\d+\s*/\s*[^\s,;.]+")
_EMPTY = frozenset(
    fold(
        "sau khi ngay được có của theo do bởi ban hành kể từ ngày trong vòng nhận và các cho về đến tại là thì mà "
        "kế hoạch văn bản hướng dẫn thành phố tỉnh ủy nhân dân ubnd phường xã số triển khai thực hiện tháng năm "
        "quyết định công"
    ).split()
)
"""Words that nearly every document has; alone they match nothing."""
_SURE, _LIKELY, _LEAST = 100, 60, 20
_FEWEST = 2
"""A single syllable in common is chance."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document that came in."""

    id: int
    number: str
    issued: date | None
    received: date
    issuer: str
    title: str
    evidence_id: int | None = None
    """Its file, where it was kept."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A waiting task that a document may set going; a person decides."""

    task: Task
    score: int
    """0 to 100."""
    why: str


def waits(task: Task) -> bool:
    """Whether the task is on the waiting board: its event has not come, and it was not done without."""
    return bool(_awaited(task.deadline)) and task.started_by is None and task.finished is None


def _awaited(deadline: Deadline) -> str:
    """The event in the superior's words."""
    if deadline.condition:
        return deadline.condition
    return deadline.text if deadline.kind is not None and deadline.kind.value == "event" else ""


def proposed(incoming: Incoming, waiting: Iterable[Task]) -> tuple[Proposal, ...]:
    """The tasks that the document may be meant for, the likeliest first; never sure by itself."""
    found = [proposal for task in waiting if waits(task) and (proposal := _proposal(incoming, task))]
    return tuple(sorted(found, key=lambda each: (-each.score, each.task.id)))


def _proposal(incoming: Incoming, task: Task) -> Proposal | None:
    condition = _awaited(task.deadline)
    own_number = _compact(incoming.number)
    if own_number and any(_compact(each) == own_number for each in _NUMBER.findall(condition)):
        return Proposal(task, _SURE, f"Điều kiện nêu đúng số {incoming.number}")
    document = set(_words(f"{incoming.title} {incoming.issuer}"))
    named, said = _telling(condition), _telling(task.title)
    in_condition = [word for word in named if fold(word) in document]
    in_title = [word for word in said if fold(word) in document]
    score = _share(in_condition, named, _LIKELY) + _share(in_title, said, _SURE - _LIKELY)
    shared = tuple(dict.fromkeys(in_condition + in_title))
    if score < _LEAST or len(shared) < _FEWEST:
        return None
    return Proposal(task, min(score, _SURE - 1), "Trùng các từ: " + ", ".join(shared))


def _share(found: list[str], of: list[str], most: int) -> int:
    return most * len(found) // len(of) if of else 0


def _telling(text: str) -> list[str]:
    """The words that set it apart, as they stand there."""
    words = dict.fromkeys(word.lower() for word in re.findall(r"\w+", text))
    return [word for word in words if fold(word) not in _EMPTY]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _compact(number: str) -> str:
    return "".join(fold(number).split())


def started(task: Task, incoming: Incoming, calendar: Calendar) -> Task:
    """The task with its clock running: due as its words count it, working days by the ward's calendar.

    Where they do not say how long, its day stays as it was, with a problem for the officer to settle.
    """
    deadline = task.deadline
    going = replace(task, started_by=incoming.id)
    if deadline.offset is None:
        return going if task.due else _with(going, _UNTOLD)
    event, doubt = _event_day(incoming, _awaited(deadline))
    due = _counted(event, deadline.offset, calendar, backwards=deadline.before)
    if due is None:
        return _with(going, _UNKNOWN)
    return _with(replace(going, due=due), doubt) if doubt else replace(going, due=due)


def _event_day(incoming: Incoming, condition: str) -> tuple[date, Problem | None]:
    """From which day to count: that of receipt where the words say so, else that of issue."""
    folded = fold(condition)
    if "nhan" in folded.split() or incoming.issued is None:
        return incoming.received, None
    return incoming.issued, _IN_FORCE if "hieu luc" in folded else None


def _counted(event: date, offset: Offset, calendar: Calendar, *, backwards: bool) -> date | None:
    day = counted(event, replace(offset, working_days=None), backwards=backwards)
    working_days = offset.working_days or 0
    if day is None or not working_days:
        return day
    try:
        return calendar.before(day, working_days) if backwards else calendar.after(day, working_days)
    except OverflowError:
        return None


def _with(task: Task, problem: Problem) -> Task:
    """The problem is told, once, until a person has looked at it."""
    told = (*task.deadline.problems, problem) if problem not in task.deadline.problems else task.deadline.problems
    return replace(task, deadline=replace(task.deadline, problems=told), confirmed=False)
