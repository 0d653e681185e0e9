"""An edit of a set in the log: what changed, row by row, and no more of it than that."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from cchc_desktop.domain.indicators import Band, Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.store import Sheet, Store, StoredSet
from cchc_desktop.store.columns import as_json, set_as_json
from tests.store.ward import indicators, rows

RATIO = Rule(Ratio(Decimal("1.5")))


@pytest.fixture
def draft(store: Store) -> StoredSet:
    return store.sets.add(indicators())


def told(store: Store, draft: StoredSet, new: IndicatorSet) -> list[tuple[str, str, str]]:
    """What the log tells of an edit."""
    store.sets.save(replace(draft, indicators=new))
    return [(each.field, each.old, each.new) for each in store.log.entries(1)]


def with_leaf(code: str, change: Callable[[Indicator], Indicator]) -> IndicatorSet:
    (area,) = indicators().areas
    children = tuple(change(each) if each.code == code else each for each in area.children)
    return replace(indicators(), areas=(replace(area, children=children),))


def test_a_row_is_told_field_by_field(store: Store, draft: StoredSet) -> None:
    ruled = with_leaf("1.1", lambda leaf: replace(leaf, title="Báo cáo", max_points=Decimal("2.5"), rule=RATIO))
    assert told(store, draft, ruled) == [
        ("1.1 · Title", "Tiêu chí 1", "Báo cáo"),
        ("1.1 · Maximum", "1,5", "2,5"),
        ("1.1 · Scoring", "", "ratio"),
    ]
    worded = with_leaf("1.1", lambda leaf: replace(leaf, rule=replace(RATIO, text="(b/a)×1,5"), survey=True, note="NĐ"))
    assert told(store, draft, worded)[2:] == [
        ("1.1 · Scoring", "ratio", "(b/a)×1,5"),
        ("1.1 · Survey", "", "yes"),
        ("1.1 · Note", "", "NĐ"),
    ]


def test_rows_that_come_and_go_are_told_by_their_titles(store: Store, draft: StoredSet) -> None:
    renumbered = with_leaf("1.1", lambda leaf: replace(leaf, code="1.9"))
    assert told(store, draft, renumbered) == [("1.1", "Tiêu chí 1", ""), ("1.9", "", "Tiêu chí 1")]


def test_a_row_that_changed_its_place_is_told_by_the_order(store: Store, draft: StoredSet) -> None:
    (area,) = indicators().areas
    turned = replace(indicators(), areas=(replace(area, children=area.children[::-1]),))
    assert told(store, draft, turned) == [("Order", "1, 1.1, 1.2", "1, 1.2, 1.1")]


def test_the_facts_of_the_set_itself_are_told(store: Store, draft: StoredSet) -> None:
    other = replace(
        indicators("Bộ mới"),
        total=Decimal(100),
        bands=(Band("Tốt", Decimal(80)),),
        bonus_cap=Decimal("1.5"),
        clamped=False,
    )
    assert told(store, draft, other) == [
        ("Indicator set", "Bộ thử", "Bộ mới"),
        ("Total points", "3", "100"),
        ("Levels", "", "Tốt: 80"),
        ("Most bonus points", "", "1,5"),
        ("Kept within the maximum", "", "no"),
    ]


def test_of_codes_that_stand_twice_each_is_told(store: Store, draft: StoredSet) -> None:
    twice = with_leaf("1.2", lambda leaf: replace(leaf, code="1.1"))
    assert told(store, draft, twice) == [("1.2", "Tiêu chí 2", ""), ("1.1 (2)", "", "Tiêu chí 2")]


def test_another_set_altogether_is_told_by_its_title_and_how_much_differs(store: Store, sheet: Sheet) -> None:
    leaves = tuple(Indicator(f"2.{number}", f"Tiêu chí {number}", Decimal(1)) for number in range(20))
    store.sheets.replace_set(
        sheet, replace(indicators("Bộ khác"), areas=(Indicator("2", "B", Decimal(20), children=leaves),))
    )
    assert [(each.field, each.old, each.new) for each in store.log.entries(1)] == [
        ("Indicator set", "Bộ thử", "Bộ khác"),
        ("Criteria", "", "24 changed"),
    ]


def test_the_log_does_not_grow_by_whole_sets(store: Store, draft: StoredSet) -> None:
    long = replace(indicators(), areas=indicators().areas * 50)
    store.sets.save(replace(draft, indicators=long))
    edited = replace(long, document="Quyết định số 1")
    store.sets.save(replace(draft, indicators=edited))
    line = rows(store.folder, log=True)["log"][-1]
    assert len(str(line)) < len(set_as_json(edited)) / 20
    store.undo()
    assert store.sets.all()[0].indicators == long


def test_a_line_of_the_first_release_with_both_sets_whole_is_told_the_same(store: Store) -> None:
    whole = [as_json({"indicators": set_as_json(indicators(title))}) for title in ("Bộ cũ", "Bộ mới")]
    line = (
        "INSERT INTO log (at, who, action, way, tbl, row, subject, old, new) "
        "VALUES ('2026-01-05T09:15:00+07:00', 'Đào', 'REPLACE_SET', 'do', 'sheet', 1, '2026', ?, ?)"
    )
    with store.read() as session:
        session.connection().exec_driver_sql(line, tuple(whole))
    assert [(each.field, each.old, each.new) for each in store.log.entries(1)] == [("Indicator set", "Bộ cũ", "Bộ mới")]
