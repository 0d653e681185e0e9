"""A document that came in: what it is, from whom, and its file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cchc_desktop.domain.following import Incoming
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.drops import TakesFile
from cchc_desktop.ui.elided import without_middle
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, said
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.plans import Plan
    from cchc_desktop.ui.desk import Desk


class IncomingForm(TakesFile, QFrame):
    """Fields for one document, new or entered before; says by `entered` what it is to be."""

    entered = Signal(object, object)
    """The document, and the path of its file or None."""
    deleted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAcceptDrops(True)
        self._desk = desk
        self._shown: Incoming | None = None
        self._file: Path | None = None
        self._kept: Evidence | None = None
        self.number, self.issuer, self.title = (
            _line(words) for words in (_("Number and symbol"), _("Issued by"), _("Subject"))
        )
        self.issued = Day(_("Date of the document"), desk.today)
        self.received = Day(_("Received on"), desk.today, needed=True)
        self.file = said()
        self.choose = QPushButton(theme.icon("paperclip"), _("Choose file…"))
        self.choose.clicked.connect(lambda _checked=False: self._choose())
        self.open = QPushButton(theme.icon("file-text", Tone.ACCENT), _("Open the document"))
        self.open.setProperty("flat", True)
        self.open.clicked.connect(lambda _checked=False: self._open())
        self.problem = said(tone=Tone.BAD)
        self.problem.hide()
        self.read = said(_("Read from the file: compare it with the document."), Tone.WARN)
        self.enter = QPushButton()
        self.enter.clicked.connect(lambda _checked=False: self._enter())
        self.delete = QPushButton(theme.icon("trash-2"), _("Delete document"))
        self.delete.setProperty("flat", True)
        self.delete.clicked.connect(lambda _checked=False: self.deleted.emit(self._shown))
        for field in (self.number, self.issuer, self.title):
            field.returnPressed.connect(self._enter)
        self._lay_out()
        self.show_document(None)

    @property
    def typed(self) -> bool:
        """Whether something stands there that was not entered."""
        known = (self._shown.number, self._shown.issuer, self._shown.title) if self._shown else ("", "", "")
        there = tuple(tidy(field.text()) for field in (self.number, self.issuer, self.title))
        return there != known or self._file is not None or self.issued.typed

    def show_document(self, document: Incoming | None, kept: Evidence | None = None) -> None:
        """A document that was entered, with its file, or empty fields for a new one."""
        self._shown, self._file, self._kept = document, None, kept
        self.number.setText(document.number if document else "")
        self.issuer.setText(document.issuer if document else "")
        self.title.setText(document.title if document else "")
        for field in (self.number, self.issuer, self.title):
            field.setCursorPosition(0)
        self.issued.show_day(document.issued if document else None, anew=True)
        self.received.show_day(document.received if document else self._desk.today(), anew=True)
        self.file.setText(without_middle(kept.name) if kept else _("Drop the document's file here, or choose it"))
        self.choose.setVisible(kept is None)
        self.open.setVisible(kept is not None)
        self.enter.setText(_("Keep the corrections") if document else _("Enter the document"))
        self.delete.setVisible(document is not None)
        self.read.hide()
        self.problem.hide()

    def take_file(self, path: Path) -> None:
        """A file was dropped or chosen."""
        self._file = path
        self.file.setText(without_middle(path.name))
        from cchc_desktop.ui.tasks import plan_reading

        self._desk.background.run(_("Reading the document…"), partial(plan_reading.read, path, ()), self._propose)

    @property
    def takes_file(self) -> bool:
        """A document has one file."""
        return self._kept is None

    def _choose(self) -> None:
        if (path := self._desk.ask.open_file(_("The document's file"), _("All files (*)"))) is not None:
            self.take_file(path)

    def _open(self) -> None:
        path = self._desk.store.evidence.path(self._kept) if self._kept else None
        if self._kept and path and path.is_file():
            self._desk.ask.show_file(path)
        elif self._kept:
            words = _("The copy of “{name}” is no longer in the data folder.")
            self._desk.ask.tell(words.format(name=without_middle(self._kept.name)))

    def _propose(self, read: Plan | Exception) -> None:
        """Into fields still empty what the file says of itself; a file that can't be read is kept all the same."""
        if isinstance(read, Exception) or self._file is None:
            return
        found = read.document
        title = f"{found.kind} {found.title[:1].lower()}{found.title[1:]}".strip() if found.title else ""
        for field, words in ((self.number, found.number), (self.issuer, found.issuer), (self.title, title)):
            if words and not field.text():
                field.setText(words)
                field.setCursorPosition(0)
        if found.date is not None and self.issued.day is None:
            self.issued.line.setText(show_date(found.date))
        self.read.setVisible(bool(found.number or title))

    def _enter(self) -> None:
        number, title = tidy(self.number.text()), tidy(self.title.text())
        fine = self.issued.check() & self.received.check_past()
        problem = "" if number or title else _("Give the document's number or its subject.")
        if not problem and self.issued.day and self.received.day and self.issued.day > self.received.day:
            problem = _("A document is not dated after the day it came: check both days.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem or not fine or self.received.day is None:
            return
        known = self._shown
        document = Incoming(
            id=known.id if known else 0,
            number=number,
            issued=self.issued.day,
            received=self.received.day,
            issuer=tidy(self.issuer.text()),
            title=title,
            evidence_id=known.evidence_id if known else None,
        )
        self.entered.emit(document, self._file)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(1.5)] * 4)
        column.setSpacing(theme.unit(0.75))
        days = QHBoxLayout()
        days.setSpacing(theme.unit(1.5))
        for words, field in ((_("Date of the document"), self.issued), (_("Received on"), self.received)):
            days.addLayout(above := _above(words, field))
            above.addStretch(1)  # a complaint below one of them moves neither
        days.addStretch(1)
        column.addLayout(_above(_("Number and symbol"), self.number))
        column.addLayout(days)
        column.addLayout(_above(_("Issued by"), self.issuer))
        column.addLayout(_above(_("Subject"), self.title))
        file = QHBoxLayout()
        file.addWidget(self.file, 1)
        file.addWidget(self.choose)
        file.addWidget(self.open)
        column.addLayout(file)
        column.addWidget(self.read)
        column.addWidget(self.problem)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)


def _line(name: str) -> Line:
    line = Line()
    line.setAccessibleName(name)
    return line


def _above(words: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.unit(0.25))
    column.addWidget(caption(words, field))
    column.addWidget(field)
    return column
