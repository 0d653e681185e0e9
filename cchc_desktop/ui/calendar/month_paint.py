"""How a month looks: thin lines, shaded days off, an icon and a few words for what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.geometry import WEEK, Box, MonthPlan, fitting
from cchc_desktop.ui.tasks.standings import LOOKS
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.agenda import Entry
    from cchc_desktop.ui.calendar.month_view import MonthView

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MonthPaint:
    """Draws once."""

    def __init__(self, painter: QPainter, plan: MonthPlan, view: MonthView) -> None:
        self._painter, self._plan, self._view = painter, plan, view

    def paint(self) -> None:
        """The names of the weekdays, then day by day, the one in front last."""
        self._head()
        for day in self._plan.days:
            self._day(day)
        self._front(self._plan.box(self._view.day))

    def _head(self) -> None:
        from cchc_desktop.ui.calendar.month_view import weekday

        self._painter.setPen(theme.color(Tone.MUTED))
        wide = self._plan.width / WEEK
        for number in range(WEEK):
            place = QRectF(number * wide + theme.unit(0.5), 0, wide, self._plan.head)
            self._painter.drawText(place, _LEFT, weekday(number))

    def _day(self, day: date) -> None:
        painter, box = self._painter, self._plan.box(day)
        place = QRectF(box.x, box.y, box.width, box.height)
        own = day.month == self._plan.first.month
        painter.fillRect(place, theme.color(Tone.WINDOW if self._view.off(day) else Tone.BASE))
        painter.setPen(QPen(theme.color(Tone.BORDER), 1))
        painter.drawRect(place)  # neighbours share their lines
        self._number(day, own=own)
        found = self._view.due(day)
        shown = fitting(len(found), self._plan.room)
        for number, entry in enumerate(found[:shown]):
            self._line(entry, self._plan.line_box(day, number))
        if shown < len(found) and self._plan.room:
            painter.setPen(theme.color(Tone.ACCENT))
            more = _("+{count} more").format(count=len(found) - shown)
            painter.drawText(_inside(self._plan.line_box(day, shown)), _LEFT, more)

    def _number(self, day: date, *, own: bool) -> None:
        """The day's number, today's on a plate, and what the day is called."""
        painter, box = self._painter, self._plan.box(day)
        place = _inside(Box(box.x, box.y, box.width, self._plan.line))
        number = f"{day.day}" if own else f"{day.day}/{day.month}"
        font = QFont(painter.font())
        font.setBold(day == self._view.today)
        painter.save()
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(number)
        if day == self._view.today:
            number = _("{day} · today").format(day=number)
            wide = painter.fontMetrics().horizontalAdvance(number)
            plate = QRectF(place.x() - theme.unit(0.25), place.y() + 1, wide + theme.unit(0.75), place.height() - 1)
            painter.fillRect(plate, theme.color(Tone.ACCENT))
        tone = Tone.ON_ACCENT if day == self._view.today else Tone.TEXT if own else Tone.MUTED
        painter.setPen(theme.color(tone))
        painter.drawText(place, _LEFT, number)
        painter.restore()
        self._name(day, place.adjusted(wide + theme.unit(1), 0, 0, 0))

    def _name(self, day: date, place: QRectF) -> None:
        if name := self._view.name_of(day):
            self._painter.setPen(theme.color(Tone.MUTED))
            self._painter.drawText(place, _LEFT, self._elided(name, place.width()))

    def _line(self, entry: Entry, box: Box) -> None:
        look, place, size = LOOKS[entry.standing], _inside(box), theme.unit(1.75)
        top = place.y() + (place.height() - size) / 2
        self._painter.drawPixmap(QPointF(place.x(), top), theme.icon_pixmap(look.icon, look.tone, size))
        place.setLeft(place.left() + size + theme.unit(0.5))
        tone = Tone.BAD if entry.overdue else Tone.MUTED if entry.standing is Standing.DONE else Tone.TEXT
        self._painter.setPen(theme.color(tone))
        self._painter.drawText(place, _LEFT, self._elided(entry.task.title, place.width()))

    def _front(self, box: Box) -> None:
        """The day in front has a frame, a heavier one while the keyboard is here."""
        thick = theme.unit(0.375) if self._view.hasFocus() else theme.unit(0.2)
        self._painter.setPen(QPen(theme.color(Tone.ACCENT), thick))
        half = thick / 2
        self._painter.drawRect(QRectF(box.x, box.y, box.width, box.height).adjusted(half, half, -half - 1, -half - 1))

    def _elided(self, text: str, width: float) -> str:
        plain = " ".join(text.split())
        return self._painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, int(width))


def _inside(box: Box) -> QRectF:
    edge = theme.unit(0.5)
    return QRectF(box.x + edge, box.y, box.width - 2 * edge, box.height)
