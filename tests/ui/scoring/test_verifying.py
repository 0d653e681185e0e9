"""The superior's points entered by hand, and its file looked at before it is entered."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.rounds import RoundsOfficer
from tests.ui.scoring.test_rounds import returned


@pytest.fixture
def verifier(rounds: RoundsOfficer) -> RoundsOfficer:
    """The sheet is being verified for the first time."""
    rounds.go_on_to(Stage.VERIFYING)
    return rounds


def given(verifier: RoundsOfficer) -> dict[str, Answer]:
    return verifier.desk.store.answers.of(verifier.sheet, Round.FIRST)


def test_points_and_note_are_entered_by_keyboard_and_the_next_leaf_follows(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.3", "2", "Thiếu 02 văn bản <b>&")
    assert verifier.front == "1.2.1"
    assert verifier.place == "Điểm thẩm định"
    assert given(verifier)["1.1.3"] == Answer(points=Decimal(2), reason="Thiếu 02 văn bản <b>&")
    assert verifier.cell("1.1.3", Column.FIRST) == "2 (−0,43)"
    verifier.select("1.1.3")
    assert "−0,43, giảm · Thiếu 02 văn bản <b>&" in verifier.words_in_panel


def test_an_empty_line_leaves_the_leaf_as_it_stands_and_goes_on(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "")
    assert verifier.front == "1.1.2"
    assert given(verifier) == {}


def test_points_without_a_note_say_whose_they_are(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "0,25", "")
    assert given(verifier)["1.1.1"].reason == "Thẩm định lần 1"
    verifier.select("1.1.1")
    assert "0,25, giảm · Thẩm định" not in verifier.words_in_panel


def test_points_over_the_maximum_are_refused_with_the_bounds(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "5")
    assert "0,5" in verifier.complaints[0]
    assert given(verifier) == {}
    verifier.press(Qt.Key.Key_Escape)
    verifier.press(Qt.Key.Key_Escape)
    assert verifier.place == "tree"


def test_a_note_alone_asks_for_its_points(verifier: RoundsOfficer) -> None:
    verifier.select("1.1.1")
    verifier.type_and_leave("Ý kiến thẩm định", "Thiếu")
    assert verifier.complaints
    assert given(verifier) == {}


def test_the_same_points_are_one_click_and_can_be_taken_back(verifier: RoundsOfficer) -> None:
    verifier.verify_as_own("1.1.3")
    assert given(verifier)["1.1.3"].points == Decimal("2.43")
    assert verifier.cell("1.1.3", Column.FIRST) == "2,43"
    verifier.take_back_verdict("1.1.3")
    assert given(verifier) == {}
    verifier.verify("1.1.3", "2", "")
    verifier.verify("1.1.3", "2", "")
    verifier.select("1.1.3")
    verifier.type_and_leave("Điểm thẩm định", "")
    assert given(verifier) == {}


def test_the_superior_may_reckon_with_other_figures(verifier: RoundsOfficer) -> None:
    verifier.verify_by_figures("2.1.2", "5", "5")
    assert given(verifier)["2.1.2"] == Answer(done=Decimal(5), due=Decimal(5))
    assert verifier.cell("2.1.2", Column.FIRST) == "1,5 (+0,3)"
    verifier.select("2.1.2")
    assert "5/5" in verifier.words_in_panel
    verifier.take_back_verdict("2.1.2")
    assert given(verifier) == {}


def test_the_survey_gets_its_points_in_the_verification(verifier: RoundsOfficer) -> None:
    verifier.verify("8.1.1", "8,5", "Quyết định 12")
    assert verifier.cell("8.1.1", Column.FIRST) == "8,5 (+8,5)"


def test_what_is_not_verified_yet_is_counted_and_found(verifier: RoundsOfficer) -> None:
    assert verifier.chip("unanswered") == "Chưa thẩm định 52"
    verifier.verify("1.1.1", "0,25", "Ký muộn")
    assert verifier.progress == "Đã thẩm định 1/52"
    assert verifier.chip("cut") == "Bị giảm 1"
    verifier.show_only("cut")
    assert verifier.leaves == ["1.1.1"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # to raise a menu
def test_a_row_offers_only_what_its_stage_allows(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "0,25", "Ký muộn")
    offered = verifier.open_menu("1.1.1")
    assert "Thêm tệp…" not in offered
    verifier.choose_in_menu("Xóa kết quả")
    assert given(verifier) == {}


def test_groups_show_their_rounds_side_by_side(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "0,25", "Ký muộn")
    verifier.select("1.1")
    assert "−0,25, giảm" in verifier.words_in_panel


def test_undo_takes_a_verdict_back(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "0,25", "Ký muộn")
    verifier.undo()
    verifier.undo()
    assert given(verifier) == {}
    assert verifier.cell("1.1.1", Column.FIRST) == "0,5"


def test_the_preview_shows_what_would_change_and_nothing_is_kept_before(
    verifier: RoundsOfficer, tmp_path: Path
) -> None:
    rows = (("1.1.1", "x", 0.5, 0.5, 0.25, "Ký <b>& muộn"), ("1.1.3", "x", 2.5, 2.43, 2.43, None))
    verifier.read_results(returned(tmp_path / "ket-qua.xlsx", *rows))
    assert verifier.is_previewing
    assert verifier.previewed[0][2:] == ["0,5", "0,5", "0,25", "−0,25", "Ký <b>& muộn"]
    verifier.show_only_changed()
    assert [row[0] for row in verifier.previewed] == ["1.1.1"]
    assert given(verifier) == {}
    verifier.leave_results()
    assert not verifier.is_previewing
    verifier.read_results(tmp_path / "ket-qua.xlsx")
    verifier.press(Qt.Key.Key_Escape)
    assert not verifier.is_previewing
    assert given(verifier) == {}


def test_what_was_said_of_a_file_before_is_over_once_another_is_read(verifier: RoundsOfficer, tmp_path: Path) -> None:
    (tmp_path / "khac.txt").write_text("Không có bảng nào", encoding="utf-8")
    verifier.read_results(tmp_path / "khac.txt")
    assert not verifier.is_previewing
    assert verifier.news
    verifier.read_results(returned(tmp_path / "ket-qua.xlsx", ("1.1.1", "x", 0.5, 0.5, 0.25, None)))
    assert verifier.is_previewing
    assert verifier.news == ""


def test_results_are_entered_as_one_action(verifier: RoundsOfficer, tmp_path: Path) -> None:
    rows = (("1.1.1", "x", 0.5, 0.5, 0.25, None), ("1.1.3", "x", 2.5, 2.43, 2, None))
    verifier.read_results(returned(tmp_path / "ket-qua.xlsx", *rows))
    verifier.enter_results()
    assert "2" in verifier.news
    assert set(given(verifier)) == {"1.1.1", "1.1.3"}
    verifier.undo()
    assert given(verifier) == {}


def test_a_file_without_results_is_refused_in_a_sentence(verifier: RoundsOfficer, tmp_path: Path) -> None:
    file = tmp_path / "khac.txt"
    file.write_text("Không có bảng nào", encoding="utf-8")
    verifier.read_results(file)
    assert not verifier.is_previewing
    assert "cột điểm thẩm định" in verifier.news
    verifier.read_results(tmp_path / "khong-co.xlsx")
    assert not verifier.is_previewing


def test_many_bad_rows_are_named_up_to_a_point(verifier: RoundsOfficer, tmp_path: Path) -> None:
    rows = [("1.1.1", "x", 0.5, 0.5, 0.25, None), *((f"9.9.{number}", "x", 1, 1, 1, None) for number in range(12))]
    verifier.read_results(returned(tmp_path / "ket-qua.xlsx", *rows))
    assert len(verifier.refused_rows) == 9
    assert "4" in verifier.refused_rows[-1]


def test_the_preview_is_over_when_its_round_is(verifier: RoundsOfficer, tmp_path: Path) -> None:
    verifier.read_results(returned(tmp_path / "ket-qua.xlsx", ("1.1.1", "x", 0.5, 0.5, 0.25, None)))
    verifier.desk.store.answers.set(verifier.sheet, "1.1.3", Answer(points=Decimal(1), reason="x"), Round.FIRST)
    assert verifier.is_previewing
    verifier.desk.store.sheets.advance(verifier.sheet, Stage.ASKED)
    assert not verifier.is_previewing


def test_nothing_is_chosen_where_the_officer_leaves_the_dialog(verifier: RoundsOfficer) -> None:
    verifier.ask.next(None)
    verifier.page.take_results.click()
    assert not verifier.is_previewing


def test_widening_the_window_brings_the_columns_back(verifier: RoundsOfficer) -> None:
    verifier.columns.fill(300)
    assert verifier.columns.isSectionHidden(Column.FIRST)
    verifier.columns.fill(900)
    assert not verifier.columns.isSectionHidden(Column.FIRST)
    assert verifier.columns.isSectionHidden(Column.SECOND)


def test_what_does_not_apply_is_not_counted_as_nothing(rounds: RoundsOfficer, tmp_path: Path) -> None:
    rounds.desk.store.answers.set(rounds.sheet, "2.1.1", Answer(not_applicable=True))
    rounds.go_on_to(Stage.VERIFYING)
    rounds.read_results(returned(tmp_path / "ket-qua.xlsx", ("2.1.1", "x", 1.5, None, 0, None)))
    rounds.enter_results()
    assert given(rounds) == {"2.1.1": Answer(not_applicable=True)}
    assert rounds.cell("2.1.1", Column.FIRST) == "–"
    rounds.take_back_verdict("2.1.1")
    rounds.verify_as_own("2.1.1")
    assert given(rounds) == {"2.1.1": Answer(not_applicable=True)}


def test_the_superior_s_table_says_in_words_that_a_leaf_does_not_apply(rounds: RoundsOfficer, tmp_path: Path) -> None:
    rounds.desk.store.answers.set(rounds.sheet, "2.1.1", Answer(not_applicable=True, reason="Chưa được giao"))
    rounds.go_on_to(Stage.VERIFYING)
    before = rounds.page.reckoning
    assert before is not None
    rows = (
        ("2.1.1", "x", 1.5, None, "Không áp dụng", "Đúng"),
        ("2.2.2", "x", 1.5, None, "không áp dụng", None),
        ("1.1.3", "x", 2.5, 2.43, "Không áp dụng", None),
    )
    rounds.read_results(returned(tmp_path / "ket-qua.xlsx", *rows))
    assert [row[4] for row in rounds.previewed] == ["không áp dụng", "không áp dụng → 1,5"]
    assert rounds.refused_rows == [
        "1.1.3: Bộ chỉ số không có trường hợp “không áp dụng” cho tiêu chí này: cần ghi điểm."
    ]
    rounds.enter_results()
    assert given(rounds)["2.1.1"] == Answer(not_applicable=True, reason="Đúng")
    assert given(rounds)["2.2.2"] == Answer(not_applicable=True, reason="Thẩm định lần 1")


def test_a_note_without_a_space_does_not_widen_the_panel(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.1", "0,25", "x" * 200)
    verifier.select("1.1.1")
    verifier.settle()
    panel = verifier.page.bench.panel
    assert panel.body.width() <= panel.viewport().width()


def test_survey_points_that_came_in_are_no_gain_over_the_wards_own(verifier: RoundsOfficer) -> None:
    verifier.verify("1.1.3", "2")
    assert "Thẩm định lần 1: 4,7 (−0,43)" in verifier.total
    verifier.verify("8.1.1", "10", "Sở công bố")
    assert "Thẩm định lần 1: 14,7 (+9,57, trong đó điều tra +10)" in verifier.total
