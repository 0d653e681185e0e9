"""The ways out of the program: a file, the printer, the folder they lie in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog

from cchc_desktop.i18n import _
from cchc_desktop.ui.paper import printing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from cchc_desktop.ui.desk import Desk

EXCEL = ".xlsx"
CALENDAR = ".ics"


@dataclass(frozen=True, slots=True)
class Paper:
    """Something to be handed out: plain values bound to what a worker makes of them."""

    name: str
    """Proposed for its file."""
    write: Callable[[Path], int]
    """Makes the file; how many pages it has, 0 where it has none."""
    pages: Callable[[], bytes] = bytes
    """The same as PDF in memory, for the printer."""


class Output(QObject):
    """Writes and prints what it is handed; announces what came of it."""

    wrote = Signal(object, int)
    """A file and its pages."""
    told = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: Path | None = None

    def export(self, paper: Paper) -> None:
        """Ask where, and write the file there."""
        title, kinds, doing = _words(Path(paper.name).suffix)
        path = self._desk.ask.save_file(title, self._proposal(paper), kinds)
        if path is not None:
            self._desk.background.run(doing, partial(paper.write, path), partial(self._wrote, path))

    def print(self, paper: Paper, pages: int = 0) -> None:
        """Ask which printer, and print all or some of the pages; how many there are may not be known."""
        if not printing.has_printer():
            self._desk.ask.tell(_("This computer has no printer. Export the PDF and print it on another one."))
            return
        printer = printing.new_printer(paper.name)
        asked = self._desk.ask.show_dialog(lambda parent: printing.print_dialog(printer, pages, parent))
        if isinstance(asked, QPrintDialog):
            self._desk.background.run(_("Printing…"), paper.pages, partial(self._print, asked.printer()))

    def open_folder(self) -> None:
        """Open where the last file was written, else the reports' own folder."""
        folder = self._folder or self._own_folder()
        if not self._desk.ask.show_file(folder):
            self._desk.ask.tell(_("The folder could not be opened: {folder}").format(folder=folder))

    def _proposal(self, paper: Paper) -> str:
        # Before any file was ever chosen, the dialog would open where the program lies.
        return paper.name if self._desk.habits.current.file_folder else str(self._own_folder() / paper.name)

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
        printed = self._desk.background.hold(_("Printing…"))  # a window that is closed waits for the last page
        run.ended.connect(self._printed)
        run.ended.connect(lambda _sheets: printed())
        run.ended.connect(run.deleteLater)  # it holds the pages and the printer
        run.start()

    def _printed(self, sheets: int) -> None:
        if sheets:
            self.told.emit(_("Sent to the printer: {count} pages").format(count=sheets))
        else:
            self._desk.ask.tell(
                _("The printer did not take the report. See that it is on and has paper, then try again.")
            )


def _words(suffix: str) -> tuple[str, str, str]:
    """Title and kinds of the question where to write, and what is being done meanwhile."""
    if suffix == EXCEL:
        return _("Export Excel"), _("Excel file (*.xlsx)"), _("Writing the Excel file…")
    if suffix == CALENDAR:
        return _("Export calendar"), _("Calendar file (*.ics)"), _("Writing the calendar file…")
    return _("Export PDF"), _("PDF file (*.pdf)"), _("Writing the PDF…")
