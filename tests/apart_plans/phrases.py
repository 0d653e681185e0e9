"""Phrases written before it was seen how the grammar reads them, and how a reading of one is judged."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cchc_desktop.domain.deadlines import as_data, read_deadline

_FILE = Path(__file__).parent / "phrases.json"
_EXACT = ("kind", "end", "before", "recurrence", "offset", "time", "urgent")
_MARKS = ("inferred_year", "vague", "problems")


def phrases() -> dict[str, list[dict[str, Any]]]:
    """By what they are about; `accept` holds other readings that aren't wrong, `several` asks for a problem besides."""
    read: dict[str, list[dict[str, Any]]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return read


def reading(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What the grammar makes of it, without what is empty."""
    issued = date.fromisoformat(entry["issued"]) if "issued" in entry else None
    shown = as_data(read_deadline(entry["phrase"], entry["year"], issued))
    return {name: value for name, value in shown.items() if value not in (None, False, []) and name != "text"}


def right(entry: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    """Whether it says what the entry, or one of the readings it accepts, says."""
    wanted = {name: value for name, value in entry.items() if name not in {"accept", "phrase", "year", "issued"}}
    return any(
        _fits(meaning, read) for meaning in (wanted, *({**wanted, **other} for other in entry.get("accept", ())))
    )


def marked(read: Mapping[str, Any]) -> bool:
    """Whether the officer is told to look."""
    return any(read.get(mark) for mark in _MARKS)


def _fits(wanted: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    if wanted.get("problem"):
        return wanted["kind"] == read.get("kind") and bool(read.get("problems"))
    if wanted.get("flag") and not marked(read):
        return False
    return (
        all(_same(name, wanted, read) for name in _EXACT)
        and _start_fits(wanted, read)
        and bool(wanted.get("condition", read.get("condition"))) == bool(read.get("condition"))
        and (wanted.get("also_any") or list(wanted.get("also", [])) == read.get("also", []))
        and (not wanted.get("inferred_year") or bool(read.get("inferred_year")))
        and bool(wanted.get("several")) == bool(read.get("problems"))
    )


def _same(name: str, wanted: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    if name == "recurrence" and wanted.get("recurrence_any"):
        return bool(read.get("recurrence"))
    # "trước ngày 20 hằng tháng" comes back by the 20th either way; a condition says itself whether it is before.
    unsaid = wanted.get("before") is None and bool(read.get("condition"))
    if name == "before" and (read.get("kind") == "recurring" or unsaid):
        return True
    return bool(wanted.get(name) == read.get(name) or (not wanted.get(name) and not read.get(name)))


def _start_fits(wanted: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    return bool(wanted.get("accept_start") or wanted.get("start") == read.get("start"))
