"""How a line of the log reads: what the row is about, which field, and its values as the officer knows them."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from cchc_desktop.i18n import N_, _
from cchc_desktop.store.columns import from_json, lines
from cchc_desktop.store.history import Row
from cchc_desktop.text import show_date, show_decimal

Find = Callable[[str, int], Row]
"""A row by table and id, as it was last; empty where there never was one."""

_KINDS = {
    "office": N_("Office"),
    "period": N_("Reporting period"),
    "sheet": N_("Score sheet"),
    "answer": N_("Criterion"),
    "evidence": N_("Evidence"),
    "criterion_evidence": N_("Evidence of criterion"),
    "task_evidence": N_("Evidence of task"),
    "plan": N_("Plan"),
    "task": N_("Task"),
    "task_criterion": N_("Criterion of task"),
    "note": N_("Progress note"),
    "report_words": N_("Report"),
    "mark": N_("Sample ward"),
}
_NAMES: dict[str, tuple[str, ...]] = {
    "office": ("name",),
    "period": ("title",),
    "sheet": ("year",),
    "answer": ("code", "sheet.year"),
    "evidence": ("name",),
    "criterion_evidence": ("code", "sheet.year", "evidence.name"),
    "task_evidence": ("task.title", "evidence.name"),
    "plan": ("number", "title"),
    "task": ("number", "title"),
    "task_criterion": ("task.title", "code"),
    "note": ("task.title",),
    "report_words": ("period_code", "key"),
    "mark": (),
}
"""By which columns a row is known, its own and those of the rows it belongs to."""
_FIELDS = {
    "name": N_("Name"),
    "superior": N_("Superior"),
    "year": N_("Year"),
    "parent": N_("Parent office"),
    "name_lines": N_("Head lines"),
    "symbol": N_("Symbol"),
    "place": N_("Place"),
    "recipients": N_("Addressees"),
    "authority": N_("Authority"),
    "capacity": N_("Title of signatory"),
    "signatory": N_("Signatory"),
    "copies": N_("Recipients"),
    "archive": N_("Archive"),
    "opening": N_("Opening"),
    "sample": N_("Sample ward"),
    "title": N_("Title"),
    "first_day": N_("First day"),
    "last_day": N_("Last day"),
    "due": N_("Due"),
    "cumulative": N_("Cumulative"),
    "indicators": N_("Indicator set"),
    "result": N_("Result"),
    "explanation": N_("Explanation"),
    "number": N_("Number"),
    "issued": N_("Issued"),
    "summary": N_("Summary"),
    "issuer": N_("Issuer"),
    "kind": N_("Kind"),
    "deadline": N_("Deadline"),
    "section": N_("Section"),
    "leads": N_("Leads"),
    "partners": N_("Partners"),
    "deliverable": N_("Deliverable"),
    "confirmed": N_("Confirmed"),
    "binds_ward": N_("Ward's own"),
    "finished": N_("Finished"),
    "finished_note": N_("Product"),
    "day": N_("Day"),
    "text": N_("Text"),
    "value": N_("Day"),
}
_ANSWER_PARTS = {
    "done": N_("done"),
    "due": N_("out of"),
    "excluded": N_("excluded"),
    "late": N_("late"),
    "date": N_("date"),
    "since": N_("since"),
    "never": N_("not issued"),
    "count": N_("count"),
    "counts": N_("counts"),
    "ticked": N_("parts"),
    "percent": N_("percent"),
    "value": N_("value"),
    "choice": N_("option"),
    "votes": N_("votes"),
    "variables": N_("figures"),
    "not_applicable": N_("not applicable"),
    "published": N_("published"),
    "points": N_("points"),
    "reason": N_("reason"),
}
_FROM_ZERO = ("ticked", "choice")
_FLAGS = ("sample", "cumulative", "confirmed", "binds_ward")
_CONTENT = {"answer": ("result", "explanation"), "note": ("day", "text"), "report_words": ("text",), "mark": ("value",)}
"""Tables whose new and removed rows are told by their content, not merely as added or removed."""


def subject(table: str, row: Row, find: Find) -> str:
    """Which row it is, in words that stay true when it is gone: "1.1.3 · 2026"."""
    names = (_name(row, column, find) for column in _NAMES[table])
    return " · ".join(str(name) for name in names if name not in (None, ""))


def _name(row: Row, column: str, find: Find) -> str | int | None:
    if "." not in column:
        return row[column]
    other, named = column.split(".")
    return find(other, int(row[f"{other}_id"] or 0)).get(named)


def kind(table: str) -> str:
    """What a row of the table is."""
    return _(_KINDS.get(table, table))


def differences(table: str, old: Row | None, new: Row | None) -> Iterator[tuple[str, str, str]]:
    """Field, old and new value for what is worth telling; a whole row that came or went is added or removed."""
    if (old is None or new is None) and table not in _CONTENT:
        yield "", "", _("added") if old is None else _("removed")
        return
    old, new = old or {}, new or {}
    for column in _CONTENT.get(table) or old:
        before, after = _shown(column, old.get(column)), _shown(column, new.get(column))
        if before != after and column in _FIELDS:
            yield _(_FIELDS[column]), before, after


def _shown(column: str, stored: str | int | None) -> str:
    """A column's value as the officer would write it."""
    match stored:
        case None:
            return ""
        case int():
            return (_("yes") if stored else _("no")) if column in _FLAGS else str(stored)
    show = _SHOWN.get(column, str)
    return show(stored)


def _answer(stored: str) -> str:
    return "; ".join(_part(name, value) for name, value in from_json(stored).items())


def _part(name: str, value: object) -> str:
    """One part of an answer: "done: 37"."""
    label = _(_ANSWER_PARTS.get(name, name))
    if value is True:
        return label
    return f"{label}: {value if name == 'reason' else _figure(value, first=int(name in _FROM_ZERO))}"


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


def _day(stored: str) -> str:
    return show_date(date.fromisoformat(stored))


_SHOWN: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("first_day", "last_day", "due", "issued", "finished", "day"), _day),
    **dict.fromkeys(
        ("name_lines", "recipients", "capacity", "copies", "leads", "partners"),
        lambda stored: "; ".join(lines(stored)),
    ),
    "value": _figure,
    "result": _answer,
    "deadline": lambda stored: str(from_json(stored)["text"]),
    "indicators": lambda stored: str(from_json(stored)["title"]),
}
"""How a column's text reads, where it isn't the officer's own."""
