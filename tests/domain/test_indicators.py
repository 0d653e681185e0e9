import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.indicators import Indicator, IndicatorSet, as_data, band_of, from_data
from cchc_desktop.domain.notation import NotationError
from tests.domain.rules.random_rules import points, rules, words
from tests.domain.small_sets import BANDS, a_set, bonus, by_hand, group

codes = st.integers(1, 99).map(str)
indicators = st.recursive(
    st.builds(Indicator, codes, words, points, st.none() | rules, words, words, st.booleans()),
    lambda inner: st.builds(
        Indicator, codes, words, points, children=st.lists(inner, min_size=1, max_size=3).map(tuple)
    ),
    max_leaves=4,
)
sets = st.builds(
    IndicatorSet,
    words,
    words,
    st.integers(2000, 2100),
    points,
    st.lists(indicators, max_size=2).map(tuple),
    document=words,
    bands=st.just(BANDS),
    illustrative=st.booleans(),
    normalised=st.booleans(),
    clamped=st.booleans(),
    places=st.integers(0, 6),
    bonus_cap=st.none() | points,
    penalty_cap=st.none() | points,
)


@given(sets)
def test_a_set_written_is_read_back(each: IndicatorSet) -> None:
    assert from_data(json.loads(json.dumps(as_data(each)))) == each


SMALL = a_set(group("I", group("1.1", by_hand("1.1.1", 2), by_hand("1.1.2", 3))), group("IX", bonus("9.1", "1", "3")))


def test_the_tree_is_walked_parents_first_and_leaves_in_order() -> None:
    assert [each.code for each in SMALL.walk()] == ["I", "1.1", "1.1.1", "1.1.2", "IX", "9.1"]
    assert [each.code for each in SMALL.leaves] == ["1.1.1", "1.1.2", "9.1"]
    assert [each.code for each in SMALL.areas[0].leaves] == ["1.1.1", "1.1.2"]


def test_an_indicator_is_found_by_its_code() -> None:
    found = SMALL.find("1.1")
    assert found is not None
    assert found.title == "Lĩnh vực 1.1"
    assert SMALL.find("7") is None


def test_bonus_and_penalty_stand_beyond_the_total() -> None:
    assert [area.beyond for area in SMALL.areas] == [False, True]


@pytest.mark.parametrize(
    ("index", "title"),
    [
        ("89.995", "Xuất sắc"),
        ("90", "Xuất sắc"),
        ("89.994", "Tốt"),
        ("79.99", "Khá"),
        ("50", "Trung bình"),
        ("0", "Yếu"),
    ],
)
def test_the_band_is_decided_after_rounding_to_two_decimals(index: str, title: str) -> None:
    band = band_of(BANDS, Decimal(index))
    assert band is not None
    assert band.title == title


def test_below_every_floor_there_is_no_band() -> None:
    assert band_of(BANDS[:2], Decimal(10)) is None


def _without_areas(data: dict[str, Any]) -> None:
    data["areas"] = "I"


def _area_without_names(data: dict[str, Any]) -> None:
    data["areas"] = ["I"]


def _strange_year(data: dict[str, Any]) -> None:
    data["year"] = 20260


def _strange_points(data: dict[str, Any]) -> None:
    data["areas"][0]["max_points"] = "hai"


def _strange_kind(data: dict[str, Any]) -> None:
    data["areas"][1]["children"][0]["rule"]["kind"] = "thưởng"


def _too_deep(data: dict[str, Any]) -> None:
    for _ in range(9):
        data["areas"] = [{"code": "I", "title": "I", "max_points": 1, "children": data["areas"]}]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_without_areas, "areas: cần một danh sách tiêu chí, sâu nhất 8 cấp."),
        (_area_without_names, "areas[1]: cần các mục có tên."),
        (_strange_year, "Bộ chỉ số: năm hoặc số chữ số thập phân không dùng được."),
        (_strange_points, "I.max_points: không hiểu giá trị «hai»."),
        (_strange_kind, "9.1.rule: không có loại cách chấm «thưởng»."),
        (_too_deep, "I: cần một danh sách tiêu chí, sâu nhất 8 cấp."),
    ],
)
def test_a_set_that_cannot_be_read_says_where(spoil: Callable[[dict[str, Any]], None], sentence: str) -> None:
    data = json.loads(json.dumps(as_data(SMALL)))
    spoil(data)
    with pytest.raises(NotationError) as error:
        from_data(data)
    assert str(error.value) == sentence


def test_a_list_is_no_set() -> None:
    with pytest.raises(NotationError, match="cần các mục có tên"):
        from_data([])
