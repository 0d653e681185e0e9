import tomllib
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc_desktop import paths
from tests.apart.second_scorer import scored

Data = dict[str, Any]
_DATES = {"kind": "deadline-tiers", "tiers": [{"month": 1, "points": "0.2"}, {"points": "0"}]}
_PARTS = {"kind": "checklist-sum", "parts": [{"text": "…", "points": each} for each in ("0.25", "0.25", "0.5")]}
_LATE = {"kind": "deduct-per-occurrence", "occurrences": [{"text": "…", "points": "0.25"}]}
_LETTERS = {"kind": "survey-options", "options": [{"text": "…", "percent": each} for each in (100, 60, 20, 0)]}


def one(most: str, rule: Data) -> Data:
    leaf = {"code": "1", "title": "Tiêu chí", "max_points": most, "rule": rule}
    return {"code": "x", "title": "Bộ", "year": 2026, "total": most, "areas": [leaf]}


def shipped(name: str) -> Data:
    path = paths.resources() / "indicator_sets" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.mark.parametrize(
    ("most", "rule", "answer", "points"),
    [
        ("2.5", {"kind": "ratio", "floor": 80}, {"done": 37, "due": 39}, "2.37"),
        ("2.5", {"kind": "ratio", "floor": 80}, {"done": 23, "due": 39}, "0"),
        ("1", {"kind": "ratio", "floor": 90}, {"done": 4, "due": 5}, "0"),
        ("6", {"kind": "ratio", "floor": 90, "full_from": 98}, {"done": 980, "due": 1000}, "6"),
        ("6", {"kind": "ratio", "floor": 90, "full_from": 98}, {"done": 979, "due": 1000}, "5.87"),
        ("6", {"kind": "ratio", "floor": 90, "full_from": 98}, {"done": 1207, "due": 1240}, "5.84"),
        ("0.2", _DATES, {"date": "2026-01-31"}, "0.2"),
        ("0.2", _DATES, {"date": "01/02/2026"}, "0"),
        ("1", _PARTS, {"ticked": [0, 2]}, "0.75"),
        ("1", _LATE, {"count": 5}, "0"),
        ("5", _LETTERS, {"votes": [10, 5, 3, 2]}, "3.4"),
    ],
)
def test_the_second_scorer_gives_the_specified_points(most: str, rule: Data, answer: Data, points: str) -> None:
    assert scored(one(most, rule), {"1": answer}).points == Fraction(points)


def test_what_does_not_apply_leaves_the_denominator_of_set_b() -> None:
    given = {"reason": "Biên bản thẩm định"}
    full = {"1.1.1": 1, "1.1.2": 3, "1.2.1": 3, "1.3.1": 3, "1.4.1": 2, "1.5.1": 3, "2.1.1": 3, "2.2.1": 2}
    full |= {"3.1.1": 3, "3.2.1": 8, "3.2.2": 2, "3.4.1": 4, "4.1.1": 5, "4.2.1": 3, "5.1.1": 3, "5.2.1": 3}
    answers: Data = {code: {"points": points, **given} for code, points in {**full, "6.1.1": 4, "6.2.1": 4}.items()}
    answers["3.3.1"] = {"done": 0, "due": 5}
    whole = scored(shipped("mau-b"), {**answers, "6.2.1": {"points": 6, **given}})
    assert [*map(float, (whole.points, whole.top, whole.index)), whole.band] == [61, 70, 87.14, "Tốt"]
    answers["3.3.1"] = {"not_applicable": True}
    less = scored(shipped("mau-b"), {**answers, "6.2.1": {"points": 6, **given}})
    assert [*map(float, (less.points, less.top, less.index)), less.band] == [61, 67, 91.04, "Xuất sắc"]


def test_bonus_and_penalty_of_set_a_are_capped_together() -> None:
    by_hand = {"code": "1", "title": "…", "max_points": "100"}
    whole = {**shipped("mau-a"), "areas": [by_hand, shipped("mau-a")["areas"][-1]]}
    answers = {"1": {"points": 85, "reason": "…"}, "9.1": {"count": 3}, "9.2": {"count": 2}, "9.3": {"count": 6}}
    sheet = scored(whole, answers)
    assert [*map(float, (sheet.bonus, sheet.penalty, sheet.points))] == [3, 5, 83]


def test_the_verified_part_and_the_survey_add_up() -> None:
    parts = [{"code": code, "title": "…", "max_points": most} for code, most in (("I", "35"), ("II", "65"))]
    parts[0]["survey"] = True  # type: ignore[assignment]  # plain data
    answers = {"I": {"points": "32.83", "reason": "…", "published": True}, "II": {"points": "51.75", "reason": "…"}}
    assert scored({**one("100", {}), "areas": parts}, answers).points == Fraction("84.58")


def test_a_band_is_decided_after_rounding() -> None:
    bands = [{"title": "Xuất sắc", "floor": 90}, {"title": "Tốt", "floor": 80}]
    fine = {**one("100", {"kind": "manual"}), "bands": bands, "places": 3}
    assert scored(fine, {"1": {"points": "89.995", "reason": "…"}}).band == "Xuất sắc"
