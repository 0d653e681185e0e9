"""First step of the import: a file chosen or dropped, or text pasted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.tasks.drop_area import DropArea


class PlanSource(QWidget):
    """Asks for a document; says under the question what was wrong with the last one."""

    file_wanted = Signal()
    text_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.drop = DropArea()
        self.paste = QPlainTextEdit()
        self.paste.setAccessibleName(_("Pasted text"))
        self.paste.setPlaceholderText(
            _("Paste here what you copied from the document, a table with its head line too.")
        )
        self.paste.setTabChangesFocus(True)
        self.read = QPushButton(_("Read the pasted text"))
        self.problem = Notice("triangle-alert")
        inside = QVBoxLayout()
        inside.setSpacing(theme.unit(1))
        inside.addStretch(1)
        inside.addWidget(self.problem)
        inside.addWidget(self.drop)
        inside.addWidget(caption(_("Or paste the text of the document"), self.paste))
        inside.addWidget(self.paste, 2)
        inside.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(*[theme.unit(2)] * 4)
        across.addStretch(1)
        across.addLayout(inside, 8)
        across.addStretch(1)
        self.drop.choose.clicked.connect(lambda _checked=False: self.file_wanted.emit())
        self.read.clicked.connect(lambda _checked=False: self._give())

    @property
    def pasted(self) -> str:
        """The text in the field."""
        return self.paste.toPlainText().strip()

    def complain(self, sentence: str) -> None:
        """Say what was wrong; "" for nothing. What was pasted stays."""
        self.problem.say(sentence)

    def clear(self) -> None:
        """Forget the pasted text: it has become a plan."""
        self.paste.clear()
        self.complain("")

    def _give(self) -> None:
        if self.pasted:
            self.text_given.emit(self.paste.toPlainText())
        else:
            self.complain(_("Paste the document's text into the field first."))
            self.paste.setFocus()
