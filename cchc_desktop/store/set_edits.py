"""What an edit changed of an indicator set: the log keeps these rows, not the whole set twice, and tells them."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from cchc_desktop.i18n import N_, _
from cchc_desktop.store.columns import as_json, from_json
from cchc_desktop.text import show_decimal

_MANY = 12
"""So many rows that differ make another set: their number is told."""

_OWN = {
    "title": N_("Indicator set"),
    "year": N_("Year"),
    "document": N_("Decision"),
    "total": N_("Total points"),
    "bands": N_("Levels"),
    "bonus_cap": N_("Most bonus points"),
    "penalty_cap": N_("Most penalty points"),
    "places": N_("Decimals"),
    "normalised": N_("Announced as an index"),
    "clamped": N_("Kept within the maximum"),
    "illustrative": N_("Sample set"),
    "code": N_("Code"),
}
_OF_ROW = {
    "title": N_("Title"),
    "max_points": N_("Maximum"),
    "rule": N_("Scoring"),
    "survey": N_("Survey"),
    "evidence": N_("Evidence"),
    "note": N_("Note"),
}


def apart(stored: str, other: str) -> str:
    """Of a whole set as JSON, its title and whatever the other one has not the same, rows by code."""
    ours, theirs = from_json(stored), from_json(other)
    rows, their_rows = _rows(ours), _rows(theirs)
    own = {name: value for name, value in ours.items() if name != "areas" and theirs.get(name) != value}
    differing = {code: row for code, row in rows.items() if their_rows.get(code) != row}
    order = {} if list(rows) == list(their_rows) else {"order": list(rows)}
    return as_json({"title": ours["title"], **own, "rows": differing, **order})


def told_edits(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """Field, old and new value of everything that differs between two sets, whole or as `apart` left them."""
    old, new = from_json(before), from_json(after)
    if "areas" in old:
        old, new = from_json(apart(before, after)), from_json(apart(after, before))
    for name, word in _OWN.items():
        if old.get(name) != new.get(name):
            yield _(word), _value(name, old.get(name)), _value(name, new.get(name))
    yield from _told_rows(old["rows"], new["rows"])
    if "order" in new and old.get("rows") == new["rows"]:
        yield _("Order"), ", ".join(old["order"]), ", ".join(new["order"])


def _rows(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each criterion by its code, without what stands under it; a code that comes again is numbered."""
    rows: dict[str, dict[str, Any]] = {}
    for row in _walk(data.get("areas", ())):
        code, again = row["code"], 1
        while code in rows:
            again += 1
            code = f"{row['code']} ({again})"
        rows[code] = {name: value for name, value in row.items() if name != "children"}
    return rows


def _walk(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield row
        yield from _walk(row.get("children", []))


def _told_rows(old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    codes = list(dict.fromkeys((*old, *new)))
    if len(codes) > _MANY:
        yield _("Criteria"), "", _("{count} changed").format(count=len(codes))
        return
    for code in codes:
        before, after = old.get(code), new.get(code)
        if before is None or after is None:
            yield code, (before or {}).get("title", ""), (after or {}).get("title", "")
            continue
        for name, word in _OF_ROW.items():
            if before.get(name) != after.get(name):
                yield f"{code} · {_(word)}", _value(name, before.get(name)), _value(name, after.get(name))


def _value(name: str, value: object) -> str:
    if value is None:
        return ""
    show = _SHOWN.get(name, str)
    return show(value)


def _yes(value: object) -> str:
    return _("yes") if value else _("no")


def _points(value: Any) -> str:
    return show_decimal(Decimal(value))


_SHOWN: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(("survey", "normalised", "clamped", "illustrative"), _yes),
    **dict.fromkeys(("max_points", "total", "bonus_cap", "penalty_cap"), _points),
    "rule": lambda rule: rule.get("text") or rule["kind"],
    "bands": lambda bands: "; ".join(f"{band['title']}: {_points(band['floor'])}" for band in bands),
}
"""How a value reads, where it isn't the set's own words."""
