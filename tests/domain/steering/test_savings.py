"""What can still be saved, and what is lost for good: every promise is held against the scorer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import Deduct, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Ratio, Target
from cchc_desktop.domain.rules.surveys import Scaled, Survey, Weight
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.savings import Saving, savings
from tests.domain.rules.random_rules import answers as any_answers
from tests.domain.rules.random_rules import rules, sound_answers
from tests.domain.small_sets import a_set, bonus, group, leaf, penalty

TODAY = date(2026, 9, 15)
D = Decimal


def saving(rule: Rule | None, answer: Answer, most: str = "2", today: date = TODAY) -> Saving | None:
    """What one leaf can still bring."""
    found = savings(a_set(leaf("1", most, rule)), {"1": answer}, today)
    return found[0] if found else None


def test_a_step_is_known_again_when_the_figures_have_changed() -> None:
    rule = Rule(Tiers((Tier(D(2), D(95)), Tier(D(1), D(90), below=D(95)), Tier(D("0.5"), D(80), below=D(90)))))
    before = saving(rule, Answer(done=D(30), due=D(40)))
    after = saving(rule, Answer(done=D(34), due=D(40)))
    assert before is not None
    assert after is not None
    assert len(set(before.names)) == 3
    assert after.names == before.names[1:]


def told(rule: Rule | None, answer: Answer, most: str = "2", today: date = TODAY) -> list[str]:
    """Its steps, each as the officer reads it."""
    found = saving(rule, answer, most, today)
    assert found is not None
    return [f"{step.words} → +{step.gain.normalize():f}" for step in found.steps]


def lost(rule: Rule | None, answer: Answer, most: str = "2", today: date = TODAY) -> tuple[Decimal, str]:
    """What is lost for good, and why."""
    found = saving(rule, answer, most, today)
    assert found is not None
    return found.lost, found.reason


def ratio(floor: str = "80", *labels: str, exclusion: str = "") -> Rule:
    return Rule(Ratio(D(2), D(floor)), labels=labels, exclusion=exclusion)


# the law

any_set = st.lists(
    rules.map(lambda each: leaf("1", str(max(each.maximum, D(0)) + 1), each)), min_size=1, max_size=3
).map(lambda found: a_set(group("T", *(replace(each, code=str(place)) for place, each in enumerate(found)))))
days = st.dates(date(2025, 12, 1), date(2027, 2, 1))


@given(any_set, st.dictionaries(st.sampled_from("012"), any_answers | sound_answers), days)
def test_doing_a_step_brings_exactly_what_it_promised(
    indicators: IndicatorSet, answers: dict[str, Answer], today: date
) -> None:
    before = score(indicators, answers).points
    for each in savings(indicators, answers, today):
        assert 0 <= each.lost <= each.left
        assert bool(each.lost) == bool(each.reason)
        gains = [step.gain for step in each.steps]
        assert gains == sorted(set(gains))
        for step in each.steps:
            after = score(indicators, {**answers, each.leaf.code: step.answer}).points
            assert after - before == step.gain > 0
            assert step.days > 0
            assert step.until >= today


# shares


def test_more_done_is_told_in_the_officers_own_units() -> None:
    steps = told(ratio("80", "Nhiệm vụ hoàn thành", "Nhiệm vụ đến hạn"), Answer(done=D(30), due=D(39)))
    assert steps[0] == "thêm 2 nhiệm vụ hoàn thành → +1.64"
    assert steps[-1] == "thêm 9 nhiệm vụ hoàn thành → +2"


def test_amounts_are_told_from_where_to_where() -> None:
    rule = Rule(Tiers((Tier(D(2), at_least=D(95)), Tier(D(0), below=D(95)))), labels=("Vốn đã giải ngân",))
    answer = Answer(done=D("15680.5"), due=D(17300))
    assert told(rule, answer) == ["tăng «vốn đã giải ngân» từ 15.680,5 lên 16.435,5 → +2"]


def test_dossiers_already_late_stay_late_and_the_whole_grows_with_each_new_one() -> None:
    labels = ("Hồ sơ giải quyết đúng hạn", "Hồ sơ đã giải quyết")
    found = saving(ratio("90", *labels), Answer(done=D(950), due=D(1000)))
    assert found is not None
    assert found.steps[0].words.endswith("hồ sơ giải quyết đúng hạn, tổng số tăng theo")
    assert found.lost > 0
    assert "đã có 50 trường hợp không đạt" in found.reason.lower()


def test_what_may_exceed_its_plan_can_go_beyond_it() -> None:
    rule = Rule(Tiers((Tier(D(2), at_least=D(110)), Tier(D(1), below=D(110))), may_exceed=True))
    assert told(rule, Answer(done=D(10), due=D(10))) == ["tăng «đã thực hiện» từ 10 lên 11 → +1"]


def test_what_can_be_left_out_with_a_document_is_a_step_too() -> None:
    rule = ratio("80", "Nhiệm vụ hoàn thành", "Nhiệm vụ đến hạn", exclusion="Lý do khách quan")
    steps = told(rule, Answer(done=D(31), due=D(40), excluded=D(1)))
    assert steps[0].startswith("có văn bản loại thêm 1 khỏi mẫu số (lý do khách quan)")
    assert steps[-1] == "thêm 8 nhiệm vụ hoàn thành → +2" or steps[-1].startswith("có văn bản loại thêm 8")


def test_where_only_the_percentage_is_known_it_rises_by_halves() -> None:
    rule = Rule(Target(D(2), D(60)))
    steps = told(rule, Answer(percent=D("55.8")))
    assert steps[-1] == "nâng tỷ lệ từ 55,8 % lên 60 % → +0.14"


def test_a_share_not_entered_yet_says_what_would_be_needed() -> None:
    assert told(ratio("80"), Answer())[-1] == "đạt tỷ lệ 100 % → +2"
    assert told(ratio("80"), Answer(done=D(0), due=D(0)))[-1] == "đạt tỷ lệ 100 % → +2"


LATE = Rule(
    Tiers((Tier(D(2), at_least=D(100), late_points=D(1)), Tier(D(0), below=D(100)))),
    deductions=(Occurrence("Nhiệm vụ quá hạn chưa hoàn thành", D("0.25")), Occurrence("Bị phê bình", D("0.5"))),
)


def test_deductions_that_can_be_mended_are_steps_alone_and_with_the_rest() -> None:
    answer = Answer(done=D(9), due=D(10), late=2, counts=(2, 0))
    assert told(LATE, answer) == [
        "tăng «đã thực hiện» từ 9 lên 10 → +0.5",
        "tăng «đã thực hiện» từ 9 lên 10; xử lý dứt điểm 1 nhiệm vụ quá hạn chưa hoàn thành → +0.75",
        "tăng «đã thực hiện» từ 9 lên 10; xử lý dứt điểm 2 nhiệm vụ quá hạn chưa hoàn thành → +1",
    ]
    assert lost(LATE, replace(answer, counts=(2, 1))) == (
        D("1.50"),
        "Đã phát sinh 1 × bị phê bình (−0,5); đã có 2 việc hoàn thành chậm.",
    )


def test_deductions_beside_any_other_rule_are_mended_too() -> None:
    rule = Rule(YesNo(D(2)), deductions=(Occurrence("Việc chưa xong", D("0.5")),))
    assert told(rule, Answer(choice=0, count=1)) == ["xử lý dứt điểm 1 việc chưa xong → +0.5"]
    counting = Rule(PerItem(D(2), D(1)), deductions=(Occurrence("Việc chưa xong", D("0.5")),))
    assert "xử lý dứt điểm 1 việc chưa xong → +0.5" in told(counting, Answer(count=2, counts=(1,)))
    assert told(counting, Answer(count=1, counts=(1,)))[0] == "xử lý dứt điểm 1 việc chưa xong → +0.5"
    assert "thêm 1 → +1" in told(counting, Answer(count=1, counts=(1,)))


# what is counted


def test_reports_and_initiatives_are_counted_one_by_one() -> None:
    reports = Rule(PerItem(D(1), D("0.25"), 4), labels=("Báo cáo đủ nội dung",))
    assert told(reports, Answer(count=2), "1") == [
        "thêm 1 báo cáo đủ nội dung → +0.25",
        "thêm 2 báo cáo đủ nội dung → +0.5",
    ]
    tiers = CountTiers((Tier(D(2), at_least=D(24)), Tier(D(1), at_least=D(1), below=D(24)), Tier(D(0), at_most=D(0))))
    assert told(Rule(tiers, labels=("Số tin, bài",)), Answer(count=3)) == ["thêm 21 tin, bài → +1"]
    assert told(Rule(tiers), Answer()) == ["thêm 1 → +1", "thêm 24 → +2"]


def test_what_stands_can_be_mended_what_happened_can_not() -> None:
    standing = Rule(Deduct(D(2), (Occurrence("Hồ sơ quá hạn chưa giải quyết", D(1)),)))
    assert told(standing, Answer(count=1)) == ["xử lý dứt điểm 1 hồ sơ quá hạn chưa giải quyết → +1"]
    done = Rule(Deduct(D(2), (Occurrence("Công chức bị khiển trách", D("0.5")),)))
    assert told(done, Answer(count=1)) == []
    assert lost(done, Answer(count=1)) == (D("0.50"), "Đã phát sinh 1 × công chức bị khiển trách (−0,5).")
    assert told(done, Answer()) == ["không để phát sinh: công chức bị khiển trách → +2"]


def test_several_standing_states_can_be_mended_together() -> None:
    rule = Rule(Deduct(D(2), (Occurrence("Báo cáo thiếu", D(1)), Occurrence("Niêm yết thiếu", D("0.5")))))
    steps = told(rule, Answer(counts=(1, 2)))
    assert steps[-1] == "xử lý dứt điểm: báo cáo thiếu; niêm yết thiếu → +2"


def test_a_bonus_stops_at_the_cap_of_the_set() -> None:
    capped = a_set(leaf("1", 90), bonus("9.1", "1", "3"), bonus("9.2", "1", "3"), bonus_cap=D(3))
    found = savings(capped, {"9.1": Answer(count=2)}, TODAY)
    gains = {each.leaf.code: [step.gain for step in each.steps] for each in found}
    assert gains["9.1"] == gains["9.2"] == [D(1)]
    assert all(not each.lost for each in found)


def test_a_penalty_is_lost_for_good() -> None:
    found = savings(a_set(leaf("1", 90), penalty("9", "1", "5")), {"1": by_hand("90"), "9": Answer(count=2)}, TODAY)
    assert [(each.left, each.lost, each.reason, each.steps) for each in found] == [
        (D(2), D(2), "Đã phát sinh 2 × vụ việc (−1).", ())
    ]


def by_hand(points: str) -> Answer:
    return Answer(points=D(points), reason="Theo hồ sơ")


# what is found to be so


def test_an_option_and_a_tick_are_steps() -> None:
    choice = Rule(Choice((Option("Thực hiện tốt", D(2)), Option("Có thiếu sót", D(1)), Option("Chưa", D(0)))))
    assert told(choice, Answer(choice=1)) == ["đạt mức «thực hiện tốt» → +1"]
    parts = Rule(Checklist((Part("Nhân sự", D(1)), Part("Trang thiết bị", D("0.5")), Part("CNTT", D("0.5")))))
    assert told(parts, Answer(ticked=(0,))) == ["có trang thiết bị → +0.5", "có trang thiết bị; CNTT → +1"]
    many = Rule(Checklist(tuple(Part(f"Mục {place}", D("0.5")) for place in range(4))))
    assert told(many, Answer()) == ["có mục 0 → +0.5", "làm đủ 4 nội dung còn thiếu → +2"]


@pytest.mark.parametrize(
    ("rule", "answer"),
    [
        (Rule(YesNo(D(2)), text="Không sai phạm: 2; có: 0"), Answer(choice=1)),
        (Rule(Choice((Option("Đúng", D(2)), Option("Có vi phạm", D(0)), Option("Chưa", D(0))))), Answer(choice=1)),
    ],
)
def test_a_breach_is_not_undone(rule: Rule, answer: Answer) -> None:
    assert told(rule, answer) == []
    assert "việc đã xảy ra không sửa được" in lost(rule, answer)[1]


def test_an_option_that_is_none_is_no_breach() -> None:
    rule = Rule(Deduct(D(2), (Occurrence("Vi phạm", D(1)),)))
    assert "sửa" not in lost(rule, Answer(count=1, choice=-1))[1]
    assert "sửa" not in lost(rule, Answer(count=1, choice=0))[1]


def test_a_no_without_a_breach_can_become_a_yes() -> None:
    assert told(Rule(YesNo(D(2))), Answer(choice=1)) == ["đạt mức «có» → +2"]
    assert told(Rule(YesNo(D(2))), Answer(choice=7)) == ["đạt mức «có» → +2"]


PLAN = Rule(DeadlineTiers((DateTier(D(2), month=1), DateTier(D(1), month=2), DateTier(D(0)))))


def test_a_document_is_issued_by_the_last_day_of_a_level() -> None:
    assert told(PLAN, Answer(), today=date(2026, 1, 5)) == [
        "ban hành chậm nhất 28/02/2026 → +1",
        "ban hành chậm nhất 31/01/2026 → +2",
    ]
    found = saving(PLAN, Answer(never=True), today=date(2026, 2, 5))
    assert found is not None
    assert [step.until for step in found.steps] == [date(2026, 2, 28)]
    assert (found.lost, found.reason) == (D(1), "Mốc 31/01/2026 đã qua.")


def test_a_day_that_is_past_is_lost_with_its_limit() -> None:
    assert lost(PLAN, Answer(date=date(2026, 2, 15))) == (D(1), "Ban hành 15/02/2026, mốc 31/01/2026 đã qua.")
    assert lost(PLAN, Answer())[0] == D(2)


def test_a_day_that_could_not_have_been_better_is_no_reason() -> None:
    assert lost(Rule(DeadlineTiers((DateTier(D(1)),))), Answer(date=date(2026, 2, 15))) == (
        D(1),
        "Cách chấm chỉ cho tối đa 1 điểm.",
    )


def test_days_after_the_superiors_document_need_its_day() -> None:
    rule = Rule(DeadlineTiers((DateTier(D(2), days=10), DateTier(D(1)))))
    unknown = saving(rule, Answer())
    assert unknown is not None
    assert not unknown.steps
    assert not unknown.lost
    assert told(rule, Answer(since=date(2026, 9, 10))) == [
        "ban hành chậm nhất 31/12/2026 → +1",
        "ban hành chậm nhất 20/9/2026 → +2",
    ]


# measured by others, by formula, by hand


def test_an_index_and_a_formula_rise() -> None:
    assert told(Rule(Scaled(D(2))), Answer(value=D(90)))[-1] == "nâng giá trị từ 90 lên 100 → +0.2"
    formula = Rule(Formula(D(2), "a / b", (Variable("a", "Số đạt"), Variable("b", "Số phải đạt"))))
    steps = told(formula, Answer(variables={"a": D(3), "b": D(4)}))
    assert any(step.startswith("tăng «số đạt» từ 3 lên 8") for step in steps)
    fewer = Rule(Formula(D(2), "2 - x / 4", (Variable("x", "Số tồn đọng"),)))
    assert told(fewer, Answer(variables={"x": D(4)}))[-1] == "đưa «số tồn đọng» từ 4 về 0 → +1"
    unknown = saving(formula, Answer())
    assert unknown is not None
    assert not unknown.steps
    assert not unknown.lost
    assert told(formula, Answer(variables={"a": D("0.5")})) == []


def test_points_by_hand_have_no_way_told() -> None:
    assert told(Rule(Manual(D(2))), by_hand("1.5")) == ["được chấm đủ 2 điểm → +0.5"]
    assert told(None, Answer()) == ["được chấm đủ 2 điểm → +2"]


def test_points_set_in_place_of_the_rules_can_be_given_up() -> None:
    answer = Answer(done=D(9), due=D(10), points=D(1), reason="Theo hướng dẫn")
    assert told(ratio(), answer)[0] == "bỏ điểm nhập tay, tính theo số liệu đã nhập → +0.8"


# what has no step


def test_surveys_stand_apart() -> None:
    rule = Rule(Survey(D(2), (Weight("Tốt", D(100)),)))
    found = savings(a_set(leaf("1", 2, rule, survey=True)), {}, TODAY)
    assert [(each.survey, each.left, each.steps) for each in found] == [(True, D(2), ())]
    assert told(rule, Answer(votes=(1,), not_applicable=False), "3") == []
    assert told(rule, Answer()) != []


def test_what_does_not_apply_or_is_whole_is_not_listed() -> None:
    away = Rule(Ratio(D(2)), not_applicable=NotApplicable(Treatment.CHOICE, points=D(1)))
    assert saving(away, Answer(not_applicable=True)) is None
    assert saving(ratio(), Answer(done=D(1), due=D(1))) is None


def test_when_the_time_is_over_everything_left_is_lost() -> None:
    found = savings(a_set(leaf("1", "2", ratio())), {"1": Answer(done=D(9), due=D(10))}, TODAY, date(2026, 9, 14))
    assert [(each.steps, each.lost, each.reason) for each in found] == [
        ((), D("0.20"), "Kỳ chấm điểm đã hết ngày 14/9/2026.")
    ]


def test_a_cap_below_the_maximum_is_said() -> None:
    rule = Rule(YesNo(D(2)), cap=D("1.5"))
    assert lost(rule, Answer(choice=0)) == (D("0.5"), "Cách chấm chỉ cho tối đa 1,5 điểm.")
    unclear = Rule(CountTiers((Tier(D(2), at_most=D(0)),)))
    assert lost(unclear, Answer(count=1))[1] == "Cách chấm này không cho thêm điểm với số liệu hiện có."


def test_a_gain_cut_by_the_top_of_the_scale_is_promised_as_cut() -> None:
    areas: tuple[Indicator, ...] = (leaf("1", 2, Rule(PerItem(D(2), D(1)))), bonus("9", "1", "3"))
    found = savings(a_set(*areas), {"1": Answer(count=1), "9": Answer(count=1)}, TODAY)
    assert [step.gain for each in found for step in each.steps] == []
