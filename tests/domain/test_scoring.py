from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import YesNo
from cchc_desktop.domain.rules.counts import Penalty, PerItem
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.surveys import Scaled
from cchc_desktop.domain.scoring import SheetScore, State, score
from tests.domain.rules.random_rules import answers, rules
from tests.domain.small_sets import a_set, bonus, by_hand, group, leaf, penalty

_REASON = "Biên bản thẩm định"


def typed(points: str | int, reason: str = _REASON) -> Answer:
    return Answer(points=Decimal(points), reason=reason)


def texts(sheet: SheetScore) -> list[tuple[str, str]]:
    return [(problem.where, problem.text) for problem in sheet.problems]


PLAN = Rule(Ratio(Decimal("2.5"), floor=Decimal(80)))
COMPLAINTS = Rule(
    Ratio(Decimal(3), floor=Decimal(90)), not_applicable=NotApplicable(Treatment.EXCLUDED, "Không phát sinh")
)
SMALL = a_set(
    group("I", group("1.1", leaf("1.1.1", "2.5", PLAN), by_hand("1.1.2", "7.5"))),
    group("II", leaf("2.1", 10, Rule(Scaled(Decimal(10))), survey=True)),
    group("IX", bonus("9.1", "1", "3"), penalty("9.2", "2", "5")),
    total=20,
    bonus_cap=Decimal(3),
    penalty_cap=Decimal(5),
)
DONE = Answer(done=Decimal(37), due=Decimal(39))


def test_an_empty_sheet_has_no_points_and_waits_for_its_own_leaves() -> None:
    sheet = score(SMALL, {})
    assert (sheet.points, sheet.max_points, sheet.index) == (Decimal(0), Decimal(20), Decimal(0))
    assert (sheet.answered, sheet.total, sheet.own_max, sheet.problems) == (0, 2, Decimal(10), ())
    assert sheet.band is not None
    assert sheet.band.title == "Yếu"
    assert {row.state for row in sheet.by_code.values()} == {State.UNANSWERED}
    assert (sheet.by_code["1.1.1"].why, sheet.by_code["2.1"].why) == ("Chưa chấm", "Chờ kết quả điều tra")


def test_points_rise_from_leaves_to_areas_to_the_sheet() -> None:
    sheet = score(SMALL, {"1.1.1": DONE, "1.1.2": typed(6)})
    assert [sheet.by_code[code].points for code in ("1.1.1", "1.1", "I")] == [
        Decimal("2.37"),
        Decimal("8.37"),
        Decimal("8.37"),
    ]
    assert (sheet.points, sheet.index, sheet.answered) == (Decimal("8.37"), Decimal("41.85"), 2)
    assert (sheet.by_code["I"].answered, sheet.by_code["I"].total) == (2, 2)
    assert (sheet.by_code["1.1"].why, sheet.by_code["1.1"].state) == ("2,37 + 6 = 8,37", State.ANSWERED)
    assert [row.indicator.code for row in sheet.areas[0].walk()] == ["I", "1.1", "1.1.1", "1.1.2"]


def test_a_group_is_answered_when_all_it_waits_for_is() -> None:
    half = score(SMALL, {"1.1.1": DONE}).by_code["1.1"]
    assert (half.state, half.answered, half.total) == (State.UNANSWERED, 1, 2)
    mixed = score(SMALL, {"1.1.1": typed(2), "1.1.2": typed(6)}).by_code["1.1"]
    assert {part.state for part in mixed.parts} == {State.OVERRIDDEN, State.ANSWERED}
    assert mixed.state is State.ANSWERED


def test_lost_points_are_what_was_not_reached_but_never_a_bonus() -> None:
    sheet = score(SMALL, {"1.1.1": DONE, "9.2": Answer(count=1)})
    assert sheet.by_code["1.1.1"].lost == Decimal("0.13")
    assert sheet.by_code["9.1"].lost == 0
    assert sheet.by_code["9.2"].lost == 2


def test_an_excluded_criterion_leaves_the_denominator() -> None:
    seventy = a_set(by_hand("1", 67), leaf("3.3.1", 3, COMPLAINTS), total=70)
    all_apply = score(seventy, {"1": typed(61), "3.3.1": Answer(done=Decimal(0), due=Decimal(5))})
    assert (all_apply.max_points, all_apply.index) == (Decimal(70), Decimal("87.14"))
    left_out = score(seventy, {"1": typed(61), "3.3.1": Answer(not_applicable=True)})
    assert (left_out.points, left_out.max_points, left_out.index) == (Decimal(61), Decimal(67), Decimal("91.04"))
    assert [each.band and each.band.title for each in (all_apply, left_out)] == ["Tốt", "Xuất sắc"]
    row = left_out.by_code["3.3.1"]
    assert (row.state, row.max_points, row.lost) == (State.NOT_APPLICABLE, Decimal(0), Decimal(0))
    assert left_out.answered == left_out.total == 2


def test_a_sheet_with_nothing_left_has_index_nothing() -> None:
    only = a_set(leaf("3.3.1", 3, COMPLAINTS), total=3)
    assert score(only, {"3.3.1": Answer(not_applicable=True)}).index == 0


def test_bonus_and_penalty_are_capped_together() -> None:
    whole = a_set(
        by_hand("1", 100),
        group(
            "IX", bonus("9.1", "1", "3"), bonus("9.2", "0.5", "3"), penalty("9.3", "1", "5"), penalty("9.4", "0.5", "2")
        ),
        bonus_cap=Decimal(3),
        penalty_cap=Decimal(5),
    )
    sheet = score(
        whole,
        {
            "1": typed(85),
            "9.1": Answer(count=3),
            "9.2": Answer(count=2),
            "9.3": Answer(count=4),
            "9.4": Answer(count=4),
        },
    )
    assert (sheet.bonus, sheet.penalty, sheet.points) == (Decimal(3), Decimal(5), Decimal(83))
    row = sheet.by_code["IX"]
    assert (row.points, row.max_points, row.why) == (Decimal(-2), Decimal(0), "Thưởng 3, phạt 5 = −2")
    assert [sheet.by_code[code].points for code in ("9.1", "9.2", "9.3", "9.4")] == [3, 1, -4, -2]
    assert sheet.by_code["9.3"].max_points == 0


def test_bonus_and_penalty_without_caps_count_whole() -> None:
    free = a_set(by_hand("1", 100), bonus("9.1", "1", "9"), penalty("9.2", "1", "9"))
    assert score(free, {"1": typed(85), "9.1": Answer(count=8), "9.2": Answer(count=1)}).points == 92


@pytest.mark.parametrize(("clamped", "high", "low"), [(True, "100", "0"), (False, "103", "-5")])
def test_the_clamp_to_the_scale_is_the_sets_own_choice(clamped: bool, high: str, low: str) -> None:  # noqa: FBT001 -- pytest passes it by name
    whole = a_set(by_hand("1", 100), bonus("9.1", "1", "3"), penalty("9.2", "1", "5"), clamped=clamped)
    assert score(whole, {"1": typed(100), "9.1": Answer(count=3)}).points == Decimal(high)
    below = score(whole, {"9.2": Answer(count=5)})
    assert (below.points, below.index) == (Decimal(low), Decimal(low))


def test_a_survey_is_an_estimate_until_it_is_published() -> None:
    guess = score(SMALL, {"1.1.2": typed("7.5"), "2.1": Answer(percent=Decimal("86.5"))})
    row = guess.by_code["2.1"]
    assert (guess.points, guess.forecast.points) == (Decimal("7.5"), Decimal("16.15"))
    assert (guess.index, guess.forecast.index) == (Decimal("37.5"), Decimal("80.75"))
    assert guess.forecast.band is not None
    assert guess.forecast.band.title == "Tốt"
    assert (row.state, row.points, row.estimate) == (State.ESTIMATED, Decimal(0), Decimal("8.65"))
    assert row.why == "Ước tính: 86,5 % × 10 = 8,65; chỉ tính vào dự báo"
    assert (guess.by_code["II"].estimate, guess.by_code["II"].state) == (Decimal("8.65"), State.ESTIMATED)
    published = score(SMALL, {"1.1.2": typed("7.5"), "2.1": Answer(percent=Decimal("86.5"), published=True)})
    assert (published.points, published.forecast.points) == (Decimal("16.15"), Decimal("16.15"))
    assert (published.own_max, published.total, published.by_code["2.1"].estimate) == (Decimal(20), 3, None)


def test_points_of_a_survey_with_where_they_were_announced_count() -> None:
    announced = score(SMALL, {"2.1": typed("4.2", reason="QĐ công bố số 12/QĐ-UBND")})
    assert (announced.by_code["2.1"].points, announced.by_code["2.1"].estimate) == (Decimal("4.2"), None)


def test_an_estimate_in_points_needs_no_reason_a_published_result_does() -> None:
    assert texts(score(SMALL, {"2.1": typed("4.2", reason="")})) == []
    assert texts(score(SMALL, {"2.1": replace(typed("4.2", reason=""), published=True)})) == [
        ("2.1", "Điểm nhập trực tiếp phải có lý do.")
    ]


def test_a_survey_that_can_not_be_read_stays_unanswered() -> None:
    sheet = score(SMALL, {"2.1": Answer(count=3)})
    assert sheet.by_code["2.1"].state is State.UNANSWERED
    assert texts(sheet) == [("2.1", "Cần giá trị trên thang 100.")]


def test_self_scored_and_survey_parts_add_up() -> None:
    parts = a_set(by_hand("II", 65), leaf("I", 35, None, survey=True))
    sheet = score(parts, {"II": typed("51.75"), "I": replace(typed("32.83"), published=True)})
    assert (sheet.points, sheet.index) == (Decimal("84.58"), Decimal("84.58"))


def test_the_officers_points_stand_beside_the_rules() -> None:
    sheet = score(SMALL, {"1.1.1": replace(DONE, points=Decimal(2), reason=_REASON)})
    row = sheet.by_code["1.1.1"]
    assert (row.points, row.computed, row.state) == (Decimal(2), Decimal("2.37"), State.OVERRIDDEN)
    assert row.why == "37/39 = 94,87 % ≥ 80 % → 94,87 % × 2,5 = 2,37; nhập trực tiếp 2"
    assert (sheet.answered, texts(sheet)) == (1, [])


def test_points_without_figures_have_nothing_to_stand_beside() -> None:
    row = score(SMALL, {"1.1.1": typed("0.8")}).by_code["1.1.1"]
    assert (row.points, row.computed, row.state) == (Decimal("0.8"), None, State.OVERRIDDEN)
    assert row.why == "Nhập trực tiếp → 0,8"


@pytest.mark.parametrize("points", ["42", "-1", "NaN"])
def test_points_that_can_not_be_are_refused_and_the_rules_stand(points: str) -> None:
    sheet = score(SMALL, {"1.1.1": replace(DONE, points=Decimal(points), reason=_REASON)})
    assert sheet.by_code["1.1.1"].points == Decimal("2.37")
    assert texts(sheet) == [("1.1.1", "Điểm nhập phải từ 0 đến 2,5.")]
    alone = score(SMALL, {"1.1.1": typed(points)}).by_code["1.1.1"]
    assert (alone.points, alone.state, alone.why) == (Decimal(0), State.UNANSWERED, "Chưa chấm được")


def test_points_without_a_reason_are_a_problem_but_count() -> None:
    sheet = score(SMALL, {"1.1.1": typed("0.8", reason="")})
    assert sheet.points == Decimal("0.8")
    assert texts(sheet) == [("1.1.1", "Điểm nhập trực tiếp phải có lý do.")]


def test_an_unusable_answer_leaves_no_computed_points() -> None:
    sheet = score(SMALL, {"1.1.1": replace(DONE, done=Decimal(40), points=Decimal(1), reason=_REASON)})
    assert (sheet.points, sheet.by_code["1.1.1"].computed) == (Decimal(1), None)
    assert texts(sheet) == [("1.1.1", "Số đã thực hiện (40) lớn hơn số phải thực hiện (39).")]


def test_overriding_brings_a_criterion_back_that_did_not_apply() -> None:
    three = a_set(leaf("3.3.1", 3, COMPLAINTS), total=3)
    row = score(three, {"3.3.1": replace(typed(2), not_applicable=True)}).by_code["3.3.1"]
    assert (row.points, row.max_points, row.computed) == (Decimal(2), Decimal(3), Decimal(0))


def test_a_rule_that_gives_more_than_its_leaf_is_cut() -> None:
    sheet = score(a_set(leaf("1", "1.5", Rule(YesNo(Decimal(2))))), {"1": Answer(choice=0)})
    assert (sheet.points, sheet.by_code["1"].why) == (Decimal("1.5"), "Có → 2, tối đa 1,5")


def test_a_leaf_without_a_rule_is_scored_by_hand() -> None:
    sheet = score(a_set(leaf("1", 3)), {"1": typed(2)})
    assert (sheet.points, sheet.by_code["1"].state, sheet.by_code["1"].why) == (
        Decimal(2),
        State.ANSWERED,
        "Nhập trực tiếp → 2",
    )


def test_unknown_codes_and_groups_are_problems_and_change_nothing() -> None:
    sheet = score(SMALL, {"1.1.1": DONE, "7.7": typed(5), "1.1": typed(5), "I": Answer()})
    assert sheet.points == Decimal("2.37")
    assert texts(sheet) == [
        ("7.7", "Bộ chỉ số không có tiêu chí 7.7."),
        ("1.1", "Tiêu chí 1.1 được tính từ các tiêu chí thành phần, không nhập trực tiếp."),
    ]


def test_the_set_may_round_leaves_to_more_decimals() -> None:
    finer = replace(SMALL, places=4)
    assert score(finer, {"1.1.1": DONE}).points == Decimal("2.3718")
    months = a_set(leaf("1", "1.5", Rule(PerItem(Decimal("1.5"), Decimal("0.125"), 12))))
    assert score(replace(months, places=3), {"1": Answer(count=7)}).points == Decimal("0.875")


def leaves(each: Rule) -> Indicator:
    return leaf("1", str(max(each.maximum, Decimal(0))), each)


any_set = st.lists(rules.map(leaves), max_size=3).map(
    lambda found: a_set(*(replace(each, code=str(place)) for place, each in enumerate(found)))
)
any_answers = st.dictionaries(st.sampled_from("01279"), answers)


@given(any_set, any_answers)
def test_any_answers_to_any_set_have_a_score_within_its_bounds(
    indicators: IndicatorSet, given_ones: dict[str, Answer]
) -> None:
    sheet = score(indicators, given_ones)
    for row in sheet.by_code.values():
        assert abs(row.points) <= row.indicator.max_points
        assert row.points <= row.max_points
        assert row.why
    assert 0 <= sheet.points <= sheet.max_points
    assert 0 <= sheet.index <= 100


@given(any_set, any_answers, st.dictionaries(st.sampled_from(["x", "y"]), answers))
def test_answers_to_unknown_codes_change_no_points(
    indicators: IndicatorSet, known: dict[str, Answer], unknown: dict[str, Answer]
) -> None:
    one, other = score(indicators, known), score(indicators, {**known, **unknown})
    assert (one.areas, one.points, one.index) == (other.areas, other.points, other.index)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 60))
def test_more_done_never_lowers_the_sheet(one: int, other: int, due: int) -> None:
    less, more = sorted((min(one, due), min(other, due)))
    sheets = [score(SMALL, {"1.1.1": Answer(done=Decimal(done), due=Decimal(due))}) for done in (less, more)]
    assert sheets[0].points <= sheets[1].points


def test_a_penalty_of_several_kinds_is_negative_on_its_row() -> None:
    kinds = (Occurrence("Khiển trách", Decimal("0.5")), Occurrence("Vụ", Decimal(1)))
    both = leaf("9.1", 5, Rule(Penalty(Decimal(5), kinds)))
    row = score(a_set(both), {"9.1": Answer(counts=(1, 1))}).by_code["9.1"]
    assert (row.points, row.why) == (Decimal("-1.5"), "1 × 0,5 + 1 × 1 = 1,5")


def test_points_are_claimed_where_the_ward_gave_them_itself() -> None:
    sheet = score(SMALL, {"1.1.2": typed("7.5"), "2.1": Answer(percent=Decimal("86.5"), published=True)})
    assert sheet.by_code["1.1.2"].claimed
    assert not sheet.by_code["2.1"].claimed
    assert not score(SMALL, {}).by_code["1.1.2"].claimed


@given(any_set, any_answers, any_answers)
def test_scoring_on_from_an_earlier_score_is_scoring_anew(
    indicators: IndicatorSet, earlier: dict[str, Answer], later: dict[str, Answer]
) -> None:
    whole = replace(indicators, areas=(group("T", *indicators.areas),) if indicators.areas else ())
    edited = {**earlier, **later}
    assert score(whole, edited, score(whole, earlier)) == score(whole, edited)


def test_an_edit_makes_only_its_own_rows_anew() -> None:
    before = score(SMALL, {"1.1.1": DONE})
    after = score(SMALL, {"1.1.1": DONE, "2.1": Answer(percent=Decimal(80))}, before)
    assert after.by_code["I"] is before.by_code["I"]
    assert after.by_code["II"] is not before.by_code["II"]
    assert after.forecast.points == Decimal("10.37")


def test_the_score_of_another_set_is_not_gone_on_from() -> None:
    halved = replace(SMALL, places=1)
    assert score(halved, {"1.1.1": DONE}, score(SMALL, {"1.1.1": DONE})).points == Decimal("2.4")
