"""The live picture: how the report's head and signature come out on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain import periods
from cchc_desktop.gathering import office_of, report_facts
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.paper.pages import open_pdf
from cchc_desktop.ui.reports.page_view import PageView
from cchc_desktop.ui.reports.press import Press
from cchc_desktop.ui.settings.specimen import specimen
from cchc_desktop.ui.settings.subject import explanation

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from cchc_desktop.ui.desk import Desk

_LEAST_WIDTH = 30


class Picture(QWidget):
    """One page of the current period's report, drawn again after every saved field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._document: QPdfDocument | None = None
        self.setMinimumWidth(theme.unit(_LEAST_WIDTH))
        self.view = PageView()
        self.view.setAccessibleName(_("How it comes out on paper"))
        self.says = explanation(_("How it comes out on paper"))
        self.says.setMargin(theme.unit(1))
        self._press = Press(desk.background, self)
        self._press.printed.connect(self._show)
        self._press.failed.connect(self.says.setText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.says)
        layout.addWidget(self.view, 1)

    @property
    def text(self) -> str:
        """What the picture says, as it stands on the page."""
        return self._document.getAllText(0).text() if self._document is not None else ""

    def reload(self) -> None:
        """Draw it again from what the store holds now."""
        store, today = self._desk.store, self._desk.today()
        period = periods.current(store.periods.of_year(office_of(store).year), today)
        self._press.order(partial(specimen, report_facts(store, period, today)))

    def _show(self, pages: bytes) -> None:
        before, self._document = self._document, open_pdf(pages, self)
        self.view.show_document(self._document)
        self.says.setText(_("How it comes out on paper"))
        if before is not None:
            before.deleteLater()
