"""Where the days of a month and the weeks of a year stand, in whatever size there is. No Qt."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = 12
WEEK = 7
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the widget."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in it; its right and lower edges belong to its neighbours."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def moved(day: date, months: int) -> date:
    """The same day so many months on, the month's last where it is shorter; never off the calendar."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def fitting(count: int, room: int) -> int:
    """How many of `count` lines are shown where `room` fit; the last one says how many more there are."""
    return count if count <= room else max(0, room - 1)


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """The weeks of a month below each other, from Monday; days of its neighbours fill the first and the last."""

    first: date
    width: float
    height: float
    head: float
    """Height of the names of the weekdays."""
    line: float
    """Height of a line of text; the day's number takes the first."""

    @property
    def weeks(self) -> tuple[date, ...]:
        """Their Mondays."""
        last = moved(self.first, 1) - timedelta(days=1)
        count = (monday_of(last) - monday_of(self.first)).days // WEEK + 1
        return tuple(monday_of(self.first) + timedelta(days=WEEK * number) for number in range(count))

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on view."""
        opening = self.weeks[0]
        return tuple(opening + timedelta(days=number) for number in range(WEEK * len(self.weeks)))

    @property
    def room(self) -> int:
        """How many lines a day has below its number."""
        return max(0, int(self._row / self.line) - 1)

    @property
    def _row(self) -> float:
        return (self.height - self.head) / len(self.weeks)

    def box(self, day: date) -> Box:
        """Where a day on view stands."""
        row, column = divmod((day - self.weeks[0]).days, WEEK)
        wide = self.width / WEEK
        return Box(column * wide, self.head + row * self._row, wide, self._row)

    def line_box(self, day: date, place: int) -> Box:
        """Where the line number `place` of a day stands, from 0."""
        box = self.box(day)
        return Box(box.x, box.y + self.line * (place + 1), box.width, self.line)

    def day_at(self, x: float, y: float) -> date | None:
        """The day at a point."""
        return next((day for day in self.days if self.box(day).holds(x, y)), None)

    def line_at(self, x: float, y: float) -> int | None:
        """The number of the line at a point; none on the day's number and below the last."""
        day = self.day_at(x, y)
        lines = range(self.room) if day else ()
        return next((place for place in lines if day and self.line_box(day, place).holds(x, y)), None)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """Twelve months beside each other, and the weeks below them at their days."""

    year: int
    width: float
    height: float
    head: float
    """Height of the names of the months."""

    @property
    def weeks(self) -> tuple[date, ...]:
        """The Mondays of the weeks that touch the year."""
        opening, end = monday_of(date(self.year, 1, 1)), date(self.year, MONTHS, 31)
        count = (monday_of(end) - opening).days // WEEK + 1
        return tuple(opening + timedelta(days=WEEK * number) for number in range(count))

    def week_box(self, monday: date) -> Box:
        """Where a week stands, cut off at the year's ends."""
        left, right = self.x_of(monday), self.x_of(monday + timedelta(days=WEEK))
        return Box(left, self.head, right - left, self.height - self.head)

    def words_at(self, monday: date, wide: float) -> float:
        """Where words that wide begin over a week: in its middle, and never off the strip."""
        box = self.week_box(monday)
        return min(max(box.x + (box.width - wide) / 2, 0), max(self.width - wide, 0))

    def month_box(self, month: int) -> Box:
        """Where a month stands, from top to bottom."""
        first = date(self.year, month, 1)
        left, right = self.x_of(first), self.x_of(moved(first, 1))
        return Box(left, 0, right - left, self.height)

    def x_of(self, day: date) -> float:
        """Where a day begins; days of other years at the edges."""
        opening = date(self.year, 1, 1)
        days = (date(self.year + 1, 1, 1) - opening).days
        return self.width * min(max((day - opening).days, 0), days) / days

    def month_at(self, x: float) -> int:
        """The month at a place."""
        return next((month for month in range(1, MONTHS) if x < self.x_of(date(self.year, month + 1, 1))), MONTHS)
