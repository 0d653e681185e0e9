"""A sheet goes the whole way: scored, locked, verified, explained, verified again, published."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.store import Topic
from cchc_desktop.ui.scoring.page import ScoringPage
from cchc_desktop.ui.scoring.rows import Column, rows_of
from cchc_desktop.ui.scoring.sheet_reading import read
from tests.officer.answers import ScriptedAsk
from tests.officer.rounds import RoundsOfficer
from tests.officer.window import OfficerAtWindow


def returned(path: Path, *rows: tuple[object, ...]) -> Path:
    """The workbook a superior sends back."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["KẾT QUẢ THẨM ĐỊNH"])
    sheet.append(["STT", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Điểm thẩm định", "Ý kiến"])
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def at_window(dressed: QApplication, qtbot: QtBot, tmp_path: Path, ask: ScriptedAsk) -> Iterator[RoundsOfficer]:
    """Has started the program, answered the three questions and gone to the scoring page."""
    before = sys.excepthook
    officer = OfficerAtWindow(dressed, qtbot, tmp_path / "ward", ask)
    officer.answer("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
    officer.window.resize(1366, 768)
    page = officer.go("scoring")
    assert isinstance(page, ScoringPage)
    yield RoundsOfficer.before(qtbot, page)
    officer.leave()
    sys.excepthook = before


def test_a_whole_round_goes_through_the_window(at_window: RoundsOfficer, tmp_path: Path) -> None:
    rounds = at_window
    rounds.begin("minh họa A")
    rounds.fill("1.1.1", "28/1")
    rounds.fill("1.1.3", "37", "39", "1")
    rounds.fill("1.2.1", "4")
    assert rounds.reached == "Đang chấm"
    rounds.go_on()
    rounds.go_on()
    assert rounds.reached == "Đã chốt"
    rounds.select("1.2.1")
    assert not rounds.can_be_scored

    rounds.go_on()
    rows = (
        ("1.1.1", "Thời gian", 0.5, 0.5, 0.25, "Văn bản ký ngày 02/02"),
        ("1.2.1", "Báo cáo", 1, 1, 1, None),
        ("1.1.3", "Kế hoạch", 2.5, 2.43, "2,43", None),
        ("7.9.9", "Lạ", 1, 1, 1, None),
    )
    rounds.read_results(returned(tmp_path / "ket-qua.xlsx", *rows))
    assert [row[0] for row in rounds.previewed] == ["1.1.1", "1.1.3", "1.2.1"]
    assert rounds.refused_rows == ["7.9.9: Bộ chỉ số không có tiêu chí này."]
    rounds.enter_results()
    assert rounds.cell("1.1.1", Column.FIRST) == "0,25 (−0,25)"
    assert "(−0,25)" in rounds.total
    first = rounds.desk.store.answers.of(rounds.sheet, Round.FIRST)
    assert first["1.1.1"] == Answer(points=Decimal("0.25"), reason="Văn bản ký ngày 02/02")

    rounds.go_on()
    rounds.show_only("unanswered")
    assert rounds.leaves == ["1.1.1"]
    rounds.reply_to("1.1.1", "0,5", "Bản ký số ngày 28/01 đã gửi qua trục")
    assert rounds.cell("1.1.1", Column.EXPLAINED) == "0,5 (+0,25)"
    added = tmp_path / "ban-ky-so.pdf"
    added.write_bytes(b"%PDF-1.7 ban ky so")
    rounds.drop(added)
    assert rounds.desk.store.evidence.of_round(rounds.sheet, Round.EXPLAINED)["1.1.1"][0].name == "ban-ky-so.pdf"

    rounds.go_on()
    rounds.go_on()
    rounds.show_only("all")
    rounds.verify("1.1.1", "0,5", "Chấp nhận giải trình")
    assert rounds.cell("1.1.1", Column.SECOND) == "0,5"
    rounds.go_on()
    assert rounds.reached == "Công bố"
    assert rounds.deeds == ["Mở lại…"]
    rounds.select("1.1.1")
    assert "Chấp nhận giải trình" in rounds.words_in_panel
    assert "Bản ký số ngày 28/01" in rounds.words_in_panel
    assert "thẩm định lần 2" in rounds.total.casefold()


def test_nothing_is_unanswered_once_all_is_published(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    rounds.show_only("unanswered")
    rounds.publish_at_once()
    assert "unanswered" not in rounds.chips
    assert len(rounds.leaves) == 52
    rounds.page.bench.tree.setFocus()
    rounds.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert "Không còn" in rounds.news
    rounds.undo()
    assert "unanswered" in rounds.chips


def test_where_the_strip_has_no_room_it_says_that_the_way_goes_on(rounds: RoundsOfficer) -> None:
    assert rounds.way.endswith("…")
    rounds.go_on_to(Stage.PUBLISHED)
    assert rounds.way.endswith("Công bố")


def test_a_verification_that_changed_nothing_shows_no_difference(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    assert "Thẩm định lần 1: 5,13 ·" in rounds.total
    rounds.verify("1.1.1", "0,25", "Văn bản ký ngày 02/02")
    assert "Thẩm định lần 1: 4,88 (−0,25)" in rounds.total


def test_the_names_of_rounds_stand_beside_the_first_line_of_a_long_note(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    rounds.verify("1.1.1", "0,25", "Văn bản ký ngày 02/02. " * 20)
    rounds.select("1.1.1")
    rounds.settle()
    names, points = (rounds.in_panel(text) for text in ("Thẩm định lần 1", "0,25"))
    assert names.y() == points.y()
    assert names.alignment() & points.alignment() & Qt.AlignmentFlag.AlignTop


def test_each_step_asks_first_and_says_what_is_open(rounds: RoundsOfficer) -> None:
    assert rounds.findings
    question = rounds.go_on(sure=False)
    assert "Trình lãnh đạo?" in question
    assert "Còn 41 tiêu chí chưa chấm." in question
    assert "lỗi" in question
    assert rounds.reached == "Đang chấm"
    rounds.go_on()
    assert rounds.reached == "Trình lãnh đạo"
    rounds.undo()
    assert rounds.reached == "Đang chấm"


def test_a_locked_sheet_says_why_and_takes_nothing(rounds: RoundsOfficer, tmp_path: Path) -> None:
    rounds.select("1.1.3")
    assert rounds.can_be_scored
    rounds.go_on()
    assert not rounds.can_be_scored
    assert "trình lãnh đạo" in rounds.words_in_panel
    assert not rounds.can_add_files
    rounds.page.bench.tree.setFocus()
    rounds.press(Qt.Key.Key_Return)
    assert rounds.place == "tree"
    assert "khóa" in rounds.news
    file = tmp_path / "muon.pdf"
    file.write_bytes(b"%PDF-1.7")
    rounds.drop_on_row("1.1.3", file)
    assert rounds.files == []
    assert "khóa" in rounds.news
    rounds.page.bench.tree.setFocus()
    before = rounds.desk.store.answers.of(rounds.sheet)
    rounds.page.bench.panel.answered.emit("1.1.3", Answer(done=Decimal(1), due=Decimal(1)))
    assert rounds.desk.store.answers.of(rounds.sheet) == before


def test_a_sheet_is_reopened_only_with_a_reason_that_stands_in_the_log(rounds: RoundsOfficer) -> None:
    rounds.go_on()
    rounds.go_on()
    rounds.reopen("")
    assert rounds.reopening_complaint
    assert rounds.reached == "Đã chốt"
    rounds.reopen("Nhập sót <b>& số liệu quý III")
    assert rounds.reached == "Đang chấm"
    assert not rounds.reopening_is_open
    assert rounds.sheet.steps[-1].reason == "Nhập sót <b>& số liệu quý III"
    assert any("Nhập sót <b>& số liệu quý III" in line for line in rounds.log())
    rounds.select("1.1.3")
    assert rounds.can_be_scored


def test_the_last_writable_stage_is_offered_first_and_any_other_can_be_chosen(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.EXPLAINED)
    rounds.reopen("Bổ sung giải trình")
    assert rounds.reached == "Yêu cầu giải trình"
    rounds.reopen("Tính lại từ đầu", "Đang chấm")
    assert rounds.reached == "Đang chấm"


def test_the_limit_of_the_next_stage_is_counted_down(rounds: RoundsOfficer) -> None:
    assert rounds.countdown == "Đặt hạn…"
    rounds.limit(Stage.SUBMITTED, "27/9")
    assert rounds.countdown == "Hạn 27/9/2026 · còn 12 ngày"
    rounds.limit(Stage.SUBMITTED, "15/9")
    assert rounds.countdown == "Hạn 15/9/2026 · hôm nay là hạn"
    rounds.limit(Stage.SUBMITTED, "12/9")
    assert rounds.countdown == "Hạn 12/9/2026 · quá hạn 3 ngày"
    rounds.limit(Stage.SETTLED, "30/9")
    rounds.go_on()
    assert rounds.countdown == "Hạn 30/9/2026 · còn 15 ngày"
    rounds.limit(Stage.SETTLED, "")
    assert rounds.countdown == "Đặt hạn…"
    assert Stage.SETTLED not in rounds.sheet.limits


def test_a_day_early_in_the_year_is_the_next_years_unless_the_year_is_typed(rounds: RoundsOfficer) -> None:
    rounds.limit(Stage.PUBLISHED, "1501")
    rounds.limit(Stage.SUBMITTED, "30/6/2026")
    rounds.limit(Stage.SETTLED, "31/2")
    assert rounds.sheet.limits == {Stage.PUBLISHED: date(2027, 1, 15), Stage.SUBMITTED: date(2026, 6, 30)}


def test_limits_out_of_order_are_kept_and_said_beside_the_later_stage(rounds: RoundsOfficer) -> None:
    rounds.limit(Stage.SUBMITTED, "20/10")
    rounds.limit(Stage.VERIFYING, "5/11")
    assert rounds.remark(Stage.VERIFYING) == ""
    rounds.limit(Stage.SETTLED, "10/10")
    assert rounds.sheet.limits[Stage.SETTLED] == date(2026, 10, 10)
    assert rounds.remark(Stage.SETTLED) == "Sớm hơn hạn “Trình lãnh đạo”."
    assert rounds.remark(Stage.VERIFYING) == ""
    rounds.limit(Stage.SETTLED, "31/2")
    assert "Trình lãnh đạo" not in rounds.remark(Stage.SETTLED)
    rounds.press(Qt.Key.Key_Escape)
    assert "Trình lãnh đạo" in rounds.remark(Stage.SETTLED)
    rounds.limit(Stage.SUBMITTED, "8/10")
    assert rounds.remark(Stage.SETTLED) == ""


def test_a_result_without_a_second_round_is_published_at_once(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    rounds.verify("1.1.1", "0,25", "Ký muộn")
    rounds.publish_at_once()
    assert rounds.reached == "Công bố"
    assert rounds.columns.isSectionHidden(Column.SECOND)
    assert not rounds.columns.isSectionHidden(Column.FIRST)


def test_the_strip_shows_as_many_names_as_there_is_room_for(rounds: RoundsOfficer) -> None:
    rounds.go_on()
    rounds.resize(1300, 690)
    assert rounds.way.startswith("Đang chấm")
    assert rounds.way.endswith("Công bố")
    rounds.resize(700, 690)
    assert rounds.way.startswith("2/8")
    assert rounds.reached == "Trình lãnh đạo"


def test_the_sheet_is_printed_as_it_stands_with_what_is_just_typed(rounds: RoundsOfficer) -> None:
    rounds.select("1.2.1")
    line = rounds.line(rounds.labels[0])
    line.setFocus()
    rounds.write("3")
    menu = rounds.page.papers.export_button.menu()
    menu.aboutToShow.emit()
    assert any("1.2.1" in action.text() for action in menu.actions())
    assert rounds.desk.store.answers.of(rounds.sheet)["1.2.1"].count == 3


def test_rows_kept_from_before_are_the_rows_made_anew(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    before = read(rounds.desk.store, 2026, None, frozenset())
    assert before is not None
    shown = rows_of(before)
    rounds.desk.store.answers.set(rounds.sheet, "1.1.1", Answer(points=Decimal(0), reason="x"), Round.FIRST)
    now = read(rounds.desk.store, 2026, before, frozenset({Topic.ANSWERS}))
    assert now is not None
    after = rows_of(now, before, shown)
    assert after == rows_of(now)
    assert sum(row is not was for row, was in zip(after, shown, strict=True)) == 3
    rounds.desk.store.sheets.advance(rounds.sheet, Stage.ASKED)
    asked = read(rounds.desk.store, 2026, now, frozenset({Topic.SHEETS}))
    assert asked is not None
    assert rows_of(asked, now, after) == rows_of(asked)


def test_last_year_stands_beside_as_it_was_verified(rounds: RoundsOfficer) -> None:
    store = rounds.desk.store
    last = store.sheets.create(2025, replace(load("mau-a"), year=2025))
    store.answers.set(last, "1.1.3", Answer(done=Decimal(39), due=Decimal(39)))
    assert rounds.cell("1.1.3", Column.LAST) == "–"
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        last = store.sheets.advance(last, stage)
    store.answers.set(last, "1.1.3", Answer(points=Decimal(2), reason="Thiếu văn bản"), Round.FIRST)
    rounds.limit(Stage.SUBMITTED, "30/9")
    assert rounds.cell("1.1.3", Column.LAST) == "2"
    rounds.select("1.1.3")
    assert rounds.last_year.startswith("Năm 2025: 2/2,5")
