"""Nothing forgotten: what comes back, what is waited for, the three dates, the reminders. Pure: days are passed in."""

from cchc_desktop.domain.following.calendar import Calendar, DayOff, calendar_of
from cchc_desktop.domain.following.dates import STEPS, Extension, Step, first_due, own_day, own_due, own_first, schedule
from cchc_desktop.domain.following.events import Incoming, Proposal, proposed, started, waits
from cchc_desktop.domain.following.ledger import Done, Ledger, by_task, standing_of
from cchc_desktop.domain.following.occurrences import Occurrence, binding, mixed, occurrences
from cchc_desktop.domain.following.reminders import Reminder, reminders
from cchc_desktop.domain.following.units import title_of
from cchc_desktop.domain.tasks import Rhythm

__all__ = [
    "STEPS",
    "Calendar",
    "DayOff",
    "Done",
    "Extension",
    "Incoming",
    "Ledger",
    "Occurrence",
    "Proposal",
    "Reminder",
    "Rhythm",
    "Step",
    "binding",
    "by_task",
    "calendar_of",
    "first_due",
    "mixed",
    "occurrences",
    "own_day",
    "own_due",
    "own_first",
    "proposed",
    "reminders",
    "schedule",
    "standing_of",
    "started",
    "title_of",
    "waits",
]
