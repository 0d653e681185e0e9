"""The page without a task: what belongs here, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.tasks.drop_area import DropArea

_WIDTH = 70


class Invitation(QWidget):
    """Drop, choose or paste a plan, or begin with a task of one's own."""

    file_wanted = Signal()
    paste_wanted = Signal()
    task_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        area = DropArea()
        area.setFixedWidth(theme.unit(_WIDTH))
        area.choose.clicked.connect(lambda _checked=False: self.file_wanted.emit())
        others = QHBoxLayout()
        others.addStretch(1)
        for words, wanted in ((_("Paste text…"), self.paste_wanted), (_("Add task"), self.task_wanted)):
            button = once(QPushButton(words))
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            others.addWidget(button)
        others.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.unit(2))
        column.addStretch(1)
        column.addWidget(area, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(others)
        column.addStretch(2)
