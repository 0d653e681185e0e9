"""A year of a ward's life, played through the store: nothing that comes back is lost or doubled, standings are right.

The oracle below knows nothing of the program's own reckoning: for each task it is told in plain days when the task
comes back, and it keeps what was given in a set of its own.
"""

import tempfile
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop import gathering
from cchc_desktop.domain.deadlines import Deadline, Kind, Offset, Recurrence
from cchc_desktop.domain.following import DayOff, Incoming, Occurrence
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.tasks import Standing, Task
from cchc_desktop.store import Store

YEAR = 2026
OFF = tuple(date(YEAR, 2, day) for day in range(16, 21)) + tuple(date(YEAR, month, 10) for month in range(1, 13))
REPORTS = {"2026-Q1": (3, 14), "2026-6T": (6, 14), "2026-Q3": (9, 14), "2026-N": (12, 14)}
DAY = timedelta(days=1)


@cache
def month_ends(year: int) -> dict[str, date]:
    return {f"{year}-{month:02d}": date(year, month, monthrange(year, month)[1]) for month in range(1, 13)}


@cache
def fifteenths(year: int) -> dict[str, date]:
    return {f"{year}-{month:02d}": date(year, month, 15) for month in range(1, 13)}


@cache
def quarters(year: int) -> dict[str, date]:
    ends = (date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31))
    return {f"{year}-Q{number}": end for number, end in enumerate(ends, start=1)}


@cache
def fridays(year: int) -> dict[str, date]:
    found = {}
    day = date(year, 1, 1)
    while day.year == year:
        if day.weekday() == 4:
            found[f"{day.isocalendar().year}-W{day.isocalendar().week:02d}"] = day
        day += DAY
    return found


def ends_of_reports(_year: int) -> dict[str, date]:
    return {code: date(YEAR, *day) for code, day in REPORTS.items()}


@dataclass(frozen=True)
class Shape:
    """A wording, what it was read as, and on which days the oracle has it come back."""

    deadline: Deadline
    dues: Callable[[int], dict[str, date]]
    overdue: bool = True
    """Missed ones make the task overdue."""


def recurring(text: str, *rules: Recurrence, also: tuple[Kind, ...] = ()) -> Deadline:
    return Deadline(text, Kind.RECURRING, recurrence=rules, also=also)


SHAPES = (
    Shape(recurring("Hằng tháng", Recurrence("monthly")), month_ends),
    Shape(recurring("Ngày 15 hằng tháng", Recurrence("monthly", day=15)), fifteenths),
    Shape(recurring("Hằng quý", Recurrence("quarterly")), quarters),
    Shape(recurring("Thứ sáu hằng tuần", Recurrence("weekly", weekday=5)), fridays),
    Shape(Deadline("Thường xuyên", Kind.ONGOING), ends_of_reports, overdue=False),
    Shape(
        recurring("Hằng tháng, hằng quý", Recurrence("monthly"), Recurrence("quarterly")),
        lambda year: month_ends(year) | quarters(year),
    ),
)
DATED = Deadline("Trước ngày …", Kind.DATE)
WAITING = Deadline(
    "Trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản",
    Kind.EVENT,
    condition="kể từ ngày nhận được văn bản",
    offset=Offset(working_days=10),
)


@dataclass
class Followed:
    """What the oracle knows of one task."""

    since: date
    shape: Shape | None
    due: date | None = None
    waits: bool = False
    finished: date | None = None
    closed: dict[str, date] = field(default_factory=dict)

    def asked(self) -> dict[str, date]:
        dues = self.shape.dues(YEAR) if self.shape else {}
        return {key: day for key, day in dues.items() if day >= self.since}

    def missed(self, today: date) -> set[str]:
        return {key for key, day in self.asked().items() if day < today and self.closed.get(key, date.max) > today}

    def standing(self, today: date) -> Standing:
        if self.shape and self.shape.overdue and self.missed(today):
            return Standing.OVERDUE
        if self.finished:
            return Standing.DONE
        days = [
            day
            for key, day in self.asked().items()
            if self.closed.get(key, date.max) > today and not ("W" in key and today < day - 4 * DAY)
        ]  # a week is nobody's business before its Monday
        if self.due:
            days = [self.due]
        elif not (self.shape and self.shape.overdue):
            return Standing.WAITING if self.waits else Standing.ONGOING
        if any(day < today for day in days):
            return Standing.OVERDUE
        if any(0 <= (day - today).days <= 14 for day in days):
            return Standing.DUE_SOON
        return Standing.ON_TRACK if self.due else Standing.ONGOING


def working_days_later(day: date, count: int) -> date:
    while count:
        day += DAY
        count -= day.weekday() < 5 and day not in OFF
    return day


class Year:
    """A ward, its clock, and the oracle beside it."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self.chance = chance
        self.today = date(YEAR, 1, 5)
        self.store = Store.open(folder, now=lambda: datetime.combine(self.today, datetime.min.time()).astimezone())
        self.store.holidays.fill([DayOff(day, off=True) for day in OFF] + [DayOff(date(YEAR + 1, 1, 1), off=True)])
        self.known: dict[int, Followed] = {}

    def take_plan(self, number: int) -> None:
        """Thirty tasks of every shape."""
        before = {task.id for task in self.store.tasks.all()}
        document = PlanDocument(f"{number}/KH-UBND", self.today, "UBND thành phố", "Kế hoạch", "Nhiệm vụ")
        shapes = [self.chance.choice((*SHAPES, DATED, WAITING)) for _ in range(30)]
        dues = [self.today + timedelta(days=self.chance.randrange(10, 200)) for _ in shapes]
        self.store.plans.import_plan(document, [_planned(shape, due) for shape, due in zip(shapes, dues, strict=True)])
        new = sorted((task for task in self.store.tasks.all() if task.id not in before), key=lambda task: task.id)
        for task, shape, due in zip(new, shapes, dues, strict=True):
            self.known[task.id] = Followed(
                self.today,
                shape if isinstance(shape, Shape) else None,
                due if shape is DATED else None,
                waits=shape is WAITING,
            )

    def deeds(self) -> tuple[Callable[[], None], ...]:
        return (self.give, self.give, self.let_go, self.take_back, self.extend, self.correct, self.event, self.finish)

    def _some(self, wanted: Callable[[Followed], object]) -> Task | None:
        found = [task for task in self.store.tasks.all() if wanted(self.known[task.id])]
        return self.chance.choice(found) if found else None

    def _opened(self, task: Task) -> tuple[Occurrence, ...]:
        return gathering.ledger(self.store).open(task, self.today)

    def give(self) -> None:
        """The earliest one that is open, late or in time; now and then the newest, so that one stays missed."""
        if (task := self._some(lambda known: known.shape)) and (opened := self._opened(task)):
            chosen = opened[self.chance.choice((0, 0, -1))]
            self.store.occurrences.give(task, chosen.key, self.today, "12/BC-UBND")
            self.known[task.id].closed[chosen.key] = self.today

    def let_go(self) -> None:
        if (task := self._some(lambda known: known.shape)) and (opened := self._opened(task)):
            self.store.occurrences.let_go(task, opened[0].key, "Cấp trên không yêu cầu")
            self.known[task.id].closed[opened[0].key] = self.today

    def take_back(self) -> None:
        if task := self._some(lambda known: known.closed):
            key = self.chance.choice(sorted(self.known[task.id].closed))
            self.store.occurrences.take_back(task, key)
            del self.known[task.id].closed[key]

    def extend(self) -> None:
        if task := self._some(lambda known: known.due and not known.finished):
            until = self.today + timedelta(days=self.chance.randrange(1, 60))
            self.store.tasks.extend(task, until, "Công văn số 9")
            assert self.store.tasks.extensions(task.id)[-1].before == self.known[task.id].due
            self.known[task.id].due = until

    def correct(self) -> None:
        """Another wording of the same frequency, or another altogether: what was given stays."""
        if task := self._some(lambda known: known.shape):
            shape = self.chance.choice(SHAPES)
            self.store.tasks.save(replace(task, deadline=shape.deadline))
            self.known[task.id].shape = shape

    def event(self) -> None:
        if task := self._some(lambda known: known.waits):
            incoming = Incoming(0, "7/QĐ-UBND", None, self.today, "UBND thành phố", "Quyết định")
            incoming = replace(incoming, id=self.store.incoming.add(incoming))
            self.store.incoming.start(task, incoming)
            self.known[task.id].waits = False
            self.known[task.id].due = working_days_later(self.today, 10)

    def finish(self) -> None:
        if task := self._some(lambda known: known.due and not known.finished):
            self.store.tasks.finish(task, self.today, "5/BC-UBND")
            self.known[task.id].finished = self.today

    def undone(self, deed: Callable[[], None]) -> None:
        """Done, taken back, and perhaps done again: the store is as if nothing, or one thing, had happened."""
        before = {number: replace(known, closed=dict(known.closed)) for number, known in self.known.items()}
        step = self.store.last_saved, self.store.undoable
        steps = len(self.store._history.done)
        deed()
        if len(self.store._history.done) == steps or step[1] is None:
            return
        self.store.undo()
        if self.chance.randrange(2):
            self.store.redo()
        else:
            self.known = before

    def check(self) -> None:
        """Every task against the oracle."""
        tasks = self.store.tasks.all()
        ledger = gathering.ledger(self.store, tasks)
        assert {task.id for task in tasks} == self.known.keys()
        for task in tasks:
            known = self.known[task.id]
            made = ledger.occurrences(task, date(YEAR, 12, 31))
            keys = [each.key for each in made if each.due.year == YEAR]
            assert len(keys) == len(set(keys))
            assert {each.key: each.due for each in made if each.due.year == YEAR} == known.asked()
            assert {each.key for each in ledger.missed(task, self.today)} == known.missed(self.today)
            assert {each.key: each.day for each in ledger.done.get(task.id, ())} == known.closed
            assert ledger.standing(task, self.today) is known.standing(self.today), (task, self.today)


def _planned(shape: Shape | Deadline, due: date) -> Task:
    deadline = shape.deadline if isinstance(shape, Shape) else shape
    return Task(0, deadline.text, deadline, due=due if shape is DATED else None)


def days() -> Iterator[date]:
    day = date(YEAR, 1, 5)
    while day.year == YEAR:
        yield day
        day += DAY


@settings(max_examples=1, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_a_year_of_a_ward_loses_and_doubles_nothing(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 -- a year is no secret
    with tempfile.TemporaryDirectory() as place:
        year = Year(Path(place) / "data", chance)
        with closing(year.store):
            plans = {date(YEAR, 1, 5): 1, date(YEAR, 4, 1): 2, date(YEAR, 7, 6): 3}
            for day in days():
                year.today = day
                for start in [start for start in plans if start <= day]:
                    year.take_plan(plans.pop(start))
                for _ in range(chance.randrange(3)):
                    deed = chance.choice(year.deeds())
                    if chance.randrange(5):
                        deed()
                    else:
                        year.undone(deed)
                year.check()
            assert len(year.known) == 90
