"""What was written, and where: stays until the next, because the officer wants to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.paper.output import CALENDAR, EXCEL

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.ui.ask import Ask


class Written(QFrame):
    """One line: the file, and the button that opens it."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("news")
        self._ask = ask
        self.path: Path | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.open = QPushButton(theme.icon("file-text"), _("Open file"))
        self.open.clicked.connect(lambda _checked=False: self._open())
        away = QPushButton(theme.icon("x"), "")
        away.setProperty("flat", True)
        away.setAccessibleName(_("Close"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(0.5), theme.unit(1), theme.unit(0.5))
        row.addWidget(self._text, 1)
        row.addWidget(self.open)
        row.addWidget(away)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_file(self, path: Path, pages: int) -> None:
        """Tell of a file that was written; 0 pages where it has none."""
        self.path = path
        said = _("Written: {path} ({pages} pages)") if pages else _("Written: {path}")
        self._text.setText(said.format(path=path, pages=pages))
        self.show()

    def _open(self) -> None:
        if self.path is None or self._ask.show_file(self.path):
            return
        match self.path.suffix.lower():
            case suffix if suffix == EXCEL:
                sentence = _("No program on this computer opens Excel files. The file is at {path}.")
            case suffix if suffix == CALENDAR:
                sentence = _("No program on this computer opens calendar files. The file is at {path}.")
            case _other:
                sentence = _("No program on this computer opens PDF files. The file is at {path}.")
        self._ask.tell(sentence.format(path=self.path))
