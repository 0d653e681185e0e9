"""Open the data folder; read, write, undo, redo; tell whoever subscribed."""

import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Self

from sqlmodel import Session

from cchc_desktop.store.answers import Answers
from cchc_desktop.store.change_log import ChangeLog
from cchc_desktop.store.changes import OWN_DEEDS, TOPICS, Action, Changes
from cchc_desktop.store.database import Database
from cchc_desktop.store.efforts import Efforts
from cchc_desktop.store.errors import plainly
from cchc_desktop.store.evidence import EvidenceShelf
from cchc_desktop.store.history import History, Step, Way
from cchc_desktop.store.holidays import Holidays
from cchc_desktop.store.incoming import IncomingDocuments
from cchc_desktop.store.marks import Marks
from cchc_desktop.store.occurrences import Occurrences
from cchc_desktop.store.office import OfficeFacts
from cchc_desktop.store.periods import Periods
from cchc_desktop.store.plans import Plans
from cchc_desktop.store.reports import Reports
from cchc_desktop.store.sets import Sets
from cchc_desktop.store.sheets import Sheets
from cchc_desktop.store.steps import UnitSteps
from cchc_desktop.store.tasks import Tasks

Subscriber = Callable[[Changes], None]


def _local_now() -> datetime:
    return datetime.now().astimezone()


class Store:
    """Everything the ward keeps, in one folder. Used by one thread at a time.

    Every deed of an aggregate (`store.tasks.finish(task, day)`) is one named action: whole or not at all,
    on disk when the call returns, undoable, logged for good, announced once.
    """

    @classmethod
    def open(cls, folder: Path, now: Callable[[], datetime] = _local_now) -> Self:
        """Open or make the store of `folder` for this process alone; StoreError says in a sentence why not."""
        database = Database.open(folder, now)
        try:
            with plainly():
                return cls(database, now)
        except BaseException:
            database.close()
            raise

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._history = History(database.connection)
        self._session: Session | None = None
        self._subscribers: list[Subscriber] = []
        self._untold: deque[Changes] = deque()
        self.log = ChangeLog(self)
        self.office = OfficeFacts(self)
        self.periods = Periods(self)
        self.sets = Sets(self)
        self.sheets = Sheets(self)
        self.answers = Answers(self)
        self.efforts = Efforts(self)
        self.evidence = EvidenceShelf(self, database.folder / "evidence")
        self.tasks = Tasks(self)
        self.occurrences = Occurrences(self)
        self.incoming = IncomingDocuments(self)
        self.holidays = Holidays(self)
        self.steps = UnitSteps(self)
        self.plans = Plans(self)
        self.reports = Reports(self)
        self._marks = Marks(self)
        self._last_saved = self.log.last_time()

    def close(self) -> None:
        """Let go of the folder; the undo steps of this session are forgotten."""
        self._database.close()

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._database.folder

    @property
    def last_saved(self) -> datetime | None:
        """When the last action was saved, in this session or before."""
        return self._last_saved

    @property
    def sample_today(self) -> date | None:
        """The day on which the sample ward stands still; None where real days pass."""
        return self._marks.sample_today()

    def set_sample_today(self, day: date | None) -> None:
        """Mark the store as the sample's, with its own day."""
        self._marks.set_sample_today(day)

    @property
    def today(self) -> date:
        """The sample's own day, else the calendar's."""
        return self.sample_today or self._now().date()

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Have `callback` told of every committed action; the answer, called, ends that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    @property
    def undoable(self) -> Action | None:
        """The action that `undo` would take back."""
        return self._history.done[-1].action if self._history.done else None

    @property
    def redoable(self) -> Action | None:
        """The action that `redo` would do again."""
        return self._history.undone[-1].action if self._history.undone else None

    def undo(self) -> None:
        """Take the last action of this session back; nothing where there is none."""
        if self._history.done:
            self._take_back(self._history.done[-1], Way.UNDO)

    def redo(self) -> None:
        """Do again what was last taken back; nothing where there is none."""
        if self._history.undone:
            self._take_back(self._history.undone[-1], Way.REDO)

    def forget_steps(self) -> None:
        """No undo of what was done so far: it was made for the officer, not by them."""
        self._history.forget()

    @contextmanager
    def as_one(self, action: Action) -> Iterator[None]:
        """Everything written inside is one action: one step to undo, one announcement."""
        with self.write(action):
            yield

    @contextmanager
    def read(self) -> Iterator[Session]:
        """For store/ alone: a session to read with."""
        if self._session is not None:
            yield self._session
            return
        with self._database.session(writing=False) as session:
            yield session

    @contextmanager
    def write(self, action: Action) -> Iterator[Session]:
        """For store/ alone: run a block as one action. Inside another one it becomes part of that."""
        if self._session is not None:
            with plainly(), self._session.begin_nested():
                yield self._session
            self._session.expire_all()  # a later part must not read a row as it was before this one
            return
        with self._commit(action, Way.DO) as session:
            yield session

    def _take_back(self, step: Step, way: Way) -> None:
        with self._commit(step.action, way):
            self._history.take_back(step)

    @contextmanager
    def _commit(self, action: Action, way: Way) -> Iterator[Session]:
        """All of the block with its log lines on disk, or nothing; then the step is remembered and announced."""
        at = self._now()
        with self._database.session(writing=True) as session:
            session.connection()  # begins now: what History sends past the session must be part of it
            self._session = session
            try:
                yield session
                session.flush()
            finally:
                self._session = None
            changes = self._history.drain()
            if action not in OWN_DEEDS:
                self.log.write(session, at, action, way, changes)
        if changes:
            if action not in OWN_DEEDS:
                self._last_saved = at
                self._history.remember(Step(action, changes), way)
            self._announce(Changes(action, frozenset().union(*(TOPICS[change.table] for change in changes))))

    def _announce(self, changes: Changes) -> None:
        """Tell everyone, in the order of the commits: also of what a subscriber writes while it is told."""
        self._untold.append(changes)
        if len(self._untold) > 1:
            return
        try:
            while self._untold:
                for callback in tuple(self._subscribers):
                    _tell(callback, self._untold[0])
                self._untold.popleft()
        finally:
            self._untold.clear()


def _tell(callback: Subscriber, changes: Changes) -> None:
    try:
        callback(changes)
    except Exception:  # noqa: BLE001 -- the write is done: a bug in one page must neither deny it nor silence the others
        sys.excepthook(*sys.exc_info())
