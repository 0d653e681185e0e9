"""A rule corrected by its sentence: read again as it is typed, saved when it is understood."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule, write_rule
from cchc_desktop.domain.rules.choices import Manual, YesNo
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.i18n import _
from cchc_desktop.ui.sets.kinds import KINDS, MANUAL, example, kind_words
from tests.officer.sets import SetsOfficer
from tests.ui.sets.conftest import DOUBT

_SURE = [kind for kind in KINDS if kind != MANUAL]


def _words(officer: SetsOfficer, code: str) -> str:
    rule = officer.row(code).rule
    assert rule is not None
    return rule.text


def test_another_sentence_is_another_rule_and_the_decisions_words_stay(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    words = _words(officer, "1.1.3")
    officer.write("sentence", "Hoàn thành 100%: 2,5; từ 70% đến dưới 100%: (b/a)×2,5; dưới 70%: 0")
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert rule.method == Ratio(Decimal("2.5"), floor=Decimal(70))
    assert rule.text == words
    assert kind_words(rule) in officer.understood
    officer.take_back()
    assert officer.row("1.1.3").rule == load("mau-a").find("1.1.3").rule  # type: ignore[union-attr]


def test_a_sentence_read_with_certainty_settles_what_was_doubtful(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    assert officer.said == DOUBT
    officer.write("sentence", "Có: 2,5; không: 0")
    assert officer.kept.doubts == {}
    assert officer.said == ""


def test_what_is_typed_is_read_and_tried_before_it_is_saved(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    before = officer.kept
    officer.begin_writing("sentence", "Có: 2,5; không: 0")
    officer.wait_understood(_("Yes or no"))
    assert officer.kept == before
    officer.leave_field()
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert isinstance(rule.method, YesNo)


def test_a_sentence_that_is_not_understood_stays_in_its_field_and_says_why(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    before = officer.row("1.1.3")
    officer.begin_writing("sentence", "tùy tình hình thực tế")
    assert officer.wait_refused()
    officer.leave_field()
    assert officer.row("1.1.3") == before
    assert _("The rule stays as it was until the sentence is understood.") in officer.rule_refusal
    assert officer.text_in("sentence") == "tùy tình hình thực tế"
    officer.stand_on("1.1.1")
    assert officer.rule_refusal == ""
    officer.stand_on("1.1.3")
    assert before.rule is not None
    assert officer.text_in("sentence") == write_rule(before.rule)


def test_an_emptied_sentence_leaves_the_row_to_be_scored_by_hand(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    words = _words(officer, "1.1.3")
    officer.write("sentence", "")
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert rule.method == Manual(Decimal("2.5"))
    assert rule.text == words
    assert officer.counted("manual") == 1
    officer.begin_writing("sentence", "x")
    officer.begin_writing("sentence", "")
    officer.leave_field()
    assert officer.row("1.1.3").rule == rule


@pytest.mark.parametrize("kind", [kind for kind in _SURE if kind != "ratio"])
def test_an_example_of_a_kind_is_there_to_be_filled_in_and_saved_when_left(officer: SetsOfficer, kind: str) -> None:
    officer.stand_on("1.1.3")
    before = officer.kept
    officer.choose_kind(kind)
    assert officer.text_in("sentence") == write_rule(example(kind, Decimal("2.5")))
    assert officer.kept == before
    officer.leave_field()
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert rule.kind == kind
    assert officer.cells("1.1.3")[3] == _(KINDS[kind])


@pytest.mark.parametrize("kind", _SURE)
@pytest.mark.parametrize("most", [Decimal("0.5"), Decimal(1), Decimal("2.5")])
def test_every_example_reads_back_as_its_own_rule(kind: str, most: Decimal) -> None:
    rule = example(kind, most)
    reading = read_rule(write_rule(rule), most)
    assert reading.certain
    assert reading.rule.method == rule.method


def test_a_row_is_left_to_be_scored_by_hand_and_its_words_read_again(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.1")
    before = officer.row("1.1.1").rule
    officer.choose_kind(MANUAL)
    rule = officer.row("1.1.1").rule
    assert rule is not None
    assert rule.kind == MANUAL
    assert officer.text_in("sentence") == ""
    officer.read_words_again()
    again = officer.row("1.1.1").rule
    assert again is not None
    assert before is not None
    assert again.method == before.method


def test_a_day_of_the_sets_own_year_is_no_riddle_when_words_are_read_again(officer: SetsOfficer) -> None:
    year = officer.indicators.year
    officer.stand_on("1.1.3")
    officer.write("words", f"Ban hành đến hết 31/01/{year}: 2,5; sau ngày 31/01/{year}: 0")
    officer.read_words_again()
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert rule.kind == "deadline-tiers"
    assert officer.kept.doubts == {}


def test_the_kind_it_has_already_changes_nothing(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    before = officer.kept
    officer.choose_kind("ratio")
    officer.leave_field()
    assert officer.kept == before


def test_the_decisions_words_are_corrected_and_the_rule_stays(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    method = officer.row("1.1.3").rule.method  # type: ignore[union-attr]
    officer.write("words", "Theo phụ lục 2")
    rule = officer.row("1.1.3").rule
    assert rule is not None
    assert (rule.text, rule.method) == ("Theo phụ lục 2", method)
    assert officer.kept.doubts == {"1.1.3": (DOUBT,)}


def test_without_words_of_a_decision_the_sentence_stands_for_them(officer: SetsOfficer) -> None:
    officer.stand_on("1.1.3")
    officer.write("words", "")
    officer.write("sentence", "Có: 2,5; không: 0")
    assert _words(officer, "1.1.3") == officer.text_in("sentence")
    officer.write("sentence", "100%: 2,5; từ 70% đến dưới 100%: (b/a)×2,5; dưới 70%: 0")
    assert _words(officer, "1.1.3") == officer.text_in("sentence")
    assert "70%" in _words(officer, "1.1.3")


def test_a_group_has_no_rule_to_be_seen(officer: SetsOfficer) -> None:
    officer.stand_on("1.1")
    assert not officer.editor.form.rule.isVisible()
    assert not officer.editor.form.trial.isVisible()
