"""The list of sets: opened, copied, exported, used for a year, a draft removed; a decision dropped or chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.sets.shelf_model import ShelfModel
from cchc_desktop.ui.settings.subject import explanation, heading
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu

    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.sets.opened import OpenSet

_SHAPES = (
    Shape(30, 20),
    Shape(14, 24),
    Shape(6, 7),
    Shape(6, 8),
    Shape(7, 9, optional=True),
    Shape(40, 20, optional=True),
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class ShelfTable(Table):
    """Enter opens; the row's menu has every deed."""

    opened = Signal()

    def __init__(self, model: ShelfModel, habits: Habits) -> None:
        super().__init__("indicator_sets", habits, _SHAPES)
        self.setAccessibleName(_("Indicator sets"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(model)
        self.deeds: list[QAction] = []
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the set in front."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def row_menu(self) -> QMenu:
        """The deeds of the shelf above those of every table."""
        menu = super().row_menu()
        first = menu.actions()[0]
        menu.insertActions(first, [deed for deed in self.deeds if deed.isVisible()])
        menu.insertSeparator(first)
        return menu


class Shelf(QWidget):
    """Every wish goes out with the set in front."""

    file_wanted = Signal()
    opened = Signal(object)
    copied = Signal(object)
    exported = Signal(object)
    used = Signal(object)
    removed = Signal(object)

    def __init__(self, habits: Habits, year_of: Callable[[OpenSet], int]) -> None:
        super().__init__()
        self._year_of = year_of
        self.model = ShelfModel()
        self.table = ShelfTable(self.model, habits)
        self.refusal = Notice("triangle-alert")
        self.read = QPushButton(theme.icon("file-up", Tone.ON_ACCENT), " " + _("Read a decision (Word, Excel)…"))
        self.read.setProperty("primary", True)
        once(self.read).clicked.connect(lambda _checked=False: self.file_wanted.emit())
        self._buttons: dict[str, tuple[QPushButton, QAction]] = {}
        self._row = QWidget()
        row = Flow(self._row, theme.unit(1))
        for name, icon, label, wanted in (
            ("open", "folder-open", _("Open"), self.opened),
            ("copy", "copy", _("New version"), self.copied),
            ("use", "clipboard-check", "", self.used),
            ("export", "file-down", _("Excel…"), self.exported),
            ("remove", "trash-2", _("Remove draft"), self.removed),
        ):
            row.addWidget(self._deed(name, icon, label, wanted))
        self._hint = explanation(
            _(
                "Drop the decision's file anywhere on this page: its table becomes a draft you check row by row, "
                "then issue, then score by."
            )
        )
        self.invitation = _invitation()
        self.table.opened.connect(lambda: self._wish(self.opened))
        self.table.selectionModel().currentChanged.connect(lambda *_ends: self._offer())
        self._lay_out()

    @property
    def front(self) -> OpenSet | None:
        """The set in front."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_sets(self, sets: Sequence[OpenSet], used: Mapping[int, tuple[int, ...]]) -> None:
        """Show what is there; the set in front stays."""
        key = self.front.key if self.front is not None else ""
        self.model.show(sets, used)
        first = not any(each.stored is not None for each in sets)
        self.invitation.setVisible(first)
        self._hint.setVisible(not first)
        keys = [each.key for each in sets]
        self.table.choose_rows((keys.index(key) if key in keys else 0,) if keys else ())
        self._offer()

    def choose(self, key: str) -> None:
        """Bring a set to the front."""
        keys = [each.key for each in self.model.rows]
        if key in keys:
            self.table.choose_rows((keys.index(key),))

    def complain(self, sentence: str) -> None:
        """Say why a file could not be read; "" for nothing."""
        self.refusal.say(sentence)

    def button(self, name: str) -> QPushButton:
        """The one called "open", "copy", "use", "export" or "remove"."""
        return self._buttons[name][0]

    def _deed(self, name: str, icon: str, words: str, wanted: SignalInstance) -> QPushButton:
        button = once(QPushButton(theme.icon(icon), f" {words}"))
        action = QAction(theme.icon(icon), words, self)
        button.clicked.connect(lambda _checked=False: self._wish(wanted))
        action.triggered.connect(lambda _checked=False: self._wish(wanted))
        self._buttons[name] = button, action
        self.table.deeds.append(action)
        return button

    def _wish(self, wanted: SignalInstance) -> None:
        if self.front is not None:
            wanted.emit(self.front)

    def _offer(self) -> None:
        """The deeds that fit the set in front."""
        front = self.front
        for name, (button, action) in self._buttons.items():
            fits = front is not None and {"use": not front.draft, "remove": front.draft}.get(name, True)
            if name == "use" and front is not None:
                words = _("Use for {year}").format(year=self._year_of(front))
                button.setText(f" {words}")
                action.setText(words)
            button.setVisible(fits)
            action.setVisible(fits)

    def _lay_out(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(theme.unit(3), theme.unit(2), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        head = QHBoxLayout()
        head.addWidget(heading(_("Indicator sets")), 1)
        head.addWidget(self.read)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.refusal)
        column.addWidget(self._row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.invitation)


def _invitation() -> QWidget:
    """Where nothing but the samples is there yet: the first step."""
    area, place = QFrame(), QWidget()
    area.setObjectName("drop_area")
    line = words(_("Drop the decision here (.docx, .xlsx, .pdf or .txt): your province's own set comes from it."))
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column = QVBoxLayout(area)
    column.setContentsMargins(*[theme.unit(2)] * 4)
    column.addWidget(line)
    around = QVBoxLayout(place)
    around.setContentsMargins(theme.unit(3), theme.unit(1), theme.unit(2), theme.unit(2))
    around.addWidget(area)
    return place
