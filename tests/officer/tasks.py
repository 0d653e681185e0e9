"""Follows the ward's tasks and takes plans over: the only place in the tests that knows the widgets of the page."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.tasks import Task
from cchc_desktop.ui.split import Split
from cchc_desktop.ui.tasks.actions import Step
from cchc_desktop.ui.tasks.page import TasksPage
from cchc_desktop.ui.tasks.plan_import_cells import DUE, INCLUDED, TITLES, WARD
from cchc_desktop.ui.tasks.progress_section import NoteLine
from cchc_desktop.ui.tasks.suggested import Suggested
from cchc_desktop.ui.tasks.task_columns import COLUMNS
from tests.officer.answers import ScriptedAsk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cchc_desktop.domain.plans import Plan
    from cchc_desktop.domain.tasks import Note
    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tables.table import Table
    from cchc_desktop.ui.tasks.draft import Draft, DraftRow

_SIZE = (1190, 690)
"""The page on the smallest office screen, 1366×768."""
_LEFT = Qt.MouseButton.LeftButton


class TasksOfficer:
    """Sits before the page over a real store and has keyboard, mouse and files."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self._bot: Any = qtbot  # its keys and clicks are untyped
        self.desk = desk
        self.page = TasksPage(desk)
        qtbot.addWidget(self.page)
        self.counted: list[int] = []
        self.asked_for: list[tuple[str, str]] = []
        self.page.counted.connect(self.counted.append)
        self.page.wanted.connect(lambda room, item: self.asked_for.append((room, item)))
        self._heard: list[Changes] = []
        self._unsubscribe = desk.store.subscribe(self.page.on_changes)
        self.page.resize(*_SIZE)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def close(self) -> None:
        """Go home."""
        self.page.close()
        self._unsubscribe()
        self._unsubscribe = _nothing

    # what stands on the page

    @property
    def step(self) -> Step:
        return self.page.step

    @property
    def context(self) -> str:
        return self.page.head.context.text()

    @property
    def news(self) -> str:
        return self.page.head.news.text

    def take_back(self) -> None:
        """Click "Undo" in the news."""
        self._click(next(b for b in self.page.head.news.findChildren(QPushButton) if b.isVisible()))

    @property
    def buttons(self) -> list[str]:
        """The actions of the head, from the left."""
        bar = self.page.head.findChildren(QPushButton)
        return [button.text() for button in bar if button.isVisible() and not self.page.head.news.isAncestorOf(button)]

    def press(self, words: str) -> None:
        """Click the visible button with these words."""
        self._click(self._button(words))

    def press_twice(self, words: str) -> None:
        """Double click where one click was meant."""
        button = self._button(words)
        place = button.mapToGlobal(button.rect().center())
        self._click(button)
        QApplication.processEvents()
        under = self.page.childAt(self.page.mapFromGlobal(place))
        if under is not None:
            self._bot.mouseDClick(under, _LEFT, pos=under.mapFromGlobal(place))

    def says(self, words: str) -> bool:
        """Whether these words can be read somewhere on the page."""
        QApplication.processEvents()  # what was just put into a layout shows itself in the next turn
        labels = [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]
        return any(words in text for text in labels)

    # the list

    @property
    def titles(self) -> list[str]:
        """The tasks shown, from above."""
        return self.column("Task")

    def column(self, title: str) -> list[str]:
        """What a column shows, from above."""
        number = next(number for number, column in enumerate(COLUMNS) if column.title == title)
        shown = self.page.list.shown
        return [str(shown.index(row, number).data()) for row in range(shown.rowCount())]

    def cell(self, task: str, column: str, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell of the list."""
        number = next(number for number, each in enumerate(COLUMNS) if each.title == column)
        return self.page.list.shown.index(self.titles.index(task), number).data(role)

    def sort_by(self, title: str) -> None:
        """Click on the head of a column."""
        number = next(number for number, column in enumerate(COLUMNS) if column.title == title)
        head = self.page.list.table.horizontalHeader()
        place = QPoint(head.sectionViewportPosition(number) + 20, head.height() // 2)
        self._bot.mouseClick(head.viewport(), _LEFT, pos=place)

    def shown_columns(self, table: Table | None = None) -> list[str]:
        """The columns in sight."""
        view = table or self.page.list.table
        names = [column.title for column in COLUMNS] if table is None else list(TITLES)
        return [name for number, name in enumerate(names) if not view.isColumnHidden(number)]

    def toggle_column(self, words: str) -> None:
        """Show or hide a column by the head's menu."""
        head = self.page.list.table.horizontalHeader()
        head.customContextMenuRequested.emit(QPoint(5, 5))
        self.choose_in_menu(words)

    def widen(self, title: str, width: int) -> None:
        """Drag a column wider."""
        number = next(number for number, column in enumerate(COLUMNS) if column.title == title)
        self.page.list.table.setColumnWidth(number, width)

    def width(self, title: str) -> int:
        number = next(number for number, column in enumerate(COLUMNS) if column.title == title)
        return self.page.list.table.columnWidth(number)

    def search(self, words: str) -> None:
        """Ctrl+F, and type."""
        self.page.search()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.clear()
        self._bot.keyClicks(field, words) if words.isascii() else field.setText(words)

    def chip(self, key: str) -> None:
        """Click a chip."""
        self._click(self._chip(key))

    def chip_words(self, key: str) -> str:
        return self._chip(key).text()

    def choose_document(self, words: str) -> None:
        """Show one document's tasks."""
        box = self.page.list.filters.plans
        box.setCurrentIndex(next(row for row in range(box.count()) if words in box.itemText(row)))

    @property
    def documents(self) -> list[str]:
        box = self.page.list.filters.plans
        return [box.itemText(row) for row in range(box.count())]

    def only_the_wards(self) -> None:
        """Tick "only what binds the ward" above the list or the plan."""
        importing = self.page.step is Step.IMPORT
        (self.page.importing.check.ward_only if importing else self.page.list.filters.ward_only).click()

    def example(self) -> Task:
        """A task as simple as can be, not yet entered."""
        return Task(0, "Việc mẫu", Deadline("Thường xuyên", Kind.ONGOING))

    @property
    def said(self) -> list[str]:
        """What dialogs and other programs were told."""
        assert isinstance(self.desk.ask, ScriptedAsk)
        return self.desk.ask.said

    def answer(self, *answers: object) -> None:
        """Lay answers to coming dialogs ready."""
        assert isinstance(self.desk.ask, ScriptedAsk)
        self.desk.ask.next(*answers)

    def id_of(self, title: str) -> int:
        return next(task.id for task in self.desk.store.tasks.all() if task.title == title)

    @property
    def split(self) -> Split:
        """The handle between the list and the panel."""
        found = self.page.list.findChild(Split)
        assert isinstance(found, Split)
        return found

    def choose(self, *titles: str) -> None:
        """Click on tasks, with Ctrl from the second on."""
        table = self.page.list.table
        for number, title in enumerate(titles):
            index = self.page.list.shown.index(self.titles.index(title), 1)
            table.scrollTo(index)
            modifier = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            self._bot.mouseClick(table.viewport(), _LEFT, modifier, table.visualRect(index).center())

    @property
    def chosen(self) -> list[str]:
        """The selected tasks."""
        tasks = {task.id: task.title for task in self.desk.store.tasks.all()}
        return [tasks[task_id] for task_id in self.page.list.table.ids]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard stands."""
        widget = QApplication.focusWidget()
        assert widget is not None
        self._bot.keyClick(widget, key, modifier)

    def type(self, text: str) -> None:
        """Type wherever the keyboard stands."""
        for letter in text:
            widget = QApplication.focusWidget()
            assert widget is not None
            self._bot.keyClicks(widget, letter)

    def focus_list(self) -> None:
        """Stand on the list with the keyboard."""
        self.page.list.table.setFocus()

    @property
    def focus_name(self) -> str:
        """What a screen reader says of where the keyboard stands."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def open_menu(self, *, by_key: bool = False) -> list[str]:
        """The row's menu: its words."""
        table = self.page.importing.check.table if self.page.step is Step.IMPORT else self.page.list.table
        reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
        place = table.visualRect(table.currentIndex()).center()
        event = QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place))
        QApplication.sendEvent(table.viewport() if not by_key else table, event)
        return [action.text() for action in self._menu().actions() if action.text()]

    def choose_in_menu(self, words: str) -> None:
        """Choose in the menu that is open."""
        menu = self._menu()
        actions = [*menu.actions(), *(each for action in menu.actions() for each in _below(action.menu()))]
        action = next(action for action in actions if action.text() == words)
        menu.close()
        action.trigger()

    # one task

    @property
    def task(self) -> Task:
        """The task in the panel, as the store has it."""
        shown = self.page.list.panel.task
        assert shown is not None
        found = self.desk.store.tasks.get(shown.id)
        assert found is not None
        return found

    @property
    def notes(self) -> list[str]:
        """The notes in the panel, the latest first."""
        return [line.text for line in self._note_lines]

    @property
    def _note_lines(self) -> list[NoteLine]:
        layout = self.page.list.panel.progress.notes
        items = [layout.itemAt(place) for place in range(layout.count())]
        return [line for item in items if item is not None and isinstance(line := item.widget(), NoteLine)]

    @property
    def stored_notes(self) -> tuple[Note, ...]:
        return self.desk.store.tasks.notes(self.task.id)

    def write(self, field: str, text: str, *, leave: bool = True) -> None:
        """Replace what stands in a field of the panel, and leave it."""
        widget = self.field(field)
        widget.setFocus()
        widget.selectAll()
        if isinstance(widget, QPlainTextEdit):
            widget.insertPlainText(text)
        else:
            widget.setText(text)
        if leave:
            self._bot.keyClick(widget, Qt.Key.Key_Tab)

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """The visible field with this accessible name."""
        fields = [*self.page.findChildren(QLineEdit), *self.page.findChildren(QPlainTextEdit)]
        found = [field for field in fields if field.accessibleName() == name and field.isVisible()]
        assert found, f"no field {name}"
        return _typed(found[0])

    def text_in(self, name: str) -> str:
        """What stands in a field."""
        field = self.field(name)
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def note(self, text: str, day: str = "") -> None:
        """Note what was done."""
        progress = self.page.list.panel.progress
        if day:
            progress.note_day.line.setText(day)
        progress.note.setText(text)
        self._bot.keyClick(progress.note, Qt.Key.Key_Return)

    def delete_note(self, place: int) -> None:
        """Click the cross of a note."""
        self._click(self._note_lines[place].findChildren(QPushButton)[0])

    def finish(self, day: str = "", product: str = "") -> None:
        """Fill in the end and click on it."""
        progress = self.page.list.panel.progress
        if day:
            progress.finish_day.line.setText(day)
        progress.product.setText(product)
        self._click(progress.finish)

    def link(self, words: str) -> list[str]:
        """Type in the search for criteria; the answer is what is offered."""
        search = self._criteria.search
        search.line.setText(words)
        return [search.offers.item(row).text() for row in range(search.offers.count())]

    def take_offer(self) -> None:
        """Enter in the search for criteria: the first one offered."""
        self._bot.keyClick(self._criteria.search.line, Qt.Key.Key_Return)

    def offer_by_keys(self) -> None:
        """Down into what is offered, and Enter."""
        search = self._criteria.search
        self._bot.keyClick(search.line, Qt.Key.Key_Down)
        self._bot.keyClick(search.offers, Qt.Key.Key_Return)

    def open_criterion(self, code: str) -> None:
        """Click a linked criterion."""
        self._click(next(b for b in self._criteria.findChildren(QPushButton) if b.text() == code))

    def unlink(self, code: str) -> None:
        """Click the cross of a linked criterion."""
        buttons = self._criteria.findChildren(QPushButton)
        self._click(next(b for b in buttons if code in b.accessibleName()))

    # days, hands, times and proofs of one task

    @property
    def turns(self) -> list[str]:
        """The times it comes back, as the list says them, their two lines as one."""
        shown = self.page.list.panel.occurrences.list
        return [shown.item(row).text().replace("\n", " · ") for row in range(shown.count())]

    def stand_on_turn(self, words: str) -> None:
        """Choose one of the times."""
        shown = self.page.list.panel.occurrences.list
        shown.setFocus()
        shown.setCurrentRow(next(row for row, text in enumerate(self.turns) if words in text))

    def choose_rhythm(self, words: str) -> None:
        """Choose how often it comes back."""
        box = self.page.list.panel.occurrences.rhythm
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    @property
    def files(self) -> list[str]:
        """The documents of the task in the panel."""
        shown = self.page.list.panel.evidence.files.list
        return [shown.item(row).text() for row in range(shown.count())]

    def drop_on_task(self, *paths: Path) -> bool:
        """Drop files on the panel, and wait until they are kept."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        taken = self._drop(mime, self.page.list.panel.viewport())
        self.wait_for_the_worker()
        return taken

    def untick(self, code: str) -> None:
        """New files are not to prove this criterion."""
        self.page.list.panel.evidence.ticks[code].setChecked(False)

    @property
    def proving(self) -> list[str]:
        """The criteria that new files would prove."""
        return list(self.page.list.panel.evidence.codes)

    def offered(self, name: str) -> list[str]:
        """The names that drop down below a field."""
        box = self._box(name)
        return [box.itemText(place) for place in range(box.count())]

    def choose_name(self, field: str, name: str) -> None:
        """Choose one of them."""
        box = self._box(field)
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())

    def _box(self, name: str) -> Suggested:
        boxes = self.page.findChildren(Suggested)
        return next(box for box in boxes if box.accessibleName() == name and box.isVisible())

    def choose_whose(self, name: str) -> None:
        """Show one person's or room's tasks."""
        box = self.page.list.filters.who
        box.setCurrentIndex(next(row for row in range(box.count()) if box.itemText(row) == name))

    # a plan on its way in

    @property
    def draft(self) -> Draft:
        return self.page.importing.check.draft

    def read(self, path: Path) -> None:
        """Choose a file and wait until it is read or refused."""
        self.page.begin_import()
        self.page.importing.read_file(path)
        self.wait_for_reading()

    def show_plan(self, plan: Plan) -> None:
        """Have a plan before the eyes as if it had just been read."""
        self.page.begin_import()
        self.page.importing.show_plan(plan, None)

    def drop(self, path: Path, on: QWidget | None = None) -> bool:
        """Drop a file on the page; False where it is not taken."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        return self._drop(mime, on or self.page)

    def drop_text(self, text: str) -> bool:
        """Drop what is no file."""
        mime = QMimeData()
        mime.setText(text)
        return self._drop(mime, self.page)

    def paste(self, text: str) -> None:
        """Paste text, and have it read."""
        self.page.importing.source.paste.setPlainText(text)
        self._click(self.page.importing.source.read)

    def wait_for_reading(self, milliseconds: int = 20_000) -> None:
        """Until what was chosen has been read."""
        self._bot.waitUntil(lambda: not self.page.importing.reading, timeout=milliseconds)

    def wait_for_the_worker(self) -> None:
        """Until every slow job that was begun is over."""
        self._bot.waitUntil(lambda: self.desk.background.idle)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        self._bot.waitUntil(condition)

    @contextmanager
    def expecting_errors(self) -> Iterator[list[object]]:
        """What went wrong in the program while this was done."""
        with self._bot.captureExceptions() as errors:
            yield errors

    @property
    def pasted(self) -> str:
        return self.page.importing.source.paste.toPlainText()

    @property
    def refusal(self) -> str:
        """What was wrong with the last document."""
        importing = self.page.importing
        return importing.check.refusal.text if importing.checking else importing.source.problem.text

    @property
    def warning(self) -> str:
        """What is said above the rows."""
        return self.page.importing.check.warnings.text

    @property
    def row_numbers(self) -> list[str]:
        """The numbers of the rows shown."""
        shown = self.page.importing.check.shown
        return [str(shown.index(row, TITLES.index("No.")).data()) for row in range(shown.rowCount())]

    def row(self, number: str) -> DraftRow:
        """A row by its number in the document."""
        return next(row for row in self.draft.rows if row.planned.number == number)

    def stand_on(self, number: str, column: str) -> None:
        """Bring the keyboard to a cell."""
        check = self.page.importing.check
        index = check.shown.index(self.row_numbers.index(number), TITLES.index(column))
        check.table.setFocus()
        check.table.setCurrentIndex(index)

    def correct(self, number: str, column: str, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Enter on a cell, type over it, and end with a key."""
        self._bot.keyClick(self.open_cell(number, column, text), end)
        QApplication.processEvents()

    def open_cell(self, number: str, column: str, text: str) -> QLineEdit | QPlainTextEdit:
        """Enter on a cell and type over it."""
        self.stand_on(number, column)
        self._bot.keyClick(self.page.importing.check.table, Qt.Key.Key_Return)
        editor = self._editor()
        editor.setPlainText(text) if isinstance(editor, QPlainTextEdit) else editor.setText(text)
        return editor

    def focus_rows(self) -> None:
        """Stand on the rows of the plan with the keyboard."""
        self.page.importing.check.table.setFocus()

    def _editor(self) -> QLineEdit | QPlainTextEdit:
        viewport = self.page.importing.check.table.viewport()
        found = [*viewport.findChildren(QLineEdit), *viewport.findChildren(QPlainTextEdit)]
        return _typed(next(editor for editor in found if editor.isVisible()))

    @property
    def typing(self) -> bool:
        """Whether a cell is open."""
        viewport = self.page.importing.check.table.viewport()
        editors = [*viewport.findChildren(QLineEdit), *viewport.findChildren(QPlainTextEdit)]
        return any(editor.isVisible() for editor in editors)

    def tick(self, number: str, column: str = "Take in") -> None:
        """Click the tick of a row."""
        check = self.page.importing.check
        place = check.shown.index(self.row_numbers.index(number), INCLUDED if column == "Take in" else WARD)
        on = Qt.CheckState(place.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        assert check.shown.setData(place, wanted.value, Qt.ItemDataRole.CheckStateRole)

    def understood(self, number: str) -> str:
        """The reading of a row, as its cell says it."""
        shown = self.page.importing.check.shown
        return str(shown.index(self.row_numbers.index(number), DUE).data())

    @property
    def source(self) -> str:
        """Where the row under the keyboard was read from."""
        return self.page.importing.check.row.source.text()

    @property
    def row_doubts(self) -> str:
        return self.page.importing.check.row.doubts.text

    def _click(self, button: QPushButton) -> None:
        self._bot.mouseClick(button, _LEFT)

    def _button(self, words: str) -> QPushButton:
        buttons = [b for b in self.page.findChildren(QPushButton) if b.isVisible() and b.text().strip() == words]
        assert buttons, f"no button {words}"
        return buttons[0]

    def _chip(self, key: str) -> QPushButton:
        importing = self.page.step is Step.IMPORT
        chips = self.page.importing.check.chips if importing else self.page.list.filters.chips
        return chips.button(key)

    def _menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    @property
    def _criteria(self) -> Any:
        return self.page.list.panel.criteria

    def _drop(self, mime: QMimeData, on: QWidget) -> bool:
        place, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, _LEFT, none)
        entering.ignore()
        QApplication.sendEvent(on, entering)
        if entering.isAccepted():
            QApplication.sendEvent(on, QDropEvent(place, Qt.DropAction.CopyAction, mime, _LEFT, none))
        return entering.isAccepted()


def _typed(widget: QWidget) -> QLineEdit | QPlainTextEdit:
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    return widget


def _nothing() -> None:
    """Gone home already."""


def _below(menu: Any) -> list[Any]:
    return menu.actions() if isinstance(menu, QMenu) else []
