"""The tasks by their days: the strip, the month, mouse and keys, clumsy wards."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.tasks import Standing
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.year_strip import Load
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.tasks.standings import DAYLESS, LOOKS
from cchc_desktop.ui.theme import Tone
from tests.domain.agendas import TODAY, dated, monthly, ongoing
from tests.officer.calendar import CalendarOfficer

DUE = date(2026, 9, 21)
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # the offscreen one, to raise a menu


@pytest.fixture
def officer(desk: Desk, qtbot: QtBot) -> CalendarOfficer:
    store = desk.store
    store.tasks.add(dated(0, date(2026, 9, 1), title="Đã quá hạn <b>&"))
    store.tasks.add(dated(0, date(2026, 9, 22), title="Một việc"))
    for number in range(6):
        store.tasks.add(dated(0, DUE, title=f"Việc {number} & <b>" + "rất dài " * 30))
    store.tasks.add(monthly(0, title="Báo cáo tháng", since=date(2026, 8, 25)))
    return CalendarOfficer(qtbot, desk)


def test_the_month_of_today_is_in_front_with_what_is_due(officer: CalendarOfficer) -> None:
    assert officer.title == "Tháng 9/2026"
    assert officer.on(date(2026, 9, 20)) == ["Báo cáo tháng"]
    assert len(officer.on(DUE)) == 6
    assert officer.on(date(2026, 10, 20)) == []


def test_a_line_opens_its_task_and_the_number_of_the_day_only_chooses_it(officer: CalendarOfficer) -> None:
    officer.click_day(date(2026, 9, 22))
    assert (officer.month.day, officer.went) == (date(2026, 9, 22), [])
    officer.click_line(date(2026, 9, 22), 0)
    assert officer.went == [("tasks", "2")]


def test_what_does_not_fit_is_offered_by_the_last_line(officer: CalendarOfficer) -> None:
    officer.click_line(DUE, officer.month.plan.room - 1)
    assert len(officer.offered) == 6
    assert officer.offered[0].startswith("Việc 0 && <b>")
    officer.take(4)
    assert officer.went == [("tasks", "7")]


def test_keys_walk_the_days_and_months_and_enter_opens(officer: CalendarOfficer) -> None:
    key = Qt.Key
    officer.key(officer.month, key.Key_Down, key.Key_Enter)
    assert officer.went == [("tasks", "2")]
    officer.key(officer.month, key.Key_Left, key.Key_Return)
    assert len(officer.offered) == 6
    officer.take(0)
    officer.key(officer.month, key.Key_PageDown)
    assert officer.title == "Tháng 10/2026"
    officer.key(officer.month, key.Key_Up, key.Key_Right, key.Key_PageUp, key.Key_Home, key.Key_Return, key.Key_A)
    assert officer.month.day == TODAY
    assert len(officer.went) == 2


def test_the_strip_counts_the_weeks_and_marks_what_is_overdue(officer: CalendarOfficer) -> None:
    found = officer.strip.loads
    assert found[date(2026, 8, 31)] == Load(1, 1)
    assert found[date(2026, 9, 21)] == Load(7, 0)
    assert officer.strip.accessibleDescription() == "Năm 2026: 12 việc đến hạn, 1 việc quá hạn"


def test_work_that_only_goes_on_presses_no_week_behind(desk: Desk, qtbot: QtBot) -> None:
    desk.store.tasks.add(ongoing(0))
    assert all(week >= date(2026, 9, 14) for week in CalendarOfficer(qtbot, desk).strip.loads)


def test_a_task_that_comes_back_on_its_own_last_day_is_one_line(desk: Desk, qtbot: QtBot) -> None:
    words = read_deadline("Tháng 9 năm 2026, báo cáo định kỳ hằng quý", 2026)
    desk.store.tasks.add(dated(0, date(2026, 9, 30), deadline=words, title="Tổng hợp", since=TODAY))
    officer = CalendarOfficer(qtbot, desk)
    assert officer.on(date(2026, 9, 30)) == ["Tổng hợp"]
    assert officer.strip.loads[date(2026, 9, 28)] == Load(1, 0)


def test_the_line_of_today_hides_no_week(officer: CalendarOfficer, desk: Desk) -> None:
    for number in range(4):
        desk.store.tasks.add(dated(0, TODAY + timedelta(days=number), title="Tuần này"))
    officer.view.reload()
    plan = officer.strip.plan
    middle = (plan.x_of(TODAY) + plan.x_of(TODAY + timedelta(days=1))) / 2
    picture = officer.strip.grab().toImage()
    assert picture.pixelColor(round(middle), officer.strip.height() - 8) == theme.color(Tone.ACCENT)
    assert picture.pixelColor(round(middle), round(plan.head) + 8) == theme.color(Tone.TEXT)


def test_the_calendar_says_what_its_signs_mean(officer: CalendarOfficer) -> None:
    said = {label.text() for label in officer.view.findChildren(QLabel)}
    assert {LOOKS[each].words for each in Standing if each not in DAYLESS} <= said


def test_arrows_and_clicks_on_the_strip_choose_a_month_over_the_years_end(officer: CalendarOfficer) -> None:
    officer.click(officer.strip, officer.strip.plan.month_box(12))
    assert officer.title == "Tháng 12/2026"
    officer.key(officer.strip, Qt.Key.Key_Right)
    assert (officer.title, officer.strip.plan.year) == ("Tháng 1/2027", 2027)
    officer.key(officer.strip, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_A)
    assert officer.title == "Tháng 11/2026"
    officer.key(officer.strip, Qt.Key.Key_Home)
    assert officer.title == "Tháng 9/2026"


def test_buttons_turn_the_months_and_come_back_to_today(officer: CalendarOfficer) -> None:
    officer.press(officer.view.before)
    officer.press(officer.view.before)
    assert officer.title == "Tháng 7/2026"
    officer.press(officer.view.after)
    assert officer.title == "Tháng 8/2026"
    officer.press(officer.view.now)
    assert officer.month.day == TODAY


def test_weekends_and_holidays_are_off_and_named(officer: CalendarOfficer, desk: Desk) -> None:
    desk.store.holidays.set_day(date(2026, 9, 24), True, "Ngày truyền thống")
    desk.store.holidays.set_day(date(2026, 9, 26), False, "Làm bù")
    officer.view.reload()
    assert [officer.month.off(date(2026, 9, day)) for day in (23, 24, 26, 27)] == [False, True, False, True]
    assert officer.hover(date(2026, 9, 24)) == "24/9/2026 · Ngày truyền thống"


def test_under_the_mouse_stands_all_that_is_due(officer: CalendarOfficer) -> None:
    assert officer.hover(date(2026, 9, 20)).splitlines()[1] == "Sắp đến hạn: Báo cáo tháng (tháng 9/2026)"


@pytest.mark.parametrize(
    ("item", "title"), [("2026-02", "Tháng 2/2026"), ("2027-01-05", "Tháng 1/2027"), ("?", "Tháng 9/2026")]
)
def test_a_link_opens_a_month_or_a_day(officer: CalendarOfficer, item: str, title: str) -> None:
    officer.view.open_at(item)
    assert officer.title == title


def test_it_can_be_drawn_at_any_size_and_without_a_task(desk: Desk, qtbot: QtBot) -> None:
    officer = CalendarOfficer(qtbot, desk)
    for width, height in ((300, 200), (3000, 1400)):
        officer.view.resize(width, height)
        assert not officer.view.grab().isNull()
    officer.view.search()
    assert officer.strip.loads == {}


def test_every_month_of_a_full_year_can_be_drawn(officer: CalendarOfficer, dressed: QApplication) -> None:
    for _month in range(14):
        officer.press(officer.view.after)
        assert not officer.view.grab().isNull()


def test_a_finished_task_stays_on_its_day(desk: Desk, qtbot: QtBot) -> None:
    desk.store.tasks.add(dated(0, DUE, finished=TODAY - timedelta(days=1)))
    officer = CalendarOfficer(qtbot, desk)
    assert officer.hover(DUE).splitlines()[1].startswith("Hoàn thành: ")
    assert not officer.view.grab().isNull()


def test_the_day_in_front_is_in_sight_where_the_month_is_higher_than_its_place(
    officer: CalendarOfficer, qtbot: QtBot
) -> None:
    officer.view.resize(1100, 330)
    officer.view.show_day(date(2026, 9, 30))
    bar = officer.view.around.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
