"""Every task as an Excel file: dates as dates, and what comes back on a sheet of its own."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.agenda import Agenda
from cchc_desktop.domain.following import title_of
from cchc_desktop.domain.tasks import Note, Task
from cchc_desktop.files import write_whole
from cchc_desktop.text import show_date

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_TASKS, _TIMES = "Nhiệm vụ", "Việc định kỳ"
_HEADS = (
    ("STT", 6),
    ("Nhiệm vụ", 48),
    ("Số trong văn bản", 9),
    ("Nhóm", 22),
    ("Văn bản giao", 22),
    ("Chủ trì", 22),
    ("Phối hợp", 20),
    ("Sản phẩm", 18),
    ("Thời hạn (nguyên văn)", 24),
    ("Hạn cấp trên", 12),
    ("Hạn của đơn vị", 12),
    ("Ngày dự kiến", 12),
    ("Tình trạng", 14),
    ("Người thực hiện", 18),
    ("Phòng", 20),
    ("Ngày hoàn thành", 12),
    ("Kết quả", 20),
    ("Lý do chậm", 18),
    ("Tiêu chí", 12),
    ("Tiến độ mới nhất", 36),
    ("Cần xem lại thời hạn", 10),
)
_TIME_HEADS = (
    ("STT", 6),
    ("Nhiệm vụ", 48),
    ("Lần", 20),
    ("Từ ngày", 12),
    ("Hạn", 12),
    ("Tình trạng", 14),
    ("Ngày nộp", 12),
    ("Sản phẩm đã nộp", 28),
    ("Lý do không làm", 28),
)
_DAY = "dd/mm/yyyy"
_WORDED, _COUNTED, _DATED = "CCHC chữ", "CCHC số", "CCHC ngày"
_FIRST_ROW = 4
_EARLIEST = date(1900, 3, 1)
"""Excel counts days before it differently from everyone else."""
Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the file is made of."""

    unit: str
    agenda: Agenda
    notes: Mapping[int, Note] = field(default_factory=dict)
    """The newest of each task."""
    plans: Mapping[int, str] = field(default_factory=dict)
    """What each plan is called."""


def write_task_workbook(listing: Listing, path: Path) -> None:
    """Write the file, whole or not at all."""
    write_whole(path, task_workbook(listing))


def task_workbook(listing: Listing) -> bytes:
    """The file in memory; the library it is written with is slow to load."""
    import openpyxl

    from cchc_desktop.exchange.score_workbook.style import clean, named

    today = show_date(listing.agenda.today)
    book = openpyxl.Workbook()
    book.properties.title = f"Nhiệm vụ cải cách hành chính tính đến {today}"
    book.properties.creator = clean(listing.unit)
    for style in (named(_WORDED), named(_COUNTED, middle=True), named(_DATED, middle=True, form=_DAY)):
        book.add_named_style(style)
    first = book.worksheets[0]
    first.title = _TASKS
    rows = tuple(_row(task, listing) for task in listing.agenda.tasks)
    _fill(first, (listing.unit, f"DANH MỤC NHIỆM VỤ TÍNH ĐẾN {today}"), _HEADS, rows)
    times = tuple(_times(listing.agenda))
    title = f"VIỆC ĐỊNH KỲ NĂM {listing.agenda.today.year}"
    _fill(book.create_sheet(_TIMES), (listing.unit, title), _TIME_HEADS, times)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(
    sheet: "Worksheet",
    lines: tuple[str, str],
    heads: tuple[tuple[str, int], ...],
    rows: tuple[tuple[Value, ...], ...],
) -> None:
    from openpyxl.utils import get_column_letter

    from cchc_desktop.exchange.score_workbook.style import fit_to_page, put_head, put_lines

    put_lines(sheet, lines, strong=2)
    put_head(sheet, _FIRST_ROW - 1, heads)
    for row, values in enumerate(rows, start=_FIRST_ROW):
        for column, value in enumerate((row - _FIRST_ROW + 1, *values), start=1):
            _put(sheet, row, column, value)
    sheet.auto_filter.ref = f"A{_FIRST_ROW - 1}:{get_column_letter(len(heads))}{_FIRST_ROW - 1 + len(rows)}"
    fit_to_page(sheet)


def _put(sheet: "Worksheet", row: int, column: int, value: Value) -> None:
    """Days and numbers as what they are; texts as texts, whatever they begin with."""
    from cchc_desktop.exchange.score_workbook.style import at, write

    cell = at(sheet, row, column)
    match value:
        case date() if value >= _EARLIEST:
            cell.style, cell.value = _DATED, value
        case int():
            cell.style, cell.value = _COUNTED, value
        case _:
            cell.style = _WORDED
            write(cell, show_date(value) if isinstance(value, date) else value or "")


def _row(task: Task, listing: Listing) -> tuple[Value, ...]:
    agenda, newest = listing.agenda, listing.notes.get(task.id)
    entry = agenda.entry(task) or agenda.next(task)
    return (
        task.title,
        task.number,
        task.section,
        listing.plans.get(task.plan_id, "") if task.plan_id is not None else "",
        "; ".join(task.leads),
        "; ".join(task.partners),
        task.deliverable,
        task.deadline.text,
        entry.due if entry else None,
        task.own_due or (agenda.own_due(entry) if entry else None),
        task.planned,
        agenda.told(task),
        task.person,
        task.room,
        task.finished,
        task.finished_note,
        task.late_reason,
        ", ".join(task.criteria),
        f"{show_date(newest.day)}: {newest.text}" if newest else "",
        "Có" if task.doubtful else "",
    )


def _times(agenda: Agenda) -> Iterator[tuple[Value, ...]]:
    """Each time of this year that a task comes back, by its day."""
    year = agenda.today.year
    for entry in agenda.between(date(year, 1, 1), date(year, 12, 31)):
        if (each := entry.occurrence) is None:
            continue
        given = agenda.ledger.given(entry.task, each.key)
        yield (
            entry.task.title,
            title_of(each.key, agenda.ledger.periods),
            each.first_day,
            each.due,
            str(entry.standing.value).capitalize(),
            given.day if given and not given.reason else None,
            given.proof if given else "",
            given.reason if given else "",
        )
