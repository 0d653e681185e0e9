"""What every page is: a view of the store that reloads when what it shows has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.ui.page_head import PageHead
from cchc_desktop.ui.rooms import room

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk


class Page(QWidget):
    """Subclasses name what they are, fill `self.body` once and themselves in `reload()`.

    A hidden page waits until it is shown. No page calls another: it asks by `wanted`, and hears of its
    own changes like everyone else.
    """

    name: ClassVar[str]
    """Its room's name, by which other pages and tests ask for it."""
    topics: ClassVar[frozenset[Topic]]

    wanted = Signal(str, str)
    """Another page by name, and the item it should open at (may be empty)."""
    counted = Signal(int)
    """How many things wait here: the number beside the page's name; 0 for none."""

    counted_for = Signal(str, int)
    """The same for another page, which may not have been opened yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.name}_page")
        self.desk = desk
        self._stale = True
        self._office_stale = True
        self.head = PageHead(_(room(self.name).title))
        self.body = QWidget()
        self.body.setObjectName("page_body")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.body, 1)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What was begun here and not entered, in words: it would be lost with the window."""
        return ()

    def reload(self) -> None:
        """Show what the store holds now."""
        raise NotImplementedError

    def open_at(self, item: str) -> None:
        """Show `item`, which another page named; the page is in front and fresh."""

    def search(self) -> None:
        """Ctrl+F: go to the page's search field, where it has one."""

    def tell(self, text: str, *, undo: bool = False) -> None:
        """A line of news under the head; with `undo` the last action can be taken back there."""
        self.head.news.tell(text, self.desk.store.undo if undo else None)

    def on_changes(self, changes: Changes) -> None:
        """Hear of a committed action; the "Undo" of older news would take back that one."""
        self.head.news.hide()
        self._office_stale |= Topic.OFFICE in changes.topics
        if changes.topics & self.topics:
            self._stale = True
            self._reload_if_seen()

    def refresh(self) -> None:
        """Reload when next seen, now if it is."""
        self._stale = self._office_stale = True
        self._reload_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        self._reload_if_seen()

    def _reload_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            if self._office_stale:
                self._office_stale = False
                office = self.desk.store.office.get()
                self.head.sample_mark.setVisible(office is not None and office.sample)
            self.reload()
