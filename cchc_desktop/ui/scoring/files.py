"""The evidence of the leaf in front: what is wanted, what is there, and where more is dropped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cchc_desktop.domain.evidence import Evidence

_MOST_SHOWN = 5
_LINE = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Files(QFrame):
    """A list and three buttons; the files themselves are the page's business."""

    add_wanted = Signal()
    opened = Signal(object)
    detached = Signal(object)
    """An `Evidence`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop_area")
        self._shown: tuple[tuple[Evidence, bool], ...] = ()
        self._may_leave: Callable[[Evidence], bool] = lambda _document: True
        self.wanted = words(muted=True)
        self.invitation = words(muted=True)
        self.invitation.setText(_("Drop files here, or choose them:"))
        self.notice = Notice()
        self.list = _List()
        self.list.setAccessibleName(_("Evidence files"))
        self.add = QPushButton(theme.icon("plus"), _("Add files…"))
        self.open = QPushButton(_("Open"))
        self.detach = QPushButton(_("Detach"))
        for button in (self.add, self.open, self.detach):
            button.setAutoDefault(True)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.open.clicked.connect(lambda: self._with_current(self.opened))
        self.detach.clicked.connect(lambda: self._with_current(self.detached))
        self.list.itemDoubleClicked.connect(lambda _item: self._with_current(self.opened))
        self.list.enter_pressed.connect(lambda: self._with_current(self.opened))
        self.list.delete_pressed.connect(self.detach.click)
        self.list.currentRowChanged.connect(lambda _row: self._follow())

    def show_files(
        self,
        wanted: str,
        kept: Sequence[tuple[Evidence, bool]],
        may_add: bool = True,  # noqa: FBT001, FBT002 -- one word beside the list it belongs to
        may_leave: Callable[[Evidence], bool] = lambda _document: True,
    ) -> None:
        """`wanted` in the set's words; each document with whether its copy is still in the folder."""
        self.wanted.setText(_("Asked for: {documents}").format(documents=wanted))
        self.wanted.setVisible(bool(wanted))
        self._may_leave = may_leave
        self.add.setVisible(may_add)
        self.invitation.setText(
            _("Drop files here, or choose them:") if may_add else _("Evidence is locked at this stage.")
        )
        if tuple(kept) == self._shown:
            self._follow()
            return
        self._shown = tuple(kept)
        row = self.list.currentRow()
        self.list.clear()
        for evidence, there in kept:
            self.list.addItem(_item(evidence, there=there))
        self.list.setCurrentRow(min(max(row, 0), len(kept) - 1))
        self.list.setFixedHeight(theme.unit(_LINE) * min(len(kept), _MOST_SHOWN) + theme.unit(0.5))
        for widget in (self.list, self.open, self.detach):
            widget.setVisible(bool(kept))
        self._follow()

    def _follow(self) -> None:
        """A document of a round that is closed stays."""
        row = self.list.currentRow()
        self.detach.setEnabled(0 <= row < len(self._shown) and self._may_leave(self._shown[row][0]))

    def _with_current(self, signal: SignalInstance) -> None:
        if 0 <= (row := self.list.currentRow()) < len(self._shown):
            signal.emit(self._shown[row][0])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(0.75)] * 4)
        column.setSpacing(theme.unit())
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.unit(0.5))
        for button in (self.add, self.open, self.detach):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.wanted, self.list, self.notice, self.invitation):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.list.hide()
        self.open.hide()
        self.detach.hide()


class _List(QListWidget):
    enter_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the ending of a long name says what it is
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(theme.unit(2), theme.unit(2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete detaches; Esc is the panel's."""
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


def _item(evidence: Evidence, *, there: bool) -> QListWidgetItem:
    facts = [evidence.name, evidence.number, show_date(evidence.issued) if evidence.issued else "", evidence.summary]
    line = " · ".join(fact for fact in facts if fact)
    if not there:
        line = _("{document} (the file is gone)").format(document=line)
    icon = theme.icon("paperclip") if there else theme.icon("triangle-alert", Tone.BAD)
    item = QListWidgetItem(icon, line)
    item.setSizeHint(QSize(0, theme.unit(_LINE)))
    item.setToolTip(f"<p>{escape(line)}</p>")  # as markup, so that "<b>" in a name is not
    return item
