"""How the ward's own answers came about, day by day, replayed from the permanent log."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from sqlmodel import Session, col, select

from cchc_desktop.domain.answers import Answer, from_data
from cchc_desktop.domain.rounds import Round
from cchc_desktop.store.columns import from_json
from cchc_desktop.store.history import Row
from cchc_desktop.store.tables import LogRow

_Line = tuple[str, int, str | None, str | None]
"""When, which row, and its columns before and after, as the log keeps them."""


def answer_days(session: Session, sheet_id: int) -> dict[str, tuple[tuple[date, Answer], ...]]:
    """By code, each day that left another answer than the day before it; `Answer()` for one left cleared."""
    columns = select(LogRow.at, LogRow.row, LogRow.old, LogRow.new).where(LogRow.tbl == "answer")
    days: defaultdict[str, list[tuple[date, Answer]]] = defaultdict(list)
    held: dict[str, str] = {}
    for day, left in _evenings(session.exec(columns.order_by(col(LogRow.id))), sheet_id):
        for code in dict.fromkeys((*held, *left)):
            result = left.get(code, "{}")
            if result != held.get(code, "{}"):
                days[code].append((day, from_data(from_json(result))))
        held = left
    return {code: tuple(sorted(dict(dated).items())) for code, dated in days.items()}


def _evenings(lines: Iterable[_Line], sheet_id: int) -> Iterator[tuple[date, dict[str, str]]]:
    """What the sheet's own answers were at the end of each day with a change, by code.

    A line holds a row whole where it came or went, an undo too, and the columns that differ in between.
    """
    rows: dict[int, Row] = {}
    for day, of_day in groupby(lines, lambda line: line[0][:10]):
        for _at, row, _old, new in of_day:
            if new is None:
                rows.pop(row, None)
            else:
                rows[row] = rows.get(row, {}) | from_json(new)
        yield date.fromisoformat(day), {str(each["code"]): result for each, result in _own(rows.values(), sheet_id)}


def _own(rows: Iterable[Row], sheet_id: int) -> Iterator[tuple[Row, str]]:
    """The sheet's rows of the ward's own round that hold an answer; the first version's had no other round."""
    for row in rows:
        own = row.get("sheet_id") == sheet_id and row.get("round", Round.SELF.name) == Round.SELF.name
        if own and isinstance(result := row.get("result"), str):
            yield row, result
