"""This PC's habits: language, text size; and where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.settings.row import Row
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, scrolled

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
"""Each in its own words, so that whoever chose wrongly finds the way back."""
SIZES = (100, 110, 125, 150, 175, 200)
_SPECIMEN = "UBND phường Hoàng Mai · 1.234,5 điểm · 05/9/2026"
_CHOICE_WIDTH = 24
_POINTS_AT_100 = 10.5


class MachineForm(Subject):
    """What belongs to this PC and goes into no report."""

    key = "machine"
    title = N_("This computer")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.language, self.text_size = QComboBox(), QComboBox()
        self.language.addItems(list(LANGUAGES.values()))
        self.text_size.addItems([f"{size} %" for size in SIZES])
        self.language.activated.connect(lambda row: self._change(language=list(LANGUAGES)[row]))
        self.text_size.activated.connect(lambda row: self._change(text_size=SIZES[row]))
        for choice in (self.language, self.text_size):
            choice.setMaximumWidth(theme.unit(_CHOICE_WIDTH))
        self.specimen = QLabel(_SPECIMEN)
        self.specimen.setWordWrap(True)
        self.later = explanation(_("Takes effect when the program is opened again."))
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self._begun = (desk.habits.current.language, desk.habits.current.text_size)
        open_folder = QPushButton(theme.icon("folder-open"), _("Open folder"))
        open_folder.setObjectName("open_data_folder")
        open_folder.clicked.connect(lambda _checked=False: desk.ask.show_file(desk.store.folder))
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.folder, 1)
        line.addWidget(open_folder)
        whole = _("The whole folder can be copied to a USB stick while the program is closed; nothing lies elsewhere.")
        parts = (
            Row(_("Language of the window"), self.language, _("Documents are always Vietnamese.")),
            Row(_("Text size"), self.text_size),
            self.specimen,
            self.later,
            Row(_("Data folder"), place, whole),
        )
        fill(self, scrolled(column(self, *parts)))

    def reload(self) -> None:
        """Show this PC's habits."""
        habits = self.desk.habits.current
        languages = list(LANGUAGES)
        self.language.setCurrentIndex(languages.index(habits.language) if habits.language in languages else 0)
        nearest = min(SIZES, key=lambda size: abs(size - habits.text_size))
        self.text_size.setCurrentIndex(SIZES.index(nearest))
        font = self.specimen.font()
        font.setPointSizeF(_POINTS_AT_100 * nearest / 100)
        self.specimen.setFont(font)
        self.later.setVisible((habits.language, habits.text_size) != self._begun)
        self.folder.setText(str(self.desk.store.folder))
        self.folder.setCursorPosition(0)

    def _change(self, **habits: str | int) -> None:
        self.desk.habits.change(**habits)
        self.reload()
