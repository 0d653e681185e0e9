"""Rules in a few words, for what must come out of the decisions."""

from typing import Any

Rule = dict[str, Any]
FULL: Rule = {"not_applicable": {"treatment": "full"}}
EXCLUDED: Rule = {"not_applicable": {"treatment": "excluded"}}
MANUAL: Rule = {"kind": "manual"}
YES_NO: Rule = {"kind": "yes-no"}


def ratio(floor: int = 0, full_from: int = 100, **more: Any) -> Rule:
    return {"kind": "ratio", "floor": floor, "full_from": full_from, **more}


def scale(*steps: tuple[int, str], kind: str = "tiers", **more: Any) -> Rule:
    """From the best step down: what it begins at, and its points."""
    tiers: list[Rule] = []
    for place, (start, points) in enumerate(steps):
        tier: Rule = {"at_least": start, "points": points}
        tiers.append({**tier, "below": steps[place - 1][0]} if place else tier)
    return {"kind": kind, "tiers": tiers, **more}


def target(percent: int) -> Rule:
    return {"kind": "ratio-to-target", "target": percent}


def linear(loss: str, floor: int) -> Rule:
    return {"kind": "linear-band", "loss": loss, "floor": floor}


def parts(*points: str) -> Rule:
    return {"kind": "checklist-sum", "parts": [{"text": "…", "points": each} for each in points]}


def options(*points: str) -> Rule:
    return {"kind": "choice", "options": [{"text": "…", "points": each} for each in points]}


def each(points: str) -> Rule:
    return {"kind": "per-item-sum", "each": points}


def times(kind: str, *points: str) -> Rule:
    return {"kind": kind, "occurrences": [{"text": "…", "points": one} for one in points]}


def months(*steps: tuple[int | None, str]) -> Rule:
    """Points up to the end of each month; None for any later day."""
    tiers = [{"points": points} if month is None else {"month": month, "points": points} for month, points in steps]
    return {"kind": "deadline-tiers", "tiers": tiers}


def index(out_of: int = 100) -> Rule:
    return {"kind": "scaled-external", "scale": out_of}
