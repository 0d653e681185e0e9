"""Excel files: which sheet, merged cells, numbers and dates as they were typed."""

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.domain.set_tables import read_set
from cchc_desktop.exchange.workbook import read_workbook

HEAD = ["STT", "Nội dung", "Chủ trì", "Thời gian"]


def read(write: Callable[[Any], object]) -> tuple[Block, ...]:
    book = openpyxl.Workbook()
    write(book)
    content = io.BytesIO()
    book.save(content)
    return read_workbook(content.getvalue())


def rows(write: Callable[[Any], object]) -> tuple[tuple[str, ...], ...]:
    grid = read(write)[0]
    assert isinstance(grid, Grid)
    return grid.rows


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (1, "General", "1"),
        (1.1, "General", "1.1"),
        (0.95, "0%", "95%"),
        (dt.date(2025, 10, 15), "dd/mm/yyyy", "15/10/2025"),
        (dt.datetime(2025, 8, 1), "mmm-yy", "Tháng 8/2025"),  # noqa: DTZ001 -- as Excel has it
        (True, "General", "x"),
        (False, "General", ""),
        ("  Quý I \n năm 2025 ", "General", "Quý I\nnăm 2025"),
        ("Quy\u0301 I", "General", "Quý I"),
    ],
)
def test_a_cell_reads_as_it_shows(value: object, form: str, shown: str) -> None:
    def write(book: Any) -> None:
        book.active["A1"] = value
        book.active["A1"].number_format = form
        book.active["B2"] = "b"

    assert rows(write)[0][0] == shown


def _with_a_row_put_away(book: Any) -> None:
    for row in (HEAD, [1, "Việc làm", "Văn phòng", "Quý I"], [2, "Việc đã bỏ", "Văn phòng", "Quý I"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True


def test_a_row_hidden_by_hand_is_not_read() -> None:
    assert [row[1] for row in rows(_with_a_row_put_away)] == ["Nội dung", "Việc làm"]


def doubts(write: Callable[[Any], object]) -> str:
    return " ".join(problem.text for problem in read_plan(read(write)).problems)


def test_what_is_hidden_by_hand_is_named() -> None:
    def write(book: Any) -> None:
        _with_a_row_put_away(book)
        book.active["F2"] = "ý kiến nội bộ"
        book.active["G2"] = "nháp"
        book.active.column_dimensions.group("F", "G", hidden=True, outline_level=0)

    assert rows(write)[1] == ("1", "Việc làm", "Văn phòng", "Quý I")
    assert "(dòng 3, cột F, cột G)" in doubts(write)


def test_what_is_hidden_of_a_set_is_named_too() -> None:
    def write(book: Any) -> None:
        for row in (
            ["TT", "Tiêu chí", "Điểm tối đa", "Cách chấm"],
            ["1", "Kế hoạch", 1, "Có: 1; không: 0"],
            ["2", "Báo cáo", 2, "Có: 2; không: 0"],
        ):
            book.active.append(row)
        book.active.row_dimensions[3].hidden = True

    found = read_set(read(write), 2026)
    assert found is not None
    assert [leaf.code for leaf in found.indicators.leaves] == ["1"]
    assert any("(dòng 3)" in problem.text for problem in found.problems)


def test_a_column_folded_into_a_group_is_still_read() -> None:
    def write(book: Any) -> None:
        _with_a_row_put_away(book)
        book.active.column_dimensions.group("C", hidden=True)

    assert rows(write)[1] == ("1", "Việc làm", "Văn phòng", "Quý I")


def test_a_merged_text_is_read_where_it_is_seen_though_its_first_cell_is_hidden() -> None:
    def write(book: Any) -> None:
        book.active.append(["KẾ HOẠCH"])
        for row in (HEAD, [1, "Việc làm", "Văn phòng", "Quý I"]):
            book.active.append(row)
        book.active.merge_cells("A1:D1")
        book.active.column_dimensions["A"].hidden = True

    assert rows(write)[0] == ("KẾ HOẠCH", "", "")


def test_many_hidden_places_are_not_all_named() -> None:
    def write(book: Any) -> None:
        for row in (HEAD, *([place, "Việc", "Văn phòng", "Quý I"] for place in range(1, 30))):
            book.active.append(row)
        for place in range(3, 20):
            book.active.row_dimensions[place].hidden = True

    assert "dòng 14 …)" in doubts(write)


def test_a_hidden_sheet_with_tasks_is_named() -> None:
    def write(book: Any) -> None:
        _with_a_row_put_away(book)
        for name, row in (("cũ", HEAD), ("danh mục", ["Phòng", "Tên"])):
            hidden = book.create_sheet(name)
            hidden.append(row)
            hidden.append(["1", "Việc khác", "Văn phòng", "Quý I"][: len(row)])
            hidden.sheet_state = "hidden"

    assert "(dòng 3, trang “cũ”)" in doubts(write)


def test_a_row_filtered_away_or_folded_is_still_read() -> None:
    def filtered(book: Any) -> None:
        _with_a_row_put_away(book)
        book.active.auto_filter.ref = "A1:D3"

    def folded(book: Any) -> None:
        _with_a_row_put_away(book)
        book.active.row_dimensions[3].outline_level = 1

    assert [row[1] for row in rows(filtered)] == [row[1] for row in rows(folded)]
    assert rows(folded)[2][1] == "Việc đã bỏ"


def test_hidden_sheets_are_not_read() -> None:
    def write(book: Any) -> None:
        book.active.append(["Bìa"])
        hidden = book.create_sheet("ẩn")
        hidden.append(HEAD)
        hidden.sheet_state = "hidden"
        sheet = book.create_sheet("Kế hoạch")
        sheet.append(HEAD)
        sheet.append([1, "Kế hoạch", "A", "Quý I"])

    assert [task.title for task in read_plan(read(write), 2025).tasks] == ["Kế hoạch"]


def test_without_one_the_first_sheet_with_anything_is_read() -> None:
    def write(book: Any) -> None:
        book.create_sheet("hai").append(["chữ"])

    assert rows(write) == (("chữ",),)


def test_an_empty_workbook_holds_nothing() -> None:
    assert read(lambda _book: None) == ()


def test_empty_rows_and_columns_are_left_out() -> None:
    def write(book: Any) -> None:
        book.active["B3"], book.active["D3"], book.active["D9"] = "a", "b", "c"

    assert rows(write) == (("a", "b"), ("", "c"))


def test_merged_cells_repeat_downwards_and_leave_blanks_sideways() -> None:
    def write(book: Any) -> None:
        sheet = book.active
        for row in (
            HEAD,
            [1, "Việc", "A", "Quý I"],
            [2, "Khác", None, "Quý II"],
            [None, None, None, None],
            [3, "Nữa", None, "x"],
        ):
            sheet.append(row)
        sheet.merge_cells("C2:C5")
        sheet.merge_cells("A20:B30")
        sheet["A7"] = "I. Nhóm"
        sheet.merge_cells("A7:D7")

    read_rows = rows(write)
    assert [row[2] for row in read_rows] == ["Chủ trì", "A", "A", "A", ""]
    assert read_rows[-1] == ("I. Nhóm", "", "", "")


def test_bold_rows_are_known() -> None:
    def write(book: Any) -> None:
        book.active.append(["đậm", None])
        book.active.append(["thường", "b"])
        book.active["A1"].font = Font(bold=True)

    grid = read(write)[0]
    assert isinstance(grid, Grid)
    assert grid.bold == {0}


def test_every_sheet_with_a_task_table_is_read() -> None:
    def write(book: Any) -> None:
        book.active.append(["Bìa"])
        for name, lead in (("PL1", "Sở Nội vụ"), ("PL2", "Sở Tài chính")):
            sheet = book.create_sheet(name)
            sheet.append(HEAD)
            sheet.append([1, f"Việc {name}", lead, "Quý I/2026"])

    plan = read_plan(read(write))
    assert [(task.title, task.leads) for task in plan.tasks] == [
        ("Việc PL1", ("Sở Nội vụ",)),
        ("Việc PL2", ("Sở Tài chính",)),
    ]
