"""The window: navigation at the left, the page in front, what was saved at the foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.foot import Foot
from cchc_desktop.ui.rooms import ROOMS, Room, room

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.page import Page

_NAVIGATION_WIDTH = 22
_NAME_LINES = 3
_LONGEST_TIP = 300
_FIRST_SIZE = (160, 90)


class MainWindow(QMainWindow):
    """Painted at once as a bare frame; `enter` fills it when the store is open."""

    changed = Signal(object)
    """A committed action, for every page."""
    closed = Signal()
    painted = Signal()
    """For the first time: the frame is on screen."""
    sample_left = Signal()
    """The officer is done with the sample ward."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_("CCHC Desktop"))
        self.setMinimumSize(theme.unit(80), theme.unit(50))
        self.resize(theme.unit(_FIRST_SIZE[0]), theme.unit(_FIRST_SIZE[1]))
        self._habits = habits
        self.desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._unsubscribe: Callable[[], None] = _nothing
        self._seen = False
        self.unit_name = QLabel()
        self.unit_name.setObjectName("unit_name")
        self.unit_name.setWordWrap(True)
        self.unit_name.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_name.setMaximumHeight(self.unit_name.fontMetrics().lineSpacing() * _NAME_LINES + theme.unit(2))
        self.navigation = QListWidget()
        self._stack = QStackedWidget()
        self.foot = Foot()
        self.setStatusBar(self.foot)
        self._side = self._make_side()
        self._lay_out()
        self._set_shortcuts()
        if (state := habits.layout("window")) is not None:
            self.restoreGeometry(state)

    def enter(self, desk: Desk) -> None:
        """Work over `desk` from now on, starting on the first page."""
        self.leave()
        self.desk = desk
        self._unsubscribe = desk.store.subscribe(self.changed.emit)
        self.changed.connect(self._on_changes)
        desk.background.busy.connect(self.foot.show_busy)
        self._show_office()
        self.foot.show_store(desk.store)
        self._side.show()
        self.show_page(ROOMS[0].name)
        self.navigation.setFocus()

    def leave(self) -> None:
        """Forget the store and every page over it."""
        self._unsubscribe()
        self._unsubscribe = _nothing
        if self.desk is not None:
            self.changed.disconnect(self._on_changes)
            self.desk.background.busy.disconnect(self.foot.show_busy)
        self.desk = None
        self.foot.clear()
        self._pages.clear()
        while (page := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.setParent(None)
            page.deleteLater()
        for row in range(len(ROOMS)):
            self._count(row, 0)

    def welcome(self, page: QWidget) -> None:
        """Show `page` alone, without navigation: the first start."""
        self.leave()
        self._side.hide()
        self.setWindowTitle(_("CCHC Desktop"))
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_page(self, name: str, item: str = "") -> Page:
        """Bring a page to the front, made now if it was never seen; open it at `item`."""
        row = ROOMS.index(room(name))
        if self.navigation.currentRow() != row:
            self.navigation.setCurrentRow(row)
        page = self._page(ROOMS[row])
        self._stack.setCurrentWidget(page)
        if item:
            page.open_at(item)
        return page

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the field being typed in, as when it is left; everything else is saved. Then go."""
        if (field := self.focusWidget()) is not None:
            field.clearFocus()
        self._habits.keep_layout("window", self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)

    def _page(self, wanted: Room) -> Page:
        if wanted.name not in self._pages:
            if self.desk is None:
                raise RuntimeError("no store is open")
            page = wanted.page_class()(self.desk)
            page.wanted.connect(self._go)
            page.counted.connect(partial(self._count, ROOMS.index(wanted)))
            page.counted_for.connect(lambda name, count: self._count(ROOMS.index(room(name)), count))
            self._pages[wanted.name] = page
            self._stack.addWidget(page)
        return self._pages[wanted.name]

    def _go(self, name: str, item: str) -> None:
        if name == "leave_sample":
            self.sample_left.emit()
        else:
            self.show_page(name, item)

    def _on_changes(self, changes: Changes) -> None:
        from cchc_desktop.store import Topic

        for page in tuple(self._pages.values()):
            page.on_changes(changes)
        if self.desk is not None:
            if Topic.OFFICE in changes.topics:
                self._show_office()
            self.foot.show_store(self.desk.store)

    def _show_office(self) -> None:
        if self.desk is None or (office := self.desk.store.office.get()) is None:
            return
        from cchc_desktop.text import shortened

        room_for_name = theme.unit(_NAVIGATION_WIDTH - 4) * (_NAME_LINES - 0.4)
        bold = QFontMetricsF(self.unit_name.font())
        self.unit_name.setText(bold.elidedText(office.name, Qt.TextElideMode.ElideRight, room_for_name))
        self.unit_name.setToolTip(shortened(office.name, _LONGEST_TIP))
        self.setWindowTitle(f"{office.name} · {office.year} · {self.desk.store.folder}")

    def _count(self, row: int, count: int) -> None:
        words = _(ROOMS[row].title)
        self.navigation.item(row).setText(f"{words}   {count}" if count else words)

    def _make_side(self) -> QWidget:
        self.navigation.setObjectName("navigation")
        self.navigation.setIconSize(QSize(theme.unit(2.5), theme.unit(2.5)))
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in ROOMS:
            item = QListWidgetItem(theme.icon(each.icon), _(each.title))
            item.setSizeHint(QSize(0, theme.unit(5)))
            self.navigation.addItem(item)
        self.navigation.currentRowChanged.connect(self._navigate)
        side = QWidget()
        side.setFixedWidth(theme.unit(_NAVIGATION_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unit_name)
        column.addWidget(self.navigation, 1)
        return side

    def _navigate(self, row: int) -> None:
        if row >= 0 and self.desk is not None:
            self.show_page(ROOMS[row].name)

    def _lay_out(self) -> None:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _set_shortcuts(self) -> None:
        # No Ctrl+Shift and no Alt+Z: they switch Vietnamese keyboards.
        for number, each in enumerate(ROOMS, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda name=each.name: self.desk and self.show_page(name))
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self, self.redo)
        QShortcut(QKeySequence("Ctrl+F"), self, self._find)
        self.foot.undo_wanted.connect(self.undo)
        self.foot.redo_wanted.connect(self.redo)

    def undo(self) -> None:
        """Take the last action back."""
        if self.desk is not None:
            self.desk.store.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.desk is not None:
            self.desk.store.redo()

    def _find(self) -> None:
        if (page := self._pages.get(ROOMS[self.navigation.currentRow()].name)) is not None:
            page.search()


def _nothing() -> None:
    """There is no subscription to end."""
