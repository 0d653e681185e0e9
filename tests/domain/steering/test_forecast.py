"""Low, middle and high to the year's end, and what they rest on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, PerItem
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.surveys import Scaled
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.expected import History
from cchc_desktop.domain.steering.forecast import Forecast, LeafForecast, Outlook, forecast
from cchc_desktop.domain.steering.holding import PastYear
from cchc_desktop.domain.steering.savings import savings
from tests.domain.rules.random_rules import answers as any_answers
from tests.domain.rules.random_rules import rules, sound_answers
from tests.domain.small_sets import a_set, bonus, by_hand, group, leaf, penalty

TODAY = date(2026, 7, 2)  # the 183rd day: half of the year is left
END = date(2026, 12, 31)
D = Decimal
NONE: dict[str, History] = {}


def looked(
    indicators: IndicatorSet,
    answers: Mapping[str, Answer],
    history: Mapping[str, History] = NONE,
    past: tuple[PastYear, ...] = (),
    today: date = TODAY,
) -> Forecast:
    found = savings(indicators, answers, today, END)
    return forecast(Outlook(indicators, answers, found, today, END, history, past))


def of(
    each: Indicator, answer: Answer, history: History = (), past: tuple[PastYear, ...] = (), today: date = TODAY
) -> LeafForecast:
    """One leaf of a sheet."""
    answers = {each.code: answer}
    made = looked(a_set(group("I", each)), answers, {each.code: history}, past, today)
    return made.leaves[0]


def points(made: LeafForecast) -> tuple[object, ...]:
    return made.low, made.mid, made.high


# the law

any_set = st.lists(
    st.builds(
        lambda rule, survey: leaf("1", str(max(rule.maximum, D(0)) + 1), rule, survey=survey), rules, st.booleans()
    ),
    min_size=1,
    max_size=3,
).map(
    lambda found: replace(
        a_set(group("T", *(replace(each, code=str(place)) for place, each in enumerate(found)))), bonus_cap=D(3)
    )
)
given_answers = st.dictionaries(st.sampled_from("012"), any_answers | sound_answers)


@given(any_set, given_answers, given_answers, given_answers, st.dates(date(2025, 12, 1), date(2027, 2, 1)))
def test_any_sheet_has_an_ordered_forecast_within_its_bounds(
    indicators: IndicatorSet,
    answers: dict[str, Answer],
    before: dict[str, Answer],
    then: dict[str, Answer],
    today: date,
) -> None:
    history = {code: ((date(2026, 2, 1), answer),) for code, answer in before.items()}
    past = PastYear(2025, score(indicators, before), score(indicators, then))
    made = looked(indicators, answers, history, (past,), today)
    assert 0 <= made.low.points <= made.mid.points <= made.high.points <= made.high.max_points
    assert 0 <= made.low.index <= made.mid.index <= made.high.index <= 100
    for each in made.leaves:
        assert each.low <= each.mid <= each.high
        assert each.basis.endswith(".")


def test_a_penalty_by_survey_is_ordered_and_negative_too() -> None:
    rule = penalty("1", "0.5", "2").rule
    surveyed = replace(leaf("1", 2, rule), survey=True)
    assert points(of(surveyed, Answer(counts=(2,)))) == (D("-1.10"), D("-1.00"), D("-0.90"))
    published = of(surveyed, Answer(counts=(2,), published=True))
    assert points(published) == (D("-1.00"), D("-1.00"), D("-1.00"))


# by figures


def test_reports_go_on_at_the_pace_of_the_year() -> None:
    reports = leaf("1", 1, Rule(PerItem(D(1), D("0.25"), 4)))
    made = of(reports, Answer(count=2))
    assert points(made) == (D("0.50"), D("1.00"), D("1.00"))
    assert made.basis == "Theo số liệu ngày 02/7/2026: đến cuối kỳ 2–4."
    free = leaf("1", 9, Rule(PerItem(D(9), D(1))))
    assert points(of(free, Answer(count=2))) == (2, 4, 6)


def test_what_is_done_grows_towards_what_is_due() -> None:
    tasks = leaf("1", 2, Rule(Ratio(D(2)), exclusion="Khách quan"))
    history = ((date(2026, 6, 2), Answer(done=D(5))), (date(2027, 1, 1), Answer(done=D(9))), (TODAY, Answer(count=1)))
    made = of(tasks, Answer(done=D(8), due=D(40), excluded=D(1)), history)
    assert made.basis == "Theo 2 lần nhập từ 02/6/2026 đến 02/7/2026: đến cuối kỳ 16–27/40."
    assert made.low < made.mid < made.high


def test_a_share_of_dossiers_and_a_percentage_and_an_index_are_levels() -> None:
    dossiers = leaf("1", 2, Rule(Ratio(D(2)), labels=("Hồ sơ đúng hạn", "Hồ sơ đã giải quyết")))
    earlier = ((date(2026, 5, 1), Answer(done=D(1), due=D(0))), (TODAY, Answer(done=D(90), due=D(100))))
    made = of(dossiers, Answer(done=D(90), due=D(100)), earlier)
    assert made.basis == "Theo số liệu ngày 02/7/2026: tỷ lệ cuối kỳ 88–92 %."
    assert points(made) == (D("1.76"), D("1.80"), D("1.84"))
    assert of(dossiers, Answer(percent=D(90))).basis == "Theo số liệu ngày 02/7/2026: tỷ lệ cuối kỳ 88–92 %."
    index = leaf("1", 2, Rule(Scaled(D(2))))
    assert of(index, Answer(value=D(99))).basis == "Theo số liệu ngày 02/7/2026: giá trị cuối kỳ 97–100."


def test_what_costs_points_may_go_on_happening() -> None:
    late = leaf("1", 3, Rule(Deduct(D(3), (Occurrence("Báo cáo muộn", D("0.5")),))))
    made = of(late, Answer(count=1))
    assert points(made) == (D("2.00"), D("2.00"), D("2.50"))
    assert made.basis == "1 trường hợp đến 02/7/2026, cuối kỳ có thể từ 1 đến 2."
    assert of(late, Answer(count=0)).basis == "Chưa phát sinh trường hợp nào đến 02/7/2026."
    waiting = leaf("1", 3, Rule(Deduct(D(3), (Occurrence("Hồ sơ chưa giải quyết", D(1)),))))
    assert points(of(waiting, Answer(count=1))) == (1, 2, 3)


def test_a_penalty_is_lowest_where_it_is_largest() -> None:
    made = looked(a_set(leaf("1", 90), penalty("9", "1", "5")), {"9": Answer(count=2)})
    assert points(made.leaves[1]) == (-4, -4, -2)


def test_what_does_not_go_on_by_itself_stands_and_may_be_saved() -> None:
    made = of(leaf("1", 2, Rule(YesNo(D(2)))), Answer(choice=1))
    assert points(made) == (0, 0, 2)
    assert made.basis == "Như đã nhập; cao nhất 2 nếu làm được việc còn lại."
    assert of(leaf("1", 2, Rule(YesNo(D(2)))), Answer(choice=0)).basis == "Như đã nhập."
    models = leaf("9", 3, Rule(Bonus(D(3), (Occurrence("Mô hình", D(1)),))))
    assert points(of(models, Answer(count=1))) == (1, 1, 3)
    assert (
        of(leaf("1", 2), Answer(points=D(1), reason="Có")).basis == "Như đã nhập; cao nhất 2 nếu làm được việc còn lại."
    )
    ratio = leaf("1", 2, Rule(Ratio(D(2))))
    assert of(ratio, Answer(points=D(1), reason="Có")).basis == "Điểm nhập tay."
    counting = leaf("1", 1, Rule(PerItem(D(1), D("0.25"), 4)))
    assert of(counting, Answer(count=2, not_applicable=True)).basis == "Chưa chấm: lấy tỷ lệ điểm đã có 50 %."


def test_after_the_end_nothing_moves() -> None:
    over = date(2027, 1, 5)
    assert of(leaf("1", 2, Rule(Ratio(D(2)))), Answer(percent=D(50)), today=over).basis == (
        "Đã hết kỳ, điểm như đã nhập."
    )
    assert of(leaf("1", 2, Rule(Ratio(D(2)))), Answer(), today=over).basis == "Chưa chấm, đã hết kỳ."


# not answered, surveyed, not applicable


def year(each: Indicator, own: Answer, verified: Answer) -> PastYear:
    indicators = a_set(group("I", each))
    return PastYear(2025, score(indicators, {each.code: own}), score(indicators, {each.code: verified}))


def test_a_leaf_not_answered_lies_by_last_year_or_by_its_area() -> None:
    tasks = leaf("1", 2, Rule(Ratio(D(2))))
    past = year(tasks, Answer(percent=D(90)), Answer(percent=D(80)))
    made = of(tasks, Answer(), (), (past,))
    assert points(made) == (0, D("1.60"), 2)
    assert made.basis == "Chưa chấm: lấy kết quả năm 2025 (80 %)."
    other = leaf("2", 2, Rule(Ratio(D(2))))
    by_area = looked(a_set(group("I", tasks, other)), {"2": Answer(percent=D(60))})
    assert by_area.leaves[0].basis == "Chưa chấm: lấy tỷ lệ điểm đã có 60 %."
    unknown = of(tasks, Answer(), (), (year(other, Answer(), Answer()),))
    assert unknown.basis == "Chưa chấm: lấy tỷ lệ điểm đã có 50 %."
    renamed = of(tasks, Answer(), (), (year(replace(tasks, title="Khác"), Answer(), Answer(percent=D(1))),))
    assert renamed.basis == unknown.basis


def test_a_survey_stands_by_its_estimate_its_past_or_the_wards_own_share() -> None:
    sipas = leaf("8", 12, Rule(Scaled(D(12))), survey=True)
    assert points(of(sipas, Answer(percent=D(80)))) == (D("9.00"), D("9.60"), D("10.20"))
    assert of(sipas, Answer(percent=D(80))).basis == "Ước tính của đơn vị 9,6 điểm, ± 5 % điểm tối đa."
    published = of(sipas, Answer(percent=D(80), published=True))
    assert (points(published), published.basis) == ((D("9.60"),) * 3, "Kết quả điều tra đã công bố.")
    past = year(sipas, Answer(), Answer(percent=D(100), published=True))
    assert points(of(sipas, Answer(), (), (past,))) == (D("11.40"), 12, 12)
    own = looked(a_set(group("I", leaf("1", 2, Rule(Ratio(D(2))))), group("II", sipas)), {"1": Answer(percent=D(70))})
    assert own.leaves[1].basis == "Chưa có ước tính: lấy tỷ lệ điểm tự chấm 70 %, ± 15 % điểm tối đa."


def test_what_does_not_apply_stays_away() -> None:
    rule = Rule(Ratio(D(2)), not_applicable=NotApplicable(Treatment.EXCLUDED))
    assert of(leaf("1", 2, rule), Answer(not_applicable=True)).basis == "Không áp dụng."
    full = Rule(Ratio(D(2)), not_applicable=NotApplicable(Treatment.FULL))
    assert of(leaf("1", 2, full), Answer(not_applicable=True)).basis == "Như đã chọn."


def test_bonus_and_penalty_not_entered_are_taken_not_to_come() -> None:
    capped = replace(a_set(leaf("1", 90), bonus("9", "1", "3"), penalty("10", "1", "5")), penalty_cap=D(1))
    made = looked(capped, {"1": Answer(points=D(90), reason="Có"), "10": Answer(count=2)})
    assert made.leaves[1].basis == "Chưa phát sinh."
    assert made.low.points == 89


@pytest.mark.parametrize(("clamped", "points"), [(True, "90"), (False, "93")])
def test_a_set_that_lets_a_bonus_pass_its_maximum_is_forecast_as_it_is_scored(clamped: bool, points: str) -> None:  # noqa: FBT001 -- pytest passes it by name
    indicators = a_set(leaf("1", 90), bonus("9", "1", "3"), clamped=clamped)
    entered = {"1": Answer(points=D(90), reason="Có"), "9": Answer(count=3)}
    assert looked(indicators, entered).mid.points == score(indicators, entered).points == D(points)


# under verification


def test_verification_takes_what_it_used_to_take() -> None:
    yes = leaf("1", 2, Rule(YesNo(D(2))))
    past = year(yes, Answer(choice=0), Answer(points=D(1), reason="Thẩm định"))
    made = of(yes, Answer(choice=0), (), (past,))
    assert points(made) == (1, 1, 2)
    assert made.basis == "Như đã nhập; năm 2025 thẩm định giữ 50 % điểm tự chấm của tiêu chí này."


def test_an_empty_set_has_an_empty_forecast() -> None:
    made = looked(a_set(), {})
    assert made.low.points == made.high.index == 0
    assert not made.leaves
    assert looked(a_set(by_hand("1", 2)), {}).mid.points == 1
