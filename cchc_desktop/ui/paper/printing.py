"""Printing: the pages of a PDF on the office's printer, portrait and landscape in one job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QPushButton

from cchc_desktop.i18n import Q_, _
from cchc_desktop.ui.paper.pages import open_pdf

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

_QT_WORDS = (
    Q_("QImageWriter", "Unknown error"),
    Q_("QIODevice", "No such file or directory"),
    Q_("QIODevice", "file to open is a directory"),
)
"""Asked for by Qt's printer; our own sentence stands in their place."""
_SHARPEST = 600
"""Dots an inch: above it paper shows no difference, and a page takes too much memory."""
_BAND = 128
"""Rows drawn at once: a whole page at 600 dots an inch takes 140 MB and most of a second."""


def has_printer() -> bool:
    """Whether this PC knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def new_printer(name: str) -> QPrinter:
    """A4 to the paper's edge, under the name the printer's queue will show."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_dialog(printer: QPrinter, pages: int, parent: QWidget | None) -> QPrintDialog:
    """The system's own dialog: which printer, which pages, how many copies."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print report"))
    if pages:
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
    # Outside Windows Qt offers paper and margins there; the pages bring their own.
    if (properties := dialog.findChild(QPushButton, "properties")) is not None:
        properties.hide()
    return dialog


class PrintRun(QObject):
    """Prints a band of a page a turn of the event loop, so that the window stays live."""

    ended = Signal(int)
    """How many sheets were sent; 0 where the printer refused."""

    def __init__(self, printer: QPrinter, pages: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._file = _PdfFile(printer)
        self._document = open_pdf(pages, self)
        self._pages = wanted_pages(printer, self._document.pageCount())
        self._painter = QPainter()
        self._bands = self._work()

    def start(self) -> None:
        """Begin; `ended` tells the outcome."""
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        try:
            next(self._bands)
        except StopIteration as done:
            self._end(done.value)
        except Exception:
            self._end(0)
            raise
        else:
            QTimer.singleShot(0, self, self._next)

    def _end(self, sheets: int) -> None:
        if self._painter.isActive():
            self._painter.end()
        self.ended.emit(sheets if self._file.kept(whole=sheets > 0) else 0)

    def _work(self) -> Generator[None, None, int]:
        for place, page in enumerate(self._pages):
            self._turn(page)
            if not (self._printer.newPage() if place else self._painter.begin(self._printer)):
                return 0
            yield from _drawn(self._painter, self._document, page, self._sheet())
        return len(self._pages)

    def _turn(self, page: int) -> None:
        """A sheet's direction must be set before it begins."""
        size = self._document.pagePointSize(page)
        wide = size.width() > size.height()
        orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(orientation)

    def _sheet(self) -> QRect:
        return self._printer.pageLayout().fullRectPixels(self._printer.resolution())


class _PdfFile:
    """A file in place of paper comes under its name when its last page is drawn; what stood there stays until then."""

    def __init__(self, printer: QPrinter) -> None:
        name = printer.outputFileName() if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat else ""
        self._path = Path(name) if name else None
        if self._path is not None:
            self._partial = self._path.with_name(f"{self._path.name}.partial.pdf")
            printer.setOutputFileName(str(self._partial))

    def kept(self, *, whole: bool) -> bool:
        """Whether it lies there now, or there was none to keep."""
        if self._path is None:
            return True
        try:
            if whole:
                self._partial.replace(self._path)
            else:
                self._partial.unlink(missing_ok=True)
        except OSError:
            return False
        return True


def wanted_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages chosen in the dialog, from 0, as often as the printer itself can't repeat them."""
    first, last = 1, count
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = max(printer.fromPage(), 1), min(printer.toPage(), count)
    times = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return tuple(range(first - 1, last)) * times


def _drawn(painter: QPainter, document: QPdfDocument, page: int, sheet: QRect) -> Iterator[None]:
    """Draw a page over the whole sheet, a step a band."""
    finer = max(1.0, painter.device().logicalDpiX() / _SHARPEST)
    size = QSize(round(sheet.width() / finer), round(sheet.height() / finer))
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    for top in range(0, size.height(), _BAND):
        band = QRect(0, top, size.width(), min(_BAND, size.height() - top))
        options.setScaledClipRect(band)
        image = document.render(page, band.size(), options)
        first, end = round(band.top() * finer), round((band.top() + band.height()) * finer)
        painter.drawImage(QRect(0, first, sheet.width(), end - first), image)
        yield
