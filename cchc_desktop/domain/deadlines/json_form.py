"""A deadline as the plain data of the command line and the store, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset, Recurrence
from cchc_desktop.domain.problems import Problem

_MARKS = ("inferred_year", "vague", "urgent")


def as_data(deadline: Deadline) -> dict[str, object]:
    """The JSON object of `read-deadline`; the marks and the time of day stand in it only when set."""
    rules = [_without_empty(asdict(rule)) for rule in deadline.recurrence]
    shown: dict[str, object] = {
        "text": deadline.text,
        "kind": deadline.kind.value if deadline.kind else None,
        "start": deadline.start.isoformat() if deadline.start else None,
        "end": deadline.end.isoformat() if deadline.end else None,
        "before": deadline.before,
        "recurrence": rules[0] if len(rules) == 1 else rules or None,
        "condition": deadline.condition,
        "offset": _without_empty(asdict(deadline.offset)) if deadline.offset else None,
        "also": [kind.value for kind in deadline.also],
        "problems": [{"where": problem.where, "text": problem.text} for problem in deadline.problems],
    }
    if deadline.time is not None:
        shown["time"] = deadline.time
    return shown | {mark: True for mark in _MARKS if getattr(deadline, mark)}


def _without_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value not in (None, ())
    }


def from_data(data: Mapping[str, Any]) -> Deadline:
    """The deadline that `as_data` wrote."""
    rules = data["recurrence"] or []
    return Deadline(
        text=data["text"],
        kind=Kind(data["kind"]) if data["kind"] else None,
        start=date.fromisoformat(data["start"]) if data["start"] else None,
        end=date.fromisoformat(data["end"]) if data["end"] else None,
        before=data["before"],
        recurrence=tuple(_rule(rule) for rule in ([rules] if isinstance(rules, dict) else rules)),
        condition=data["condition"],
        offset=Offset(**data["offset"]) if data["offset"] else None,
        also=tuple(Kind(kind) for kind in data["also"]),
        time=data.get("time"),
        problems=tuple(Problem(problem["where"], problem["text"]) for problem in data["problems"]),
        **{mark: bool(data.get(mark)) for mark in _MARKS},
    )


def _rule(fields: Mapping[str, Any]) -> Recurrence:
    return Recurrence(**{**fields, "dates": tuple(fields.get("dates", ()))})
