"""The days off of the year and the unit's steps: filled in, put right, taken back."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.domain.following import STEPS, Step
from tests.officer.reports import put
from tests.officer.settings import SettingsOfficer


def test_the_public_holidays_stand_there_already(officer: SettingsOfficer) -> None:
    assert officer.days.rows[0].day.day == date(2026, 1, 1)
    assert officer.day_row("02/9/2026").title.text() == "Quốc khánh"
    assert officer.desk.store.undoable is not None
    assert officer.desk.store.undoable.name != "FILL_HOLIDAYS"


def test_a_day_is_added_moved_renamed_and_taken_off_each_with_undo(officer: SettingsOfficer) -> None:
    store = officer.desk.store
    officer.add_day("20/11", "Ngày Văn hóa")
    assert "20/11/2026" in officer.news
    assert not store.holidays.all().works(date(2026, 11, 20))
    officer.move_day("20/11/2026", "1911")
    assert store.holidays.all().works(date(2026, 11, 20))
    assert not store.holidays.all().works(date(2026, 11, 19))
    store.undo()
    assert officer.day_row("20/11/2026").title.text() == "Ngày Văn hóa"
    put(officer.day_row("20/11/2026").title, "Ngày Văn hóa Việt Nam <b>&")
    assert officer.day_row("20/11/2026").day.title == "Ngày Văn hóa Việt Nam <b>&"
    officer.day_row("20/11/2026").remove.click()
    assert store.holidays.all().works(date(2026, 11, 20))
    store.undo()
    assert officer.day_row("20/11/2026").day.off


def test_a_weekend_day_is_worked_in_exchange_a_weekday_is_not(officer: SettingsOfficer) -> None:
    officer.add_day("28/11", "Làm bù", off=False)
    assert officer.desk.store.holidays.all().works(date(2026, 11, 28))
    officer.add_day("27/11", off=False)
    assert "27/11/2026 không phải" in officer.days_problem
    row = officer.day_row("02/9/2026")
    row.kind.setCurrentIndex(1)
    row.kind.activated.emit(1)
    assert row.kind.off
    assert "02/9/2026 không phải" in officer.days_problem


def test_what_is_no_day_or_there_already_is_said(officer: SettingsOfficer) -> None:
    assert officer.days.rows
    before = officer.desk.store.holidays.days()
    officer.add_day("")
    assert "Gõ ngày trước" in officer.days_problem
    officer.add_day("29/02")
    assert "29/02" in officer.days_problem
    officer.add_day("02/9")
    assert "đã có trong danh sách" in officer.days_problem
    officer.move_day("01/01/2026", "2/9")
    assert "đã có trong danh sách" in officer.days_problem
    put(officer.days.rows[0].date, "khong")
    assert "khong" in officer.days_problem
    put(officer.days.rows[0].date, "")
    assert "Phải có ngày" in officer.days_problem
    put(officer.days.rows[0].date, "01/01/2026")
    assert officer.days_problem == ""
    assert officer.desk.store.holidays.days() == before


def test_another_year_has_its_own_days(officer: SettingsOfficer) -> None:
    officer.show_year(2027)
    assert {row.day.day.year for row in officer.days.rows} == {2027}
    officer.add_day("20/11", "Ngày riêng")
    assert officer.day_row("20/11/2027").day.off
    officer.add_day("20/11/2026", "Ngày năm nay")
    assert officer.days.shown_year == 2026


def test_a_year_emptied_says_so(officer: SettingsOfficer) -> None:
    assert officer.days.rows
    for day in officer.desk.store.holidays.days():
        if day.day.year == 2026 and day.day != date(2026, 9, 2):
            officer.desk.store.holidays.remove(day.day)
    assert len(officer.days.rows) == 1
    officer.add_day("1/1/2030")
    officer.day_row("01/01/2030").remove.click()
    assert officer.days.shown_year in (2026, 2030)


def test_steps_are_renamed_counted_added_and_taken_off(officer: SettingsOfficer) -> None:
    steps, store = officer.days.steps, officer.desk.store
    assert store.steps.get() == STEPS
    assert "Cộng 10 ngày" in steps.example.text()
    assert "13/11/2026" in steps.example.text()
    put(steps.rows[0].title, "Soạn thảo")
    put(steps.rows[0].days, "7")
    assert store.steps.get()[0] == Step("Soạn thảo", 7)
    assert "Cộng 12 ngày" in steps.example.text()
    for typed in ("hai", "", "999", "-1"):
        put(steps.rows[0].days, typed)
        assert "từ 0 đến 250" in officer.days_problem
    put(steps.rows[0].days, "7")
    assert officer.days_problem == ""
    put(steps.rows[0].title, "  ")
    assert "phải có tên" in officer.days_problem
    assert store.steps.get()[0] == Step("Soạn thảo", 7)
    steps.add.click()
    assert len(steps.rows) == len(STEPS) + 1
    steps.rows[-1].remove.click()
    assert len(store.steps.get()) == len(STEPS)
    store.undo()
    assert len(steps.rows) == len(STEPS) + 1


def test_steps_are_put_in_another_order_and_the_keyboard_goes_with_them(officer: SettingsOfficer) -> None:
    steps, store = officer.days.steps, officer.desk.store
    first, second, *others = STEPS
    assert not steps.rows[0].up.isEnabled()
    assert not steps.rows[-1].down.isEnabled()
    steps.rows[0].down.click()
    assert store.steps.get() == (second, first, *others)
    assert steps.rows[1].down.hasFocus()
    for _times in others:
        next(row.down for row in steps.rows if row.down.hasFocus()).click()
    assert store.steps.get() == (second, *others, first)
    assert steps.rows[-1].up.hasFocus()
    for _times in STEPS[1:]:
        store.undo()
    assert store.steps.get() == STEPS
    assert [row.title.text() for row in steps.rows] == [step.title for step in STEPS]


def test_the_fields_of_a_new_day_stand_over_those_of_the_days(officer: SettingsOfficer) -> None:
    new, row = officer.days.new, officer.days.rows[0]
    QApplication.processEvents()  # the rows are laid out in the next turn
    for field, below in ((new.date, row.date), (new.title, row.title), (new.kind, row.kind)):
        assert field.mapTo(officer.days, QPoint(0, 0)).x() == below.mapTo(officer.days, QPoint(0, 0)).x()


def test_the_wheel_changes_nothing(officer: SettingsOfficer) -> None:
    assert officer.days.rows
    before = officer.desk.store.holidays.days()
    _turn(officer.days.rows[0].kind)
    assert officer.desk.store.holidays.days() == before


def _turn(widget: QWidget) -> None:
    place = QPointF(5, 5)
    none, idle = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(place, place, QPoint(0, -20), QPoint(0, -120), Qt.MouseButton.NoButton, none, idle, False)
    QApplication.sendEvent(widget, turned)
