from decimal import Decimal

import pytest

from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ranges import Tier, breaks
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_0, _1, _5, _9 = Decimal(0), Decimal(1), Decimal(5), Decimal(9)


@pytest.mark.parametrize(
    ("tier", "words"),
    [
        (Tier(_1, at_least=_5), "≥ 5 %"),
        (Tier(_1, above=_5), "> 5 %"),
        (Tier(_1, below=_5), "< 5 %"),
        (Tier(_1, at_most=_5), "≤ 5 %"),
        (Tier(_1, at_least=_5, below=_9), "5 % ≤ x < 9 %"),
        (Tier(_1, above=_5, at_most=_9), "5 % < x ≤ 9 %"),
        (Tier(_1, at_least=_5, at_most=_5), "5 %"),
        (Tier(_1), "còn lại"),
    ],
)
def test_a_range_in_words(tier: Tier, words: str) -> None:
    assert tier.words(" %") == words


def test_bounds_belong_to_the_range_as_they_say() -> None:
    assert [value for value in range(11) if Tier(_1, above=_5, at_most=_9).holds(value)] == [6, 7, 8, 9]
    assert [value for value in range(11) if Tier(_1, at_least=_5, below=_9).holds(value)] == [5, 6, 7, 8]


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        (Tier(_0, below=_5), Tier(_1, at_least=_5)),
        (Tier(_0, at_most=_5), Tier(_1, above=_5)),
    ],
)
def test_tiers_that_meet_are_sound(lower: Tier, upper: Tier) -> None:
    assert breaks((upper, lower), " %") == ()


@pytest.mark.parametrize(
    ("lower", "upper", "found"),
    [
        (Tier(_0, below=_5), Tier(_1, at_least=_9), "Còn hở giữa mức < 5 % và mức ≥ 9 %."),
        (Tier(_0, below=_5), Tier(_1, above=_5), "Còn hở giữa mức < 5 % và mức > 5 %."),
        (Tier(_0, at_most=_5), Tier(_1, at_least=_5), "Trùng nhau: mức ≤ 5 % và mức ≥ 5 %."),
        (Tier(_0, below=_9), Tier(_1, at_least=_5), "Trùng nhau: mức < 9 % và mức ≥ 5 %."),
        (Tier(_0, at_most=_1), Tier(_1, below=_5), "Trùng nhau: mức < 5 % và mức ≤ 1 %."),
        (Tier(_0, at_least=_1), Tier(_1, at_least=_5), "Trùng nhau: mức ≥ 1 % và mức ≥ 5 %."),
    ],
)
def test_gaps_and_overlaps_are_named(lower: Tier, upper: Tier, found: str) -> None:
    assert Rule(Tiers((upper, lower))).faults() == (found,)


def test_a_tier_for_the_rest_fills_the_gaps() -> None:
    rest = Tier(_0)
    assert breaks((Tier(_1, at_least=_9), Tier(_1, below=_5), rest)) == ()
    assert breaks((Tier(_1, at_least=_5), Tier(_1, below=_9), rest)) == ("Trùng nhau: mức < 9 và mức ≥ 5.",)


def test_whole_numbers_have_nothing_between_eleven_and_twelve() -> None:
    low = Tier(_0, at_most=Decimal(11))
    assert breaks((low, Tier(_1, at_least=Decimal(12))), whole=True) == ()
    assert breaks((Tier(_0, below=Decimal(12)), Tier(_1, above=Decimal(11))), whole=True) == ()
    assert Rule(CountTiers((low, Tier(_1, at_least=Decimal(13))))).faults() == ("Còn hở giữa mức ≤ 11 và mức ≥ 13.",)
    assert breaks((low, Tier(_1, at_least=Decimal(11))), whole=True) == ("Trùng nhau: mức ≤ 11 và mức ≥ 11.",)
