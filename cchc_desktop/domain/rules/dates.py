"""Points by the day a document was issued: by a day of the year, or so long after the superior's own."""

import calendar
import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, unusable
from cchc_desktop.text import show_date

_WEEKDAYS = 5
_DECEMBER = 12
_LEAP_YEAR = 2024
_EARLIEST_MONTH = 7
"""A plan for a year may be signed in the half year before it; a day still earlier has a mistaken year."""


@dataclass(frozen=True, slots=True)
class DateTier:
    """Points up to a limit: a day of the sheet's year, or a number of days; without a limit, any later day."""

    points: Decimal
    month: int | None = None
    day: int | None = None
    """Of `month`; without it, the month's last day."""
    days: int | None = None
    """After the superior's document."""
    working: bool = False
    """`days` that are worked."""
    before: bool = False
    """`month` of the year before the sheet's."""

    def last_day(self, year: int) -> dt.date | None:
        """The last day of the tier on the sheet of `year`; none where no year has it. 29/02 is 28/02 in most years."""
        month, year = self.month or 0, year - self.before
        if not 1 <= month <= _DECEMBER or year < dt.MINYEAR:
            return None
        longest, length = (calendar.monthrange(each, month)[1] for each in (_LEAP_YEAR, year))
        day = longest if self.day is None else self.day
        return dt.date(year, month, min(day, length)) if 1 <= day <= longest else None


@dataclass(frozen=True, slots=True)
class DeadlineTiers:
    """The first tier whose limit was met; `never` where the document was not issued."""

    tiers: tuple[DateTier, ...]
    never: Decimal = Decimal(0)
    off: frozenset[dt.date] = field(default=frozenset(), compare=False, repr=False)
    """Days off beside the weekends, as the ward knows them; no part of the rule. See `domain.worked_days`."""
    worked: frozenset[dt.date] = field(default=frozenset(), compare=False, repr=False)
    """Weekend days worked in exchange."""
    kind: ClassVar[str] = "deadline-tiers"

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return max((self.never, *(tier.points for tier in self.tiers)))

    @property
    def relative(self) -> bool:
        """Whether the limits count from the superior's document."""
        return any(tier.days is not None for tier in self.tiers)

    def entry(self) -> Entry:
        """What must be entered."""
        since = "Ngày cấp trên ban hành" if self.relative else ""
        return Entry(Input.DATE, ("Ngày ban hành (theo chữ ký số)",), since=since)

    def outcome(self, answer: Answer, year: int, /) -> Outcome:
        """What `answer` is worth on the sheet of `year`."""
        if answer.never:
            return Outcome(Fraction(self.never), "Không ban hành")
        if answer.date is None:
            return unusable("Cần ngày ban hành, hoặc chọn «Không ban hành».")
        if not self.relative:
            return self._by_calendar(answer.date, year)
        if answer.since is None:
            return unusable("Cần ngày cấp trên ban hành để tính số ngày.")
        return self._by_distance(answer.date, answer.since)

    def _by_calendar(self, day: dt.date, year: int) -> Outcome:
        """A day long before the sheet's year is judged by its own year, and marked."""
        mistaken = day < dt.date(year - 1, _EARLIEST_MONTH, 1)
        problems = (f"Ngày {show_date(day)} không thuộc năm {year}.",) if mistaken else ()
        limits = [(tier, tier.last_day(day.year if mistaken else year)) for tier in self.tiers]
        passed = ""
        for tier, limit in limits:
            if limit is not None and day <= limit:
                return Outcome(Fraction(tier.points), f"{show_date(day)} ≤ {show_date(limit)}", problems=problems)
            if tier.month is None:
                return Outcome(Fraction(tier.points), f"{show_date(day)}{passed}", problems=problems)
            passed = f" > {show_date(limit)}" if limit is not None else passed
        return Outcome(Fraction(0), f"{show_date(day)}{passed}", problems=problems)

    def _by_distance(self, day: dt.date, since: dt.date) -> Outcome:
        early = f"Ngày ban hành {show_date(day)} trước ngày cấp trên ban hành {show_date(since)}."
        problems = (early,) if day < since else ()
        passed, words = "", f"{show_date(day)}"
        for tier in self.tiers:
            taken = self._working_days(since, day) if tier.working else max((day - since).days, 0)
            unit = "ngày làm việc" if tier.working else "ngày"
            if tier.days is None:
                return Outcome(Fraction(tier.points), f"{words}{passed}", problems=problems)
            apart = self._days_apart(since, day) if tier.working else ""
            words = f"{taken} {unit} sau {show_date(since)}{apart}"
            if taken <= tier.days:
                return Outcome(Fraction(tier.points), f"{words} ≤ {tier.days} {unit}", problems=problems)
            passed = f" > {tier.days} {unit}"
        return Outcome(Fraction(0), f"{words}{passed}", problems=problems)

    def _working_days(self, since: dt.date, day: dt.date) -> int:
        """Those worked after `since`, up to and with `day`."""
        off, worked = self._exceptions(since, day)
        return working_days(since, day) - off + worked

    def _days_apart(self, since: dt.date, day: dt.date) -> str:
        """Which days were counted otherwise than by their weekday."""
        off, worked = self._exceptions(since, day)
        said = [f"trừ {off} ngày nghỉ" if off else "", f"cộng {worked} ngày làm bù" if worked else ""]
        return f" ({', '.join(filter(None, said))})" if off or worked else ""

    def _exceptions(self, since: dt.date, day: dt.date) -> tuple[int, int]:
        """Weekdays off and weekend days worked, of the days after `since` up to and with `day`."""
        off = sum(since < each <= day and each.weekday() < _WEEKDAYS for each in self.off)
        worked = sum(since < each <= day and each.weekday() >= _WEEKDAYS for each in self.worked)
        return off, worked

    def faults(self) -> tuple[str, ...]:
        """Limits that name no day of the calendar."""
        wrong = [tier for tier in self.tiers if tier.month is not None and tier.last_day(_LEAP_YEAR) is None]
        return tuple(
            f"Không có ngày {tier.day}/{tier.month}." if tier.day else f"Không có tháng {tier.month}." for tier in wrong
        )


def working_days(since: dt.date, day: dt.date) -> int:
    """Mondays to Fridays after `since`, up to and with `day`; 0 where `day` is no later."""
    if day <= since:
        return 0
    weeks, rest = divmod((day - since).days, 7)
    after = ((since.weekday() + step) % 7 for step in range(1, rest + 1))
    return weeks * _WEEKDAYS + sum(weekday < _WEEKDAYS for weekday in after)
