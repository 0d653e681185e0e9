"""How a line of the log reads: what the row is about, which field, and its values as the officer knows them."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.explanations import Reason
from cchc_desktop.domain.following import title_of
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.i18n import _
from cchc_desktop.store.columns import from_json, lines
from cchc_desktop.store.history import Row
from cchc_desktop.store.log_vocabulary import ANSWER_PARTS, CONTENT, FLAGS, FROM_ZERO, KINDS, NAMES, WORDED
from cchc_desktop.store.set_edits import told_edits
from cchc_desktop.text import show_date, show_decimal

Find = Callable[[str, int], Row]
"""A row by table and id, as it was last; empty where there never was one."""


def subject(table: str, row: Row, find: Find) -> str:
    """Which row it is, in words that stay true when it is gone: "1.1.3 · 2026"."""
    names = (_name(row, column, find) for column in NAMES[table])
    return " · ".join(str(name) for name in names if name not in (None, ""))


def _name(row: Row, column: str, find: Find) -> str | int | None:
    if "." in column:
        other, named = column.split(".")
        return find(other, int(row[f"{other}_id"] or 0)).get(named)
    return _TOLD_OF[column](str(row[column])) if column in _TOLD_OF else row[column]


def _round(stored: str) -> str:
    """The ward's own scoring goes without saying."""
    return "" if stored == Round.SELF.name else Round[stored].value


def _title(stored: str) -> str:
    return str(from_json(stored)["title"])


def _day(stored: str) -> str:
    return show_date(date.fromisoformat(stored))


_TOLD_OF: dict[str, Callable[[str], str]] = {
    "round": _round,
    "indicators": _title,
    "key": title_of,
    "day": _day,
}
"""How a column names its row, where it isn't by its own text."""


def kind(table: str) -> str:
    """What a row of the table is."""
    return _(KINDS.get(table, table))


def differences(table: str, old: Row | None, new: Row | None) -> Iterator[tuple[str, str, str]]:
    """Field, old and new value for what is worth telling; a whole row that came or went is added or removed."""
    if (old is None or new is None) and table not in CONTENT:
        yield "", "", _("added") if old is None else _("removed")
        return
    old, new = old or {}, new or {}
    for column in CONTENT.get(table) or old:
        if column == "indicators":
            yield from told_edits(str(old[column]), str(new[column]))
            continue
        before, after = _shown(column, old.get(column)), _shown(column, new.get(column))
        if before != after and column in WORDED:
            yield _(WORDED[column]), before, after


def _shown(column: str, stored: str | int | None) -> str:
    """A column's value as the officer would write it."""
    match stored:
        case None:
            return ""
        case int():
            return (_("yes") if stored else _("no")) if column in FLAGS else str(stored)
    show = _SHOWN.get(column, str)
    return show(stored)


def _answer(stored: str) -> str:
    return "; ".join(_part(name, value) for name, value in from_json(stored).items())


def _part(name: str, value: object) -> str:
    """One part of an answer: "done: 37"."""
    label = _(ANSWER_PARTS.get(name, name))
    if value is True:
        return label
    return f"{label}: {value if name == 'reason' else _figure(value, first=int(name in FROM_ZERO))}"


def _figure(value: object, first: int = 0) -> str:
    match value:
        case list():
            return ", ".join(_figure(each, first) for each in value)
        case dict():
            return ", ".join(f"{name} = {_figure(each)}" for name, each in value.items())
        case int():
            return show_decimal(value + first)
        case str() if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return _day(value)
        case str() if re.fullmatch(r"-?\d+(\.\d+)?", value):
            return show_decimal(Decimal(value))
    return str(value)


def _limits(stored: str) -> str:
    return "; ".join(f"{Stage[name].value}: {_day(day)}" for name, day in from_json(stored).items())


_SHOWN: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("first_day", "last_day", "due", "issued", "finished", "day", "received"), _day),
    **dict.fromkeys(("own_due", "planned", "since", "decided", "before", "until"), _day),
    "rhythm": lambda stored: Rhythm[stored].value,
    **dict.fromkeys(
        ("name_lines", "recipients", "capacity", "copies", "leads", "partners"),
        lambda stored: "; ".join(lines(stored)),
    ),
    "value": _figure,
    "result": _answer,
    "deadline": lambda stored: str(from_json(stored)["text"]),
    "stage": lambda stored: Stage[stored].value,
    "limits": _limits,
    "reason": lambda stored: Reason[stored].value if stored in Reason.__members__ else stored,
    "mapping": lambda stored: "; ".join(f"{old} → {new}" for old, new in from_json(stored).items()),
    **dict.fromkeys(("doubts", "sources"), lambda stored: "; ".join(from_json(stored))),
}
"""How a column's text reads, where it isn't the officer's own."""
