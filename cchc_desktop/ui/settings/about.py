"""What this program is, what it is made of, and where its files lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from cchc_desktop import __version__, paths
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, heading, scrolled

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

_TEXT_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others' that ships with the program."""

    name: str
    use: str
    licence: str
    file: str = ""
    """Its text below resources/, where it ships as a file of its own."""


PARTS = (
    Part("Liberation Serif", N_("type of documents"), "SIL OFL 1.1", "fonts/OFL.txt"),
    Part("Noto Sans", N_("type of the window"), "SIL OFL 1.1", "fonts/OFL.txt"),
    Part("Lucide", N_("icons"), "ISC, MIT", "icons/LICENSE.txt"),
    Part("Qt, PySide6", N_("window"), "LGPL 3.0"),
    Part("PDFium (QtPdf)", N_("pages on screen"), "BSD 3-Clause, LGPL 3.0"),
    Part("reportlab", N_("PDF"), "BSD"),
    Part("SQLite, SQLAlchemy, SQLModel", N_("storage"), "Public domain, MIT"),
    Part("openpyxl, defusedxml", N_("Excel workbooks"), "MIT, PSF"),
    Part("python-docx, lxml", N_("Word documents"), "MIT, BSD"),
    Part("pypdfium2, PDFium", N_("PDF documents"), "Apache 2.0, BSD"),
    Part("holidays, dateutil", N_("public holidays"), "MIT, BSD, Apache 2.0"),
    Part("Python", N_("language"), "PSF"),
)


class About(Subject):
    """Version, licences, places."""

    key = "about"
    title = N_("About")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Licence"))
        self.text.setMinimumHeight(theme.unit(_TEXT_HEIGHT))
        self.text.hide()
        self._places = QLabel()
        self._places.setTextFormat(Qt.TextFormat.PlainText)
        self._places.setWordWrap(True)
        self._places.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        parts = (
            QLabel(_("CCHC Desktop, version {version}").format(version=__version__)),
            explanation(
                _(
                    "Free under the Apache License 2.0. It needs no account and no network, and sends nothing: "
                    "everything you enter stays on this computer."
                )
            ),
            self._places,
            heading(_("Made with")),
            self._table(),
            self.text,
        )
        fill(self, scrolled(column(self, *parts)))

    def reload(self) -> None:
        """Show where the data lies."""
        self._places.setText(_("Data: {folder}").format(folder=self.desk.store.folder))

    def show_licence(self, part: Part) -> None:
        """Show a licence's own text."""
        self.text.setPlainText((paths.resources() / part.file).read_text(encoding="utf-8"))
        self.text.show()

    def _table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(2))
        grid.setVerticalSpacing(0)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        for line, part in enumerate(PARTS):
            name = QLabel(part.name)
            name.setWordWrap(True)
            grid.addWidget(name, line, 0)
            grid.addWidget(explanation(_(part.use)), line, 1)
            grid.setRowMinimumHeight(line, theme.unit(4))
            grid.addWidget(self._licence(part), line, 2)
        return table

    def _licence(self, part: Part) -> QWidget:
        if not part.file:
            label = QLabel(part.licence)
            label.setWordWrap(True)
            label.setMargin(theme.unit(0.5))  # as far in as the buttons' words
            return label
        button = QPushButton(part.licence)
        button.setProperty("flat", True)
        button.setStyleSheet("text-align: left")
        button.setObjectName(f"licence_{part.name}")
        button.clicked.connect(lambda _checked=False: self.show_licence(part))
        return button
