"""The best plan, against all plans."""

from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.steering.plan import Offer, Plan, best

offers = st.builds(Offer, st.integers(1, 12).map(lambda each: Decimal(each) / 8), st.integers(0, 7))
groups = st.lists(st.lists(offers, max_size=3), max_size=5)


def brute(groups: list[list[Offer]], limit: int) -> Plan:
    """The first of the best, going through all there are."""
    found = Plan(tuple(None for _ in groups))
    first = True
    for chosen in product(*((*range(len(group)), None) for group in groups)):
        taken = [group[place] for group, place in zip(groups, chosen, strict=True) if place is not None]
        days, gain = sum(each.days for each in taken), sum((each.gain for each in taken), Decimal(0))
        if days <= limit and (first or (gain, -days) > (found.gain, -found.days)):
            found, first = Plan(chosen, gain, days), False
    return found


@given(groups, st.integers(0, 20))
def test_the_plan_is_the_best_of_all(groups: list[list[Offer]], limit: int) -> None:
    assert best(groups, limit) == brute(groups, limit)


def test_at_most_one_step_of_a_leaf_is_taken() -> None:
    both = [Offer(Decimal(1), 1), Offer(Decimal(2), 1)]
    assert best([both], 10) == Plan((1,), Decimal(2), 1)


def test_less_effort_wins_among_equals_then_order() -> None:
    assert best([[Offer(Decimal(1), 5)], [Offer(Decimal(1), 3)]], 5).chosen == (None, 0)
    assert best([[Offer(Decimal(1), 3)], [Offer(Decimal(1), 3)]], 3).chosen == (0, None)


def test_nothing_is_planned_without_time_or_steps() -> None:
    assert best([[Offer(Decimal(1), 1)]], -3) == Plan((None,))
    assert best([], 9) == Plan(())
    assert best([[]], 9) == Plan((None,))


def test_thousandths_count() -> None:
    assert best([[Offer(Decimal("0.125"), 1), Offer(Decimal("0.126"), 1)]], 1).gain == Decimal("0.126")
