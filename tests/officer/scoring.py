"""Scores the ward: the only place in the tests that knows the widgets of the page."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu, QPushButton, QRadioButton, QWidget

from cchc_desktop.ui.empty import Empty
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.scoring.page import ScoringPage
from cchc_desktop.ui.scoring.rows import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from cchc_desktop.store import Sheet
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.columns import Columns
    from cchc_desktop.ui.scoring.leaf_form import LeafForm

_SIZE = (1158, 690)


class ScoringOfficer:
    """Sits before the page of a real store and has keyboard, mouse and files."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self._qtbot: Any = qtbot  # its keys and clicks are untyped
        self.desk = desk
        self.page = ScoringPage(desk)
        self._unsubscribe = desk.store.subscribe(self.page.on_changes)
        self.resize(*_SIZE)

    def resize(self, width: int, height: int) -> None:
        """Show the page in that size, in front."""
        self.page.resize(width, height)
        self.page.show()
        self.settle()
        with self._qtbot.waitActive(self.page):
            self.page.activateWindow()

    # the sheet

    def begin(self, set_title: str) -> None:
        """Begin the year with the set of that title."""
        buttons = self.page.body.findChildren(QPushButton)
        next(button for button in buttons if button.isVisible() and set_title in button.text()).click()

    @property
    def offered(self) -> list[str]:
        """The sets the empty page offers."""
        shown = [empty for empty in self.page.body.findChildren(Empty) if empty.isVisible()]
        return [button.text() for empty in shown for button in empty.findChildren(QPushButton)]

    @property
    def sheet(self) -> Sheet:
        """The year's sheet."""
        found = self.desk.store.sheets.of_year(self.page.year)
        assert found is not None
        return found

    @property
    def may_change_the_set(self) -> bool:
        return self.page.change_set.isVisible()

    def change_set(self, title: str) -> None:
        """Choose another set in the head."""
        self.page.change_set.click()
        self.choose_in_menu(title)

    # the tree

    @property
    def _form(self) -> LeafForm:
        form = self.page.bench.panel.form
        assert form is not None, "no leaf is in front"
        return form

    def index(self, code: str, column: Column = Column.CODE) -> QModelIndex:
        """Where the row of that code is shown."""
        tree = self.page.bench.tree
        model = tree.model()
        found = next((each for each in self._indexes() if each.data() == code), None)
        assert found is not None, f"{code} is not shown"
        return model.index(found.row(), column, found.parent())

    def select(self, code: str) -> None:
        """Click a row."""
        tree = self.page.bench.tree
        where = self.index(code)
        tree.scrollTo(where)
        self._qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(where).center())
        assert self.front == code

    def cell(self, code: str, column: Column) -> str:
        """What a column says of a row."""
        return str(self.index(code, column).data())

    def tip(self, code: str) -> str:
        """What is said over a row."""
        return str(self.index(code).data(Qt.ItemDataRole.ToolTipRole))

    @property
    def codes(self) -> list[str]:
        """Every row that is shown, from above."""
        return [each.data() for each in self._indexes()]

    @property
    def leaves(self) -> list[str]:
        """Every leaf that is shown, from above."""
        return [row.code for row in self.page.bench.tree.leaves()]

    @property
    def front(self) -> str:
        """The code of the row in front."""
        return self.page.bench.tree.front

    def fold(self, code: str) -> None:
        self.page.bench.tree.collapse(self.index(code))

    def is_folded(self, code: str) -> bool:
        return not self.page.bench.tree.isExpanded(self.index(code))

    def find(self, words: str) -> None:
        """Search, as from Ctrl+F."""
        self.page.search()
        self.press(Qt.Key.Key_Delete)
        self.write(words)

    def show_only(self, key: str) -> None:
        """Turn a chip on."""
        self.page.bench.chips.choose(key)
        self.settle()

    def chip(self, key: str) -> str:
        """What a chip says."""
        button = self.page.findChild(QPushButton, f"chip_{key}")
        assert isinstance(button, QPushButton)
        return button.text()

    @property
    def chips(self) -> list[str]:
        """The keys of the chips that are there."""
        return [key for key in self.page.bench.chips.keys if self.page.bench.chips.button(key).isVisible()]

    def copied(self, *codes: str) -> str:
        """Select these rows and copy them."""
        tree = self.page.bench.tree
        self.select(codes[0])
        for code in codes[1:]:
            where = tree.visualRect(self.index(code)).center()
            self._qtbot.mouseClick(
                tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, where
            )
        tree.setFocus()
        self.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QGuiApplication.clipboard().text()

    def open_menu(self, code: str) -> list[str]:
        """Press the Menu key on a row; what the menu offers."""
        self.select(code)
        tree = self.page.bench.tree
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, tree.rect().center(), tree.rect().center())
        QApplication.sendEvent(tree, event)
        return [action.text() for action in self._menu().actions() if action.text() and action.isEnabled()]

    def choose_in_menu(self, words: str) -> None:
        """Choose a line of the open menu."""
        menu = self._menu()
        action = next(action for action in menu.actions() if words in action.text())
        menu.close()
        action.trigger()

    @property
    def _shown(self) -> QWidget:
        return self.page.bench.panel.body

    @property
    def columns(self) -> Columns:
        """The head of the tree."""
        return self.page.bench.tree.columns

    def widen_panel(self, pixels: int) -> None:
        """Drag the line between tree and panel to the left."""
        split = self.page.bench.split
        split.moveSplitter(split.sizes()[0] - pixels, 1)

    def wait_for_habit(self, name: str) -> None:
        """Habits are written a moment after the last move."""
        self._qtbot.waitUntil(lambda: self.desk.habits.layout(name) is not None)

    # a group

    @property
    def words_in_panel(self) -> str:
        """Everything the panel says."""
        return "\n".join(label.text() for label in self._shown.findChildren(QLabel) if label.isVisible())

    def go_to_what_is_missing(self) -> None:
        """Press the button of the group in front."""
        next(button for button in self._shown.findChildren(QPushButton) if button.isVisible()).click()

    # filling in

    @property
    def focus(self) -> QWidget | None:
        """What has the focus."""
        return QApplication.focusWidget()

    @property
    def place(self) -> str:
        """Where the keyboard is: "tree", or the name of what has the focus."""
        if self.focus is self.page.bench.tree:
            return "tree"
        return _name(self.focus) if self.focus else ""

    @property
    def focus_is_in_sight(self) -> bool:
        """Whether what has the focus is wholly seen in the panel."""
        return self.focus is not None and self.focus.visibleRegion().boundingRect() == self.focus.rect()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        assert self.focus is not None
        self._qtbot.keyClick(self.focus, key, modifier)

    def write(self, text: str) -> None:
        """Type where the focus is; letters the keyboard has no key for come as an input method gives them."""
        focus = self.focus
        assert focus is not None
        if isinstance(focus, QLineEdit):
            focus.insert(text)
            focus.textEdited.emit(focus.text())
        else:
            self._qtbot.keyClicks(focus, text)

    def enter(self, *texts: str) -> None:
        """Type each into a line, Enter after each."""
        for text in texts:
            self.write(text)
            self.press(Qt.Key.Key_Return)

    def fill(self, code: str, *texts: str) -> None:
        """Go to a leaf, enter its lines from the first, and look at it: Enter after the last has gone on."""
        self.select(code)
        self.page.bench.tree.setFocus()
        self.press(Qt.Key.Key_Return)
        for text in texts:
            line = self.focus
            assert isinstance(line, QLineEdit), f"{self.place} is no line"
            line.selectAll()
            self.press(Qt.Key.Key_Delete)
            self.enter(text)
        if self.front != code:
            self.select(code)

    def type_and_leave(self, line: str, text: str) -> None:
        """Type into the line of that label and press Tab."""
        edit = self.line(line)
        edit.setFocus()
        edit.selectAll()
        self.write(text)
        self.press(Qt.Key.Key_Tab)

    def line(self, label: str) -> QLineEdit:
        """The line that is asked for by that label."""
        edits = self._form.findChildren(QLineEdit)
        return next(edit for edit in edits if edit.accessibleName() == label)

    @property
    def lines(self) -> list[str]:
        """What stands in the lines of the entry."""
        return [edit.text() for edit in self._form.entry.findChildren(QLineEdit)]

    @property
    def labels(self) -> list[str]:
        """What the entry asks for, lines and options."""
        return [stop.accessibleName() for stop in self._form.entry.stops()]

    @property
    def open_labels(self) -> list[str]:
        """Of `labels`, what can be filled in now."""
        return [stop.accessibleName() for stop in self._form.entry.stops() if stop.isEnabled()]

    @property
    def ticked(self) -> list[str]:
        """The options that are on."""
        stops = self._form.entry.stops()
        return [
            each.accessibleName() for each in stops if isinstance(each, QRadioButton | QCheckBox) and each.isChecked()
        ]

    def click(self, option: str) -> None:
        """Click an option's words, as most people do."""
        words = self._form.entry.findChildren(QLabel)
        label = next(label for label in words if label.text() == option)
        self._qtbot.mouseClick(label, Qt.MouseButton.LeftButton)

    @property
    def is_red(self) -> bool:
        """Whether a line has a red edge."""
        return any(edit.property("wrong") for edit in self._form.findChildren(QLineEdit))

    @property
    def complaints(self) -> list[str]:
        """Every sentence that stands beside a line or the files."""
        return [text for notice in self._notices() if (text := notice.text)]

    @property
    def asked(self) -> list[str]:
        """The small buttons of a question."""
        return [button.text() for notice in self._notices() for button in notice.choices()]

    def answer_question(self, choice: str) -> None:
        """Press one of the small buttons."""
        next(button for notice in self._notices() for button in notice.choices() if button.text() == choice).click()

    # what it comes to

    @property
    def points(self) -> str:
        return self._form.result.points.text()

    @property
    def why(self) -> str:
        why = self._form.result.why
        return why.text() if why.isVisible() else ""

    @property
    def state(self) -> str:
        return self._form.result.state.text()

    @property
    def problems(self) -> str:
        return self._form.result.problems.text

    @property
    def last_year(self) -> str:
        return self._form.last.text() if self._form.last.isVisible() else ""

    @property
    def total(self) -> str:
        totals = self.page.bench.totals
        return f"{totals.points.text()} · {totals.rest.text()}"

    def wait_for_forecast(self) -> None:
        """Until the worker has reckoned where the sheet is heading."""
        with self._qtbot.waitSignal(self.page.ahead.ready, timeout=20_000):
            pass

    @property
    def progress(self) -> str:
        return self.page.bench.totals.progress.text()

    @property
    def news(self) -> str:
        return self.page.head.news.text

    # other points, words, files

    def override(self, points: str, reason: str) -> None:
        """Set other points with a reason."""
        override = self._form.override
        override.edit.click()
        override.points.edit.selectAll()
        self.write(points)
        self.press(Qt.Key.Key_Return)
        if self.focus is override.reason.edit:
            self.write(reason)
            self.press(Qt.Key.Key_Return)

    @property
    def override_is_open(self) -> bool:
        return self._form.override.open_now

    def leave_override(self) -> None:
        self._form.override.leave.click()

    def take_back_override(self) -> None:
        self._form.override.take_back.click()

    def clear_result(self) -> None:
        self._form.override.clear.click()

    @property
    def both_values(self) -> str:
        both = self._form.override.both
        return both.text() if both.isVisible() else ""

    def explain(self, text: str) -> None:
        """Write an explanation and stay in it."""
        explanation = self._form.explanation
        if explanation.unfold.isVisible():
            explanation.unfold.click()
        cause = explanation.parts[1]
        cause.setFocus()
        cause.selectAll()
        cause.insertPlainText(text)

    @property
    def explanation(self) -> str:
        return self._form.explanation.parts[1].toPlainText()

    @property
    def files(self) -> list[str]:
        """The documents listed."""
        documents = self._form.files.list
        return [documents.item(row).text() for row in range(documents.count())]

    def add_files(self) -> None:
        """Press "add"; what is chosen lies ready with `ask`."""
        with self._copying():
            self._form.files.add.click()

    def drop(self, *paths: Path) -> None:
        """Drop files on the panel."""
        with self._copying():
            self._drop_on(self.page.bench.panel.viewport(), QPointF(20, 20), paths)

    def drop_and_go_on(self, code: str, *paths: Path) -> None:
        """Drop files and click another row before they are copied."""
        with self._copying():
            self._drop_on(self.page.bench.panel.viewport(), QPointF(20, 20), paths)
            self.page.open_at(code)

    def drop_on_row(self, code: str, *paths: Path) -> None:
        """Drop files on a row of the tree."""
        tree = self.page.bench.tree
        tree.scrollTo(self.index(code))
        with self._copying():
            self._drop_on(tree.viewport(), QPointF(tree.visualRect(self.index(code)).center()), paths)

    def open_file(self, row: int = 0) -> None:
        self._form.files.list.setCurrentRow(row)
        self._form.files.list.setFocus()
        self.press(Qt.Key.Key_Return)

    def detach_file(self, row: int = 0) -> None:
        self._form.files.list.setCurrentRow(row)
        self._form.files.list.setFocus()
        self.press(Qt.Key.Key_Delete)

    # the rest

    def undo(self) -> None:
        self.desk.store.undo()

    def settle(self) -> None:
        """Let what was put off happen."""
        QApplication.processEvents()

    def close(self) -> None:
        """Go home. Without an event loop nothing is deleted by itself, and each test would dress all pages before."""
        self._unsubscribe()
        self.page.close()
        self.page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @contextmanager
    def _copying(self) -> Iterator[None]:
        yield
        self._qtbot.waitUntil(lambda: self.desk.background.idle)

    def _drop_on(self, target: QWidget, where: QPointF, paths: tuple[Path, ...]) -> None:
        """Enter, move and drop, as far as each is welcome: Qt sends the next only then."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        for step in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
            event = step(
                where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(target, event)
            if not event.isAccepted():
                break

    def _notices(self) -> list[Notice]:
        return [notice for notice in self._form.findChildren(Notice) if notice is not self._form.result.problems]

    def _menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def _indexes(self) -> list[QModelIndex]:
        model = self.page.bench.tree.model()

        def below(parent: QModelIndex) -> Iterator[QModelIndex]:
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                yield index
                yield from below(index)

        return list(below(self.page.bench.tree.rootIndex()))


def _name(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()
