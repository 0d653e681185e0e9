"""The reporting periods of a year: their windows and when the report is due.

The four of CV 581/BNV-CCHC are the default; the list is data of the year and can be edited, because a
province may ask for other periods and always sets its own dates for wards.
"""

import re
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """One report of the year."""

    code: str
    """"2026-Q3"; unique in the store."""
    title: str
    """As in the report's name: "quý III năm 2026"."""
    start: date
    end: date
    due: date
    """When it must be with the superior."""
    cumulative: bool
    """Counts from the year's start, so the earlier periods of the year are part of it."""

    @property
    def year(self) -> int:
        """The year whose work is reported, not that of `start`."""
        return self.end.year


def usual_periods(year: int) -> tuple[Period, ...]:
    """Quý I, 6 tháng, quý III and năm: there is no report of quý II or quý IV."""
    opening = date(year - 1, 12, 15)
    return (
        Period(f"{year}-Q1", f"quý I năm {year}", opening, date(year, 3, 14), date(year, 3, 20), cumulative=False),
        Period(f"{year}-6T", f"6 tháng đầu năm {year}", opening, date(year, 6, 14), date(year, 6, 20), cumulative=True),
        Period(
            f"{year}-Q3",
            f"quý III năm {year}",
            date(year, 6, 15),
            date(year, 9, 14),
            date(year, 9, 20),
            cumulative=False,
        ),
        Period(f"{year}-N", f"năm {year}", opening, date(year, 12, 14), date(year, 12, 20), cumulative=True),
    )


_OTHER_NAMES = {"H1": "6T", "Y": "N", "NAM": "N"}


def period_code(text: str) -> str | None:
    """The code as typed on a command line: "2026-q3", "2026-H1" or "2026" (the year's); None for Q2 and Q4."""
    match = re.fullmatch(r"(\d{4})(?:-(Q1|Q3|6T|H1|N|NAM|Y))?", text.strip().upper())
    if match is None:
        return None
    year, kind = match.group(1), match.group(2) or "N"
    return f"{year}-{_OTHER_NAMES.get(kind, kind)}"


def current(periods: tuple[Period, ...], today: date) -> Period:
    """The one to work on: the first whose report is not yet past due, else the last of the year."""
    return next((period for period in periods if today <= period.due), periods[-1])


def with_due(period: Period, due: date) -> Period:
    """The same period with the province's own date."""
    return replace(period, due=due)
