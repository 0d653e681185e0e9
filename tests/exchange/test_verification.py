"""Verified results in the tables superiors send back."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from cchc_desktop.domain.blocks import Grid, Line
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.rules import NotApplicable, Rule, Treatment
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.exchange.errors import ReadingError
from cchc_desktop.exchange.verification import Verification, read_verification, verification
from tests.domain.small_sets import a_set, by_hand, group, penalty

SET = a_set(
    group("I", by_hand("1.1", "2.5"), by_hand("1.2", 2), by_hand("1.3", 20)), group("II", penalty("2.1", "0.5", "2"))
)
POINTS = ["Điểm thẩm định"]


def read(*rows: Sequence[str], round: Round = Round.FIRST) -> Verification:
    return verification([Line("Kèm theo Công văn 12"), Grid(tuple(map(tuple, rows)))], SET, round)


@pytest.mark.parametrize(
    "head", ["Điểm thẩm định", "ĐIỂM THẨM ĐỊNH LẦN 1", "Điểm chấm thực tế", "Kết quả thẩm định lần I", "Hội đồng chấm"]
)
def test_the_points_are_found_under_the_names_superiors_give_them(head: str) -> None:
    found = read(["STT", "Tiêu chí", "Điểm tối đa", "Tự chấm", head], ["1.1", "Kế hoạch", "2.5", "2.5", "2,25"])
    assert found == Verification({"1.1": (Decimal("2.25"), "")})


def test_the_heads_come_in_any_order_with_lines_above_and_a_note() -> None:
    found = read(
        ["Ý kiến thẩm định", "Điểm thẩm định", "Nội dung", "Mã"],
        ["Thiếu văn bản", "1", "Tiêu chí 1.1", "1.1."],
        ["", "1.5", "Tiêu chí 1.2", "1,2"],
    )
    assert found.results == {"1.1": (Decimal(1), "Thiếu văn bản"), "1.2": (Decimal("1.5"), "")}


def test_each_round_reads_its_own_column() -> None:
    rows = (
        ["Mã", "Điểm thẩm định lần 1", "Điểm thẩm định lần 2", "Ý kiến lần 1", "Ý kiến lần 2"],
        ["1.1", "1", "2", "a", "b"],
    )
    assert read(*rows).results == {"1.1": (Decimal(1), "a")}
    assert read(*rows, round=Round.SECOND).results == {"1.1": (Decimal(2), "b")}


def test_a_table_of_the_first_round_is_none_of_the_second() -> None:
    with pytest.raises(ReadingError):
        read(["Mã", "Điểm thẩm định lần 1"], ["1.1", "1"], round=Round.SECOND)


def test_heads_in_two_lines_are_read_together() -> None:
    rows = (["Mã", "Điểm", "Điểm thẩm định", ""], ["", "tối đa", "Lần 1", "Lần 2"], ["1.1", "2.5", "1", "2"])
    assert read(*rows).results == {"1.1": (Decimal(1), "")}
    assert read(*rows, round=Round.SECOND).results == {"1.1": (Decimal(2), "")}


def test_a_running_number_beside_the_codes_is_not_taken_for_them() -> None:
    found = read(["STT", "Mã tiêu chí", "Điểm thẩm định"], ["1", "1.1", "1"], ["2", "1.2", "2"])
    assert set(found.results) == {"1.1", "1.2"}


def test_groups_sums_empty_cells_and_repeated_heads_are_passed_over() -> None:
    head = ["Mã", "Tiêu chí", "Điểm thẩm định"]
    rows = (
        ["I", "Lĩnh vực I", "4"],
        ["1.1", "a", ""],
        ["1.2", "b", "–"],
        head,
        ["1.3", "c", "7"],
        ["", "Tổng cộng", "11"],
    )
    assert read(head, *rows) == Verification({"1.3": (Decimal(7), "")})


def test_a_row_without_its_code_is_found_by_its_title() -> None:
    found = read(["Mã", "Tiêu chí", "Điểm thẩm định"], ["1.1", "x", "1"], ["", "TIEU CHI 1.2", "2"])
    assert found.results["1.2"] == (Decimal(2), "")


def test_rows_that_cannot_be_kept_are_named_with_why() -> None:
    found = read(
        ["Mã", "Tiêu chí", "Điểm thẩm định", "Ghi chú"],
        ["9.9", "Lạ", "1", ""],
        ["", "Không có mã", "1", ""],
        ["1.1", "", "3", ""],
        ["1.2", "", "đạt", ""],
        ["1.3", "", "-4", ""],
        ["1.3", "", "4", ""],
        ["1.3", "", "5", ""],
        ["1.3", "", "4", ""],
    )
    assert found.results == {"1.3": (Decimal(4), "")}
    assert found.problems == (
        Problem("9.9", "There is no such criterion in the set."),
        Problem("row 3", "There is no such criterion in the set."),
        Problem("1.1", "3 points: there can be from 0 to 2,5."),
        Problem("1.2", "“đạt” is no number."),
        Problem("1.3", "-4 points: there can be from 0 to 20."),
        Problem("1.3", "It stands there twice; the first was kept: 4."),
    )


def test_points_with_their_word_or_their_maximum_are_points() -> None:
    found = read(["Mã", "Điểm thẩm định"], ["1.1", "2,25 điểm"], ["1.2", "1.5/2"], ["1.3", "3/4"])
    assert found.results == {"1.1": (Decimal("2.25"), ""), "1.2": (Decimal("1.5"), "")}
    assert found.problems == (Problem("1.3", "“3/4” is no number."),)


def test_a_table_of_another_year_is_named() -> None:
    rows = (["KẾT QUẢ THẨM ĐỊNH NĂM 2023", ""], ["Mã", "Điểm thẩm định"], ["1.1", "2"])
    found = read(*rows)
    assert found.results == {"1.1": (Decimal(2), "")}
    assert found.problems == (Problem("Year", f"The file speaks of 2023, this score sheet is of {SET.year}."),)
    same = [["Căn cứ Quyết định năm 2023", ""], [f"KẾT QUẢ THẨM ĐỊNH NĂM {SET.year}", ""], *rows[1:]]
    assert read(*same).problems == ()
    above = verification([Line("Kết quả năm 2022"), Grid((tuple(rows[1]), tuple(rows[2])))], SET, Round.FIRST)
    assert "2022" in above.problems[0].text


def test_a_row_with_another_title_is_named_and_a_shortened_one_is_not() -> None:
    named = replace(by_hand("1.1", 2), title="Thời gian ban hành Kế hoạch CCHC năm")
    rows = (["Mã", "Tiêu chí", "Điểm thẩm định"], ["1.1", "{}", "2"])
    for title in ("Thời gian", "KH CCHC năm: thời gian ban hành", "", "x", "Thoi gian ban hanh ke hoach CCHC nam 2026"):
        grid = Grid((tuple(rows[0]), ("1.1", title, "2")))
        assert verification([grid], a_set(group("I", named)), Round.FIRST).problems == ()
    other = Grid((tuple(rows[0]), ("1.1", "Tỷ lệ hồ sơ trực tuyến " * 9, "2")))
    found = verification([other], a_set(group("I", named)), Round.FIRST)
    assert found.results == {"1.1": (Decimal(2), "")}
    (problem,) = found.problems
    assert problem.where == "1.1"
    assert "Tỷ lệ hồ sơ trực tuyến" in problem.text
    assert "Thời gian ban hành" in problem.text
    assert "…" in problem.text


def test_of_two_readings_of_a_number_the_one_that_fits_is_meant() -> None:
    found = read(["Mã", "Điểm thẩm định"], ["1.1", "1.125"], ["1.2", "1,125"])
    assert [points for points, _note in found.results.values()] == [Decimal("1.125")] * 2


def test_a_penalty_is_the_same_with_and_without_its_minus() -> None:
    assert read(["Mã", "Điểm thẩm định"], ["2.1", "-1"]).results == {"2.1": (Decimal(1), "")}
    assert read(["Mã", "Điểm thẩm định"], ["2.1", "1"]).results == {"2.1": (Decimal(1), "")}


@pytest.mark.parametrize(
    "rows",
    [
        [["Mã", "Tự chấm"], ["1.1", "1"]],
        [["Tiêu chí", "Điểm thẩm định"], ["Tiêu chí 1.1", "1"]],
        [["Mã", "Điểm thẩm định"], ["9.9", "1"]],
        [["Mã", "Điểm thẩm định"]],
    ],
)
def test_a_table_without_codes_or_verified_points_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(ReadingError):
        read(*rows)


def test_a_real_workbook_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["KẾT QUẢ THẨM ĐỊNH NĂM 2026"])
    sheet.append([])
    sheet.append(["STT", "Nội dung", "Điểm tối đa", "Điểm thẩm định", "Ý kiến"])
    sheet.append([1.1, "Kế hoạch", 2.5, 1.75, "Ban hành chậm <b>&"])
    book.save(tmp_path / "ket-qua.xlsx")
    found = read_verification(tmp_path / "ket-qua.xlsx", SET, Round.FIRST)
    assert found.results == {"1.1": (Decimal("1.75"), "Ban hành chậm <b>&")}


@pytest.mark.parametrize(
    "typed", ["Không áp dụng", "KHÔNG ÁP DỤNG.", "(không áp dụng)", "Không phát sinh", "KAD", "N/A"]
)
def test_a_leaf_that_does_not_apply_is_no_number_and_no_zero(typed: str) -> None:
    away = replace(by_hand("1.1", 2), rule=Rule(Manual(Decimal(2)), not_applicable=NotApplicable(Treatment.EXCLUDED)))
    rows = (["Mã", "Điểm thẩm định", "Ý kiến"], ["1.1", typed, "Không được giao"], ["1.2", typed, ""])
    found = verification([Grid(tuple(map(tuple, rows)))], a_set(group("I", away, by_hand("1.2", 2))), Round.FIRST)
    assert found.results == {"1.1": (None, "Không được giao")}
    assert [problem.where for problem in found.problems] == ["1.2"]


def test_points_and_not_applying_in_two_rows_are_named() -> None:
    away = replace(by_hand("1.1", 2), rule=Rule(Manual(Decimal(2)), not_applicable=NotApplicable(Treatment.EXCLUDED)))
    rows = (["Mã", "Điểm thẩm định"], ["1.1", "không áp dụng"], ["1.1", "1"])
    found = verification([Grid(tuple(map(tuple, rows)))], a_set(group("I", away)), Round.FIRST)
    assert found.results == {"1.1": (None, "")}
    assert "không áp dụng" in found.problems[0].text


def test_a_row_found_by_its_title_under_another_code_is_named() -> None:
    head = ["Mã", "Tiêu chí", "Điểm thẩm định"]
    titled = a_set(group("I", replace(by_hand("1.1", 2), title="Kế hoạch năm"), by_hand("1.2", 2)))
    rows = [head, ["1.9", "Kế hoạch năm", "1"], ["1.2", "b", "2"]]
    found = verification([Grid(tuple(map(tuple, rows)))], titled, Round.FIRST)
    assert found.results["1.1"] == (Decimal(1), "")
    assert [problem.where for problem in found.problems] == ["1.9"]
    assert "1.1" in found.problems[0].text
    for running in ("3", ""):
        rows = [head, [running, "Kế hoạch năm", "1"], ["1.2", "b", "2"]]
        assert verification([Grid(tuple(map(tuple, rows)))], titled, Round.FIRST).problems == ()


def test_points_in_one_cell_merged_over_several_criteria_are_nobodys(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Mã", "Điểm thẩm định"], ["1.1", 1.75], ["1.2", None], ["1.3", 5], ["1.3", None], ["2.1", 1]):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("B4:B5")
    book.save(tmp_path / "ket-qua.xlsx")
    found = read_verification(tmp_path / "ket-qua.xlsx", SET, Round.FIRST)
    assert found.results == {"1.3": (Decimal(5), ""), "2.1": (Decimal(1), "")}
    assert [problem.where for problem in found.problems] == ["1.1", "1.2"]
    assert "1.75" in found.problems[0].text


def test_the_same_in_word(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=2)
    for row, cells in enumerate((("Mã", "Điểm thẩm định"), ("1.1", "1"), ("1.2", ""), ("1.3", "5"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    document.save(str(tmp_path / "ket-qua.docx"))
    found = read_verification(tmp_path / "ket-qua.docx", SET, Round.FIRST)
    assert found.results == {"1.3": (Decimal(5), "")}
    assert [problem.where for problem in found.problems] == ["1.1", "1.2"]


def test_what_somebody_hid_in_the_sheet_is_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Mã", "Điểm thẩm định"], ["1.1", 1], ["1.2", 2]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "ket-qua.xlsx")
    found = read_verification(tmp_path / "ket-qua.xlsx", SET, Round.FIRST)
    assert found.results == {"1.1": (Decimal(1), "")}
    assert "dòng 3" in found.problems[0].text


def test_points_on_a_later_sheet_are_found_and_a_hidden_sheet_is_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    cover.append(["KẾT QUẢ THẨM ĐỊNH NĂM 2026"])
    for code, sheet in (("1.1", book.create_sheet("Lĩnh vực I")), ("2.1", book.create_sheet("Lĩnh vực II"))):
        sheet.append(["Mã", "Điểm thẩm định"])
        sheet.append([code, 1])
    away = book.create_sheet("Nháp")
    away.append(["1.2", 2])
    away.sheet_state = "hidden"
    book.save(tmp_path / "ket-qua.xlsx")
    found = read_verification(tmp_path / "ket-qua.xlsx", SET, Round.FIRST)
    assert found.results == {"1.1": (Decimal(1), ""), "2.1": (Decimal(1), "")}
    assert [("Nháp" in problem.text) for problem in found.problems] == [True]
