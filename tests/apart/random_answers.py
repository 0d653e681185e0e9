"""Answers that fit a rule, and answers that don't: partial, absurd, contradictory, badly written."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

Data = dict[str, Any]
_ABSURD: tuple[Any, ...] = (-1, "-0.5", "abc", "", None, [], {}, True, "NaN", "1234567890123456", "0.1234567891", 10**9)


def answer(random: Random, rule: Data) -> Data | str:
    """What somebody enters for a leaf with this rule."""
    if random.random() < 0.01:
        return "không có"
    made = _fitting(random, rule.get("kind", "manual")) if random.random() < 0.9 else {}
    for _time in range(random.choice((0, 0, 0, 1, 1, 2))):
        name = random.choice(list(_ENTRIES))
        made.setdefault(name, _ENTRIES[name](random))
    if made and random.random() < 0.06:
        made[random.choice(list(made))] = random.choice(_ABSURD)
    if random.random() < 0.05:
        made["tên lạ"] = 1
    return made


def _fitting(random: Random, kind: str) -> Data:
    names = {
        "yes-no": random.choice((("yes",), ("choice",), ("ratio",))),
        "deadline-tiers": random.choice((("date",), ("date", "since"), ("date", "since"), ("never",))),
        "checklist-sum": ("ticked",),
        "choice": ("choice",),
        "manual": ("points", "reason"),
        "formula": ("variables",),
        "scaled-external": random.choice((("value",), ("percent",), ("five",))),
        "survey-options": random.choice((("votes",), ("percent",))),
        **dict.fromkeys(
            ("tiers", "ratio", "ratio-to-target", "linear-band"), random.choice((("ratio",), ("percent",)))
        ),
    }.get(kind, random.choice((("count",), ("counts",))))
    made: Data = {}
    for name in names:
        made |= _ratio(random) if name == "ratio" else {_NAMES.get(name, name): _MADE[name](random)}
    return made


def _ratio(random: Random) -> Data:
    due = random.choice((0, 1, 3, 20, 39, 1000, 1240, "12,5", "1.234,5"))
    done = random.choice((0, 1, 2, 19, 37, 39, 980, 979, 1207, due, due, "11,25"))
    made: Data = {"done": done, "due": due}
    if random.random() < 0.2:
        made["excluded"] = random.choice((0, 1, 2, 20, 39, "0.5"))
    if random.random() < 0.2:
        made["late"] = random.choice((0, 1, 5, 2000))
    return made


def _day(random: Random) -> Any:
    day = dt.date(2023, 1, 1) + dt.timedelta(days=random.randint(0, 1600))
    written = (day.isoformat(), day.isoformat(), f"{day.day}/{day.month}/{day.year}", "2026-02-30", "31/4/2026", "05/9")
    return random.choice(written[:3]) if random.random() < 0.93 else random.choice((*written[3:], None))


def _percent(random: Random) -> Any:
    return random.choice((0, 100, "54.5", "94.87", "89.995", "89.99", 90, 80, "79,9", "98%", 104, "120.5", 70, 95))


def _small(random: Random) -> int:
    return random.choice((0, 0, 1, 1, 2, 3, 4, 5, 11, 12, 23, 24, 60))


def _smalls(random: Random) -> list[int]:
    return [_small(random) for _each in range(random.randint(0, 4))]


def _points(random: Random) -> Any:
    return random.choice((0, 1, "0.5", "0,25", "0.125", "0.335", 2, "2.375", 7, 100, "-1"))


def _variables(random: Random) -> Data:
    named = random.sample(("a", "b", "c", "số_hồ_sơ", "tổng"), random.randint(2, 5))
    return {name: random.choice((0, 1, 3, "2,5", "0.7", 37, 39, -2, "0.333333333")) for name in named}


_ENTRIES: dict[str, Callable[[Random], Any]] = {
    "done": _small,
    "due": _small,
    "excluded": _small,
    "late": _small,
    "since": _day,
    "count": _small,
    "counts": _smalls,
    "ticked": _smalls,
    "percent": _percent,
    "value": _percent,
    "choice": lambda random: random.randint(0, 4),
    "votes": _smalls,
    "variables": _variables,
    "not_applicable": lambda random: random.choice((True, True, "có", "không")),
    "published": lambda random: random.choice((True, True, False)),
    "points": _points,
    "reason": lambda random: random.choice(("Biên bản thẩm định", "Biên bản thẩm định", "")),
}
_MADE: dict[str, Callable[[Random], Any]] = {
    **_ENTRIES,
    "yes": lambda random: random.choice((True, False, "có", "Không", "không rõ")),
    "date": _day,
    "never": lambda random: random.random() < 0.9,
    "five": lambda random: [random.randint(0, 60) for _each in range(5)],
    "reason": lambda random: random.choice(("Kết luận thanh tra", "")),
    "ticked": lambda random: random.sample(range(6), random.randint(0, 5)),
}
_NAMES = {"five": "votes"}
