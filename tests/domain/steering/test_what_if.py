"""Trying other answers on a copy."""

from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.steering.what_if import Trial
from tests.domain.small_sets import a_set, bonus, group, leaf

SMALL = a_set(
    group("I", leaf("1", 2, Rule(Ratio(Decimal(2)))), leaf("2", 2, Rule(Ratio(Decimal(2))))), bonus("9", "1", "3")
)
HALF = Answer(done=Decimal(1), due=Decimal(2))
WHOLE = Answer(done=Decimal(2), due=Decimal(2))


def test_a_trial_shows_what_would_be_different() -> None:
    trial = Trial(SMALL, {"1": HALF}).trying("1", WHOLE)
    assert (trial.before.points, trial.after.points) == (Decimal(1), Decimal(2))
    assert [(each.code, each.gain) for each in trial.leaves()] == [("1", Decimal(1))]
    assert [(each.code, each.before, each.after) for each in trial.areas()] == [("I", Decimal(1), Decimal(2))]


def test_the_answer_entered_ends_the_trial_of_its_leaf() -> None:
    trial = Trial(SMALL, {"1": HALF}).trying("1", WHOLE).trying("2", WHOLE)
    assert set(trial.trying("1", HALF).tried) == {"2"}
    assert not trial.trying("1", HALF).trying("2", Answer()).tried


def test_what_has_been_entered_since_is_no_longer_tried() -> None:
    trial = Trial(SMALL, {"1": HALF}).trying("1", WHOLE).trying("2", WHOLE)
    after = trial.over({"1": WHOLE})
    assert set(after.tried) == {"2"}
    assert after.before.points == 2


def test_nothing_tried_changes_nothing() -> None:
    trial = Trial(SMALL, {"1": HALF})
    assert trial.leaves() == trial.areas() == ()
    assert trial.after == trial.before
