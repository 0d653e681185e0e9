"""The window: navigation at the left, the page in front, what was saved at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QMainWindow,
    QWidget,
)

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.foot import Foot
from cchc_desktop.ui.pages import Pages
from cchc_desktop.ui.rooms import ROOMS
from cchc_desktop.ui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.page import Page

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
        self._unsubscribe: Callable[[], None] = _nothing
        self._seen = False
        self.side = Side()
        self._pages = Pages()
        self.foot = Foot()
        self.setStatusBar(self.foot)
        self.side.chosen.connect(self._navigate)
        self._pages.wanted.connect(self._go)
        self._pages.counted.connect(self.side.count)
        self._lay_out()
        self._set_shortcuts()
        if (state := habits.layout("window")) is not None:
            self.restoreGeometry(state)

    @property
    def navigation(self) -> QListWidget:
        """The rooms, one of them in front."""
        return self.side.navigation

    def enter(self, desk: Desk) -> None:
        """Work over `desk` from now on, starting on the first page."""
        self.leave()
        self.desk = desk
        self._unsubscribe = desk.store.subscribe(self.changed.emit)
        self.changed.connect(self._on_changes)
        desk.background.busy.connect(self.foot.show_busy)
        self._show_office()
        self.foot.show_store(desk.store)
        self.side.show()
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
        self.side.clear()

    def welcome(self, page: QWidget) -> None:
        """Show `page` alone, without navigation: the first start."""
        self.leave()
        self.side.hide()
        self.setWindowTitle(_("CCHC Desktop"))
        self._pages.show_alone(page)

    def show_page(self, name: str, item: str = "") -> Page:
        """Bring a page to the front, made now if it was never seen; open it at `item`."""
        if self.desk is None:
            raise RuntimeError("no store is open")
        self.side.choose(name)
        page = self._pages.bring(name, self.desk)
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
        """Save the field being typed in, as when it is left; ask about what is not entered. Then go."""
        if (field := self.focusWidget()) is not None:
            field.clearFocus()
        if not self.isEnabled() or not self._may_close():
            event.ignore()
            return
        self._habits.keep_layout("window", self.saveGeometry())
        self.setEnabled(False)  # nothing new begins while what is being written or printed ends
        self.closed.emit()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        unfinished = [f"– {words}" for words in self._pages.unfinished]
        if self.desk is None or not unfinished:
            return True
        question = _("Close the program? This is not entered yet and will be lost:")
        return self.desk.ask.confirm(question, _("Close the program"), "\n".join(unfinished))

    def _go(self, name: str, item: str) -> None:
        if name == "leave_sample":
            self.sample_left.emit()
        else:
            self.show_page(name, item)

    def _on_changes(self, changes: Changes) -> None:
        from cchc_desktop.store import Topic

        self._pages.on_changes(changes)
        if self.desk is not None:
            if Topic.OFFICE in changes.topics:
                self._show_office()
            self.foot.show_store(self.desk.store)

    def _show_office(self) -> None:
        if self.desk is None or (office := self.desk.store.office.get()) is None:
            return
        self.side.show_office(office)
        self.setWindowTitle(f"{office.name} · {office.year} · {self.desk.store.folder}")

    def _navigate(self, name: str) -> None:
        if self.desk is not None:
            self.show_page(name)

    def _lay_out(self) -> None:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._pages, 1)
        self.setCentralWidget(centre)

    def _set_shortcuts(self) -> None:
        # No Ctrl+Shift and no Alt+Z: they switch Vietnamese keyboards.
        for number, each in enumerate(ROOMS, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda name=each.name: self.desk and self.show_page(name))
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self, self.redo)
        QShortcut(QKeySequence("Ctrl+F"), self, lambda: self._pages.search(self.side.room))
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


def _nothing() -> None:
    """There is no subscription to end."""
