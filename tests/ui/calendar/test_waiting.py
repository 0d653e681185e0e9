"""The board: what waits, a document that came, what it sets going, and taking it back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.deadlines import Deadline, Kind, Offset
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.desk import Desk
from tests.domain.agendas import awaiting, dated
from tests.officer.calendar import WaitingOfficer


@pytest.fixture
def officer(desk: Desk, qtbot: QtBot) -> WaitingOfficer:
    words = Deadline(
        "Trong 10 ngày làm việc kể từ ngày nhận Kế hoạch kiểm tra số 45/KH-UBND",
        Kind.EVENT,
        condition="ngày nhận Kế hoạch kiểm tra số 45/KH-UBND",
        offset=Offset(working_days=10),
    )
    desk.store.tasks.add(dated(0, date(2026, 9, 1), title="Không chờ gì"))
    desk.store.tasks.add(awaiting(0, title="Triển khai Đề án tinh giản"))
    desk.store.tasks.add(dated(0, date(2026, 9, 1), title="Kiểm tra nội bộ", deadline=words, due=None))
    return WaitingOfficer(qtbot, desk)


def test_the_board_shows_what_waits_and_for_what(officer: WaitingOfficer) -> None:
    assert officer.view.heading.text() == "Nhiệm vụ chờ văn bản: 2"
    assert officer.lines[0] == "Triển khai Đề án tinh giản\nChờ: Thành phố ban hành kế hoạch"
    assert not officer.view.start.isVisible()


def test_the_ticks_are_as_large_as_everywhere(officer: WaitingOfficer) -> None:
    shown = officer.view.list
    option = QStyleOptionViewItem()
    option.initFrom(shown)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    option.rect = QRect(0, 0, 400, 60)
    tick = shown.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, shown)
    assert tick.width() >= theme.unit(2)


def test_enter_opens_the_task(officer: WaitingOfficer) -> None:
    officer.view.list.setFocus()
    officer.key(officer.view.list, Qt.Key.Key_Return)
    assert officer.went == [("tasks", "2")]


def test_a_document_that_came_is_entered_and_the_likeliest_task_stands_first(officer: WaitingOfficer) -> None:
    officer.enter("45/KH-UBND", "Kế hoạch kiểm tra", issuer="UBND thành phố", issued="1/9", received="7/9")
    (document,) = officer.desk.store.incoming.all()
    assert (document.number, document.issued, document.received) == ("45/KH-UBND", date(2026, 9, 1), date(2026, 9, 7))
    assert officer.lines[0].startswith("Kiểm tra nội bộ\n")
    assert officer.lines[0].endswith("Phù hợp 100 %: Điều kiện nêu đúng số 45/KH-UBND")
    assert officer.view.list.chosen == ()
    assert not officer.view.start.isEnabled()
    assert officer.heard[-1] == ("Đã ghi: 45/KH-UBND ngày 01/9/2026 Kế hoạch kiểm tra", True)


def test_what_the_officer_ticks_is_set_going_and_taken_back_as_one(officer: WaitingOfficer) -> None:
    officer.enter("45/KH-UBND", "Kế hoạch kiểm tra", received="7/9")
    officer.tick(0)
    assert officer.view.start.text() == "Bắt đầu tính hạn 1 nhiệm vụ"
    officer.press(officer.view.start)
    assert officer.heard[-1] == ("Đã bắt đầu tính hạn, phải xong ngày 21/9/2026", True)
    task = officer.desk.store.tasks.get(3)
    assert task is not None
    assert task.due == date(2026, 9, 21)
    assert officer.view.heading.text() == "Nhiệm vụ chờ văn bản: 1"
    officer.desk.store.undo()
    officer.view.reload()
    assert officer.view.heading.text() == "Nhiệm vụ chờ văn bản: 2"


def test_several_at_once_say_how_many_have_no_day_yet(officer: WaitingOfficer) -> None:
    officer.enter("45/KH-UBND", received="7/9")
    officer.tick(0, 1)
    officer.press(officer.view.start)
    assert officer.heard[-1][0] == (
        "Đã bắt đầu tính hạn 2 nhiệm vụ · 1 nhiệm vụ chưa có ngày phải xong: đặt ngày trong nhiệm vụ"
    )
    officer.desk.store.undo()
    assert all(task.started_by is None for task in officer.desk.store.tasks.all())


def test_ticks_stay_when_the_board_is_shown_anew(officer: WaitingOfficer) -> None:
    officer.enter("45/KH-UBND")
    officer.tick(1)
    officer.view.reload()
    assert officer.view.list.chosen == (2,)


def test_a_file_is_dropped_or_chosen_and_kept_with_the_document(officer: WaitingOfficer, tmp_path: Path) -> None:
    one, other = tmp_path / "công văn.pdf", tmp_path / "khác.pdf"
    one.write_bytes(b"%PDF-1.4 one")
    other.write_bytes(b"%PDF-1.4 two")
    officer.drop(one)
    assert officer.view.form.file.text() == "công văn.pdf"
    officer.answer(other)
    officer.press(officer.view.form.choose)
    officer.enter("1/CV")
    assert officer.view.form.file.text() == "khác.pdf"
    (document,) = officer.desk.store.incoming.all()
    assert document.evidence_id is not None


def test_a_file_that_came_later_is_kept_opened_and_serves_what_was_started(
    officer: WaitingOfficer, tmp_path: Path
) -> None:
    officer.enter("45/KH-UBND", "Kiểm tra nội bộ năm 2026")
    officer.tick(0)
    officer.press(officer.view.start)
    store, form = officer.desk.store, officer.view.form
    started = next(task for task in store.tasks.all() if task.started_by)
    assert store.evidence.of_task(started) == ()
    scan = tmp_path / "bản quét & <b>.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    officer.drop(scan)
    officer.press(form.enter)
    officer.wait()
    (kept,) = store.evidence.of_task(started)
    assert (form.file.text(), kept.name, form.choose.isVisible()) == (scan.name, scan.name, False)
    officer.press(form.open)
    assert officer.said[-1] == str(store.evidence.path(kept))
    store.evidence.path(kept).unlink()
    officer.press(form.open)
    assert scan.name in officer.said[-1]
    store.undo()
    assert store.evidence.of_task(started) == ()
    assert store.incoming.all()[0].evidence_id is None


def test_what_was_typed_is_shown_letter_for_letter(officer: WaitingOfficer) -> None:
    officer.enter("9/<b>&", "<i>Hướng dẫn</i>")
    assert "9/<b>& <i>Hướng dẫn</i>" in officer.view.hint.text()
    assert officer.view.hint.textFormat() is Qt.TextFormat.PlainText


def test_a_document_needs_a_number_or_a_subject_and_days_that_are_days(officer: WaitingOfficer) -> None:
    officer.enter()
    assert officer.view.form.problem.text() == "Nhập số, ký hiệu hoặc trích yếu của văn bản."
    officer.enter("1/CV", issued="31/2")
    officer.enter("1/CV", issued="30/12/2027")
    assert officer.view.form.problem.text().startswith("Văn bản không thể ghi ngày sau ngày đến")
    officer.enter("1/CV", received="1/1/2030")
    officer.enter("1/CV", received="")
    assert officer.desk.store.incoming.all() == ()


def test_a_document_is_corrected_and_deleted(officer: WaitingOfficer) -> None:
    officer.enter("1/CV")
    assert officer.view.form.file.text() == _("Drop the document's file here, or choose it")
    officer.enter("2/CV", "Trích yếu")
    assert [each.number for each in officer.desk.store.incoming.all()] == ["2/CV"]
    assert officer.heard[-1] == ("Đã sửa: 2/CV Trích yếu", True)
    officer.press(officer.view.form.delete)
    assert officer.desk.store.incoming.all() == ()
    assert officer.view.document is None
    assert officer.view.form.number.text() == ""


def test_an_earlier_document_can_be_taken_up_again(officer: WaitingOfficer) -> None:
    officer.enter("1/CV")
    officer.view.open_at("")
    assert officer.view.document is None
    officer.enter("2/CV")
    officer.choose_document("1/CV")
    assert officer.view.form.number.text() == "1/CV"
    officer.view.open_at("2")
    assert officer.view.form.number.text() == "2/CV"
    officer.view.search()


def test_a_ward_with_nothing_waiting_has_an_empty_board(desk: Desk, qtbot: QtBot) -> None:
    officer = WaitingOfficer(qtbot, desk)
    assert officer.lines == []
    officer.press(officer.view.start)
    assert officer.heard == []


def test_what_the_file_says_of_itself_is_proposed_where_nothing_was_typed(
    officer: WaitingOfficer, tmp_path: Path
) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text(
        "ỦY BAN NHÂN DÂN THÀNH PHỐ\nSố: 45/KH-UBND\nHà Nội, ngày 01 tháng 9 năm 2026\nKẾ HOẠCH\n"
        "Kiểm tra công tác cải cách hành chính năm 2026\n",
        encoding="utf-8",
    )
    officer.view.form.issuer.setText("UBND TP")
    officer.drop(path)
    officer.wait()
    form = officer.view.form
    assert (form.number.text(), form.issuer.text(), form.issued.day) == ("45/KH-UBND", "UBND TP", date(2026, 9, 1))
    assert form.read.isVisible()
    officer.press(form.enter)
    assert officer.lines[0].startswith("Kiểm tra nội bộ")


def test_a_file_that_cannot_be_read_is_kept_all_the_same(officer: WaitingOfficer, tmp_path: Path) -> None:
    path = tmp_path / "ảnh.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    officer.drop(path)
    officer.wait()
    assert not officer.view.form.read.isVisible()
    officer.enter("9/CV", "Không liên quan gì")
    assert officer.view.form.file.text() == "ảnh.jpg"
    assert officer.view.hint.text().startswith("Chưa thấy nhiệm vụ khớp với “9/CV")


def test_a_document_half_entered_is_known(officer: WaitingOfficer, tmp_path: Path) -> None:
    assert not officer.view.unfinished
    officer.view.form.title.setText("Kiểm tra nội bộ")
    assert officer.view.unfinished == ("văn bản đến đang nhập",)
    officer.enter("45/KH-UBND", "Kiểm tra nội bộ")
    assert not officer.view.unfinished
    scan = tmp_path / "bản quét.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    officer.drop(scan)
    assert officer.view.unfinished
