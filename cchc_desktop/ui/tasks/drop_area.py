"""Where a plan's file is dropped or chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone


class DropArea(QFrame):
    """The invitation; the page itself takes the drop, wherever on it the file falls."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop_area")
        picture = QLabel()
        picture.setPixmap(theme.icon_pixmap("file-up", Tone.MUTED, theme.unit(5)))
        kinds = QLabel(_("Word (.docx), Excel (.xlsx), PDF or text (.txt)"))
        kinds.setProperty("muted", True)
        self.choose = QPushButton(theme.icon("folder-open", Tone.ON_ACCENT), _("Choose file…"))
        self.choose.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1.5))
        for part in (picture, QLabel(_("Drop a plan's file here, or")), self.choose, kinds):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        # A button dressed by the style sheet asks for less than it takes: without this its neighbours are cut.
        self.choose.setMinimumHeight(theme.unit(4.5))
        self.setMinimumHeight(self.sizeHint().height())
