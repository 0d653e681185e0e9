"""Undo for every table, and what the log is written from: the changes of each row, noted by SQLite itself.

Temporary triggers write every changed row, before and after, into a temporary journal (after
https://sqlite.org/undoredo.html): cascades and bulk imports are caught like any edit, and nothing has to be
written for a new table. The journal belongs to the transaction, so what is rolled back leaves no step.
"""

import enum
import json
import sqlite3
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_desktop.store.changes import Action

STEPS = 100
"""How many actions of a session can be taken back."""

_UNTRACKED = ("log", "sqlite_sequence")
Row = dict[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after: None where it was not there."""

    table: str
    id: int
    old: Row | None
    new: Row | None


@dataclass(frozen=True, slots=True)
class Step:
    """One action as it can be taken back."""

    action: Action
    changes: tuple[Change, ...]


class Way(enum.Enum):
    """How an action came about; the value is the log's word."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class History:
    """The steps of this session, and the journal they are made from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.done: deque[Step] = deque(maxlen=STEPS)
        self.undone: list[Step] = []
        _watch(connection)

    def drain(self) -> tuple[Change, ...]:
        """What the open transaction changed since the last call, in order."""
        rows = self._connection.execute("SELECT tbl, row, old, new FROM temp.journal ORDER BY id").fetchall()
        self._connection.execute("DELETE FROM temp.journal")
        return tuple(Change(table, row, _row(old), _row(new)) for table, row, old, new in rows)

    def remember(self, step: Step, way: Way) -> None:
        """The step was committed: what was taken back can be redone, until something new is done."""
        if way is Way.UNDO:
            self.done.pop()
            self.undone.append(step)
            return
        if way is Way.REDO:
            self.undone.pop()
        else:
            self.undone.clear()
        self.done.append(step)

    def forget(self) -> None:
        """Neither undo nor redo of what was done so far."""
        self.done.clear()
        self.undone.clear()

    def take_back(self, step: Step) -> None:
        """Bring each row of the step to the state it had before, inside the open transaction."""
        # The rows of a cascade may come back before the one they refer to.
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in reversed(step.changes):
            self._connection.execute(*_inverse(change))


def _watch(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE journal (id INTEGER PRIMARY KEY, tbl TEXT, row INTEGER, old TEXT, new TEXT)")
    tables = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        if table not in _UNTRACKED:
            for trigger in _triggers(connection, table):
                connection.execute(trigger)


def _triggers(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    old, new = _as_object("old", columns), _as_object("new", columns)
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    for event, when, row, before, after in (
        ("INSERT", "1", "new.id", "NULL", new),
        ("UPDATE", differs, "new.id", old, new),
        ("DELETE", "1", "old.id", old, "NULL"),
    ):
        note = f"INSERT INTO journal (tbl, row, old, new) VALUES ('{table}', {row}, {before}, {after})"  # noqa: S608 -- our own names
        yield f"CREATE TEMP TRIGGER {table}_{event.lower()} AFTER {event} ON main.{table} WHEN {when} BEGIN {note}; END"


def _as_object(side: str, columns: list[str]) -> str:
    pairs = ", ".join(f"'{name}', {side}.{name}" for name in columns)
    return f"json_object({pairs})"


def _row(stored: str | None) -> Row | None:
    return None if stored is None else json.loads(stored)


def _inverse(change: Change) -> tuple[str, Row]:
    """The SQL that takes one change back; names come from our own schema, values are bound."""
    table = change.table
    if change.old is None:
        return f"DELETE FROM {table} WHERE id = :id", {"id": change.id}  # noqa: S608 -- see above
    if change.new is None:
        places = ", ".join(f":{name}" for name in change.old)
        return f"INSERT INTO {table} ({', '.join(change.old)}) VALUES ({places})", change.old  # noqa: S608
    values = ", ".join(f"{name} = :{name}" for name in change.old)
    return f"UPDATE {table} SET {values} WHERE id = :id", change.old  # noqa: S608
