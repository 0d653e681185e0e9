"""One month: what is due on each day, a short line each; weekends and holidays shaded and named."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from cchc_desktop.domain.agenda import Agenda, Entry, once_a_day
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import cut_at_word, show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.geometry import WEEK, MonthPlan, fitting, month_of, moved
from cchc_desktop.ui.tasks.standings import LOOKS

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_LEAST_LINES = 3
_LEAST_WIDTH = 70
_LONGEST = 90
_MOST_IN_MENU = 30
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}


class MonthView(QWidget):
    """Arrows move from day to day, Page Up and Down from month to month, Enter opens what is due."""

    opened = Signal(int)
    """A task's id."""
    moved = Signal(object)
    """The day in front is another one, by the officer's own hand."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Month calendar"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._agenda = Agenda(today)
        self.day = today
        self._due: dict[date, list[Entry]] = {}
        self._named: dict[date, str] = {}
        self.menu: QMenu | None = None

    def show_agenda(self, agenda: Agenda) -> None:
        """Show what is due."""
        self._agenda = agenda
        self._named = {each.day: each.title for each in agenda.days}
        self._fill()

    def show_day(self, day: date) -> None:
        """Bring a day to the front, with its month."""
        self.day = day
        self._fill()

    def due(self, day: date) -> tuple[Entry, ...]:
        """What is due on a day on view."""
        return tuple(self._due.get(day, ()))

    def off(self, day: date) -> bool:
        """Whether the ward doesn't work on that day."""
        return not self._agenda.calendar.works(day)

    def open_day(self, day: date) -> None:
        """The day's only task, or the choice of them."""
        found = self._due.get(day, [])
        if len(found) == 1:
            self.opened.emit(found[0].task.id)
        elif found:
            self._offer(day, found)

    @property
    def plan(self) -> MonthPlan:
        """Where everything stands."""
        line = self._line
        return MonthPlan(month_of(self.day), self.width(), self.height(), line * 1.3, line)

    @property
    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() * 1.12

    def sizeHint(self) -> QSize:
        """A few lines for each day."""
        rows = len(self.plan.weeks) * _LEAST_LINES + 1.4
        return QSize(theme.unit(_LEAST_WIDTH), round(self._line * rows))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or open."""
        match event.key():
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown as key:
                self._go(moved(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
            case Qt.Key.Key_Home:
                self._go(self._agenda.today)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_day(self.day)
            case key if (step := _STEPS.get(Qt.Key(key))) is not None:
                self._go(self.day + timedelta(days=step))
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line opens its task, "+3 more" all of the day, anything else chooses the day."""
        place, plan = event.position(), self.plan
        day, line = plan.day_at(place.x(), place.y()), plan.line_at(place.x(), place.y())
        if day is None:
            return
        found = self._due.get(day, [])
        shown = fitting(len(found), plan.room)
        if day != self.day:
            self._go(day)
        if line is not None and line < shown:
            self.opened.emit(found[line].task.id)
        elif line is not None and line < len(found):
            self._offer(day, found)

    def event(self, event: QEvent) -> bool:
        """Under the mouse the whole of what is due, and what the day is."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.plan.day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.words(day) if day else "", self)
            return True
        return super().event(event)

    def words(self, day: date) -> str:
        """A day in words, a line a task."""
        found = self._due.get(day, [])
        head = " · ".join(filter(None, (show_date(day), self._named.get(day, ""))))
        lines = (f"{LOOKS[each.standing].words}: {cut_at_word(each.title, _LONGEST)}" for each in found[:_MOST_IN_MENU])
        return "\n".join((head, *lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        from cchc_desktop.ui.calendar.month_paint import MonthPaint

        painter = QPainter(self)
        try:
            MonthPaint(painter, self.plan, self).paint()
        finally:
            painter.end()

    @property
    def today(self) -> date:
        """The day to reckon by."""
        return self._agenda.today

    def name_of(self, day: date) -> str:
        """What the day is called, where it is a holiday or worked in exchange."""
        return self._named.get(day, "")

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.moved.emit(day)

    def _fill(self) -> None:
        days = self.plan.days
        self._due = {}
        for entry in once_a_day(self._agenda.between(days[0], days[-1])):
            self._due.setdefault(entry.due, []).append(entry)
        self.setAccessibleDescription(self.words(self.day))
        self.updateGeometry()
        self.update()

    def _offer(self, day: date, found: list[Entry]) -> None:
        """A menu of what is due: arrows and Enter, as everywhere."""
        self.menu = menu = QMenu(self)
        for entry in found[:_MOST_IN_MENU]:
            look = LOOKS[entry.standing]
            words = cut_at_word(entry.title, _LONGEST).replace("&", "&&")
            action = menu.addAction(theme.icon(look.icon, look.tone), words)
            action.triggered.connect(lambda _checked=False, task=entry.task.id: self.opened.emit(task))
        menu.setActiveAction(menu.actions()[0])
        box = self.plan.box(day)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(round(box.x + box.width / 3), round(box.y + self._line))))


def weekday(number: int) -> str:
    """The short name of a weekday, from 0, Monday."""
    return _(_WEEKDAYS[number])
