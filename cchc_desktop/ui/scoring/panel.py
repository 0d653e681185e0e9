"""The panel of the row in front: it scrolls, takes dropped files, and asks for what it wants done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.drops import local_files
from cchc_desktop.ui.scoring.group_summary import GroupSummary
from cchc_desktop.ui.scoring.leaf_form import LeafForm

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent

    from cchc_desktop.ui.scoring.front import Front

_LEAST_WIDTH = 34


class Panel(QScrollArea):
    """Signals name the leaf: what is saved when a leaf is left belongs to that one."""

    answered = Signal(str, object)
    """A code and its `Answer`."""
    explained = Signal(str, str)
    dropped = Signal(str, list)
    """A code and the paths dropped."""
    add_wanted = Signal(str)
    cleared = Signal(str)
    opened = Signal(str, object)
    """A code and an `Evidence`."""
    detached = Signal(str, object)
    passed = Signal()
    """Enter after the last line: on to the next leaf."""
    next_wanted = Signal()
    left = Signal()
    """Esc: back to the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.unit(_LEAST_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._code = ""
        self._drafts: dict[str, dict[int, str]] = {}

    @property
    def form(self) -> LeafForm | None:
        """The leaf being filled in."""
        shown = self.widget()
        return shown if isinstance(shown, LeafForm) else None

    def show_front(self, front: Front | None) -> None:
        """Show a row; where it is the same leaf as before, nothing is built anew."""
        form = self.form
        if front is not None and form is not None and form.front.indicator == front.indicator:
            form.show_front(front)
            return
        self.commit()
        if form is not None:
            self._drafts[self._code] = form.entry.drafts()
        self._code = front.indicator.code if front else ""
        if (before := self.takeWidget()) is not None:
            before.hide()
            before.deleteLater()  # perhaps one of its own fields has just been left
        self.setWidget(self._made(front))

    def begin(self) -> None:
        """Go to where filling in begins."""
        if self.form is not None:
            self.form.begin()

    def object_to(self, code: str, complaint: str) -> None:
        """Say what was wrong with the files of a leaf, if it is still in front."""
        if self.form is not None and code == self._code:
            self.form.files.notice.say(complaint)

    def commit(self) -> None:
        """Take over what is being typed, before something else happens."""
        if self.form is not None:
            self.form.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome where a leaf is in front."""
        if self.form is not None and local_files(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As entered."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        event.acceptProposedAction()
        self.dropped.emit(self._code, local_files(event))

    def _made(self, front: Front | None) -> QWidget:
        if front is None:
            return _blank()
        if not front.leaf:
            summary = GroupSummary(front)
            summary.next_wanted.connect(self.next_wanted)
            return summary
        form = LeafForm(front)
        self._listen(form, front.indicator.code)
        form.entry.take_up(self._drafts.pop(front.indicator.code, {}))
        return form

    def _listen(self, form: LeafForm, code: str) -> None:
        form.answered.connect(partial(self.answered.emit, code))
        form.entry.passed.connect(self.passed)
        form.explanation.written.connect(partial(self.explained.emit, code))
        form.files.add_wanted.connect(partial(self.add_wanted.emit, code))
        form.override.cleared.connect(partial(self.cleared.emit, code))
        form.files.opened.connect(partial(self.opened.emit, code))
        form.files.detached.connect(partial(self.detached.emit, code))


def _blank() -> QWidget:
    blank = QWidget()
    blank.setObjectName("panel_body")
    return blank
