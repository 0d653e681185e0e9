"""A set corrected row by row."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain import set_editing
from cchc_desktop.domain.indicators import MOST_LEVELS, Indicator, IndicatorSet, as_data, from_data
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice as Options
from cchc_desktop.domain.rules.choices import Option, YesNo
from cchc_desktop.domain.rules.counts import Bonus
from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.set_editing import Edited, Place

_POINTS = st.decimals(0, 20, places=2)


def _rows(children: st.SearchStrategy[Indicator] | None = None) -> st.SearchStrategy[Indicator]:
    below = st.just(()) if children is None else st.lists(children, max_size=3).map(tuple)
    return st.builds(
        Indicator, st.sampled_from(["I", "II", "1.1", "1.2", "2", "a"]), st.text(max_size=3), _POINTS, children=below
    )


_TREES = _rows(_rows(_rows()))
_SETS = st.lists(_TREES, max_size=4).map(lambda areas: IndicatorSet("thu", "Bộ thử", 2026, Decimal(100), tuple(areas)))


@st.composite
def _set_and_place(draw: st.DrawFn) -> tuple[IndicatorSet, Place]:
    indicators = draw(_SETS.filter(lambda each: bool(each.areas)))
    return indicators, draw(st.sampled_from([place for place, _row in set_editing.rows_of(indicators)]))


def _own(indicators: IndicatorSet) -> Counter[tuple[str, str]]:
    return Counter((row.code, row.title) for row in indicators.walk())


def _landed(edited: Edited | None) -> Edited:
    assert edited is not None
    return edited


def _titles(indicators: IndicatorSet) -> list[str]:
    return [row.title for row in indicators.walk()]


def _small() -> IndicatorSet:
    leaves = tuple(Indicator(f"1.{number}", title, Decimal(1)) for number, title in enumerate("abc", 1))
    areas = (Indicator("I", "A", Decimal(3), children=leaves), Indicator("II", "B", Decimal(2)))
    return IndicatorSet("thu", "Bộ thử", 2026, Decimal(5), areas)


@given(_SETS)
def test_every_row_is_found_at_its_place(indicators: IndicatorSet) -> None:
    rows = list(set_editing.rows_of(indicators))
    assert [row for _place, row in rows] == list(indicators.walk())
    assert all(set_editing.row_at(indicators, place) is row for place, row in rows)


@given(_set_and_place())
def test_a_row_put_back_changes_nothing(given_: tuple[IndicatorSet, Place]) -> None:
    indicators, place = given_
    row = set_editing.row_at(indicators, place)
    assert row is not None
    assert set_editing.replaced(indicators, place, row) == indicators


@given(_set_and_place())
def test_a_row_corrected_stands_there_and_no_other_is_touched(given_: tuple[IndicatorSet, Place]) -> None:
    indicators, place = given_
    other = Indicator("mới", "Đã sửa", Decimal(7))
    after = set_editing.replaced(indicators, place, other)
    assert set_editing.row_at(after, place) == other
    assert set_editing.removed(after, place).indicators == set_editing.removed(indicators, place).indicators


@given(_set_and_place())
def test_a_row_added_can_be_removed_again(given_: tuple[IndicatorSet, Place]) -> None:
    indicators, place = given_
    row = Indicator("mới", "Mới", Decimal(1))
    beside = set_editing.added_after(indicators, place, row)
    under = _landed(set_editing.added_under(indicators, place, row))
    for edited in (beside, under):
        assert set_editing.row_at(edited.indicators, edited.place) == row
        assert set_editing.removed(edited.indicators, edited.place).indicators == indicators


@given(_set_and_place(), st.integers(-3, 3))
def test_a_row_moved_can_be_moved_back(given_: tuple[IndicatorSet, Place], step: int) -> None:
    indicators, place = given_
    edited = set_editing.moved(indicators, place, step)
    if edited is not None:
        assert set_editing.row_at(edited.indicators, edited.place) == set_editing.row_at(indicators, place)
        assert _landed(set_editing.moved(edited.indicators, edited.place, -step)) == Edited(indicators, place)


@given(_set_and_place())
def test_a_row_indented_can_be_brought_out_again(given_: tuple[IndicatorSet, Place]) -> None:
    indicators, place = given_
    edited = set_editing.indented(indicators, place)
    assert (edited is None) == (place[-1] == 0)
    if edited is not None:
        assert _landed(set_editing.outdented(edited.indicators, edited.place)) == Edited(indicators, place)


@given(_set_and_place())
def test_no_row_is_lost_or_made_by_moving_it_about(given_: tuple[IndicatorSet, Place]) -> None:
    indicators, place = given_
    for edited in (
        set_editing.moved(indicators, place, 1),
        set_editing.indented(indicators, place),
        set_editing.outdented(indicators, place),
    ):
        if edited is not None:
            assert _own(edited.indicators) == _own(indicators)
            assert set_editing.row_at(edited.indicators, edited.place) == set_editing.row_at(indicators, place)


@given(_set_and_place())
def test_what_is_removed_is_the_row_with_its_parts_and_the_place_left_is_one(
    given_: tuple[IndicatorSet, Place],
) -> None:
    indicators, place = given_
    row = set_editing.row_at(indicators, place)
    assert row is not None
    edited = set_editing.removed(indicators, place)
    assert _own(indicators) - _own(edited.indicators) == Counter((each.code, each.title) for each in row.walk())
    assert edited.place == () or set_editing.row_at(edited.indicators, edited.place) is not None


def test_the_neighbour_comes_to_the_front_when_a_row_goes() -> None:
    small = _small()
    assert set_editing.removed(small, (0, 0)).place == (0, 0)
    assert set_editing.removed(small, (0, 2)).place == (0, 1)
    alone = set_editing.added_under(small, (1,), Indicator("2.1", "d", Decimal(2)))
    assert set_editing.removed(_landed(alone).indicators, (1, 0)).place == (1,)


def test_rows_go_up_down_in_and_out() -> None:
    small = _small()
    assert _titles(_landed(set_editing.moved(small, (0, 0), 1)).indicators) == ["A", "b", "a", "c", "B"]
    assert set_editing.moved(small, (0, 0), -1) is None
    assert set_editing.moved(small, (1,), 1) is None
    into = _landed(set_editing.indented(small, (0, 1)))
    assert into.place == (0, 0, 0)
    out = _landed(set_editing.outdented(small, (0, 0)))
    assert (out.place, _titles(out.indicators)) == ((1,), ["A", "b", "c", "a", "B"])
    assert set_editing.outdented(small, (0,)) is None


def test_no_tree_grows_deeper_than_a_set_is_kept() -> None:
    row = Indicator("0", "Đáy", Decimal(1))
    for _level in range(MOST_LEVELS - 1):
        row = Indicator("0", "Trên", Decimal(1), children=(row,))
    deep = IndicatorSet("sau", "Sâu", 2026, Decimal(2), (replace(row, children=()), row))
    assert set_editing.indented(deep, (1,)) is None
    bottom = (1, *[0] * (MOST_LEVELS - 1))
    assert set_editing.added_under(deep, bottom, Indicator("x", "", Decimal(0))) is None
    assert from_data(as_data(deep)) == deep


def test_places_that_are_none_have_no_row() -> None:
    assert set_editing.row_at(_small(), (5,)) is None
    assert set_editing.row_at(_small(), (0, 0, 0)) is None
    assert set_editing.row_at(_small(), ()) is None


def test_a_new_row_has_the_code_that_comes_next() -> None:
    small = _small()
    assert set_editing.new_row(small, (0,)).code == "1.4"
    assert set_editing.new_row(small, (0,), (0, 0)).code == "1.4"
    assert set_editing.new_row(small, ()).code == "III"
    assert set_editing.new_row(small, (1,)).code == "2.1"
    assert set_editing.new_row(replace(small, areas=()), ()).code == "1"
    lettered = replace(small, areas=(Indicator("a", "", Decimal(0)), Indicator("2a)", "", Decimal(0))))
    assert set_editing.new_row(lettered, ()).code == "3a)"
    assert set_editing.new_row(lettered, (0,)).code == "a.1"
    assert set_editing.new_row(replace(small, areas=lettered.areas[:1]), ()).code == "a.1"


@given(_SETS)
def test_a_new_code_is_no_other_rows(indicators: IndicatorSet) -> None:
    assert set_editing.new_row(indicators, ()).code not in {row.code for row in indicators.walk()}


def test_an_area_is_added_after_the_last_one() -> None:
    row = Indicator("III", "C", Decimal(1))
    assert set_editing.added_after(_small(), (), row).place == (2,)
    assert set_editing.added_after(replace(_small(), areas=()), (), row).place == (0,)


def test_a_rule_follows_the_maximum_it_was_written_for() -> None:
    leaf = Indicator("1", "Lá", Decimal(1), Rule(YesNo(Decimal(1))))
    doubled = set_editing.with_maximum(leaf, Decimal(2))
    assert doubled.rule == Rule(YesNo(Decimal(2)))
    other = replace(leaf, rule=Rule(YesNo(Decimal("0.5"))))
    assert set_editing.with_maximum(other, Decimal(2)).rule == Rule(YesNo(Decimal("0.5")))
    stepped = replace(leaf, rule=Rule(Options((Option("Tốt", Decimal(1)),))))
    assert set_editing.with_maximum(stepped, Decimal(2)).rule == stepped.rule
    assert set_editing.with_maximum(replace(leaf, rule=None), Decimal(2)).max_points == Decimal(2)


def test_sums_close_or_do_not() -> None:
    small = _small()
    assert set_editing.closes(small.areas[0])
    assert set_editing.closes(small.areas[1])
    assert not set_editing.closes(replace(small.areas[0], max_points=Decimal(4)))
    bonus = Indicator("9.1", "Thưởng", Decimal(3), Rule(Bonus(Decimal(3), (Occurrence("Sáng kiến", Decimal(1)),))))
    assert set_editing.closes(Indicator("9", "Thưởng, phạt", Decimal(0), children=(bonus,)))
    assert set_editing.sum_of((*small.areas, bonus)) == Decimal(5)
