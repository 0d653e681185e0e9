"""Rules that count working days, by the ward's calendar."""

from datetime import date
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.following import Calendar
from cchc_desktop.domain.indicators import as_data, from_data
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.worked_days import by_calendar, counts_them
from tests.domain.small_sets import a_set, by_hand, group, leaf

TIERS = (DateTier(Decimal(1), days=5, working=True), DateTier(Decimal(0)))
TET = Calendar(off=frozenset(date(2026, 2, day) for day in range(16, 21)))
ANSWER = {"1.1": Answer(date=date(2026, 2, 23), since=date(2026, 2, 13))}


def test_the_days_off_of_the_ward_are_not_counted() -> None:
    made = a_set(group("I", leaf("1.1", 1, Rule(DeadlineTiers(TIERS))), by_hand("1.2", 1)))
    assert score(made, ANSWER).points == 0
    told = by_calendar(made, TET)
    assert score(told, ANSWER).points == 1
    assert told == made
    assert as_data(told) == as_data(made)
    assert from_data(as_data(told)) == made


def test_a_set_that_counts_no_working_days_stays_itself() -> None:
    calendar_days = Rule(DeadlineTiers((DateTier(Decimal(1), days=5),)))
    made = a_set(group("I", leaf("1.1", 1, calendar_days), by_hand("1.2", 1)))
    assert not counts_them(made)
    assert by_calendar(made, TET) is made
