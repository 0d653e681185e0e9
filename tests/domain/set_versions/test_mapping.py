"""Old codes to new ones: sure pairs only, never two to one."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.set_versions import proposed_mapping, similarity
from tests.domain.small_sets import a_set, group, leaf

ONLINE = "Tỷ lệ hồ sơ trực tuyến toàn trình"
PARTLY = "Tỷ lệ hồ sơ trực tuyến một phần"


def titled(code: str, title: str) -> Indicator:
    return replace(leaf(code, 1), title=title)


def of(**titles: str) -> IndicatorSet:
    """A set of one area; "t1_2" stands for the code "1.2"."""
    leaves = (titled(code[1:].replace("_", "."), title) for code, title in titles.items())
    return a_set(group("I", *leaves))


def leaves_of(mapping: dict[str, str]) -> dict[str, str]:
    return {code: there for code, there in mapping.items() if code != "I"}


def test_the_same_set_goes_on_as_it_is() -> None:
    old = of(t1_1=ONLINE, t1_2=PARTLY)
    assert proposed_mapping(old, old) == {"I": "I", "1.1": "1.1", "1.2": "1.2"}


def test_accents_capitals_and_spaces_are_no_other_title() -> None:
    assert leaves_of(proposed_mapping(of(t1=ONLINE), of(t1="TY LE  ho so truc tuyen toàn trình"))) == {"1": "1"}


def test_a_renumbered_criterion_is_found_by_its_title() -> None:
    old, new = of(t1_1=ONLINE, t1_2=PARTLY), of(t1_1=PARTLY, t1_2=ONLINE)
    assert leaves_of(proposed_mapping(old, new)) == {"1.1": "1.2", "1.2": "1.1"}


def test_a_title_that_stands_twice_tells_nothing_elsewhere() -> None:
    old, new = of(t1="Mức độ hài lòng", t2="Mức độ hài lòng"), of(t3="Mức độ hài lòng", t4="Mức độ hài lòng")
    assert leaves_of(proposed_mapping(old, new)) == {}


def test_a_criterion_reworded_at_its_code_goes_on() -> None:
    old, new = of(t1=ONLINE, t2="Sáng kiến"), of(t1=f"{ONLINE} của phường", t2="Sáng kiến")
    assert leaves_of(proposed_mapping(old, new)) == {"1": "1", "2": "2"}


def test_another_title_at_the_same_code_is_left_to_the_officer() -> None:
    assert leaves_of(proposed_mapping(of(t1=ONLINE), of(t1="Chuyển đổi số trong nội bộ cơ quan"))) == {}


def test_a_code_does_not_hold_what_is_more_alike_elsewhere() -> None:
    old = of(t1=ONLINE, t2=PARTLY)
    new = of(t1=f"{PARTLY} được xử lý", t2=f"{ONLINE} được xử lý")
    assert leaves_of(proposed_mapping(old, new)) == {"1": "2", "2": "1"}


def test_a_criterion_reworded_and_renumbered_goes_on_where_only_one_is_like_it() -> None:
    assert leaves_of(proposed_mapping(of(t1=ONLINE), of(t5=f"{ONLINE} mới"))) == {"1": "5"}
    assert leaves_of(proposed_mapping(of(t1=ONLINE), of(t5=f"{ONLINE} mới", t6=f"{ONLINE} cũ"))) == {}
    assert leaves_of(proposed_mapping(of(t1=f"{ONLINE} mới", t2=f"{ONLINE} cũ"), of(t5=ONLINE))) == {}


def test_a_leaf_never_goes_on_as_a_group() -> None:
    old = a_set(group("I", titled("1", ONLINE)))
    new = a_set(group("I", replace(group("1", leaf("1.1", 1)), title=ONLINE)))
    assert proposed_mapping(old, new) == {"I": "I"}


def test_a_criterion_without_a_title_is_nobodys_match() -> None:
    assert leaves_of(proposed_mapping(of(t1=""), of(t1=" "))) == {}


def test_of_a_code_that_stands_twice_the_first_counts() -> None:
    twice = a_set(group("I", titled("1", ONLINE), titled("1", PARTLY)))
    assert leaves_of(proposed_mapping(twice, of(t1=ONLINE))) == {"1": "1"}


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("", "", 0), (ONLINE, "", 0), (ONLINE, ONLINE.upper(), 1), ("a b", "a c", Fraction(1, 3)), ("a", "b", 0)],
)
def test_likeness_is_the_share_of_neighbouring_words(one: str, other: str, share: Fraction) -> None:
    assert similarity(one, other) == similarity(other, one) == share


words = st.lists(st.sampled_from(["tỷ", "lệ", "hồ", "sơ", "trực", "tuyến"]), max_size=5).map(" ".join)
sets = st.lists(st.tuples(st.sampled_from("123456"), words), max_size=6).map(
    lambda rows: a_set(group("I", *(titled(code, title) for code, title in rows), leaf("9", 1)))
)


@given(old=sets, new=sets)
def test_no_two_go_on_as_one_and_every_code_is_known(old: IndicatorSet, new: IndicatorSet) -> None:
    mapping = proposed_mapping(old, new)
    assert len(set(mapping.values())) == len(mapping)
    assert all(old.find(code) and new.find(there) for code, there in mapping.items())


@given(indicators=sets)
def test_a_set_against_itself_moves_nothing(indicators: IndicatorSet) -> None:
    assert all(code == there for code, there in proposed_mapping(indicators, indicators).items())
