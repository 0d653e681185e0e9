"""The year at a glance: how much is due in each week, where something is overdue, where today is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.domain.agenda import once_a_day
from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.geometry import MONTHS, YearPlan, monday_of, month_of, moved
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from cchc_desktop.domain.agenda import Agenda

_LINES = 5.2
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SMALL = 0.82


@dataclass(frozen=True, slots=True)
class Load:
    """What a week holds."""

    due: int = 0
    overdue: int = 0


def loads(agenda: Agenda, year: int) -> dict[date, Load]:
    """By the Mondays of the year; what merely goes on all the time doesn't press any week."""
    found: dict[date, Load] = {}
    for entry in once_a_day(agenda.between(date(year, 1, 1), date(year, MONTHS, 31))):
        if entry.occurrence is None or entry.standing is not Standing.ONGOING:
            load = found.get(monday_of(entry.due), Load())
            found[monday_of(entry.due)] = Load(load.due + 1, load.overdue + entry.overdue)
    return found


class YearStrip(QWidget):
    """A click or the arrows choose a month."""

    chosen = Signal(object)
    """The first day of a month."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Year, week by week"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._agenda: Agenda | None = None
        self._today, self.month = today, month_of(today)
        self.loads: dict[date, Load] = {}

    def show_agenda(self, agenda: Agenda) -> None:
        """Count anew."""
        self._agenda, self._today = agenda, agenda.today
        self._fill()

    def show_month(self, month: date) -> None:
        """Mark a month as the one below."""
        other = month.year != self.month.year
        self.month = month_of(month)
        if other:
            self._fill()
        self.update()

    @property
    def plan(self) -> YearPlan:
        """Where everything stands."""
        return YearPlan(self.month.year, self.width(), self.height() - 1, self._line * 1.2)

    @property
    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def sizeHint(self) -> QSize:
        """Names, bars and numbers."""
        return QSize(theme.unit(60), round(self._line * _LINES))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right, the year's ends, today."""
        match event.key():
            case Qt.Key.Key_Left:
                self.chosen.emit(moved(self.month, -1))
            case Qt.Key.Key_Right:
                self.chosen.emit(moved(self.month, 1))
            case Qt.Key.Key_Home:
                self.chosen.emit(month_of(self._today))
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The month under the mouse."""
        self.chosen.emit(self.month.replace(month=self.plan.month_at(event.position().x())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        try:
            for month in range(1, MONTHS + 1):
                self._paint_month(painter, month)
            self._paint_today(painter)
            most = max((load.due for load in self.loads.values()), default=1)
            for monday in self.plan.weeks:
                if load := self.loads.get(monday):
                    self._paint_week(painter, monday, load, most)
        finally:
            painter.end()

    def _fill(self) -> None:
        year = self.month.year
        self.loads = loads(self._agenda, year) if self._agenda else {}
        due, overdue = (sum(getattr(load, name) for load in self.loads.values()) for name in ("due", "overdue"))
        words = _("Year {year}: {due} due, {overdue} of them overdue")
        self.setAccessibleDescription(words.format(year=year, due=due, overdue=overdue))
        self.update()

    def _paint_month(self, painter: QPainter, month: int) -> None:
        plan = self.plan
        box = plan.month_box(month)
        place = QRectF(box.x, box.y, box.width, box.height)
        front = month == self.month.month
        painter.fillRect(place, theme.color(Tone.SELECTION if front else Tone.BASE))
        painter.setPen(QPen(theme.color(Tone.BORDER), 1))
        painter.drawRect(place)
        painter.setPen(theme.color(Tone.ACCENT if front else Tone.MUTED))
        longest = painter.fontMetrics().horizontalAdvance(_("Month {number}").format(number=MONTHS))
        words = _("Month {number}").format(number=month) if longest < plan.width / (MONTHS + 1) else f"{month}"
        painter.drawText(QRectF(box.x, 0, box.width, plan.head), _CENTRE, words)
        if front and self.hasFocus():
            painter.setPen(QPen(theme.color(Tone.ACCENT), theme.unit(0.25)))
            painter.drawRect(place.adjusted(1, 1, -1, -1))

    def _paint_week(self, painter: QPainter, monday: date, load: Load, most: int) -> None:
        """A bar as high as the week is full, its number above; an overdue one is hatched and has a mark."""
        box = self.plan.week_box(monday)
        room = box.height - self._line * 1.6
        high = max(room * load.due / most, theme.unit(0.25))
        edge = min(box.width * 0.2, theme.unit(0.5))
        bar = QRectF(box.x + edge, box.y + box.height - high, box.width - 2 * edge, high)
        tone = Tone.BAD if load.overdue else Tone.ACCENT
        painter.setPen(QPen(theme.color(tone), 1))
        painter.setBrush(theme.color(tone))
        if load.overdue:
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRect(bar)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        font.setBold(bool(load.overdue))
        painter.setFont(font)
        words = f"{load.due}{'!' if load.overdue else ''}"
        wide = painter.fontMetrics().horizontalAdvance(words)
        over = QRectF(self.plan.words_at(monday, wide), bar.y() - self._line, wide, self._line)
        painter.drawText(over, _CENTRE, words)
        painter.restore()

    def _paint_today(self, painter: QPainter) -> None:
        if self._today.year != self.month.year:
            return
        plan = self.plan
        x = (plan.x_of(self._today) + plan.x_of(self._today + timedelta(days=1))) / 2
        painter.setPen(QPen(theme.color(Tone.TEXT), theme.unit(0.25)))
        painter.drawLine(round(x), round(plan.head), round(x), round(plan.height))
        half = theme.unit(0.5)
        painter.drawLine(round(x - half), round(plan.head), round(x + half), round(plan.head))
