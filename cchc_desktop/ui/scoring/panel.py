"""The panel of the row in front: it scrolls, takes dropped files, and asks for what it wants done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.drops import dropped_files
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.scoring.group_summary import GroupSummary
from cchc_desktop.ui.scoring.leaf_form import LeafForm
from cchc_desktop.ui.scoring.leaf_words import locked
from cchc_desktop.ui.side_panel import SidePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from cchc_desktop.domain.quality import Place
    from cchc_desktop.ui.scoring.front import Front

_LEAST_WIDTH = 34
_MARGIN = 8
"""Above and below the line with the focus: the points it brings should be seen too."""


class Panel(SidePanel):
    """Signals name the leaf: what is saved when a leaf is left belongs to that one."""

    answered = Signal(str, object)
    """A code and its `Answer`."""
    explained = Signal(str, object)
    """A code and its `Explanation`."""
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
    refused = Signal(str)
    """Why nothing can be filled in."""

    def __init__(self) -> None:
        super().__init__(_LEAST_WIDTH)
        self.setAcceptDrops(True)
        self._code = ""
        self._body = QWidget()
        place = QWidget()
        place.setObjectName("panel_body")
        self._place = QVBoxLayout(place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(self._body)
        self.setWidget(place)
        self._followed = QTimer(self, singleShot=True, interval=0)  # when the new form has its sizes
        self._followed.timeout.connect(self._show_focus)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one
        self._drafts: dict[tuple[int, str, str], dict[int, str]] = {}

    @property
    def form(self) -> LeafForm | None:
        """The leaf being filled in."""
        return self._body if isinstance(self._body, LeafForm) else None

    @property
    def body(self) -> QWidget:
        """What is shown."""
        return self._body

    def show_front(self, front: Front | None) -> None:
        """Show a row; where it is the same leaf as before, nothing is built anew."""
        body = self._body
        if front and isinstance(body, LeafForm | GroupSummary) and front.same_as(body.front):
            body.show_front(front)
            return
        self.commit()
        if isinstance(body, LeafForm):
            self._drafts[body.front.place] = body.entry.drafts()
        self._code = front.indicator.code if front else ""
        self._body = self._made(front)
        self._place.addWidget(self._body)
        self._body.show()  # at once: it may be given the focus before the event loop turns
        # Not deleted at once, perhaps one of its own fields has just been left; nor taken out: a form without
        # a parent would be a window of its own, and the real one would lose the keyboard.
        body.hide()
        body.deleteLater()
        self.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Go to where filling in begins."""
        if self.form is not None and not self.form.begin():
            self.refused.emit(locked(self.form.front))

    def go_to(self, place: Place) -> None:
        """Bring one part of the leaf in front before the officer's eyes."""
        if self.form is not None:
            self.form.go_to(place)

    def keep_typed(self, front: Front | None) -> None:
        """Saving went wrong: show what is saved beside what was typed, which can be entered again."""
        if front is not None and self.form is not None and front.same_as(self.form.front):
            self.form.show_front(front, keep_typed=True)

    def object_to(self, code: str, complaint: str) -> bool:
        """Say what was wrong with the files of a leaf; False where it is no longer in front."""
        if self.form is None or code != self._code:
            return False
        self.form.files.notice.say(complaint)
        return True

    def commit(self) -> None:
        """Take over what is being typed, before something else happens."""
        if self.form is not None:
            self.form.commit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome where a leaf is in front."""
        if self.form is not None and self.form.front.stage.explaining and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As entered."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        event.acceptProposedAction()
        self.dropped.emit(self._code, dropped_files(event.mimeData()))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._followed.start()

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, theme.unit(_MARGIN))

    def _made(self, front: Front | None) -> QWidget:
        if front is None:
            return _nothing_found()
        if not front.leaf:
            summary = GroupSummary(front)
            summary.next_wanted.connect(self.next_wanted)
            return summary
        form = LeafForm(front)
        self._listen(form, front.indicator.code)
        form.entry.take_up(self._drafts.pop(front.place, {}))
        return form

    def _listen(self, form: LeafForm, code: str) -> None:
        form.answered.connect(partial(self.answered.emit, code))
        form.passed.connect(self.passed)
        form.explained.connect(partial(self.explained.emit, code))
        form.cleared.connect(partial(self.cleared.emit, code))
        form.files.add_wanted.connect(partial(self.add_wanted.emit, code))
        form.files.opened.connect(partial(self.opened.emit, code))
        form.files.detached.connect(partial(self.detached.emit, code))


def _nothing_found() -> QWidget:
    body = QWidget()
    body.setObjectName("panel_body")
    column = QVBoxLayout(body)
    column.setContentsMargins(*[theme.unit(2)] * 4)
    column.addWidget(words(_("No criterion is shown. Choose “All” or clear the search."), muted=True))
    column.addStretch(1)
    return body
