"""What goes wrong at a keyboard: nothing is lost, nothing is guessed, one sentence says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.store import BusyError
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.scoring import ScoringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def saved(officer: ScoringOfficer, code: str) -> Answer:
    return officer.desk.store.answers.of(officer.sheet).get(code, Answer())


@pytest.mark.parametrize("typed", ["abc", "-3", "1,5", "99999999999999999999", "1..2", "<b>&"])
def test_a_count_that_is_none_stays_red_with_one_sentence_and_is_not_saved(officer: ScoringOfficer, typed: str) -> None:
    officer.fill("1.2.1", "2")
    officer.type_and_leave(officer.labels[0], typed)
    assert officer.is_red
    assert len(officer.complaints) == 1
    assert officer.lines == [typed]
    assert saved(officer, "1.2.1") == Answer(count=2)


@pytest.mark.parametrize("typed", ["29/02", "3113", "32/1", "hôm qua", "0"])
def test_a_day_the_calendar_does_not_have_is_refused(officer: ScoringOfficer, typed: str) -> None:
    officer.fill("1.1.1", "2801")
    officer.type_and_leave(officer.labels[0], typed)
    assert officer.is_red
    assert officer.lines == [typed]
    assert saved(officer, "1.1.1").date is not None


def test_enter_stays_in_a_line_that_is_wrong(officer: ScoringOfficer) -> None:
    officer.select("1.1.3")
    officer.page.bench.panel.begin()
    officer.enter("nhiều")
    assert officer.place == officer.labels[0]
    assert officer.is_red


def test_typing_again_takes_the_red_away_and_a_right_number_is_saved(officer: ScoringOfficer) -> None:
    officer.select("1.2.1")
    officer.type_and_leave(officer.labels[0], "abc")
    officer.type_and_leave(officer.labels[0], "3")
    assert not officer.is_red
    assert officer.complaints == []
    assert saved(officer, "1.2.1") == Answer(count=3)


def test_what_was_typed_wrong_is_still_there_after_looking_at_another_leaf(officer: ScoringOfficer) -> None:
    officer.select("1.2.1")
    officer.type_and_leave(officer.labels[0], "bốn")
    officer.select("1.2.2")
    assert officer.lines == [""]
    officer.select("1.2.1")
    assert officer.lines == ["bốn"]
    assert officer.is_red


def test_a_wrong_line_does_not_hinder_the_other(officer: ScoringOfficer) -> None:
    officer.select("1.1.3")
    done, due, *_rest = officer.labels
    officer.type_and_leave(done, "x")
    officer.type_and_leave(due, "39")
    assert saved(officer, "1.1.3") == Answer(due=Decimal(39))
    assert officer.lines[:2] == ["x", "39"]


def test_an_ambiguous_number_is_asked_about_and_never_guessed(officer: ScoringOfficer) -> None:
    officer.select("3.3.1")
    officer.type_and_leave(officer.labels[0], "1.234")
    assert officer.asked == ["1234", "1,234"]
    assert saved(officer, "3.3.1") == Answer()
    officer.answer_question("1234")
    assert saved(officer, "3.3.1") == Answer(done=Decimal(1234))
    assert officer.lines[0] == "1234"
    assert officer.asked == []
    assert officer.place == officer.labels[1]


def test_enter_after_an_ambiguous_number_goes_to_the_question(officer: ScoringOfficer) -> None:
    officer.select("3.3.1")
    officer.press(Qt.Key.Key_Return)
    officer.enter("1.207")
    assert officer.place == "1207"
    officer.press(Qt.Key.Key_Tab)
    assert officer.place == "1,207"
    officer.press(Qt.Key.Key_Return)
    assert saved(officer, "3.3.1") == Answer(done=Decimal("1.207"))


def test_a_whole_number_with_a_thousands_mark_has_one_meaning_only(officer: ScoringOfficer) -> None:
    officer.fill("3.3.2", "1.234")
    assert saved(officer, "3.3.2") == Answer(count=1234)


def test_typing_on_makes_the_question_go(officer: ScoringOfficer) -> None:
    officer.select("3.3.1")
    officer.type_and_leave(officer.labels[0], "1.234")
    officer.type_and_leave(officer.labels[0], "1234,5")
    assert officer.asked == []
    assert saved(officer, "3.3.1") == Answer(done=Decimal("1234.5"))


def test_a_value_beyond_its_scale_is_refused_with_the_bounds(officer: ScoringOfficer) -> None:
    officer.select("3.3.4")
    officer.type_and_leave(officer.labels[0], "101")
    assert officer.is_red
    assert "100" in officer.complaints[0]


def test_what_is_typed_is_kept_when_another_row_is_clicked(officer: ScoringOfficer) -> None:
    officer.select("1.2.1")
    officer.page.bench.panel.begin()
    officer.write("4")
    officer.select("1.5.1")
    assert saved(officer, "1.2.1") == Answer(count=4)
    assert saved(officer, "1.5.1") == Answer()


def test_what_is_typed_is_kept_when_the_page_is_left_and_when_the_window_is_closed(officer: ScoringOfficer) -> None:
    officer.select("1.2.1")
    officer.page.bench.panel.begin()
    officer.write("4")
    officer.page.hide()
    assert saved(officer, "1.2.1") == Answer(count=4)
    officer.page.show()
    officer.explain("Đủ bốn báo cáo")
    officer.page.close()
    assert officer.desk.store.answers.explanations(officer.sheet) == {"1.2.1": Explanation(cause="Đủ bốn báo cáo")}


def test_a_reload_does_not_touch_what_is_being_typed(officer: ScoringOfficer) -> None:
    officer.select("1.1.3")
    officer.page.bench.panel.begin()
    officer.write("37")
    officer.desk.store.answers.set(officer.sheet, "1.2.1", Answer(count=4))
    assert officer.lines[0] == "37"
    officer.explain("đang viết")
    officer.desk.store.answers.set(officer.sheet, "1.2.1", Answer(count=3))
    assert officer.explanation == "đang viết"


def test_words_of_markup_stay_words(officer: ScoringOfficer) -> None:
    officer.select("1.1.3")
    officer.explain("<b>&</b> \u0065\u0302")
    officer.select("1.2.1")
    assert officer.desk.store.answers.explanations(officer.sheet)["1.1.3"].cause == "<b>&</b> ê"
    officer.select("1.1.3")
    assert officer.explanation == "<b>&</b> ê"


@contextmanager
def held(officer: ScoringOfficer) -> Iterator[None]:
    """Another program holds the data file."""
    path = officer.desk.store.folder / "cchc.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:  # noqa: TID251 -- not the store
        other.execute("BEGIN IMMEDIATE")
        yield


def test_what_could_not_be_saved_stays_and_is_saved_when_it_is_left_again(
    officer: ScoringOfficer, qtbot: "QtBot"
) -> None:
    officer.select("1.2.1")
    with held(officer), qtbot.captureExceptions() as refusals:
        officer.type_and_leave(officer.labels[0], "4")
        officer.explain("Đủ bốn báo cáo")
        officer.press(Qt.Key.Key_Tab)
    assert {kind for kind, *_rest in refusals} == {BusyError}
    assert officer.lines == ["4"]
    assert officer.explanation == "Đủ bốn báo cáo"
    assert officer.cell("1.2.1", Column.POINTS) == "–"
    assert saved(officer, "1.2.1") == Answer()
    officer.line(officer.labels[0]).setFocus()
    officer.press(Qt.Key.Key_Return)
    assert saved(officer, "1.2.1") == Answer(count=4)
    assert officer.desk.store.answers.explanations(officer.sheet) == {"1.2.1": Explanation(cause="Đủ bốn báo cáo")}


@given(st.text(max_size=30), st.integers(2000, 2100))
def test_no_text_breaks_a_reading(text: str, year: int) -> None:
    for read in (readings.number(), readings.whole(), readings.day(year), readings.words):
        reading = read(text)
        assert not (reading.values and reading.complaint)


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_what_a_line_shows_is_read_as_the_same_number(value: Decimal) -> None:
    assert value in readings.number()(readings.shown(value)).values


@given(st.integers(0, 10**9))
def test_a_whole_number_shown_is_read_without_a_question(count: int) -> None:
    assert readings.whole()(readings.shown(Decimal(count))).values == (Decimal(count),)
