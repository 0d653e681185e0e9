"""Keeps the office's facts: the only place in the tests that knows the widgets of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from cchc_desktop.ui.settings.about import About
from cchc_desktop.ui.settings.document_form import DocumentForm
from cchc_desktop.ui.settings.holidays_form import HolidaysForm
from cchc_desktop.ui.settings.log_view import LogView
from cchc_desktop.ui.settings.machine_form import LANGUAGES, SIZES, MachineForm
from cchc_desktop.ui.settings.office_form import OfficeForm
from cchc_desktop.ui.settings.page import SettingsPage
from cchc_desktop.ui.settings.periods_form import PeriodsForm
from cchc_desktop.ui.split import Split
from tests.officer.reports import put
from tests.officer.seated import Seated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget
    from pytestqt.qtbot import QtBot

    from cchc_desktop.domain.office import Office
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.settings.holiday_row import HolidayRow
    from cchc_desktop.ui.settings.period_row import PeriodRow
    from cchc_desktop.ui.settings.row import Row


class SettingsOfficer(Seated[SettingsPage]):
    """Sits before the page of a real store."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        super().__init__(qtbot, desk, SettingsPage(desk))

    @property
    def office(self) -> Office:
        """As the store has it."""
        office = self.desk.store.office.get()
        assert office is not None
        return office

    @property
    def subject(self) -> str:
        """The subject in front, by its words in the list."""
        item = self.page.subjects.currentItem()
        assert item is not None
        return item.text()

    @property
    def subjects(self) -> list[str]:
        return [self.page.subjects.item(row).text() for row in range(self.page.subjects.count())]

    def choose(self, subject: str) -> None:
        self.page.subjects.setCurrentRow(self.subjects.index(subject))

    # the unit

    @property
    def _unit(self) -> OfficeForm:
        self.page.open_at("office")
        assert isinstance(self.page.subject, OfficeForm)
        return self.page.subject

    def rename(self, name: str) -> None:
        put(self._unit.name, name)

    def set_superior(self, name: str) -> None:
        put(self._unit.superior, name)

    def set_year(self, year: str) -> None:
        put(self._unit.year, year)

    @property
    def unit_name(self) -> str:
        return self._unit.name.text()

    @property
    def problem_of_unit(self) -> list[str]:
        """What is said to be wrong with the unit's facts."""
        labels = self._unit.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.property("problem")]

    def leave_sample(self) -> bool:
        """Click the way out of the sample ward, where there is one."""
        button = self._unit.findChild(QPushButton, "leave_sample")
        if not isinstance(button, QPushButton) or not button.isVisible():
            return False
        button.click()
        return True

    # the document

    @property
    def document(self) -> DocumentForm:
        self.page.open_at("document")
        assert isinstance(self.page.subject, DocumentForm)
        return self.page.subject

    def fill(self, fact: str, text: str) -> None:
        """Type a fact and leave its field."""
        put(self.document.fields[fact], text)

    def shown(self, fact: str) -> str:
        field = self.document.fields[fact]
        return field.text() if hasattr(field, "text") else field.toPlainText()

    def below(self, fact: str) -> str:
        """The hint or the problem below a field."""
        return self.document.rows[fact].below

    def offered(self, fact: str) -> str:
        """What is proposed below a field; empty where nothing is."""
        return self.document.rows[fact].offered

    def take_offer(self, fact: str) -> None:
        self._button(self.document.rows[fact], "Dùng gợi ý này").click()

    def sign_as(self, words: str) -> None:
        signing = self.document.signing
        _pick(signing, signing.findText(words))

    @property
    def signing(self) -> str:
        return self.document.signing.currentText()

    def wait_picture(self, words: str) -> str:
        """Until the picture says `words`; all it says."""
        picture = self.document.picture
        self._qtbot.waitUntil(lambda: words in " ".join(picture.text.split()), timeout=20_000)
        return " ".join(picture.text.split())

    def widen_picture(self) -> None:
        """Drag the handle between form and picture to the left."""
        split = self.document.findChild(Split)
        assert isinstance(split, Split)
        split.setSizes([400, 700])
        split.splitterMoved.emit(400, 1)

    # periods

    @property
    def _periods(self) -> PeriodsForm:
        self.page.open_at("periods")
        assert isinstance(self.page.subject, PeriodsForm)
        return self.page.subject

    @property
    def period_rows(self) -> list[PeriodRow]:
        return self._periods.rows

    def period(self, code: str) -> PeriodRow:
        return next(row for row in self.period_rows if row.period.code == code)

    @property
    def period_names(self) -> list[str]:
        return [row.title.text() for row in self.period_rows]

    def set_day(self, code: str, field: str, text: str) -> None:
        put(self.period(code).dates[field], text)

    def name_period(self, code: str, text: str) -> None:
        put(self.period(code).title, text)

    def click_cumulative(self, code: str) -> None:
        self.period(code).cumulative.click()

    def remove_period(self, code: str) -> None:
        self.period(code).remove.click()

    def add_period(self) -> None:
        self._periods.add.click()

    @property
    def period_problem(self) -> str:
        problem = self._periods.problem
        return "" if problem.isHidden() else problem.text()

    # this PC

    @property
    def machine(self) -> MachineForm:
        self.page.open_at("machine")
        assert isinstance(self.page.subject, MachineForm)
        return self.page.subject

    def speak(self, language: str) -> None:
        _pick(self.machine.language, list(LANGUAGES).index(language))

    def enlarge(self, percent: int) -> None:
        _pick(self.machine.text_size, SIZES.index(percent))

    @property
    def told_to_restart(self) -> bool:
        return self.machine.later.isVisible()

    def open_data_folder(self) -> None:
        button = self.machine.findChild(QPushButton, "open_data_folder")
        assert isinstance(button, QPushButton)
        button.click()

    # the log

    @property
    def log(self) -> LogView:
        self.page.open_at("log")
        assert isinstance(self.page.subject, LogView)
        return self.page.subject

    @property
    def log_rows(self) -> list[tuple[str, ...]]:
        """What the log shows, from above."""
        model = self.log.filter
        columns = range(model.columnCount())
        return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]

    def search_log(self, words: str) -> None:
        self.page.open_at("log")
        self.page.search()
        QTest.keyClicks(self.log.needle, words)

    def log_between(self, first: str, last: str) -> None:
        put(self.log.since, first)
        put(self.log.until, last)

    def sort_log(self, column: int) -> None:
        self.log.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def select_log(self, row: int) -> str:
        """Click a row; what stands below in full."""
        self.log.table.selectRow(row)
        return self.log.whole.toPlainText()

    def copy_log(self) -> str:
        self.log.table.setFocus()
        QTest.keyClick(self.log.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QGuiApplication.clipboard().text()

    def export_log(self) -> None:
        button = self.log.findChild(QPushButton, "export_log")
        assert isinstance(button, QPushButton)
        button.click()

    def hide_log_column(self, name: str) -> None:
        menu = self.log.table.columns_menu()
        next(action for action in menu.actions() if action.text() == name).trigger()
        menu.deleteLater()

    # days off and steps

    @property
    def days(self) -> HolidaysForm:
        if not isinstance(self.page.subject, HolidaysForm):
            self.page.open_at("holidays")
        assert isinstance(self.page.subject, HolidaysForm)
        return self.page.subject

    def day_row(self, day: str) -> HolidayRow:
        return next(row for row in self.days.rows if row.date.text() == day)

    def add_day(self, day: str, title: str = "", *, off: bool = True) -> None:
        form = self.days
        form.new.kind.show_off(off=off)
        put(form.new.date, day)
        put(form.new.title, title)
        form.new.add.click()

    def move_day(self, day: str, to: str) -> None:
        put(self.day_row(day).date, to)

    def show_year(self, year: int) -> None:
        self.days.year.setCurrentIndex(self.days.year.findData(year))

    @property
    def days_problem(self) -> str:
        return self.days.problem.text() if self.days.problem.isVisible() else ""

    # about

    @property
    def about(self) -> About:
        self.page.open_at("about")
        assert isinstance(self.page.subject, About)
        return self.page.subject

    def words_about(self) -> str:
        """Every label of the page about the program."""
        return "\n".join(label.text() for label in self.about.findChildren(QLabel))

    def read_licence(self, part: str) -> str:
        button = self.about.findChild(QPushButton, f"licence_{part}")
        assert isinstance(button, QPushButton)
        button.click()
        return self.about.text.toPlainText()

    @staticmethod
    def _button(widget: QWidget | Row, words: str) -> QPushButton:
        return next(button for button in widget.findChildren(QPushButton) if button.text().strip() == words)


def _pick(choice: QComboBox, row: int) -> None:
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
