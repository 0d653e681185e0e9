"""The steps to take, against the sheet scored with all of them."""

from datetime import date
from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.best_set import best_set
from cchc_desktop.domain.steering.savings import Saving, Step, savings
from tests.domain.small_sets import a_set, bonus, leaf

TODAY = date(2026, 9, 15)
ITEMS = Rule(PerItem(Decimal(1), Decimal("0.5")))


def the_set(cap: int, bonuses: int = 2) -> IndicatorSet:
    extra = (bonus(f"9.{place}", "1", "2") for place in range(bonuses))
    return a_set(leaf("0", 90), leaf("1", 1, ITEMS), leaf("2", 1, ITEMS), *extra, bonus_cap=Decimal(cap))


def usual(_code: str, step: Step) -> int:
    return step.days


def points(indicators: IndicatorSet, taken: dict[str, Step]) -> Decimal:
    return score(indicators, {code: step.answer for code, step in taken.items()}).points


def brute(indicators: IndicatorSet, found: tuple[Saving, ...], limit: int) -> Decimal:
    """The most points any set within the limit brings."""
    best = Decimal(0)
    for chosen in product(*((None, *each.steps) for each in found)):
        taken = {each.leaf.code: step for each, step in zip(found, chosen, strict=True) if step is not None}
        if sum(step.days for step in taken.values()) <= limit:
            best = max(best, points(indicators, taken))
    return best


@given(st.integers(0, 4), st.integers(0, 16))
def test_no_other_set_of_steps_brings_more_caps_and_all(cap: int, limit: int) -> None:
    indicators = the_set(cap)
    found = tuple(each for each in savings(indicators, {}, TODAY) if each.leaf.code != "0")
    taken = best_set(indicators, {}, found, usual, limit)
    assert sum(step.days for step in taken.values()) <= limit
    assert points(indicators, taken) == brute(indicators, found, limit)


def test_a_second_bonus_over_the_cap_is_not_worth_its_days() -> None:
    indicators = the_set(1)
    taken = best_set(indicators, {"0": Answer()}, savings(indicators, {}, TODAY), usual, 100)
    assert len([code for code in taken if code.startswith("9")]) == 1


def test_of_very_many_bonus_leaves_one_is_taken() -> None:
    indicators = the_set(20, bonuses=7)
    found = [each for each in savings(indicators, {}, TODAY) if each.leaf.beyond]
    assert len(best_set(indicators, {}, found, usual, 100)) == 1


def test_the_officers_own_efforts_decide() -> None:
    indicators = a_set(leaf("1", 1, ITEMS), leaf("2", 1, ITEMS))
    found = savings(indicators, {}, TODAY)
    assert set(best_set(indicators, {}, found, lambda code, _step: 5 if code == "1" else 9, 5)) == {"1"}
