"""Number and day of the sheet's reports, and the officer's own words in them."""

from datetime import date
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from cchc_desktop import gathering
from cchc_desktop.domain.dossier import Addition
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.ui.scoring import additions
from cchc_desktop.ui.scoring.additions import REJOINDER, REPORT, added
from tests.officer.rounds import RoundsOfficer


def opened(rounds: RoundsOfficer) -> None:
    menu = rounds.page.papers.print_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("Số, ngày")).trigger()
    rounds.settle()


def exported(rounds: RoundsOfficer, path: Path, form: str) -> str:
    menu = rounds.page.papers.export_button.menu()
    menu.aboutToShow.emit()
    rounds.ask.next(path)
    next(action for action in menu.actions() if action.text().startswith(form)).trigger()
    rounds.wait()
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_the_number_and_the_day_the_clerk_gave_stand_on_the_report(rounds: RoundsOfficer, tmp_path: Path) -> None:
    assert "Số: /BC-UBND" in exported(rounds, tmp_path / "a.pdf", "Báo cáo điểm")
    opened(rounds)
    assert rounds.place == "Báo cáo điểm: số"
    rounds.enter("7")
    form = rounds.page.additions
    form.days[REPORT].type_in("0509")
    form.numbers[REJOINDER].type_in("12")
    store, sheet = rounds.desk.store, rounds.sheet
    assert added(store, REPORT, sheet, Round.SELF) == Addition(7, date(2026, 9, 5))
    assert added(store, REJOINDER, sheet, Round.SELF) == Addition(12)
    said = exported(rounds, tmp_path / "b.pdf", "Báo cáo điểm")
    assert "Số: 07/BC-UBND" in said
    assert "ngày 05 tháng 9 năm 2026" in said
    assert "Số: 12/BC-UBND" in exported(rounds, tmp_path / "c.pdf", "Báo cáo giải trình")
    rounds.undo()
    assert form.numbers[REJOINDER].edit.text() == ""


def test_the_lines_begin_where_the_title_does(rounds: RoundsOfficer) -> None:
    rounds.resize(1900, 900)
    opened(rounds)
    form = rounds.page.additions
    left = form.title.mapTo(form, form.title.rect().topLeft()).x()
    assert {field.mapTo(form, field.rect().topLeft()).x() for field in form.numbers.values()} == {left}


def test_own_words_stand_in_place_of_the_draft_until_they_are_emptied(rounds: RoundsOfficer, tmp_path: Path) -> None:
    opened(rounds)
    text = rounds.page.additions.texts[additions.REQUESTS]
    assert text.toPlainText() == "Chưa có kiến nghị."
    text.setFocus()
    text.setPlainText("Đề nghị tập huấn <b>& chuyển đổi số.")
    text.commit()
    assert "tập huấn <b>& chuyển đổi số" in exported(rounds, tmp_path / "a.pdf", "Báo cáo điểm")
    assert any("kiến nghị" in line for line in rounds.log())
    text.setPlainText("")
    text.commit()
    assert "Chưa có kiến nghị." in exported(rounds, tmp_path / "b.pdf", "Báo cáo điểm")
    assert text.toPlainText() == "Chưa có kiến nghị."


def test_each_round_has_its_own_and_the_form_leaves_with_its_round(rounds: RoundsOfficer) -> None:
    rounds.go_on_to(Stage.VERIFYING)
    opened(rounds)
    form = rounds.page.additions
    form.numbers[REPORT].type_in("9")
    assert added(rounds.desk.store, REPORT, rounds.sheet, Round.FIRST).number == 9
    assert added(rounds.desk.store, REPORT, rounds.sheet, Round.SELF).number is None
    rounds.reopen("Nhập sót", "Đang chấm")
    assert not form.isVisible()


def test_escape_goes_back_to_the_leaves(rounds: RoundsOfficer) -> None:
    opened(rounds)
    assert rounds.page.additions.isVisible()
    rounds.press(Qt.Key.Key_Escape)
    assert not rounds.page.additions.isVisible()
    assert rounds.page.strip.isVisible()


def test_a_number_with_letters_is_refused_beside_its_line(rounds: RoundsOfficer) -> None:
    opened(rounds)
    field = rounds.page.additions.numbers[REPORT]
    field.type_in("7a")
    assert field.notice.text
    field.type_in("")
    assert added(rounds.desk.store, REPORT, rounds.sheet, Round.SELF).number is None


def test_number_and_day_are_kept_by_the_names_other_reports_keep_them() -> None:
    assert (additions.NUMBER, additions.ISSUED) == (gathering.NUMBER, gathering.ISSUED)
