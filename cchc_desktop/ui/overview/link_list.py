"""A short list of things that wait, each leading to its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
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
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(theme.unit(2), theme.unit(2)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
        self.list.viewport().installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt: narrower lines are higher, and the list shows them all."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        self.list.setMinimumHeight(max(rows + 2 * self.list.frameWidth(), theme.unit(_HEIGHT)))

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(*item.data(Qt.ItemDataRole.UserRole))
