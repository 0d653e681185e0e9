"""The rows of one table -> what it says of each task, through its groups and torn rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.prose.outline import marker_of
from cchc_desktop.domain.plans.tables.groups import lead_of_group, year_of_group
from cchc_desktop.domain.plans.tables.rows import Row, RowKind, kind_of, without_dittos
from cchc_desktop.domain.plans.tables.runs import Table
from cchc_desktop.domain.plans.tables.times import could_be_time, in_group, with_time
from cchc_desktop.text import tidy

_SHARED = (Fact.NUMBER, Fact.TITLE, Fact.LEADS, Fact.PARTNERS)


def entries_of(table: Table) -> tuple[Entry, ...]:
    """What the table says of each task, in order."""
    return tuple(_Reader(table).entries())


@dataclass(frozen=True, slots=True)
class _Year:
    """The year of the groups a row stands in, and the rank of the group that says it."""

    year: int | None = None
    rank: int = 0

    def under(self, section: str) -> "_Year":
        """That under another group's head."""
        rank = marker_of(section)[1]
        if year := year_of_group(section):
            return _Year(year, rank)
        return self if self.year and rank > self.rank else _Year()


class _Reader:
    """Walks down a table, knowing the task above and the group it is in."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._section = table.section
        self._year = _Year().under(table.section)
        self._above: Entry | None = None
        self._in_group = False

    def entries(self) -> Iterator[Entry]:
        """Each task, once nothing more of it can follow."""
        rows = self._table.rows
        for row, following in zip(rows, (*rows[1:], None), strict=False):
            yield from self._read(without_dittos(row, self._above), following)
        if self._above is not None:
            yield self._whole(self._above)

    def _read(self, row: Row, following: Row | None) -> Iterator[Entry]:
        above = None if self._in_group else self._above
        kind = kind_of(row, self._table.head, above, following)
        match kind, above:
            case RowKind.GROUP, _:
                self._section, self._in_group = _group(row), True
                self._year = self._year.under(self._section)
            case RowKind.GROUP_GOES_ON, _:
                self._section = tidy(f"{self._section} {row[Fact.TITLE]}")
            case RowKind.TASK_GOES_ON, Entry():
                self._above = self._joined(above, row, " ")
            case RowKind.SAME_TASK, Entry():
                self._above = self._joined(above, row, "; ")
            case ((RowKind.TASK | RowKind.SHARING_TASK), _):
                if self._above is not None:
                    yield self._whole(self._above)
                shared = above if kind is RowKind.SHARING_TASK else None
                self._above, self._in_group = self._entry(row, shared), False
            case _:
                pass

    def _entry(self, row: Row, sharing: Entry | None) -> Entry:
        facts, head = self._facts(row), self._table.head
        if sharing is not None:
            facts |= {column: facts.get(column) or sharing[column] for column in _SHARED}
        timed = row[Fact.DEADLINE] or row[Fact.START]
        elsewhere = () if timed else (cell for cell in head.unread(row.cells) if could_be_time(*cell))
        doubts = (f"Có thể là thời hạn: cột “{tidy(said)}” ghi “{tidy(cell)}”" for said, cell in elsewhere)
        return Entry(facts, self._section, row.page, row.text, (*head.doubts, *doubts), self._year.year)

    def _facts(self, row: Row) -> dict[Fact, str]:
        """The row's cells, those of no use to a task in its note."""
        rest = [
            f"{tidy(said)}: {tidy(cell)}" if said else tidy(cell) for said, cell in self._table.head.unread(row.cells)
        ]
        return {**row.facts, Fact.NOTE: "; ".join(filter(None, (tidy(row[Fact.NOTE]), *rest)))}

    def _joined(self, above: Entry, row: Row, by: str) -> Entry:
        """The task with the rest of its row: cell to cell."""
        facts = {column: _cell(above[column], text, by) for column, text in self._facts(row).items()}
        return replace(above, facts={**above.facts, **facts}, source=f"{above.source} / {row.text}")

    def _whole(self, entry: Entry) -> Entry:
        """The task with what its group says of it."""
        facts = with_time(entry.facts)
        if self._table.head.led_by_nobody:
            facts[Fact.LEADS] = lead_of_group(entry.section) or facts.get(Fact.LEADS, "")
        facts[Fact.DEADLINE] = in_group(facts.get(Fact.DEADLINE, ""), entry.section)
        return replace(entry, facts=facts)


def _group(row: Row) -> str:
    words = [cell for cell in row.cells if cell and cell != row[Fact.NUMBER]]
    title = tidy(row[Fact.TITLE] or next(iter(words), ""))
    text = f"{row.number}. {title}" if row.number and title else title or tidy(row[Fact.NUMBER])
    return re.sub(r"\s*:$", "", text)


def _cell(old: str, new: str, by: str) -> str:
    return old if not new or new == old else f"{old}{by}{new}" if old else new
