"""The permanent log: who changed what, when, from which to which. Undo adds to it and takes nothing away."""

import getpass
import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from sqlmodel import Session, col, insert, select

from cchc_desktop.i18n import N_, _
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, clean, from_json
from cchc_desktop.store.history import Change, Row, Way
from cchc_desktop.store.log_words import Find, differences, kind, subject
from cchc_desktop.store.records import LogEntry
from cchc_desktop.store.set_edits import apart
from cchc_desktop.store.tables import LogRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store

_ORIGIN = 12
"""Letters that tell one ward's data from another's."""
_WAYS = {Way.DO.value: "{action}", Way.UNDO.value: N_("Undo: {action}"), Way.REDO.value: N_("Redo: {action}")}

_ACTIONS = {action.name: action.value for action in Action}
"""By the name that is stored: the words may change, and an action may go out of use."""


class ChangeLog:
    """Every change ever made, the latest first."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def entries(self, limit: int = 200, since: date | None = None, until: date | None = None) -> tuple[LogEntry, ...]:
        """The latest `limit` changed rows, of those days, in the officer's words: a line a field."""
        rows = select(LogRow).order_by(col(LogRow.id).desc()).limit(limit)
        if since is not None:
            rows = rows.where(LogRow.at >= since.isoformat())
        if until is not None:
            rows = rows.where(LogRow.at < (until + timedelta(days=1)).isoformat())
        with self._store.read() as session:
            return tuple(entry for row in session.exec(rows) for entry in _told(row))

    def last_time(self) -> datetime | None:
        """When the last action was committed."""
        with self._store.read() as session:
            at = session.exec(select(LogRow.at).order_by(col(LogRow.id).desc()).limit(1)).one_or_none()
        return datetime.fromisoformat(at) if at else None

    def origin(self) -> str:
        """A name for this data that no later change moves, the unit's own name included: of the first line for good."""
        line = select(LogRow.at, LogRow.who, LogRow.tbl, LogRow.new).order_by(col(LogRow.id)).limit(1)
        with self._store.read() as session:
            first = session.exec(line).one_or_none() or ()
        return hashlib.sha256("\n".join(map(str, first)).encode()).hexdigest()[:_ORIGIN]

    def write(self, session: Session, at: datetime, action: Action, way: Way, changes: Iterable[Change]) -> None:
        """Add a line for each row that an action changed, in the action's own transaction."""
        changes = _merged(changes)
        find = _finder(session, changes)
        lines = [
            {"at": at.isoformat(timespec="seconds"), "who": _who(), "action": action.name, "way": way.value}
            | {"tbl": change.table, "row": change.id, "subject": subject(change.table, _last(change), find)}
            | {"old": _stored(change.old, change.new), "new": _stored(change.new, change.old)}
            for change in changes
        ]
        if lines:
            session.connection().execute(insert(LogRow), lines)


@cache
def _who() -> str:
    try:
        return clean(getpass.getuser())
    except (OSError, KeyError):  # an account without a name
        return "?"


def _merged(changes: Iterable[Change]) -> list[Change]:
    """One change a row: from what it was before the action to what it was after it."""
    rows: dict[tuple[str, int], Change] = {}
    for change in changes:
        first = rows.get((change.table, change.id), change)
        rows[change.table, change.id] = Change(change.table, change.id, first.old, change.new)
    return [change for change in rows.values() if change.old != change.new]


def _last(change: Change) -> Row:
    return change.new or change.old or {}


def _finder(session: Session, changes: Iterable[Change]) -> Find:
    """Looks a row up where it was just changed, perhaps removed, else in its table."""
    touched = {(change.table, change.id): _last(change) for change in changes}

    @cache
    def find(table: str, row: int) -> Row:
        if (found := touched.get((table, row))) is not None:
            return found
        rows = session.connection().exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row,)).mappings()  # noqa: S608 -- a name from log_words
        return dict(next(iter(rows), {}))

    return find


def _stored(row: Row | None, other: Row | None) -> str | None:
    """The row as the log keeps it: whole where it came or went, else the columns that differ."""
    if row is None:
        return None
    kept = {name: value for name, value in row.items() if other is None or other[name] != value}
    if other is not None and "indicators" in kept:
        kept["indicators"] = apart(str(row["indicators"]), str(other["indicators"]))
    return as_json(kept)


def _told(row: LogRow) -> Iterator[LogEntry]:
    old, new = (from_json(stored) if stored else None for stored in (row.old, row.new))
    action = _(_WAYS[row.way]).format(action=_(_ACTIONS.get(row.action, row.action)))
    about = f"{kind(row.tbl)}: {row.subject}" if row.subject else kind(row.tbl)
    for field, before, after in differences(row.tbl, old, new):
        yield LogEntry(datetime.fromisoformat(row.at), row.who, action, about, field, before, after)
