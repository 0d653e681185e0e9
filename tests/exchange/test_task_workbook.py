"""The workbook of tasks, read back as Excel holds it."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.following import Done
from cchc_desktop.domain.tasks import Note
from cchc_desktop.exchange.task_workbook import Listing, task_workbook, write_task_workbook
from tests.domain.agendas import TODAY, agenda, busy, dated, monthly


def sheets(listing: Listing) -> tuple[Worksheet, ...]:
    book = openpyxl.load_workbook(io.BytesIO(task_workbook(listing)))
    return tuple(book.worksheets)


def column(sheet: Worksheet, title: str) -> list[object]:
    heads = [cell.value for cell in sheet[3]]
    return [row[heads.index(title)].value for row in sheet.iter_rows(min_row=4)]


def test_each_task_is_a_row_with_its_dates_as_dates() -> None:
    first, _times = sheets(Listing("UBND phường Hoàng Mai", busy()))
    assert len(column(first, "STT")) == 8
    assert column(first, "Hạn cấp trên")[0] == datetime(2026, 8, 31)  # noqa: DTZ001 -- as Excel has it
    assert first["J4"].number_format == "dd/mm/yyyy"
    assert column(first, "Tình trạng")[:2] == ["Quá hạn", "Sắp đến hạn"]
    assert column(first, "Thời hạn (nguyên văn)")[0] == "Trước ngày 31/8/2026"
    assert column(first, "Ngày hoàn thành")[6] == datetime(2026, 9, 13)  # noqa: DTZ001
    assert column(first, "Hạn cấp trên")[3] == datetime(2026, 6, 20)  # noqa: DTZ001 -- the first that was missed
    assert column(first, "Hạn cấp trên")[5] is None


def test_the_units_own_day_stands_beside_the_superiors_it_was_planned_from() -> None:
    words = replace(monthly(1).deadline, kind=Kind.DATE)
    done = dated(1, date(2026, 8, 31), deadline=words, finished=date(2026, 8, 28))
    first, _times = sheets(Listing("X", agenda(done, monthly(2))))
    assert column(first, "Hạn của đơn vị")[0] == datetime(2026, 8, 17)  # noqa: DTZ001
    assert column(first, "Tình trạng")[1] == "Quá hạn, thiếu 3 kỳ"


def test_head_and_titles_stay_in_sight_on_screen_and_paper() -> None:
    for sheet in sheets(Listing("UBND phường Hoàng Mai", busy())):
        assert sheet.freeze_panes == "C4"
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.auto_filter.ref).startswith("A3:")


def test_no_text_is_ever_a_formula() -> None:
    tasks = [dated(number, TODAY, title=title) for number, title in enumerate(["=1+1", "+84", "-x", "@sum"])]
    first, _times = sheets(Listing("=HYPERLINK(1)", agenda(*tasks)))
    cells = [cell for row in first.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert all(cell.data_type == "s" for cell in cells)
    assert column(first, "Nhiệm vụ") == ["=1+1", "+84", "-x", "@sum"]


def test_what_comes_back_has_a_sheet_with_what_was_given() -> None:
    done = (Done(4, "2026-07", date(2026, 7, 19), proof="12/BC-UBND"), Done(4, "2026-08", TODAY, reason="Cấp trên bỏ"))
    _first, times = sheets(Listing("X", agenda(monthly(4), done=done)))
    assert column(times, "Lần")[:3] == ["tháng 6/2026", "tháng 7/2026", "tháng 8/2026"]
    assert column(times, "Sản phẩm đã nộp")[1] == "12/BC-UBND"
    assert column(times, "Lý do không làm")[2] == "Cấp trên bỏ"
    assert column(times, "Ngày nộp")[2] is None


def test_plan_note_and_a_day_older_than_excel_are_shown() -> None:
    listing = Listing(
        "X",
        agenda(dated(1, date(1850, 1, 2), plan_id=3), dated(2, TODAY)),
        {1: Note(1, 1, TODAY, "Đã gửi")},
        {3: "219/KH-UBND"},
    )
    first, _times = sheets(listing)
    assert column(first, "Hạn cấp trên")[0] == "02/01/1850"
    assert column(first, "Tiến độ mới nhất") == ["15/9/2026: Đã gửi", None]
    assert column(first, "Văn bản giao") == ["219/KH-UBND", None]


def test_an_empty_ward_has_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "việc.xlsx"
    write_task_workbook(Listing("X", agenda()), path)
    assert openpyxl.load_workbook(path).sheetnames == ["Nhiệm vụ", "Việc định kỳ"]
