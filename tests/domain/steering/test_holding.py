"""How much of the ward's own points held."""

from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.scoring import SheetScore, score
from cchc_desktop.domain.steering.holding import Held, Holdings, PastYear
from tests.domain.small_sets import a_set, by_hand, group

SMALL = a_set(
    group("I", by_hand("1.1", 10), by_hand("1.2", 10)),
    group("II", by_hand("2.1", 10)),
    group("III", by_hand("3.1", 10)),
)


def scored(**points: int) -> SheetScore:
    return score(
        SMALL, {code[1:].replace("_", "."): Answer(points=Decimal(each), reason="Có") for code, each in points.items()}
    )


NOW = scored()


def of(code: str, *past: PastYear) -> Held:
    area = next(each for each in NOW.areas if code in {row.indicator.code for row in each.walk()})
    return Holdings(past).of(NOW.by_code[code], area)


def test_a_leaf_rests_on_its_own_past() -> None:
    past = PastYear(2025, scored(_1_1=10, _1_2=10), scored(_1_1=8, _1_2=2))
    made = of("1.1", past)
    assert (made.usual, made.worst) == (Fraction(4, 5), Fraction(4, 5))
    assert made.words == "năm 2025 thẩm định giữ 80 % điểm tự chấm của tiêu chí này"


def test_without_one_it_rests_on_its_area_then_on_the_sheet() -> None:
    past = PastYear(2025, scored(_1_1=10), scored(_1_1=5))
    assert of("1.2", past).words.endswith("50 % điểm tự chấm của lĩnh vực này")
    assert of("2.1", past).words.endswith("50 % điểm tự chấm của cả phiếu")


def test_the_worst_year_stands_at_the_low_end() -> None:
    good = PastYear(2025, scored(_1_1=10), scored(_1_1=10))
    bad = PastYear(2024, scored(_1_1=10), scored(_1_1=6))
    made = of("1.1", good, bad)
    assert (made.usual, made.worst) == (Fraction(4, 5), Fraction(3, 5))
    assert made.words.startswith("2 năm trước")


def test_only_the_years_that_tell_are_named() -> None:
    good = PastYear(2025, scored(_2_1=10), scored(_2_1=10))
    bad = PastYear(2024, scored(_1_1=10), scored(_1_1=6))
    assert of("1.1", good, bad).words.startswith("năm 2024 ")
    both = Holdings((PastYear(2025, scored(_2_1=10), scored(_2_1=5)),))
    first, second = (both.of(NOW.by_code[code], NOW.areas[0]) for code in ("1.1", "1.2"))
    assert first == second
    assert first.words.endswith("cả phiếu")


def test_nothing_lost_or_nothing_known_takes_nothing_away() -> None:
    assert of("1.1") == Held()
    assert of("1.1", PastYear(2025, scored(_1_1=5), scored(_1_1=9))) == Held()
    assert of("1.1", PastYear(2025, scored(), scored())) == Held()
