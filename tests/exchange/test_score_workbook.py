"""The Excel file of a score sheet: its sums reckon as the domain does, texts stay texts, the form reads back."""

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier, begun
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.rule import NotApplicable, Rule, Treatment
from cchc_desktop.domain.scoring import score
from cchc_desktop.exchange.score_workbook import score_workbook, write_score_workbook
from cchc_desktop.exchange.verification import read_verification
from cchc_desktop.files import FileError
from tests.domain.small_sets import a_set, bonus, by_hand, group, leaf, penalty
from tests.exchange.spreadsheet import Spreadsheet
from tests.reports.rounds import ENTERED, dossier, large
from tests.reports.ward import indicators, office

POINTS = "Bảng điểm"


def opened(made: Dossier, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(score_workbook(made)), data_only=values)


def columns(book: Workbook) -> dict[str, str]:
    """The letter of each head of the first sheet."""
    row = next(row for row in book[POINTS].iter_rows() if row[0].value == "Mã")
    return {str(cell.value): cell.coordinate.rstrip("0123456789") for cell in row}


def rows(book: Workbook) -> dict[str, int]:
    """The row of each code, and of each name below the set."""
    found = {}
    for row in book[POINTS].iter_rows():
        found[str(row[0].value or row[1].value)] = int(row[0].coordinate[1:])
    return found


def reckoned(book: Workbook, name: str, head: str) -> object:
    return Spreadsheet(book).value(POINTS, f"{columns(book)[head]}{rows(book)[name]}")


HEADS = {
    Round.SELF: "Điểm tự chấm",
    Round.FIRST: "Điểm thẩm định lần 1",
    Round.EXPLAINED: "Điểm giải trình",
    Round.SECOND: "Điểm thẩm định lần 2",
}


def check(made: Dossier) -> None:
    """Every formula comes to what the domain says, and to what stands behind it."""
    book, shown = opened(made), opened(made, values=True)
    sheet = Spreadsheet(book)
    places = rows(book)
    letters = columns(book)
    for each in made.rounds:
        score, letter = made.scores[each], letters[HEADS[each]]
        for line in made.lines:
            row = line.scores[each]
            wanted = row.points if begun(row) else ""
            if not line.leaf:
                assert sheet.value(POINTS, f"{letter}{places[line.indicator.code]}") == wanted
        started = any(map(begun, score.areas))
        whole = started and score.own_max >= score.max_points
        assert sheet.value(POINTS, f"{letter}{places['Điểm tối đa được tính']}") == score.max_points
        assert sheet.value(POINTS, f"{letter}{places['Tổng điểm']}") == (score.points if started else "")
        assert sheet.value(POINTS, f"{letter}{places['Chỉ số cải cách hành chính']}") == (score.index if whole else "")
        band = score.band.title if score.band and whole else ""
        assert sheet.value(POINTS, f"{letter}{places['Xếp loại']}") == band
    for name in book.sheetnames:
        for cells in book[name].iter_rows():
            for cell in cells:
                if cell.data_type == "f":
                    behind = shown[name][cell.coordinate].value
                    value = sheet.value(name, cell.coordinate)
                    known = Decimal(str(behind)) if isinstance(behind, int | float) else behind or ""
                    assert (value if value is not None else "") == known, (name, cell.coordinate)


@pytest.mark.parametrize("last", list(Round))
def test_every_sum_total_index_and_band_is_live_and_right_in_each_round(last: Round) -> None:
    check(dossier(last))


def test_a_sheet_of_120_leaves_and_one_without_any_answer_reckon_too() -> None:
    check(large())
    check(dossier(entered={}, explanations={}, evidence={}))


def test_points_changed_in_excel_change_every_sum_above_them() -> None:
    book = opened(dossier(Round.SECOND))
    letter = columns(book)[HEADS[Round.SECOND]]
    sheet = book[POINTS]
    sheet[f"{letter}{rows(book)['1.1.1']}"] = 10
    sheet[f"{letter}{rows(book)['10.2']}"] = 2  # a penalty, typed without its minus
    sheet[f"{letter}{rows(book)['8.1']}"] = "Không áp dụng"
    head = HEADS[Round.SECOND]
    assert reckoned(book, "I", head) == Decimal("13.8")
    assert reckoned(book, "Tổng điểm", head) == Decimal("65.44") + Decimal("1.5") - 2
    assert reckoned(book, "Điểm tối đa được tính", head) == 84
    assert reckoned(book, "Chỉ số cải cách hành chính", head) == Decimal("77.31")
    assert reckoned(book, "Xếp loại", head) == "Khá"
    assert reckoned(book, "I", "Chênh lệch") == Decimal("1.15")


@pytest.mark.parametrize(
    ("case", "points", "most"),
    [
        (NotApplicable(Treatment.FULL), 3, 5),
        (NotApplicable(Treatment.CHOICE, points=Decimal("1.5")), Decimal("1.5"), 5),
        (NotApplicable(Treatment.EXCLUDED), 0, 2),
        (NotApplicable(Treatment.CHOICE), 0, 2),
    ],
)
def test_a_leaf_filled_in_as_not_applying_counts_as_the_set_says(
    case: NotApplicable, points: Decimal, most: int, tmp_path: Path
) -> None:
    made = a_set(group("I", leaf("1.1", 3, Rule(Ratio(Decimal(3)), not_applicable=case)), by_hand("1.2", 2)), total=5)
    path = tmp_path / "bang-diem.xlsx"
    write_score_workbook(dossier(indicators=made, entered={}, explanations={}, evidence={}), path)
    book = openpyxl.load_workbook(path)
    head = HEADS[Round.FIRST]
    book[POINTS][f"{columns(book)[head]}{rows(book)['1.1']}"] = "Không áp dụng"
    book.save(path)
    reached = reckoned(book, "I", head)
    assert (reached or 0) == points
    assert (reckoned(book, "Tổng điểm", head) or 0) == points
    assert reckoned(book, "Điểm tối đa được tính", head) == most
    assert reckoned(book, "Điểm tối đa được tính", "Điểm tự chấm") == 5
    read = read_verification(path, made, Round.FIRST).results
    given = {code: Answer(not_applicable=True) for code in read}
    after = score(made, given)
    assert after.points == points
    assert after.max_points == most


_ANSWERS = st.one_of(
    st.none(),
    st.builds(
        Answer,
        points=st.decimals(0, 3, places=2),
        reason=st.just("Theo hội đồng"),
    ),
    st.builds(Answer, count=st.integers(0, 6)),
)


@settings(max_examples=25, deadline=None)
@given(data=st.data(), clamped=st.booleans(), caps=st.tuples(*[st.none() | st.integers(0, 4).map(Decimal)] * 2))
def test_any_set_with_bonus_penalty_and_surveys_reckons_as_the_domain_does(
    data: st.DataObject, *, clamped: bool, caps: tuple[Decimal | None, Decimal | None]
) -> None:
    made = a_set(
        group("I", group("1", by_hand("1.1", 3), bonus("1.2", "1", "3")), by_hand("1.3", "2.5")),
        group("II", leaf("2.1", 3, by_hand("x", 3).rule, survey=True), penalty("2.2", "0.5", "3")),
        by_hand("III", 3),
        group("IV", bonus("4.1", "0.5", "2"), penalty("4.2", "1", "2"), max_points=0),
        clamped=clamped,
        bonus_cap=caps[0],
        penalty_cap=caps[1],
    )
    check(dossier(Round.FIRST, indicators=made, entered={each: _entered(data, made) for each in Round}))


def _entered(data: st.DataObject, made: IndicatorSet) -> dict[str, Answer]:
    drawn = {each.code: data.draw(_ANSWERS, each.code) for each in made.leaves}
    return {code: answer for code, answer in drawn.items() if answer is not None}


def test_a_maximum_that_is_not_the_sum_of_its_parts_stays_the_decision_s() -> None:
    book = opened(dossier(indicators=a_set(group("I", by_hand("1.1", 3), max_points=5)), entered={}))
    assert reckoned(book, "I", "Điểm tối đa") == 5
    assert reckoned(book, "Điểm tối đa được tính", "Điểm tối đa") == 3


def test_a_set_without_rows_and_one_of_bonus_alone_reckon_too() -> None:
    for made in (a_set(total=0), a_set(group("I", bonus("1.1", "1", "3"), max_points=0), total=0)):
        for last in (Round.SELF, Round.SECOND):
            check(dossier(last, indicators=made, entered={}, explanations={}, evidence={}))


def test_the_form_the_superior_fills_in_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "bang-diem.xlsx"
    write_score_workbook(dossier(), path)
    book = openpyxl.load_workbook(path)
    sheet, letters, places = book[POINTS], columns(book), rows(book)
    sheet[f"{letters['Điểm thẩm định lần 1']}{places['3.2']}"] = 4.25
    sheet[f"{letters['Ý kiến thẩm định']}{places['3.2']}"] = "Niêm yết thiếu"
    book.save(path)
    found = read_verification(path, indicators(), Round.FIRST)
    assert dict(found.results) == {"3.2": (Decimal("4.25"), "Niêm yết thiếu")}
    assert found.problems == ()


def test_the_form_of_the_second_verification_keeps_the_first(tmp_path: Path) -> None:
    path = tmp_path / "bang-diem.xlsx"
    write_score_workbook(dossier(Round.EXPLAINED), path)
    book = openpyxl.load_workbook(path)
    sheet, letters, places = book[POINTS], columns(book), rows(book)
    sheet[f"{letters['Điểm thẩm định lần 2']}{places['3.2']}"] = 6
    sheet[f"{letters['Ý kiến thẩm định lần 2']}{places['3.2']}"] = "Chấp nhận"
    book.save(path)
    assert dict(read_verification(path, indicators(), Round.SECOND).results) == {"3.2": (Decimal(6), "Chấp nhận")}
    first = read_verification(path, indicators(), Round.FIRST).results
    assert first["3.2"] == (Decimal(4), "Niêm yết thiếu 02 thủ tục đất đai")


def texts(book: Workbook) -> list[Any]:
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


@pytest.mark.parametrize(
    "word", ["=1+1", "+84 24", "-5 điểm", "@SUM(A1)", '=HYPERLINK("x")', "#N/A", "\tx", "\x07a\x00"]
)
def test_no_text_is_ever_a_formula(word: str) -> None:
    made = dossier(
        explanations={Round.SELF: {"1.1.1": Explanation(cause=word, request=word)}},
        entered={Round.SELF: {**ENTERED[Round.SELF], "1.2.1": Answer(points=Decimal(1), reason=word)}},
        office=office(name=word),
    )
    found = [cell for cell in texts(opened(made)) if cell.data_type != "f"]
    held = [cell for cell in found if word.strip("\t\x07\x00 ") in str(cell.value)]
    assert held
    assert all(cell.data_type == "s" for cell in held)
    assert all(cell.quotePrefix for cell in held if cell.value[0] in "=+-@")
    check(made)


def test_a_text_longer_than_a_cell_is_cut_with_an_ellipsis() -> None:
    made = dossier(explanations={Round.SELF: {"1.1.1": Explanation(cause="dài " * 20_000)}})
    longest = max((str(cell.value) for cell in texts(opened(made))), key=len)
    assert len(longest) == 32_767
    assert longest.endswith("…")


def test_sheets_are_ready_for_the_printer_and_the_eye() -> None:
    book = opened(dossier(office=office(sample=True)))
    assert book.sheetnames == [POINTS, "Giải trình", "Tài liệu kiểm chứng"]
    for sheet in book:
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        head = int(str(sheet.freeze_panes)[1:]) - 1
        assert sheet.print_title_rows == f"${head}:${head}"
        assert not sheet.protection.sheet
    sheet = book[POINTS]
    assert any(cell.value == "BẢN MẪU DÙNG THỬ – KHÔNG CÓ GIÁ TRỊ" for cell in sheet["A"])
    assert sheet[f"D{rows(book)['1.1.1']}"].number_format == "0.00"


def test_dates_are_dates_and_each_document_stands_once() -> None:
    sheet = opened(dossier(Round.SECOND))["Tài liệu kiểm chứng"]
    found = {row[1].value: (row[2].value, row[2].number_format, row[4].value) for row in sheet.iter_rows(min_row=4)}
    day, shown, codes = found["102/BC-UBND"]
    assert f"{day:%d/%m/%Y}" == "21/08/2026"
    assert shown == "dd/mm/yyyy"
    assert codes == "1.2.1, 1.3.1"
    assert len(found) == 4


def test_a_place_that_can_t_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="not there"):
        write_score_workbook(dossier(), tmp_path / "nowhere" / "x.xlsx")


def test_a_leaf_explained_without_points_has_none_in_the_list_of_explanations() -> None:
    said = {code: Explanation(cause="Chưa có số liệu") for code in ("2.1", "6.1")}
    made = dossier(explanations={Round.SELF: said})
    check(made)
    sheet = opened(made, values=True)["Giải trình"]
    found = {row[0].value: row[3].value for row in sheet.iter_rows(min_row=4)}
    assert (found["2.1"], found["6.1"]) == ("Không áp dụng", None)


def test_equal_dossiers_make_equal_sheets() -> None:
    first, second = (opened(dossier(Round.SECOND), values=True) for _ in range(2))
    for name in first.sheetnames:
        cells = zip(first[name].iter_rows(values_only=True), second[name].iter_rows(values_only=True), strict=True)
        assert all(one == other for one, other in cells)
