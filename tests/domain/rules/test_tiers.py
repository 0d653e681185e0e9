from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Occurrence, Points, Rule
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers


def tier(points: str, at_least: str | None = None, below: str | None = None, late: str | None = None) -> Tier:
    return Tier(
        Decimal(points),
        at_least=None if at_least is None else Decimal(at_least),
        below=None if below is None else Decimal(below),
        late_points=None if late is None else Decimal(late),
    )


REVENUE = Tiers((tier("1.5", "100"), tier("0.75", "95", "100"), tier("0", None, "95")), may_exceed=True)
INSPECTED = Tiers((tier("1", "50"), tier("0.5", "30", "50"), tier("0", None, "30")))
GIVEN_TASKS = Rule(
    Tiers((tier("3", "100", late="2"), tier("1", "80", "100"), tier("0", None, "80"))),
    deductions=(Occurrence("Nhiệm vụ quá hạn chưa hoàn thành", Decimal("0.25")),),
)


def share(method: Tiers, done: int, due: int) -> Points:
    return Rule(method).points(Answer(done=Decimal(done), due=Decimal(due)), 2026)


@pytest.mark.parametrize(("done", "expected"), [(50, "1"), (49, "0.5"), (30, "0.5"), (29, "0")])
def test_a_tier_holds_its_floor_and_not_its_ceiling(done: int, expected: str) -> None:
    assert share(INSPECTED, done, 100).value == Decimal(expected)


def test_the_reason_names_the_tier() -> None:
    assert share(INSPECTED, 8, 20).why == "8/20 = 40 %, mức 30 % ≤ x < 50 % → 0,5"
    assert share(INSPECTED, 49999, 100000).why == "49.999/100.000 = 49,99 %, mức 30 % ≤ x < 50 % → 0,5"


def test_more_than_planned_is_possible_only_where_the_set_says_so() -> None:
    assert share(REVENUE, 104, 100).value == Decimal("1.5")
    assert share(INSPECTED, 104, 100).problems
    assert share(REVENUE, 104, 0).problems == ("Số phải thực hiện bằng 0.",)


@pytest.mark.parametrize(
    ("done", "late", "overdue", "expected"),
    [(46, 0, 0, "3"), (46, 2, 0, "2"), (45, 2, 1, "0.75"), (45, 0, 9, "0"), (30, 0, 0, "0")],
)
def test_tiers_know_what_was_late_and_deductions_come_off(done: int, late: int, overdue: int, expected: str) -> None:
    made = GIVEN_TASKS.points(Answer(done=Decimal(done), due=Decimal(46), late=late, count=overdue), 2026)
    assert made.value == Decimal(expected)


def test_the_reason_tells_late_work_and_deductions() -> None:
    late = GIVEN_TASKS.points(Answer(done=Decimal(46), due=Decimal(46), late=2), 2026)
    assert late.why == "46/46 = 100 %, mức ≥ 100 %, có 2 việc chậm → 2"
    open_ones = GIVEN_TASKS.points(Answer(done=Decimal(45), due=Decimal(46), count=9), 2026)
    assert open_ones.why == "45/46 = 97,83 %, mức 80 % ≤ x < 100 % → 1 − 9 × 0,25 = −1,25, không âm → 0"


def test_more_late_than_done_is_a_problem() -> None:
    made = GIVEN_TASKS.points(Answer(done=Decimal(3), due=Decimal(5), late=4), 2026)
    assert made.problems == ("Số chậm (4) lớn hơn số đã thực hiện (3).",)


def test_a_share_in_no_tier_brings_nothing_and_says_so() -> None:
    assert share(Tiers((tier("1", "50"),)), 1, 4).why == "1/4 = 25 % không thuộc mức nào → 0"


NEWS = CountTiers(
    (
        tier("3", "24"),
        Tier(Decimal(2), at_least=Decimal(12), at_most=Decimal(23)),
        Tier(Decimal(1), at_least=Decimal(1), at_most=Decimal(11)),
        Tier(Decimal(0), at_most=Decimal(0)),
    )
)


@pytest.mark.parametrize(("count", "expected"), [(24, 3), (23, 2), (12, 2), (11, 1), (1, 1), (0, 0)])
def test_a_number_falls_in_its_tier(count: int, expected: int) -> None:
    assert Rule(NEWS).points(Answer(count=count), 2026).value == expected
    assert Rule(NEWS).points(Answer(value=Decimal(count)), 2026).value == expected


def test_a_number_may_be_in_no_tier_or_not_be_there() -> None:
    some = CountTiers((tier("1", "2"),))
    assert Rule(some).points(Answer(count=1), 2026).why == "Số lượng 1 không thuộc mức nào → 0"
    assert Rule(some).points(Answer(value=Decimal("1.5")), 2026).problems == ("Cần số lượng.",)
    assert Rule(NEWS).points(Answer(count=15), 2026).why == "Số lượng 15, mức 12 ≤ x ≤ 23 → 2"


def test_what_must_be_entered() -> None:
    assert GIVEN_TASKS.entry.input is Input.RATIO
    assert GIVEN_TASKS.entry.late
    assert GIVEN_TASKS.entry.deductions == ("Nhiệm vụ quá hạn chưa hoàn thành",)
    assert not Rule(INSPECTED).entry.late
    assert Rule(NEWS).entry.input is Input.COUNT


def test_the_most_is_that_of_the_best_tier() -> None:
    assert [each.maximum for each in (NEWS, GIVEN_TASKS, Tiers(()), CountTiers(()))] == [3, 3, 0, 0]
