"""What the checks find in a sheet, and what they leave alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.quality import Check, Facts, Finding, Place, Severity, checked
from cchc_desktop.domain.rules import NotApplicable, Rule, Treatment
from cchc_desktop.domain.rules.counts import Deduct, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.surveys import Scaled
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.tasks import Task
from tests.domain.small_sets import a_set, by_hand, group, leaf, penalty

TODAY = date(2026, 9, 15)
DAY = timedelta(days=1)
TWO = Decimal(2)
NONE_AROSE = NotApplicable(Treatment.FULL)
SHARE = Rule(Ratio(TWO, Decimal(80)), labels=("Hồ sơ đúng hạn", "Hồ sơ đã giải quyết"), not_applicable=NONE_AROSE)
WHOLE, PART = Answer(done=Decimal(10), due=Decimal(10)), Answer(done=Decimal(9), due=Decimal(10))
WORDS = Explanation(cause="Chờ cấp trên")


def _two(first: Rule = SHARE, second: Rule = SHARE) -> IndicatorSet:
    return a_set(group("1", leaf("1.1", 2, first), leaf("1.2", 2, second)), total=4)


def _facts(indicators: IndicatorSet, answers: Mapping[str, Answer], **more: Any) -> Facts:
    return Facts(indicators, score(indicators, answers), TODAY, answers, **more)


def _found(facts: Facts, check: Check) -> list[Finding]:
    return [finding for finding in checked(facts) if finding.check is check]


def _codes(facts: Facts, check: Check) -> list[str]:
    return [finding.code for finding in _found(facts, check)]


def _document(place: int, **fields: Any) -> Evidence:
    return Evidence(place, f"Báo cáo {place}.pdf", "0" * 64, 10, **fields)


def test_every_check_has_a_name_and_says_how_grave_it_is() -> None:
    assert all(check.title and check.severity in Severity for check in Check)
    assert len({check.title for check in Check}) == len(Check)


def test_an_empty_sheet_far_from_its_limit_has_nothing_to_look_at() -> None:
    assert checked(_facts(_two(), {})) == ()


def test_the_gravest_comes_first_then_the_order_of_the_set() -> None:
    findings = checked(_facts(_two(), {"1.2": WHOLE, "1.1": PART}))
    assert [(finding.check, finding.code) for finding in findings] == [
        (Check.FULL_UNPROVEN, "1.2"),
        (Check.UNEXPLAINED, "1.1"),
        (Check.UNPROVEN, "1.1"),
        (Check.DIFFERING, "1.2"),
    ]


def test_full_points_without_a_document_are_an_error_fewer_a_warning() -> None:
    facts = _facts(_two(), {"1.1": WHOLE, "1.2": PART})
    [full], [some] = _found(facts, Check.FULL_UNPROVEN), _found(facts, Check.UNPROVEN)
    assert (full.code, full.place, full.severity) == ("1.1", Place.EVIDENCE, Severity.ERROR)
    assert (some.code, some.severity) == ("1.2", Severity.WARNING)
    assert "1,8" in some.text
    proved = {"1.1": (_document(1),), "1.2": (_document(2),)}
    assert not {Check.FULL_UNPROVEN, Check.UNPROVEN} & {
        finding.check for finding in checked(replace(facts, evidence=proved))
    }


@pytest.mark.parametrize(
    ("issued", "outside"),
    [
        (None, False),
        (date(2025, 11, 30), True),
        (date(2025, 12, 1), False),
        (date(2026, 12, 31), False),
        (date(2027, 1, 1), True),
    ],
)
def test_a_document_of_another_year_is_named_with_its_date(issued: date | None, *, outside: bool) -> None:
    documents = {"1.1": (_document(1, issued=issued, number="12/BC-UBND"),)}
    found = _found(_facts(_two(), {"1.1": WHOLE}, evidence=documents), Check.OUTSIDE)
    assert bool(found) is outside
    assert not found or "12/BC-UBND" in found[0].text


def test_a_document_that_served_another_year_is_named_with_the_year() -> None:
    served = {1: ((2026, "1.1"), (2024, "3.1"), (2025, "1.1")), 2: ((2026, "1.2"), (2026, "1.1"))}
    documents = {"1.1": (_document(1),), "1.2": (_document(2), _document(3))}
    [found] = _found(_facts(_two(), {}, evidence=documents, served=served), Check.REUSED)
    assert found.code == "1.1"
    assert "2024, 2025" in found.text
    assert "Báo cáo 1.pdf" in found.text


def test_figures_the_rule_refuses_are_an_error_at_the_entry() -> None:
    answers = {"1.1": Answer(done=Decimal(12), due=Decimal(10)), "1.2": Answer(points=Decimal(3), reason="QĐ 5")}
    found = _found(_facts(_two(), answers), Check.REFUSED)
    assert [finding.code for finding in found] == ["1.1", "1.2"]
    assert {finding.place for finding in found} == {Place.ENTRY}


def test_lost_points_want_an_explanation() -> None:
    facts = _facts(_two(), {"1.1": WHOLE, "1.2": PART})
    assert _codes(facts, Check.UNEXPLAINED) == ["1.2"]
    assert _codes(replace(facts, explanations={"1.2": Explanation()}), Check.UNEXPLAINED) == ["1.2"]
    assert _codes(replace(facts, explanations={"1.2": WORDS}), Check.UNEXPLAINED) == []


def test_a_penalty_wants_an_explanation_a_survey_none() -> None:
    survey = leaf("2.1", 10, Rule(Scaled(Decimal(10))), survey=True)
    indicators = a_set(group("1", penalty("1.1", "0.5", "2")), group("2", survey))
    answers = {"1.1": Answer(counts=(1,)), "2.1": Answer(value=Decimal(50), published=True)}
    assert _codes(_facts(indicators, answers), Check.UNEXPLAINED) == ["1.1"]


def test_points_the_verification_took_want_a_reply() -> None:
    indicators, given = _two(), {"1.1": WHOLE, "1.2": WHOLE}
    verified = score(indicators, {**given, "1.2": Answer(points=Decimal(1), reason="Thiếu căn cứ")})
    facts = _facts(indicators, given, verified=verified)
    [found] = _found(facts, Check.CUT)
    assert (found.code, found.place) == ("1.2", Place.EXPLANATION)
    assert _codes(replace(facts, replies={"1.2": Explanation()}), Check.CUT) == ["1.2"]
    assert _codes(replace(facts, replies={"1.2": WORDS}), Check.CUT) == []
    assert _codes(replace(facts, verified=None), Check.CUT) == []


@pytest.mark.parametrize(
    ("days", "words"), [(15, ""), (14, "còn 14 ngày"), (0, "hết hạn hôm nay"), (-3, "quá hạn 3 ngày")]
)
def test_what_is_unanswered_presses_when_the_limit_is_near(days: int, words: str) -> None:
    survey = leaf("2.1", 10, Rule(Scaled(Decimal(10))), survey=True)
    indicators = a_set(group("1", leaf("1.1", 2, SHARE), leaf("1.2", 2, SHARE)), group("2", survey))
    facts = _facts(indicators, {"1.1": WHOLE}, limit=TODAY + days * DAY)
    found = _found(facts, Check.WAITING)
    assert [finding.code for finding in found] == (["1.2"] if words else [])
    assert all(words in finding.text for finding in found)


def test_what_was_refused_is_not_said_to_wait_as_well() -> None:
    answers = {"1.1": WHOLE, "1.2": Answer(done=Decimal(12), due=Decimal(10))}
    assert _codes(_facts(_two(), answers, limit=TODAY), Check.WAITING) == []


def _overridden(figures: Answer, points: str, reason: str = "Theo công văn 12/SNV") -> Answer:
    return replace(figures, points=Decimal(points), reason=reason)


def test_points_by_hand_are_stale_where_the_rule_gives_as_much() -> None:
    low = Answer(done=Decimal(5), due=Decimal(10))
    facts = _facts(_two(), {"1.1": _overridden(low, "1"), "1.2": _overridden(PART, "1.8")})
    [found] = _found(facts, Check.STALE_OVERRIDE)
    assert (found.code, found.place) == ("1.2", Place.OVERRIDE)
    assert "1,8" in found.text


def test_points_by_hand_are_stale_where_their_figures_changed_later() -> None:
    then, now = Answer(done=Decimal(5), due=Decimal(10)), Answer(done=Decimal(6), due=Decimal(10))
    monday, tuesday, friday = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
    set_monday = ((monday, _overridden(then, "1")), (tuesday, _overridden(now, "1")), (friday, _overridden(now, "1")))
    facts = _facts(_two(), {"1.1": _overridden(now, "1")}, history={"1.1": set_monday})
    [found] = _found(facts, Check.STALE_OVERRIDE)
    assert "03/3/2026" in found.text
    together = ((monday, then), (tuesday, _overridden(now, "1")))
    assert not _found(replace(facts, history={"1.1": together}), Check.STALE_OVERRIDE)
    unchanged = ((monday, _overridden(now, "1")), (tuesday, _overridden(now, "1")))
    assert not _found(replace(facts, history={"1.1": unchanged}), Check.STALE_OVERRIDE)
    other_points = ((monday, _overridden(then, "0.5")), (tuesday, _overridden(now, "1")))
    assert not _found(replace(facts, history={"1.1": other_points}), Check.STALE_OVERRIDE)


@pytest.mark.parametrize(
    ("reason", "poor"),
    [("ok", True), ("theo chỉ đạo", False), ("sửa lại", True), ("QĐ 12", False), ("Hội đồng quyết định", False)],
)
def test_a_reason_must_say_something(reason: str, *, poor: bool) -> None:
    answers = {"1.1": _overridden(Answer(done=Decimal(5), due=Decimal(10)), "1", reason)}
    assert (_codes(_facts(_two(), answers), Check.POOR_REASON) == ["1.1"]) is poor


def test_no_reason_at_all_is_refused_and_not_called_poor() -> None:
    facts = _facts(_two(), {"1.1": _overridden(PART, "1", "")})
    assert _codes(facts, Check.POOR_REASON) == []
    assert _codes(facts, Check.REFUSED) == ["1.1"]


def test_points_that_are_always_by_hand_and_published_ones_are_no_overrides() -> None:
    survey = leaf("1.3", 2, Rule(Scaled(TWO)), survey=True)
    indicators = a_set(group("1", by_hand("1.1", 2), leaf("1.2", 2), survey))
    by_officer = Answer(points=Decimal(1), reason="ok")
    facts = _facts(indicators, dict.fromkeys(("1.1", "1.2", "1.3"), by_officer))
    assert _codes(facts, Check.POOR_REASON) == []


def test_the_same_figure_with_another_number_is_said_at_the_second_place() -> None:
    facts = _facts(_two(), {"1.1": WHOLE, "1.2": Answer(done=Decimal(10), due=Decimal(12))})
    [found] = _found(facts, Check.DIFFERING)
    assert found.code == "1.2"
    assert "«Hồ sơ đã giải quyết» ở đây là 12, nhưng ở tiêu chí 1.1 là 10." in found.text


def test_the_same_words_in_another_area_mean_something_else() -> None:
    indicators = a_set(group("1", leaf("1.1", 2, SHARE)), group("2", leaf("2.1", 2, SHARE)))
    assert _codes(_facts(indicators, {"1.1": WHOLE, "2.1": PART}), Check.DIFFERING) == []


def test_words_that_every_rule_of_a_kind_asks_by_name_no_figure() -> None:
    plain = Rule(Ratio(TWO))
    assert _codes(_facts(_two(plain, plain), {"1.1": WHOLE, "1.2": PART}), Check.DIFFERING) == []


def test_what_does_not_apply_or_was_not_entered_differs_from_nothing() -> None:
    away, half = Answer(not_applicable=True, due=Decimal(7)), Answer(done=Decimal(3))
    assert _codes(_facts(_two(), {"1.1": WHOLE, "1.2": away}), Check.DIFFERING) == []
    assert _codes(_facts(_two(), {"1.1": half, "1.2": Answer(due=Decimal(4))}), Check.DIFFERING) == []
    assert _codes(_facts(a_set(group("1", leaf("1.1", 2))), {"1.1": WHOLE}), Check.DIFFERING) == []


_ITEMS = Rule(PerItem(TWO, Decimal("0.5")), labels=("Báo cáo",))
_LATE = Rule(Deduct(TWO, (Occurrence("Báo cáo", Decimal("0.5")),)))
_FAULTS = Rule(Deduct(TWO, (Occurrence("Báo cáo", Decimal("0.5")), Occurrence("Thư", Decimal("0.5")))))
_INDEX = Rule(Scaled(TWO), labels=("Báo cáo",))
_FORMULA = Rule(Formula(TWO, "x", (Variable("x", "Báo cáo"),)))


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (_ITEMS, Answer(count=3), Answer(count=4)),
        (_LATE, Answer(count=1), Answer(counts=(2,))),
        (_FAULTS, Answer(counts=(1, 0)), Answer(counts=(2, 0))),
        (_INDEX, Answer(value=Decimal(80)), Answer(value=Decimal(90))),
        (_FORMULA, Answer(variables={"x": Decimal(1)}), Answer(variables={"x": Decimal(2)})),
    ],
)
def test_figures_of_every_kind_are_compared(rule: Rule, one: Answer, other: Answer) -> None:
    assert _codes(_facts(_two(rule, rule), {"1.1": one, "1.2": other}), Check.DIFFERING) == ["1.2"]
    assert _codes(_facts(_two(rule, rule), {"1.1": one, "1.2": one}), Check.DIFFERING) == []


def test_what_is_chosen_is_no_figure() -> None:
    rule = replace(by_hand("1.1", 2).rule or _ITEMS, labels=("Báo cáo",))
    by_officer = Answer(points=Decimal(1), reason="QĐ 1")
    assert _codes(_facts(_two(rule, rule), {"1.1": by_officer, "1.2": WHOLE}), Check.DIFFERING) == []


_TASKS = Rule(Ratio(TWO), labels=("Nhiệm vụ hoàn thành", "Nhiệm vụ đến hạn"))


def _task(number: int, due: date | None, finished: date | None = None, *, ward: bool = True) -> Task:
    deadline = Deadline("Thường xuyên", None)
    return Task(number, f"Việc {number}", deadline, due=due, finished=finished, binds_ward=ward)


TASKS = (
    _task(1, date(2026, 3, 1), date(2026, 2, 20)),
    _task(2, date(2026, 9, 15)),
    _task(3, date(2026, 9, 16), date(2026, 9, 1)),
    _task(4, date(2025, 3, 1), date(2025, 3, 1)),
    _task(6, date(2026, 4, 1), ward=False),
    _task(7, date(2026, 5, 1), date(2026, 10, 1)),
)
"""Of the year, the ward's and due by today: 1, 2 and 7; finished by today: 1."""
GOING_ON = (_task(5, None), _task(8, None), _task(9, None, ward=False))


def test_figures_of_tasks_are_held_against_the_list() -> None:
    indicators = _two(_TASKS, SHARE)
    wrong, right = Answer(done=Decimal(2), due=Decimal(3)), Answer(done=Decimal(1), due=Decimal(3))
    [found] = _found(_facts(indicators, {"1.1": wrong, "1.2": PART}, tasks=TASKS), Check.AGAINST_TASKS)
    assert (found.code, found.severity) == ("1.1", Severity.NOTE)
    assert "1 nhiệm vụ hoàn thành / 3 nhiệm vụ đến hạn" in found.text
    assert _codes(_facts(indicators, {"1.1": right}, tasks=TASKS), Check.AGAINST_TASKS) == []
    assert _codes(_facts(indicators, {"1.1": wrong}), Check.AGAINST_TASKS) == []
    assert _codes(_facts(indicators, {"1.1": Answer(percent=Decimal(50))}, tasks=TASKS), Check.AGAINST_TASKS) == []
    assert _codes(_facts(_two(), {"1.1": wrong}, tasks=TASKS), Check.AGAINST_TASKS) == []
    assert _codes(_facts(a_set(group("1", leaf("1.1", 2))), {"1.1": wrong}, tasks=TASKS), Check.AGAINST_TASKS) == []


@pytest.mark.parametrize(("done", "due", "said"), [(1, 3, 0), (3, 5, 0), (2, 4, 0), (0, 3, 1), (4, 5, 1), (1, 6, 1)])
def test_any_part_of_the_work_that_goes_on_may_be_counted_among_the_tasks(done: int, due: int, said: int) -> None:
    answers = {"1.1": Answer(done=Decimal(done), due=Decimal(due))}
    found = _found(_facts(_two(_TASKS, SHARE), answers, tasks=TASKS + GOING_ON), Check.AGAINST_TASKS)
    assert len(found) == said
    assert all("chưa kể 2 nhiệm vụ thường xuyên" in each.text for each in found)


def test_what_waits_for_a_document_is_no_work_that_goes_on() -> None:
    waiting = replace(_task(10, None), deadline=Deadline("Sau khi có hướng dẫn", Kind.EVENT))
    answers = {"1.1": Answer(done=Decimal(2), due=Decimal(4))}
    assert _codes(_facts(_two(_TASKS, SHARE), answers, tasks=(*TASKS, waiting)), Check.AGAINST_TASKS) == ["1.1"]


def test_a_day_to_come_or_of_another_year_is_looked_at_again() -> None:
    tiers = Rule(DeadlineTiers((DateTier(TWO, month=1, day=31),)))
    days = (date(2026, 9, 16), date(2025, 11, 30), TODAY, date(2025, 12, 1))
    rows = [leaf(f"1.{place}", 2, tiers) for place in range(1, 5)]
    answers = {f"1.{place}": Answer(date=day) for place, day in enumerate(days, 1)}
    found = _found(_facts(a_set(group("1", *rows), total=8), answers), Check.MISDATED)
    assert [(each.code, each.place) for each in found] == [("1.1", Place.ENTRY), ("1.2", Place.ENTRY)]
    assert "16/9/2026 chưa tới" in found[0].text
    assert "ngoài kỳ chấm năm 2026" in found[1].text


def test_a_rule_that_sets_a_day_of_the_year_before_takes_one() -> None:
    tiers = Rule(DeadlineTiers((DateTier(TWO, month=10, before=True),)))
    answers = {"1.1": Answer(date=date(2025, 10, 20))}
    assert not _found(_facts(a_set(group("1", leaf("1.1", 2, tiers)), total=2), answers), Check.MISDATED)
