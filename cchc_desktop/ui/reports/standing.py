"""Where the report of a period stands on a day, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.periods import Period

_NEAR = 7


@dataclass(frozen=True, slots=True)
class Standing:
    """What to say of a report, and how loud."""

    words: str
    tone: Tone
    icon: str
    waits: bool = False
    """It should be worked on now: its period is over, or its day is near or past."""


def standing(period: Period, issued: date | None, today: date) -> Standing:
    """Where the report of `period` stands on `today`; `issued` is the date of the document, once it has one."""
    if issued is not None:
        return Standing(_("issued {date}").format(date=show_date(issued)), Tone.GOOD, "circle-check")
    left = (period.due - today).days
    if left < 0:
        return Standing(_("{days} days overdue").format(days=-left), Tone.BAD, "circle-alert", waits=True)
    if today < period.start:
        return Standing(_("from {date}").format(date=show_date(period.start)), Tone.MUTED, "clock")
    if left == 0:
        return Standing(_("due today"), Tone.WARN, "clock", waits=True)
    if today <= period.end and left > _NEAR:
        return Standing(_("under way, {days} days left").format(days=left), Tone.MUTED, "clock")
    return Standing(_("{days} days left").format(days=left), Tone.WARN, "clock", waits=True)
