"""What is to be looked at: found by itself, counted, one click from its field."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Stage
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.rounds import RoundsOfficer


def test_what_is_wrong_is_counted_on_its_chip_and_grouped_by_check(rounds: RoundsOfficer) -> None:
    assert ("FULL_UNPROVEN", "1.1.1") in rounds.findings
    assert ("UNEXPLAINED", "1.1.3") in rounds.findings
    assert rounds.chip("findings") == f"Cần xem {len(rounds.findings)}"
    assert rounds.finding_groups[0] == "Lỗi · Điểm tối đa không có tài liệu kiểm chứng (2)"
    assert all(group.startswith("Cảnh báo") for group in rounds.finding_groups[1:])


def test_a_click_goes_to_the_very_field(rounds: RoundsOfficer) -> None:
    assert rounds.findings
    rounds.look_at("không có tài liệu", "1.1.1")
    assert rounds.front == "1.1.1"
    assert "Thêm tệp" in rounds.place
    rounds.look_at("chưa giải trình", "1.1.3")
    assert rounds.front == "1.1.3"
    assert rounds.place == "Nguyên nhân"


def test_the_list_is_walked_by_keyboard(rounds: RoundsOfficer) -> None:
    assert rounds.findings
    rounds.show_only("findings")
    rounds.page.bench.findings.setFocus()
    rounds.press(Qt.Key.Key_Down)
    rounds.press(Qt.Key.Key_Down)
    first = rounds.front
    rounds.press(Qt.Key.Key_Return)
    assert rounds.front == first
    assert "Thêm tệp" in rounds.place
    rounds.press(Qt.Key.Key_Escape)
    assert rounds.focus is rounds.page.bench.findings


def test_what_is_put_right_leaves_the_list(rounds: RoundsOfficer, tmp_path: Path) -> None:
    before = rounds.findings
    rounds.look_at("không có tài liệu", "1.1.1")
    file = tmp_path / "ke-hoach.pdf"
    file.write_bytes(b"%PDF-1.7")
    rounds.drop(file)
    assert set(before) - set(rounds.findings) == {("FULL_UNPROVEN", "1.1.1")}


def test_an_edit_is_seen_before_it_is_checked(rounds: RoundsOfficer) -> None:
    before = rounds.findings
    rounds.desk.store.answers.set(rounds.sheet, "2.1.2", Answer(done=Decimal(5), due=Decimal(5)))
    assert rounds.cell("2.1.2", Column.POINTS) == "1,5"
    assert rounds.page.bench.findings.findings
    assert not rounds.page.checking.settled
    assert rounds.findings != before


def test_a_stale_override_is_found_in_the_log_and_leads_to_the_override(rounds: RoundsOfficer) -> None:
    rounds.fill("2.1.2", "3", "5")
    rounds.override("1,2", "Theo công văn 244/PNV")
    assert ("STALE_OVERRIDE", "2.1.2") not in rounds.findings
    rounds.type_and_leave(rounds.labels[0], "5")
    assert ("STALE_OVERRIDE", "2.1.2") in rounds.findings
    rounds.look_at("không còn khớp", "2.1.2")
    assert rounds.front == "2.1.2"
    assert rounds.place == "Sửa điểm…"


def test_unanswered_leaves_press_when_their_limit_is_near(rounds: RoundsOfficer) -> None:
    assert not any(check == "WAITING" for check, _code in rounds.findings)
    rounds.desk.store.sheets.set_limit(rounds.sheet, Stage.SUBMITTED, date(2026, 9, 20))
    assert ("WAITING", "1.2.1") in rounds.findings


def test_points_cut_without_a_reply_are_found_and_lead_to_it(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    rounds.verify("1.1.1", "0", "Không có căn cứ")
    rounds.go_on_to(Stage.ASKED)
    assert ("CUT", "1.1.1") in rounds.findings
    rounds.look_at("Bị giảm điểm", "1.1.1")
    assert rounds.place == "Nguyên nhân"
    rounds.look_at("Mất điểm chưa giải trình", "1.1.3")
    assert rounds.front == "1.1.3"


def test_a_year_without_a_sheet_has_nothing_to_look_at(rounds: RoundsOfficer) -> None:
    office = rounds.desk.store.office.get()
    assert office is not None
    rounds.desk.store.office.save(replace(office, year=2027))
    rounds.page.checking.check()
    assert rounds.page.checking.settled


def test_the_search_field_searches_the_list_too(rounds: RoundsOfficer) -> None:
    assert rounds.findings
    rounds.show_only("findings")
    rounds.find("giai trinh")
    assert rounds.found == ["1.1.3", "2.1.2"]
    rounds.press(Qt.Key.Key_Return)
    assert rounds.focus is rounds.page.bench.findings
    rounds.desk.store.answers.set(rounds.sheet, "2.1.2", Answer(done=Decimal(5), due=Decimal(5)))
    assert rounds.findings
    assert rounds.found == ["1.1.3"]
