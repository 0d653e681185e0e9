"""Sheets side by side."""

from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import NotApplicable, Rule, Treatment
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.scoring import SheetScore, score
from cchc_desktop.domain.steering.comparison import Cell, Column, compare
from tests.domain.small_sets import a_set, bonus, group, leaf

RULE = Rule(Ratio(Decimal(2)), not_applicable=NotApplicable(Treatment.EXCLUDED))
SMALL = a_set(group("I", leaf("1", 2, RULE), leaf("2", 2, RULE)), bonus("9", "1", "3"))


def scored(**done: int) -> SheetScore:
    """Of ten due, so many done, by code."""
    return score(SMALL, {code[1:]: Answer(done=Decimal(each), due=Decimal(10)) for code, each in done.items()})


def test_rows_stand_side_by_side_with_their_differences() -> None:
    made = compare((Column("2025", scored(_1=5, _2=10)), Column("2026", scored(_1=10, _2=9))))
    assert [column.points for column in made.columns] == [3, Decimal("3.80")]
    assert [(row.code, row.depth, row.leaf) for row in made.rows] == [
        ("I", 0, False),
        ("1", 1, True),
        ("2", 1, True),
        ("9", 0, True),
    ]
    area = made.rows[0]
    assert area.cells == (Cell(Decimal(3), Decimal(4)), Cell(Decimal("3.80"), Decimal(4)))
    assert (area.difference, area.gain) == (Decimal(20), Decimal("0.80"))
    assert [row.code for row in made.areas()] == ["I"]
    assert [(row.code, row.difference) for row in made.movers(5)] == [("1", Decimal(50)), ("2", Decimal(-10))]
    assert [row.code for row in made.movers(1)] == ["1"]


def test_what_did_not_apply_has_no_share_and_no_difference() -> None:
    away = score(SMALL, {"1": Answer(not_applicable=True)})
    row = compare((Column("2025", away), Column("2026", scored(_1=10)))).rows[1]
    assert row.cells[0] is not None
    assert row.cells[0].percent is None
    assert row.difference is row.gain is None
    back = compare((Column("2025", scored(_1=10)), Column("2026", away))).rows[1]
    assert back.difference is None


def test_another_set_is_matched_by_a_mapping_and_never_by_the_code_alone() -> None:
    other = replace(leaf("1", 5, Rule(Ratio(Decimal(5)))), title="Một việc khác")
    kept = replace(leaf("7", 2, RULE), title="Tiêu chí 2, tên cũ")
    old = score(a_set(group("I", other, kept)), {"7": Answer(done=Decimal(5), due=Decimal(10))})
    made = compare((Column("Bộ cũ", old, {"7": "2"}), Column("Bộ mới", scored(_1=10, _2=10))))
    by_code = {row.code: row for row in made.rows}
    assert by_code["1"].cells[0] is None
    assert by_code["1"].difference is by_code["1"].gain is None
    assert by_code["2"].difference == 50
    assert compare((Column("Bộ cũ", old, {"7": "không có"}), Column("Bộ mới", scored()))).rows[2].cells[0] is None


def test_points_are_not_compared_where_the_maximum_changed() -> None:
    bigger = a_set(group("I", leaf("1", 4, Rule(Ratio(Decimal(4)))), leaf("2", 2, RULE)))
    before = score(bigger, {"1": Answer(done=Decimal(5), due=Decimal(10))})
    row = compare((Column("2025", before), Column("2026", scored(_1=10)))).rows[1]
    assert (row.difference, row.gain) == (Decimal(50), None)


def test_what_nobody_has_scored_is_no_zero() -> None:
    row = compare((Column("2025", scored(_1=10)), Column("2026", scored(_2=10)))).rows[1]
    assert row.cells == (Cell(Decimal(2), Decimal(2)), None)
    assert row.difference is None
    assert compare((Column("2026", scored()),)).rows[0].cells == (None,)


def test_nothing_to_compare_has_no_rows() -> None:
    assert compare(()).rows == ()
    alone = compare((Column("2026", scored(_1=5)),))
    assert alone.rows[1].difference is alone.rows[1].gain is None
