"""A deadline's reading in plain words, short for a cell and whole for the panel."""

from datetime import date

from cchc_desktop.domain.deadlines import Deadline, Kind, Offset, Recurrence
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import roman, show_date

_RHYTHMS = {
    "daily": N_("every day"),
    "weekly": N_("every week"),
    "monthly": N_("every month"),
    "quarterly": N_("every quarter"),
    "semiannual": N_("every six months"),
    "yearly": N_("every year"),
    "period": N_("every reporting period"),
    "unspecified": N_("periodically"),
}
_LATER = {
    "next_month": N_("of the month after"),
    "next_quarter": N_("of the quarter after"),
    "next_year": N_("of the year after"),
}
_WEEKDAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))
_SPANS = (
    ("hours", N_("{count} hours")),
    ("days", N_("{count} days")),
    ("working_days", N_("{count} working days")),
    ("weeks", N_("{count} weeks")),
    ("months", N_("{count} months")),
    ("years", N_("{count} years")),
)


def short(deadline: Deadline, due: date | None) -> str:
    """For a cell: the day where there is one, then what else the words ask for."""
    also = [kind for kind in (deadline.kind, *deadline.also) if kind in (Kind.ONGOING, Kind.EVENT) and not due]
    parts = [show_date(due)] if due else []
    parts += [_("waiting") if kind is Kind.EVENT else _("ongoing") for kind in also]
    parts += [_rhythm(rule) for rule in deadline.recurrence]
    return " · ".join(dict.fromkeys(parts)) or "–"


def whole(deadline: Deadline) -> str:
    """For the panel: everything that was understood, in one sentence's parts."""
    parts = [
        _main(deadline),
        *(recurring(rule) for rule in deadline.recurrence),
        *(_("and ongoing") for kind in deadline.also if kind is Kind.ONGOING),
        _("before {time} that day").format(time=deadline.time) if deadline.time else "",
        _("urgent") if deadline.urgent else "",
    ]
    return "; ".join(part for part in parts if part) or _("no deadline in these words")


def doubts(deadline: Deadline) -> tuple[str, ...]:
    """Why the reading is marked, a sentence each."""
    told = (
        *((_("The words name no year; the program took the document's."),) if deadline.inferred_year else ()),
        *((_("The words name no exact day; the program took a safe one."),) if deadline.vague else ()),
        *(problem.text for problem in deadline.problems),
    )
    return tuple(dict.fromkeys(told))  # two checks may have found the same


def recurring(rule: Recurrence) -> str:
    """One rhythm with its day: "every quarter, on day 15 of month 3"."""
    parts = [_rhythm(rule), *_days(rule)]
    if rule.times:
        parts.append(_("{count} times").format(count=rule.times))
    if rule.offset in _LATER:
        parts.append(_(_LATER[rule.offset]))
    return ", ".join(parts)


def _rhythm(rule: Recurrence) -> str:
    rhythm = _(_RHYTHMS.get(rule.freq, _RHYTHMS["unspecified"]))
    return _("{rhythm}, each {count}").format(rhythm=rhythm, count=rule.every) if rule.every else rhythm


def _days(rule: Recurrence) -> list[str]:
    parts = []
    if rule.weekday:
        parts.append(_(_WEEKDAYS[(rule.weekday - 1) % 7]))
    if rule.day:
        parts.append(_("the last day") if rule.day < 0 else _("day {day}").format(day=rule.day))
    if rule.month_of_quarter:
        parts.append(_("month {number} of the quarter").format(number=rule.month_of_quarter))
    if rule.quarter:
        parts.append(_("quarter {number}").format(number=roman(rule.quarter)))
    if rule.month:
        parts.append(_("month {number}").format(number=rule.month))
    parts += [_day_and_month(each) for each in rule.dates]
    return parts


def _day_and_month(text: str) -> str:
    month, _dash, day = text.partition("-")
    return f"{day}/{int(month)}"


def _main(deadline: Deadline) -> str:
    match deadline.kind:
        case Kind.ONGOING:
            return _("ongoing") + _bounds(deadline)
        case Kind.RECURRING:
            return _("recurring") + _bounds(deadline)
        case Kind.EVENT:
            return _event(deadline)
        case None:
            return ""
        case _:
            return _dated(deadline)


def _dated(deadline: Deadline) -> str:
    if deadline.end is None:
        return _waiting(deadline)
    parts = []
    if deadline.start and deadline.start != deadline.end and not deadline.before:
        parts.append(_("from {start} to {end}").format(start=show_date(deadline.start), end=show_date(deadline.end)))
    parts.append(_("due {day}").format(day=show_date(deadline.end)))
    if deadline.condition:
        parts.append(_waiting(deadline))
    return ", ".join(part for part in parts if part)


def _event(deadline: Deadline) -> str:
    due = _("due {day}").format(day=show_date(deadline.end)) if deadline.end else ""
    return " → ".join(part for part in (_waiting(deadline), due) if part) or _("waiting for a document")


def _waiting(deadline: Deadline) -> str:
    if not deadline.condition:
        return ""
    span = _span(deadline.offset) if deadline.offset else ""
    if not span:
        return _("waiting for: {event}").format(event=deadline.condition)
    words = _("{span} before: {event}") if deadline.before else _("within {span} of: {event}")
    return words.format(span=span, event=deadline.condition)


def _span(offset: Offset) -> str:
    counts = ((getattr(offset, name), words) for name, words in _SPANS)
    return ", ".join(_(words).format(count=count) for count, words in counts if count is not None)


def _bounds(deadline: Deadline) -> str:
    match deadline.start, deadline.end:
        case date() as start, date() as end:
            return " " + _("from {start} to {end}").format(start=show_date(start), end=show_date(end))
        case date() as start, None:
            return " " + _("from {start} on").format(start=show_date(start))
        case None, date() as end:
            return " " + _("until {end}").format(end=show_date(end))
        case _:
            return ""


def day(due: date | None) -> str:
    """The day to follow as it is typed again; empty for none."""
    return show_date(due) if due else ""
