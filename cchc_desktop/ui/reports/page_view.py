"""The true pages of a PDF, one under the other, as they will leave the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from cchc_desktop.ui import theme
from cchc_desktop.ui.reports.page_places import Fit, Room, Zoom, in_front
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

_POINTS_AN_INCH = 72
_SMALLEST, _LARGEST = 25, 400


class PageView(QAbstractScrollArea):
    """Shows a document and stays where the reader is when it is replaced, zoomed or resized."""

    moved = Signal(int)
    """Another page is in front, from 0."""
    zoomed = Signal(object)
    """Another `Zoom`, by Ctrl and wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document: QPdfDocument | None = None
        self._points: tuple[QSizeF, ...] = ()
        self._places: tuple[QRect, ...] = ()
        self._drawn: dict[int, QPixmap] = {}
        self._zoom: Zoom = Fit.WIDTH
        self._front = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    @property
    def zoom(self) -> Zoom:
        """The zoom in use."""
        return self._zoom

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self._points)

    @property
    def current(self) -> int:
        """The page in front, from 0."""
        return self._front

    @property
    def percent(self) -> int:
        """The page in front against the paper's own size."""
        if not self._places:
            return 100
        inches = self._points[self._front].width() / _POINTS_AN_INCH
        return round(100 * self._places[self._front].width() / (inches * self.logicalDpiX()))

    def show_document(self, document: QPdfDocument) -> None:
        """Show other pages at the same place."""
        anchor = self._anchor()
        self._document = document
        self._points = tuple(document.pagePointSize(page) for page in range(document.pageCount()))
        self._lay_out(anchor)

    def set_zoom(self, zoom: Zoom) -> None:
        """Zoom, keeping the place."""
        anchor = self._anchor()
        self._zoom = min(max(zoom, _SMALLEST), _LARGEST) if isinstance(zoom, int) else zoom
        self._lay_out(anchor)

    def go_to(self, page: int) -> None:
        """Bring the top of a page to the front."""
        if self._places:
            page = min(max(page, 0), len(self._places) - 1)
            self.verticalScrollBar().setValue(self._places[page].top() - self._gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; their pictures are made here, the others' are forgotten."""
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), theme.color(Tone.WINDOW))
            self._draw(painter)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        anchor = self._anchor()
        super().resizeEvent(event)
        self._lay_out(anchor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = 10 if event.angleDelta().y() > 0 else -10
            self.set_zoom(self.percent // 10 * 10 + step)
            self.zoomed.emit(self._zoom)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; the rest scrolls."""
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count - 1)
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        return QSize(theme.unit(60), theme.unit(70))

    @property
    def _gap(self) -> int:
        return theme.unit(1.5)

    def _anchor(self) -> tuple[int, float]:
        if not self._places:
            return 0, 0.0
        place = self._places[self._front]
        return self._front, (self.verticalScrollBar().value() + self._gap - place.top()) / max(place.height(), 1)

    def _lay_out(self, anchor: tuple[int, float]) -> None:
        self._drawn.clear()
        self._places = self._placed()
        width = max((place.right() for place in self._places), default=0) + self._gap
        height = self._places[-1].bottom() + self._gap if self._places else 0
        view = self.viewport().size()
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(theme.unit(5))
        self._return_to(anchor)
        self.viewport().update()

    def _return_to(self, anchor: tuple[int, float]) -> None:
        if not self._places:
            return
        page, part = anchor
        place = self._places[min(page, len(self._places) - 1)]
        self.verticalScrollBar().setValue(round(place.top() - self._gap + part * place.height()))
        self._on_scroll()

    def _placed(self) -> tuple[QRect, ...]:
        # The scroll bar's own room is always left, or a fit could make it come and go for ever.
        width = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        room = Room(width, self.viewport().height(), self._gap)
        dots = self.logicalDpiX() / _POINTS_AN_INCH
        return room.placed([room.sized(points * dots, self._zoom) for points in self._points])

    def _on_scroll(self) -> None:
        self.viewport().update()
        front = in_front(self._places, self.verticalScrollBar().value(), self.viewport().height())
        if front != self._front:
            self._front = front
            self.moved.emit(front)

    def _draw(self, painter: QPainter) -> None:
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value()).toPoint()
        seen = self.viewport().rect().translated(-offset)
        in_sight = {page for page, place in enumerate(self._places) if place.intersects(seen)}
        self._drawn = {page: drawn for page, drawn in self._drawn.items() if page in in_sight}
        for page in sorted(in_sight):
            place = self._places[page].translated(offset)
            painter.setPen(theme.color(Tone.BORDER))
            painter.fillRect(place, Qt.GlobalColor.white)
            painter.drawPixmap(place.topLeft(), self._picture(page))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _picture(self, page: int) -> QPixmap:
        if page not in self._drawn and self._document is not None:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap.fromImage(self._document.render(page, self._places[page].size() * ratio))
            pixmap.setDevicePixelRatio(ratio)
            self._drawn[page] = pixmap
        return self._drawn[page]
