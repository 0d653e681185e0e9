"""The list for the staff meeting: what presses most, on one page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cchc_desktop.domain.agenda import Agenda, Entry
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.pressing import Pressing, pressing
from cchc_desktop.domain.tasks import Task
from cchc_desktop.reports import letterhead, wording
from cchc_desktop.reports.document import Align, Column, Document, Paragraph, Row, Signature, Table
from cchc_desktop.reports.worklist import cells
from cchc_desktop.text import long_date, roman

_COLUMNS = (
    Column("STT", 8, Align.CENTRE),
    Column("Nhiệm vụ", 69),
    Column("Người, phòng", 25),
    Column("Thời hạn", 45),
    Column("Tình trạng", 18),
)
_MOST = 60
"""More rows than any page holds."""
_LONGEST = 72
"""Letters of a task: two lines of its column."""
_LONGEST_LIMIT = 44
"""Letters of the superior's words for the time: two lines of theirs."""


@dataclass(frozen=True, slots=True)
class _Group:
    title: str
    short: str
    """In the middle of the sentence about what is left out."""
    rows: tuple[tuple[str, ...], ...]


def meeting_list(office: Office, agenda: Agenda, fits: Callable[[Document], bool]) -> Document:
    """As many rows as `fits` lets stand, the most pressing first; what is left out is counted below them."""
    groups = _groups(pressing(agenda), agenda)
    every = sum(len(group.rows) for group in groups)
    if every <= _MOST and fits(whole := _document(office, agenda, groups, every)):
        return whole  # it may where one row less does not: with the sentence about that row
    least, most = 0, min(every, _MOST)
    while least < most:
        middle = (least + most + 1) // 2
        if fits(_document(office, agenda, groups, middle)):
            least = middle
        else:
            most = middle - 1
    return _document(office, agenda, groups, least)


def _document(office: Office, agenda: Agenda, groups: tuple[_Group, ...], most: int) -> Document:
    said = tuple(filter(None, (_counted(groups), _left_out(groups, most))))
    rows = tuple(_rows(groups, most))
    table = (Table(_COLUMNS, rows, dense=True),) if rows else ()
    return Document(
        head=letterhead.head(office, "", agenda.today.year, issued=agenda.today),
        kind="DANH MỤC CÔNG VIỆC",
        summary=f"Phục vụ họp giao ban, {long_date(agenda.today)}",
        addressees=(),
        blocks=(Paragraph(said[0]), *table, *(Paragraph(each) for each in said[1:])),
        signature=Signature(()),
        copies=(),
        sample=office.sample,
    )


def _counted(groups: tuple[_Group, ...]) -> str:
    found = [f"{wording.count(len(group.rows))} việc {group.short}" for group in groups if group.rows]
    return (
        f"Có {wording.joined(found)}." if found else "Không có việc nào quá hạn, đến hạn trong 30 ngày hoặc đang chờ."
    )


def _left_out(groups: tuple[_Group, ...], most: int) -> str:
    """What no longer stands on the page, by group."""
    left, shown = [], 0
    for group in groups:
        missing = len(group.rows) - max(0, min(len(group.rows), most - shown))
        shown += len(group.rows)
        if missing:
            left.append(f"{wording.count(missing)} việc {group.short}")
    return f"Còn {wording.joined(left)} không nêu ở trang này; xem trang Nhiệm vụ của phần mềm." if left else ""


def _rows(groups: tuple[_Group, ...], most: int) -> Iterator[Row]:
    """Numbered through, below the name of each group."""
    number = 0
    for place, group in enumerate(filter(lambda each: each.rows, groups), start=1):
        if number < most:
            yield Row((roman(place), f"{group.title} ({len(group.rows)})"), strong=True)
        for row in group.rows[: most - number]:
            number += 1
            yield Row((str(number), *row))


def _groups(work: Pressing, agenda: Agenda) -> tuple[_Group, ...]:
    return (
        _Group("Quá hạn", "quá hạn", _cells(work.overdue, agenda)),
        _Group("Đến hạn trong tuần này", "đến hạn trong tuần này", _cells(work.week, agenda)),
        _Group("Đến hạn trong 30 ngày", "đến hạn trong 30 ngày", _cells(work.month, agenda)),
        _Group("Đang chờ văn bản", "đang chờ văn bản", _dayless(work.waiting, "Chờ văn bản")),
        _Group("Chưa rõ thời hạn", "chưa rõ thời hạn", _dayless(work.undated, "Chưa rõ hạn")),
    )


def _dayless(tasks: tuple[Task, ...], stands: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (cells.title(task, _LONGEST), cells.whose(task), cells.limit(task, most=_LONGEST_LIMIT), stands)
        for task in tasks
    )


def _cells(entries: tuple[Entry, ...], agenda: Agenda) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            cells.named(entry, _LONGEST),
            cells.whose(entry.task),
            cells.limit(entry.task, entry.due, _LONGEST_LIMIT),
            cells.stands(entry, agenda.today),
        )
        for entry in entries
    )
