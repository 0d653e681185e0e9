"""The ways out of the program: a PDF file, the printer, the folder they lie in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog

from cchc_desktop.i18n import _
from cchc_desktop.ui.reports import printing
from cchc_desktop.ui.reports.file_name import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from cchc_desktop.reports.quarterly import ReportFacts
    from cchc_desktop.ui.desk import Desk


def pages_of(facts: ReportFacts) -> bytes:
    """The report as a PDF in memory; for a worker, which imports the writer here."""
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.quarterly import quarterly

    return pdf.render_bytes(quarterly(facts))


def write(facts: ReportFacts, path: Path) -> int:
    """The report as a file; how many pages it has. For a worker."""
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.quarterly import quarterly

    return pdf.render(quarterly(facts), path)


class Output(QObject):
    """Writes and prints what it is handed; announces what came of it."""

    wrote = Signal(object, int)
    """A file and its pages."""
    told = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: Path | None = None

    def export(self, facts: ReportFacts) -> None:
        """Ask where, and write the PDF there."""
        path = self._desk.ask.save_file(_("Export PDF"), self._proposal(facts), _("PDF file (*.pdf)"))
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self._desk.background.run(_("Writing the PDF…"), partial(write, facts, path), partial(self._wrote, path))

    def print(self, facts: ReportFacts, pages: int) -> None:
        """Ask which printer, and print all or some of the pages."""
        if not printing.has_printer():
            self._desk.ask.tell(_("This computer has no printer. Export the PDF and print it on another one."))
            return
        printer = printing.new_printer(file_name(facts.period, sample=facts.office.sample))
        asked = self._desk.ask.show_dialog(lambda parent: printing.print_dialog(printer, pages, parent))
        if isinstance(asked, QPrintDialog):
            chosen = asked.printer()
            self._desk.background.run(_("Printing…"), partial(pages_of, facts), partial(self._print, chosen))

    def open_folder(self) -> None:
        """Open where the last file was written, else the reports' own folder."""
        folder = self._folder or self._own_folder()
        if not self._desk.ask.show_file(folder):
            self._desk.ask.tell(_("The folder could not be opened: {folder}").format(folder=folder))

    def _proposal(self, facts: ReportFacts) -> str:
        name = file_name(facts.period, sample=facts.office.sample)
        # Before any file was ever chosen, the dialog would open where the program lies.
        return name if self._desk.habits.current.file_folder else str(self._own_folder() / name)

    def _own_folder(self) -> Path:
        folder = self._desk.store.folder / "reports"
        try:
            folder.mkdir(exist_ok=True)
        except OSError:
            return self._desk.store.folder
        return folder

    def _wrote(self, path: Path, pages: int) -> None:
        self._folder = path.parent
        self.wrote.emit(path, pages)

    def _print(self, printer: QPrinter, pages: bytes) -> None:
        run = printing.PrintRun(printer, pages, self)
        run.ended.connect(self._printed)
        run.ended.connect(run.deleteLater)  # it holds the pages and the printer
        run.start()

    def _printed(self, sheets: int) -> None:
        if sheets:
            self.told.emit(_("Sent to the printer: {count} pages").format(count=sheets))
        else:
            self._desk.ask.tell(
                _("The printer did not take the report. See that it is on and has paper, then try again.")
            )
