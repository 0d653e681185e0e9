"""Tasks as a calendar file (RFC 5545), for the officer's phone or Outlook.

Every day carries a name that never changes: what is imported a second time moves the event that is there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cchc_desktop.domain.agenda import Agenda, Entry, assignee, once_a_day
from cchc_desktop.domain.following import binding
from cchc_desktop.domain.tasks import Standing
from cchc_desktop.files import write_whole
from cchc_desktop.text import nfc, show_date

_DAY = timedelta(days=1)
_AHEAD = timedelta(days=365)
_BEHIND = timedelta(days=365)
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)
_OCTETS = 75
"""The longest line the format allows, its end not counted."""
_REMINDERS = (("-P6DT16H", "Còn 7 ngày"), ("-PT16H", "Còn 1 ngày"))
"""At eight in the morning, seven days before and the day before: an event of a whole day begins at midnight."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose calendar it is."""

    name: str
    """The unit's."""
    data: str
    """What tells its data from any other's, and stays when the unit gets another name."""
    made: datetime
    """When it is written; a later file wins over an earlier one."""


def write_task_calendar(agenda: Agenda, owner: Owner, path: Path) -> int:
    """Write the file, whole or not at all; how many events it has."""
    entries = tuple(_entries(agenda))
    write_whole(path, _file(entries, agenda, owner))
    return len(entries)


def task_calendar(agenda: Agenda, owner: Owner) -> bytes:
    """The file in memory."""
    return _file(_entries(agenda), agenda, owner)


def _entries(agenda: Agenda) -> Iterator[Entry]:
    """A year back and a year ahead; work that merely goes on all the time only where it has a rhythm."""
    found = once_a_day(agenda.between(agenda.today - _BEHIND, agenda.today + _AHEAD))
    known = {(entry.task.id, entry.due) for entry in found}
    older = (entry for entry in agenda.overdue if (entry.task.id, entry.due) not in known)
    for entry in (*older, *found):
        if entry.occurrence is None or binding(entry.task) or entry.task.rhythm:
            yield entry


def _file(entries: Iterable[Entry], agenda: Agenda, owner: Owner) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CCHC Desktop//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(f'Nhiệm vụ CCHC - {owner.name}')}",
    ]
    for entry in entries:
        lines += _event(entry, agenda, owner)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(entry: Entry, agenda: Agenda, owner: Owner) -> Iterator[str]:
    made = owner.made.astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(entry, owner)}"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"LAST-MODIFIED:{made:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{int((made - _FIRST).total_seconds())}"
    yield f"DTSTART;VALUE=DATE:{_compact(entry.due)}"
    yield f"DTEND;VALUE=DATE:{_compact(entry.due + _DAY)}"
    yield f"SUMMARY:{escaped(_summary(entry))}"
    yield f"DESCRIPTION:{escaped(_description(entry, agenda))}"
    yield "TRANSP:TRANSPARENT"
    if entry.open:
        for trigger, words in _REMINDERS:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}")
            yield from (f"DESCRIPTION:{escaped(f'{words}: {entry.title}')}", "END:VALARM")
    yield "END:VEVENT"


def uid(entry: Entry, owner: Owner) -> str:
    """The event's name for good: of the data, the task, and the time it comes back."""
    time = f"-{entry.occurrence.key}" if entry.occurrence else ""
    return f"{owner.data}-{entry.task.id}{time}@cchc-desktop"


def _summary(entry: Entry) -> str:
    words = " ".join(entry.title.split())
    return f"[Xong] {words}" if entry.standing is Standing.DONE else words


def _description(entry: Entry, agenda: Agenda) -> str:
    task, own = entry.task, agenda.own_due(entry)
    said = (
        ("Thời hạn", task.deadline.text),
        ("Hạn của đơn vị", show_date(own) if own else ""),
        ("Người thực hiện", assignee(task)),
        ("Chủ trì", "; ".join(task.leads)),
        ("Sản phẩm", task.deliverable),
        ("Tình trạng", str(entry.standing.value)),
    )
    return "\n".join(f"{name}: {words}" for name, words in said if words)


def _compact(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def escaped(text: str) -> str:
    """Text as a property holds it, without control characters."""
    plain = "".join(char for char in nfc(text) if char == "\n" or (char.isprintable() or char == "\u00a0"))
    return plain.translate(_ESCAPED)


def folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, no letter torn; each piece after the first begins with a space."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
