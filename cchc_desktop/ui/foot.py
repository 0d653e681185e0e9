"""The foot of the window: saved when, what can be taken back, slow work, where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.elided import ElidedLabel

if TYPE_CHECKING:
    from cchc_desktop.store import Store

_PROGRESS_WIDTH = 12


class Foot(QStatusBar):
    """Tells; its two links ask for undo and redo."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.saved = QLabel()
        self.undo = self._link("undo-2", self.undo_wanted)
        self.redo = self._link("redo-2", self.redo_wanted)
        self._busy = QLabel()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(theme.unit(_PROGRESS_WIDTH))
        self.folder = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.folder.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.addWidget(self.saved)
        self.addWidget(self.undo)
        self.addWidget(self.redo)
        self.addPermanentWidget(self._busy)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self.folder, 1)
        self.show_busy("")

    def show_store(self, store: Store) -> None:
        """What `store` says of itself now."""
        self.folder.setText(_("Data: {folder}").format(folder=store.folder))
        saved = store.last_saved
        self.saved.setText(_("Saved {time}").format(time=f"{saved:%H:%M}") if saved else "")
        for link, action, words in (
            (self.undo, store.undoable, _("Undo: {action} (Ctrl+Z)")),
            (self.redo, store.redoable, _("Redo: {action} (Ctrl+Y)")),
        ):
            link.setVisible(action is not None)
            if action is not None:
                link.setText(words.format(action=_(action.value)))

    def clear(self) -> None:
        """Nothing is open."""
        self.folder.setText("")
        self.saved.setText("")
        self.undo.hide()
        self.redo.hide()

    def show_busy(self, words: str) -> None:
        """Say what slow work goes on; empty for none."""
        self._busy.setText(words)
        self._busy.setVisible(bool(words))
        self._progress.setVisible(bool(words))

    def _link(self, icon: str, wanted: SignalInstance) -> QPushButton:
        link = QPushButton()
        link.setIcon(theme.icon(icon))
        link.setProperty("flat", True)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(lambda _checked=False: wanted.emit())
        link.hide()
        return link
