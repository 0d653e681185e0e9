"""Sets of every shape and answers of every sort, from a seed: plain data, as a file would hold them."""

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

from tests.apart.random_answers import answer

if TYPE_CHECKING:
    from collections.abc import Callable

Data = dict[str, Any]
_STEPS = ("0.1", "0.125", "0.2", "0.25", "0.3", "0.5", "0.75", "1", "1.5", "2", "2.5", "3", "4.375", "6", "8", "12")
_SHARES = ("20", "30", "50", "60", "70", "75", "80", "85", "90", "95", "98", "99.5", "100")
_WORDS = ("Báo cáo muộn", "Công chức bị khiển trách", "TTHC niêm yết thiếu", "Mô hình <mới> & hay", "Cuộc đối thoại")
_FORMULAS = (
    "a / b × 2,5",
    "min(1; a/60%) * 3",
    "a − b",
    "max(0; 5 − 0,5 × a)",
    "(a + b) / (c − 3) * 2",
    "-a + 3",
    "min(a; b; c)",
    "2 *",
    "a / 0",
    "số_hồ_sơ / tổng × 4",
)
KINDS = (
    "yes-no",
    "deadline-tiers",
    "tiers",
    "ratio",
    "ratio-to-target",
    "linear-band",
    "checklist-sum",
    "per-item-sum",
    "count-tiers",
    "deduct-per-occurrence",
    "choice",
    "scaled-external",
    "survey-options",
    "formula",
    "bonus",
    "penalty",
    "manual",
)


def sheet(seed: int) -> tuple[Data, Data]:
    """A set and answers to it."""
    random = Random(seed)  # noqa: S311 -- nothing is secret here
    indicators = _set(random)
    leaves = [leaf for area in indicators["areas"] for leaf in _leaves(area)]
    answers = {leaf["code"]: answer(random, leaf.get("rule", {})) for leaf in leaves if random.random() < 0.85}
    if random.random() < 0.1:
        answers["99.9"] = {"count": 1}
        answers[indicators["areas"][0]["code"]] = {"points": "1"}
    return indicators, answers


def _leaves(row: Data) -> list[Data]:
    return [leaf for child in row.get("children", ()) for leaf in _leaves(child)] or [row]


def _set(random: Random) -> Data:
    year = random.choice((2024, 2025, 2026))
    depth = random.randint(1, 5)
    areas = [_row(random, str(place), depth) for place in range(1, random.randint(2, 4))]
    if random.random() < 0.5:
        beyond = [_leaf(random, f"99.{place}", random.choice(("bonus", "penalty"))) for place in range(1, 4)]
        areas.append({"code": "99", "title": "Thưởng, phạt", "max_points": "0", "children": beyond})
    made: Data = {"code": "x", "title": "Bộ ngẫu nhiên", "year": year, "total": "100", "areas": areas}
    bands = random.sample((("Xuất sắc", "90"), ("Tốt", "80"), ("Khá", "65.5"), ("Yếu", "0")), random.randint(0, 4))
    options = {
        "bands": [{"title": title, "floor": floor} for title, floor in bands],
        "clamped": random.random() < 0.5,
        "places": random.choice((0, 1, 2, 3, 6)),
        "normalised": True,
        "bonus_cap": random.choice(_STEPS),
        "penalty_cap": random.choice(_STEPS),
    }
    return {**made, **{name: option for name, option in options.items() if random.random() < 0.6}}


def _row(random: Random, code: str, depth: int) -> Data:
    if depth <= 1 or random.random() < 0.15:
        return _leaf(random, code, random.choice(KINDS))
    children = [_row(random, f"{code}.{place}", depth - 1) for place in range(1, random.randint(2, 4))]
    return {"code": code, "title": f"Tiêu chí {code}", "max_points": random.choice(_STEPS), "children": children}


def _leaf(random: Random, code: str, kind: str) -> Data:
    top = random.choice(_STEPS)
    leaf: Data = {"code": code, "title": f"Tiêu chí {code}", "max_points": top}
    if random.random() < 0.97:
        leaf["rule"] = _rule(random, kind, top)
    if kind not in ("bonus", "penalty") and random.random() < (0.6 if "survey" in kind or "scaled" in kind else 0.1):
        leaf["survey"] = True
    return leaf


def _rule(random: Random, kind: str, top: str) -> Data:
    rule = {"kind": kind, **_method(random, kind, top)}
    if random.random() < 0.1 and "max_points" not in rule and kind not in _WITHOUT_MAXIMUM:
        rule["max_points"] = random.choice(_STEPS)
    if random.random() < 0.3:
        treatment = random.choice(("full", "excluded", "choice"))
        rule["not_applicable"] = {"treatment": treatment, "text": "Không phát sinh"}
        if random.random() < 0.4:
            rule["not_applicable"]["points"] = random.choice(_STEPS)
    if random.random() < 0.25:
        rule["exclusion"] = "Nhiệm vụ chưa đến hạn"
    if random.random() < 0.2:
        rule["deductions"] = _occurrences(random)
    if random.random() < 0.15:
        rule["cap"] = random.choice(_STEPS)
    return rule


_WITHOUT_MAXIMUM = ("deadline-tiers", "tiers", "count-tiers", "choice", "checklist-sum")


def _method(random: Random, kind: str, top: str) -> Data:
    made: dict[str, Callable[[], Data]] = {
        "deadline-tiers": lambda: _dates(random, top),
        "tiers": lambda: _steps(random, top),
        "count-tiers": lambda: {"tiers": _tiers(random, top, ("0", "1", "2", "3", "5", "12", "24"))},
        "ratio": lambda: _proportion(random),
        "linear-band": lambda: _proportion(random) | _slope(random),
        "ratio-to-target": lambda: {"target": random.choice(_SHARES), "floor": random.choice(_SHARES)},
        "checklist-sum": lambda: {"parts": _parts(random, 2)},
        "per-item-sum": lambda: _items(random),
        "choice": lambda: {"options": [{"text": word, "points": _points(random, top)} for word in _some(random)]},
        "scaled-external": lambda: _index(random),
        "survey-options": lambda: _weights(random),
        "formula": lambda: _formula(random),
        **dict.fromkeys(("deduct-per-occurrence", "bonus", "penalty"), lambda: {"occurrences": _occurrences(random)}),
    }
    return made[kind]() if kind in made else {}


def _steps(random: Random, top: str) -> Data:
    return {"tiers": _tiers(random, top, _SHARES), **({"may_exceed": True} if random.random() < 0.3 else {})}


def _items(random: Random) -> Data:
    items = {"items": random.randint(0, 12)} if random.random() < 0.5 else {}
    return {"each": random.choice(_STEPS[:8]), **items}


def _index(random: Random) -> Data:
    ways: Data = random.choice(({}, {"satisfaction": random.choice(("satisfied", "mean", "span"))}))
    return {"scale": random.choice(("100", "10", "5", "0")), **ways}


def _weights(random: Random) -> Data:
    return {"options": [{"text": word, "percent": random.choice(("0", *_SHARES))} for word in _some(random)]}


def _formula(random: Random) -> Data:
    named = ("a", "b", "c", "số_hồ_sơ", "tổng")
    return {
        "expression": random.choice(_FORMULAS),
        "variables": [{"name": each, "text": f"Số {each}"} for each in named],
    }


def _points(random: Random, top: str) -> str:
    return random.choice(("0", top, *_STEPS))


def _some(random: Random) -> list[str]:
    return random.sample(_WORDS, random.randint(1, 4))


def _occurrences(random: Random) -> list[Data]:
    return [{"text": word, "points": random.choice(_STEPS[:9])} for word in random.sample(_WORDS, random.randint(1, 3))]


def _parts(random: Random, depth: int) -> list[Data]:
    made: list[Data] = []
    for word in _some(random):
        part: Data = {"text": word, "points": random.choice(_STEPS[:8])}
        if depth > 1 and random.random() < 0.3:
            part["parts"] = _parts(random, depth - 1)
        made.append(part)
    return made


def _proportion(random: Random) -> Data:
    shape: Data = {}
    if random.random() < 0.7:
        shape["floor"] = random.choice(_SHARES)
    if random.random() < 0.3:
        shape["full_from"] = random.choice(_SHARES[4:])
    return shape


def _slope(random: Random) -> Data:
    return {"loss": random.choice(_STEPS[:8]), "per": random.choice(("1", "2", "5", "0.5", "0"))}


def _tiers(random: Random, top: str, limits: tuple[str, ...]) -> list[Data]:
    """Mostly a scale from above; sometimes one with holes, overlaps, or an open tier in the middle."""
    cuts = sorted(random.sample(limits, random.randint(1, 3)), key=float, reverse=True)
    tiers: list[Data] = [{"at_least": cuts[0], "points": top}]
    tiers += [{"at_least": low, "below": high, "points": _points(random, top)} for high, low in pairwise(cuts)]
    tiers.append({"below": cuts[-1], "points": _points(random, "0")} if random.random() < 0.8 else {"points": "0"})
    for tier in tiers:
        if random.random() < 0.12:
            tier[random.choice(("above", "at_most", "below", "at_least"))] = random.choice(limits)
        if random.random() < 0.2:
            tier["late_points"] = _points(random, top)
    if random.random() < 0.2:
        random.shuffle(tiers)
    return tiers


def _dates(random: Random, top: str) -> Data:
    if random.random() < 0.4:
        working = random.random() < 0.5
        days = sorted(random.sample(range(40), random.randint(1, 3)))
        tiers = [
            {"days": each, "points": _points(random, top), **({"working": True} if working else {})} for each in days
        ]
    else:
        tiers = []
        for month in sorted(random.sample(range(1, 14), random.randint(1, 3))):
            tier: Data = {"month": month, "points": _points(random, top)}
            if month == 12:
                tier["before"] = True
            if random.random() < 0.4:
                tier["day"] = random.choice((1, 10, 15, 28, 29, 30, 31, 32))
            tiers.append(tier)
    if random.random() < 0.5:
        tiers.append({"points": _points(random, "0")})
    return {"tiers": tiers, **({"never": random.choice(_STEPS)} if random.random() < 0.2 else {})}
