"""The preview: true pages with zoom and page number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.paper.pages import open_pdf
from cchc_desktop.ui.reports.page_places import Fit, Zoom
from cchc_desktop.ui.reports.page_view import PageView
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon
    from PySide6.QtPdf import QPdfDocument

_PERCENTS = (50, 75, 100, 125, 150, 200)
_ZOOMS: tuple[Zoom, ...] = (Fit.WIDTH, Fit.PAGE, *_PERCENTS)


class Preview(QFrame):
    """Shows the last pages it was given; says when newer ones are on their way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.view = PageView()
        self.view.setAccessibleName(_("Pages of the report"))
        self.pages = b""
        self._document: QPdfDocument | None = None
        self._says = QLabel()
        self._says.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setMargin(theme.unit(2))
        self._count = QLabel()
        self._count.setToolTip(_("Page in front / all pages"))
        self._fresh = QLabel()
        self._fresh.setPixmap(theme.icon_pixmap("hourglass", Tone.WAIT, theme.unit(2)))
        self._fresh.setToolTip(_("Updating…"))
        self._fresh.setAccessibleName(_("Updating…"))
        self.zooms = QComboBox()
        self.zooms.setAccessibleName(_("Zoom"))
        self._stack = QStackedLayout()
        self._lay_out()
        self.view.moved.connect(self._show_count)
        self.view.zoomed.connect(self._show_zoom)
        self.wait()

    @property
    def count_text(self) -> str:
        """The page number as it stands above the pages."""
        return self._count.text()

    @property
    def fresh(self) -> bool:
        """Whether the pages shown are the latest."""
        return self._fresh.isHidden()

    def wait(self) -> None:
        """Newer pages are on their way."""
        self._fresh.show()
        if not self.pages:
            self._say(_("Preparing the pages…"))

    def show_pages(self, pages: bytes) -> None:
        """Show a PDF, at the page that was in front."""
        self.pages = pages
        before, self._document = self._document, open_pdf(pages, self)
        self.view.show_document(self._document)
        self._stack.setCurrentIndex(1)
        self._fresh.hide()
        self._show_count(self.view.current)
        if before is not None:
            before.deleteLater()

    def show_trouble(self, sentence: str) -> None:
        """There are no pages, and why."""
        self._fresh.hide()
        self._say(sentence)

    def clear(self) -> None:
        """There is nothing to show yet: another document is coming."""
        self.pages = b""
        self.view.go_to(0)
        self._count.clear()
        self.wait()

    def seek(self, words: str) -> None:
        """Go to the first page that says `words`, where one does."""
        if self._document is None or not words:
            return
        for page in range(self._document.pageCount()):
            if tidy(words) in tidy(self._document.getAllText(page).text()):
                self.view.go_to(page)
                return

    def choose_zoom(self, zoom: Zoom) -> None:
        """Zoom as chosen in the list."""
        self.view.set_zoom(zoom)
        self._show_zoom(self.view.zoom)

    def _say(self, sentence: str) -> None:
        self._says.setText(sentence)
        self._stack.setCurrentIndex(0)

    def _show_count(self, page: int) -> None:
        self._count.setText(f"{page + 1}/{self.view.count}")

    def _show_zoom(self, zoom: Zoom) -> None:
        # A percent of the wheel stands in no row: it is shown in place of one.
        self.zooms.setPlaceholderText(f"{zoom} %")
        self.zooms.setCurrentIndex(_ZOOMS.index(zoom) if zoom in _ZOOMS else -1)

    def _lay_out(self) -> None:
        self.zooms.addItems([_("Fit width"), _("Fit page"), *(f"{percent} %" for percent in _PERCENTS)])
        self.zooms.activated.connect(lambda row: self.choose_zoom(_ZOOMS[row]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addLayout(self._stack, 1)  # first: widgets of a loose layout would be windows for a moment
        self._stack.addWidget(self._says)
        self._stack.addWidget(self.view)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("page_head")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.unit(1), theme.unit(0.5), theme.unit(1), theme.unit(0.5))
        row.setSpacing(theme.unit(0.5))
        row.addWidget(self.zooms)
        row.addStretch(1)
        row.addWidget(self._fresh)
        row.addWidget(_tool(theme.icon("arrow-up"), _("Previous page"), lambda: self.view.go_to(self.view.current - 1)))
        row.addWidget(self._count)
        row.addWidget(_tool(theme.icon("arrow-down"), _("Next page"), lambda: self.view.go_to(self.view.current + 1)))
        return bar


def _tool(icon: QIcon, words: str, deed: Callable[[], object]) -> QPushButton:
    button = QPushButton(icon, "")
    button.setProperty("flat", True)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFixedWidth(theme.unit(3.5))
    button.clicked.connect(lambda _checked=False: deed())
    return button
