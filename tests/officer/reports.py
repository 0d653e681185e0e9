"""Writes and prints the report: the only place in the tests that knows the widgets of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from cchc_desktop.ui.paper.pages import open_pdf
from cchc_desktop.ui.reports.page import ReportsPage
from tests.officer.seated import Seated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.reports.section_card import SectionCard

_COARSE = 100
"""Dots an inch: what is tested is the pages, not the ink."""


def type_into(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Replace what a field holds as a Vietnamese keyboard does; the field is not left."""
    field.setFocus()
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
    if not text:
        field.clear() if isinstance(field, QPlainTextEdit) else field.del_()


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Type, and leave the field."""
    type_into(field, text)
    field.clearFocus()


class Windows(QObject):
    """Notices every window that is shown while it watches, be it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def __enter__(self) -> Self:
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a test has one
        return self

    def __exit__(self, *_error: object) -> None:
        QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


class ReportsOfficer(Seated[ReportsPage]):
    """Sits before the page of a real store."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.waiting = 0
        page = ReportsPage(desk)
        page.counted.connect(self._count)
        super().__init__(qtbot, desk, page)

    # periods

    @property
    def periods(self) -> list[str]:
        """What stands in the list, three lines each."""
        model = self.page.periods.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        """The name of the period chosen."""
        return str(self.page.periods.list.currentIndex().data()).splitlines()[0]

    def choose(self, name: str) -> None:
        """Click a period."""
        listed = self.page.periods.list
        row = next(row for row, words in enumerate(self.periods) if words.startswith(name))
        place = listed.visualRect(self.page.periods.model.index(row)).center()
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose_year(self, year: int) -> None:
        years = self.page.periods.years
        row = years.findData(year)
        years.setCurrentIndex(row)
        years.activated.emit(row)

    @property
    def years(self) -> list[str]:
        years = self.page.periods.years
        return [years.itemText(row) for row in range(years.count())] if years.isVisible() else []

    def type_due(self, text: str) -> None:
        put(self.page.periods.due, text)

    def type_number(self, text: str) -> None:
        put(self.page.periods.number, text)

    def type_issued(self, text: str) -> None:
        put(self.page.periods.issued, text)

    @property
    def due(self) -> str:
        return self.page.periods.due.text()

    @property
    def problems(self) -> list[str]:
        """What is said to be wrong below the fields of the period."""
        labels = self.page.periods.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.property("problem")]

    # words

    def section(self, key: str) -> SectionCard:
        return self.page.draft.cards[key]

    def write(self, key: str, text: str) -> None:
        """Write a section, and go elsewhere."""
        self.page.draft.open_at(key)
        put(self.section(key).text, text)

    def begin_writing(self, key: str, text: str) -> None:
        """Write a section, and stay in it."""
        self.page.draft.open_at(key)
        type_into(self.section(key).text, text)

    def visit(self, field: QWidget) -> None:
        """Go to a field and leave it as it is."""
        field.setFocus()
        field.clearFocus()

    def open_menu_over(self, key: str) -> None:
        """The field's own menu takes the keyboard for a while."""
        popup = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
        QApplication.sendEvent(self.section(key).text, popup)

    def text(self, key: str) -> str:
        return self.section(key).text.toPlainText()

    def titles(self) -> list[str]:
        """Every title in the middle of the page, from above."""
        cards = self.page.draft.cards.values()
        labels = [label for card in cards for label in (card.part, card.title)]
        return [label.text() for label in labels if not label.isHidden()]

    def mark(self, key: str) -> str:
        """How a section differs from its draft, in a word."""
        mark = self.section(key).mark
        return "" if mark.isHidden() else mark.text()

    def back_to_draft(self, key: str) -> None:
        self.section(key).back.click()

    def fold(self, key: str) -> None:
        self.section(key).fold.click()

    def folded(self, key: str) -> bool:
        return self.section(key).text.isHidden()

    def press_undo(self, key: str) -> None:
        """Ctrl+Z in a section; the window has the shortcut, as the real one."""
        QTest.keyClick(self.section(key).text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    # what is missing

    @property
    def missing(self) -> str:
        """The title of the strip; empty where nothing is missing."""
        strip = self.page.draft.missing
        return strip.title.text() if not strip.isHidden() else ""

    def missing_lines(self, page: str) -> list[str]:
        """The lines under one page's name, unfolded where they are not."""
        return [line.text() for line in self._missing(page)]

    def follow_missing(self, page: str, words: str) -> None:
        """Click what is missing."""
        next(line for line in self._missing(page) if words in line.text()).linkActivated.emit("where")

    def _missing(self, page: str) -> list[QLabel]:
        fold = self.page.draft.missing.folds[page]
        if not fold.isChecked():
            fold.click()
        group = fold.parentWidget()
        assert group is not None
        return [label for label in group.findChildren(QLabel) if not label.isHidden()]

    # pages

    def wait(self) -> None:
        """Until the pages are the latest."""
        self._qtbot.waitUntil(lambda: self.page.preview.fresh, timeout=20_000)

    @property
    def page_texts(self) -> list[str]:
        """What stands on each page."""
        self.wait()
        document = open_pdf(self.page.preview.pages, self.page)
        return [" ".join(document.getAllText(page).text().split()) for page in range(document.pageCount())]

    @property
    def page_number(self) -> str:
        """As above the pages."""
        return self.page.preview.count_text

    def go_to_page(self, page: int) -> None:
        self.page.preview.view.go_to(page - 1)

    def zoom(self, words: str) -> None:
        """Choose in the list of zooms."""
        zooms = self.page.preview.zooms
        row = zooms.findText(words)
        zooms.setCurrentIndex(row)
        zooms.activated.emit(row)

    @property
    def zoom_shown(self) -> str:
        zooms = self.page.preview.zooms
        return zooms.currentText() or zooms.placeholderText()

    def wheel(self, steps: int, *, control: bool = False) -> None:
        """Turn the wheel over the pages, upwards where positive."""
        viewport = self.page.preview.view.viewport()
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(viewport.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def press(self, key: Qt.Key) -> None:
        """Press a key over the pages."""
        QTest.keyClick(self.page.preview.view, key)

    # ways out

    def export(self) -> None:
        self._click("Xuất PDF…")

    def print(self) -> None:
        self._click("In…")

    def open_folder(self) -> None:
        self._click("Mở thư mục")

    def wait_written(self) -> str:
        """Until a file was written; what is said of it."""
        self._qtbot.waitUntil(lambda: bool(self.page.written.text), timeout=20_000)
        return self.page.written.text

    def open_written(self) -> None:
        self.page.written.open.click()

    def wait_news(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.page.head.news.text, timeout=20_000)

    def hide(self) -> None:
        """Go to another page, or close the window."""
        self.page.hide()

    def _click(self, words: str) -> None:
        buttons = self.page.head.findChildren(QPushButton)
        next(button for button in buttons if button.text().strip() == words).click()

    def _count(self, count: int) -> None:
        self.waiting = count


def prints_to(path: Path, first: int = 0, last: int = 0) -> Callable[[QWidget], bool]:
    """Answers the print dialog: all pages, or some, into a file in place of paper."""

    def fill(dialog: QWidget) -> bool:
        assert isinstance(dialog, QPrintDialog)
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(_COARSE)
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        return True

    return fill
