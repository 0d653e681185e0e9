"""A short list of things that wait, each leading to its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

_HEIGHT = 12


@dataclass(frozen=True, slots=True)
class Link:
    """One line: what it says, the sign before it, and where it leads."""

    words: str
    icon: str
    tone: Tone
    page: str
    item: str


class _Lines(QListWidget):
    """Not watched by an event filter: for the first one PySide6 builds all kinds of events there are."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt."""
        super().resizeEvent(event)
        self.resized.emit()


class LinkList(QFrame):
    """A title and its lines; Enter or a click opens one."""

    opened = Signal(str, str)

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__()
        self.setObjectName("card")
        heading = QLabel(title)
        heading.setFont(theme.section_title(self.font()))
        heading.setWordWrap(True)
        self._usual = nothing
        self._nothing = QLabel(nothing)
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = _Lines()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(theme.unit(2), theme.unit(2)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
        self.list.resized.connect(self._fit)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.unit(2), theme.unit(1.5), theme.unit(1), theme.unit(1))
        layout.addWidget(heading)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.list, 1)

    def show_links(self, links: Sequence[Link], nothing: str = "") -> None:
        """These, in this order; where there are none, `nothing` says why, if not for the usual reason."""
        self._nothing.setText(nothing or self._usual)
        self.list.clear()
        for link in links:
            item = QListWidgetItem(theme.icon(link.icon, link.tone), link.words)
            item.setToolTip(link.words)
            item.setData(Qt.ItemDataRole.UserRole, (link.page, link.item))
            self.list.addItem(item)
        self._nothing.setVisible(not links)
        self.list.setVisible(bool(links))
        self._fit()

    def _fit(self) -> None:
        """Narrower lines are higher, and the list shows them all."""
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        self.list.setMinimumHeight(max(rows + 2 * self.list.frameWidth(), theme.unit(_HEIGHT)))

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(*item.data(Qt.ItemDataRole.UserRole))
