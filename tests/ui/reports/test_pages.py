"""The true pages: zoom, place, and pages made off the window's thread."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.store import Store
from cchc_desktop.ui.background import Background
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.reports.page_places import Fit
from cchc_desktop.ui.reports.press import Press
from tests.officer.reports import ReportsOfficer, Windows


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def test_no_window_flashes_while_the_page_is_made(qtbot: QtBot, desk: Desk, ward: Store) -> None:
    with Windows() as windows:
        officer = ReportsOfficer(qtbot, desk)
        officer.wait()
    assert windows.shown == [officer.page]
    officer.close()


def test_the_pages_come_by_themselves_and_say_what_the_words_say(officer: ReportsOfficer) -> None:
    first = officer.page_texts[0]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first
    assert "Kết quả công tác cải cách hành chính quý III năm 2026" in first
    assert officer.page_number.startswith("1/")


def test_a_change_leaves_the_reader_on_the_page_in_front(officer: ReportsOfficer) -> None:
    officer.wait()
    officer.go_to_page(3)
    before = officer.page_number
    assert before.startswith("3/")
    officer.write("proposals", "Đề nghị tập huấn.")
    assert not officer.page.preview.fresh
    officer.wait()
    assert officer.page_number == before


def test_going_to_a_section_brings_its_page(officer: ReportsOfficer) -> None:
    officer.wait()
    officer.page.open_at("proposals")
    place = next(number for number, text in enumerate(officer.page_texts, 1) if "KIẾN NGHỊ, ĐỀ XUẤT" in text)
    assert officer.page_number.startswith(f"{place}/")


def test_keys_and_wheel_move_through_the_pages(officer: ReportsOfficer) -> None:
    officer.wait()
    count = officer.page.preview.view.count
    officer.press(Qt.Key.Key_End)
    assert officer.page_number == f"{count}/{count}"
    officer.press(Qt.Key.Key_Home)
    assert officer.page_number == f"1/{count}"
    officer.wheel(-60)
    assert officer.page_number != f"1/{count}"
    officer.press(Qt.Key.Key_PageUp)


def test_zoom_follows_the_list_and_the_wheel(officer: ReportsOfficer) -> None:
    officer.wait()
    view = officer.page.preview.view
    assert view.zoom is Fit.WIDTH
    wide = view.percent
    officer.zoom("Vừa trang")
    assert view.percent < wide
    officer.zoom("150 %")
    assert view.percent == 150
    assert view.horizontalScrollBar().maximum() > 0
    officer.wheel(1, control=True)
    assert officer.zoom_shown == "160 %"
    officer.wheel(-1, control=True)
    assert officer.zoom_shown == "150 %"
    officer.zoom("Vừa chiều ngang")
    assert view.percent == wide
    assert view.horizontalScrollBar().maximum() == 0


def test_a_narrower_window_fits_again(officer: ReportsOfficer) -> None:
    officer.wait()
    wide = officer.page.preview.view.percent
    officer.page.preview.view.setFixedWidth(300)
    officer.page.preview.grab()
    assert officer.page.preview.view.percent < wide


@pytest.mark.parametrize("name", ["UBND phường <b>&Thăng Long</b> " + "Ươ" * 100, "UBND xã " + "Rất Dài " * 25])
def test_a_name_of_two_hundred_letters_and_marks_comes_through(officer: ReportsOfficer, name: str) -> None:
    office = officer.desk.store.office.get()
    assert office is not None
    officer.desk.store.office.save(replace(office, name=name, name_lines=("ỦY BAN NHÂN DÂN", name.upper())))
    pages = " ".join(officer.page_texts)
    assert "BÁO CÁO" in pages
    assert officer.page.width() <= 1158


def test_of_many_changes_in_a_row_only_the_last_is_made_into_pages(qtbot: QtBot, background: Background) -> None:
    press = Press(background)
    made: list[bytes] = []

    def making(words: bytes) -> Callable[[], bytes]:
        def make() -> bytes:
            made.append(words)
            return words

        return make

    with qtbot.waitSignal(press.printed) as printed:
        for words in (b"1", b"2", b"3"):
            press.order(making(words))
    assert printed.args == [b"3"]
    assert made == [b"3"]


def test_what_the_world_refused_is_said_in_place_of_the_pages(qtbot: QtBot, officer: ReportsOfficer) -> None:
    officer.wait()

    def refuse() -> bytes:
        raise Trouble("Tên quá dài.")

    with qtbot.waitSignal(officer.page.press.failed):
        officer.page.press.order(refuse)
    assert officer.page.preview.fresh
    officer.write("proposals", "Đề nghị.")
    assert "Đề nghị." in " ".join(officer.page_texts)


def test_an_order_overtaken_while_it_waited_for_the_worker_is_not_made(qtbot: QtBot, background: Background) -> None:
    press = Press(background)
    busy = Event()
    made: list[str] = []
    heard: list[bytes] = []
    press.printed.connect(heard.append)

    def overtaken() -> bytes:
        made.append("overtaken")
        return b"1"

    background.run("", lambda: busy.wait(10), lambda _done: None)
    with qtbot.waitSignal(background.busy):
        press.order(overtaken)
    press.order(lambda: b"2")
    busy.set()
    qtbot.waitUntil(lambda: heard == [b"2"], timeout=5000)
    assert made == []


def test_pages_for_a_page_that_is_gone_are_thrown_away(qtbot: QtBot, background: Background) -> None:
    from shiboken6 import delete

    owner = QObject()
    press = Press(background, owner)
    with qtbot.waitSignal(background.busy):
        press.order(lambda: b"")
    delete(owner)
    done: list[str] = []
    background.run("", lambda: "then", done.append)
    qtbot.waitUntil(lambda: done == ["then"])
