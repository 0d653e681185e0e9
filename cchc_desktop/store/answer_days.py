"""How the ward's own answers came about, day by day, replayed from the permanent log."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round
from cchc_desktop.store.columns import answer_from_json, from_json
from cchc_desktop.store.tables import LogRow

_CLEARED = "{}"
_Place = tuple[int, str]
"""A criterion of a sheet."""


class AnswerDays:
    """What each evening left. The log only grows: every line of it is read once a session."""

    def __init__(self) -> None:
        self._read = 0
        self._rows: dict[int, dict[str, Any]] = {}
        self._evenings: defaultdict[_Place, dict[str, str]] = defaultdict(dict)

    def of_sheet(self, session: Session, sheet_id: int) -> dict[str, tuple[tuple[date, Answer], ...]]:
        """By code, each day that left another answer than the day before it; `Answer()` for one left cleared."""
        self._read_on(session)
        days = {code: _changes(dated) for (sheet, code), dated in self._evenings.items() if sheet == sheet_id}
        return {code: changes for code, changes in days.items() if changes}

    def _read_on(self, session: Session) -> None:
        columns = select(LogRow.id, LogRow.at, LogRow.row, LogRow.new).where(LogRow.tbl == "answer")
        for number, at, row, new in session.exec(columns.where(col(LogRow.id) > self._read).order_by(col(LogRow.id))):
            self._replay(at[:10], row, new)
            self._read = number or 0

    def _replay(self, day: str, row: int, new: str | None) -> None:
        """A line holds a row whole where it came or went, by an undo too, else the columns that differ."""
        before = self._rows.pop(row, {})
        self._note(day, before, _CLEARED)
        if new is not None:
            self._rows[row] = after = before | from_json(new)
            self._note(day, after, after.get("result") or _CLEARED)

    def _note(self, day: str, row: dict[str, Any], result: str) -> None:
        """The first version knew no round but the ward's own."""
        if row and row.get("round", Round.SELF.name) == Round.SELF.name:
            self._evenings[row["sheet_id"], row["code"]][day] = result


def _changes(evenings: dict[str, str]) -> tuple[tuple[date, Answer], ...]:
    changes, last = [], _CLEARED
    for day, result in sorted(evenings.items()):
        if result != last:
            changes.append((date.fromisoformat(day), answer_from_json(result)))
            last = result
    return tuple(changes)
