"""A pass without the mouse."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

from cchc_desktop.domain.answers import Answer
from cchc_desktop.ui.main_window import MainWindow
from tests.officer.scoring import ScoringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def test_a_whole_pass_over_set_a_by_enter_alone(officer: ScoringOfficer) -> None:
    """Dates, figures, ticks, options: from the first leaf to the last, never back to the mouse."""
    leaves = officer.leaves
    officer.select(leaves[0])
    officer.press(ENTER)
    walked = [officer.front]
    for _step in range(400):
        if officer.place == "tree":
            break
        _answer_where_the_keyboard_is(officer)
        if officer.front != walked[-1]:
            walked.append(officer.front)
    assert walked == leaves
    assert len(walked) == 52
    officer.show_only("unanswered")
    assert officer.leaves == []
    assert officer.news


def _answer_where_the_keyboard_is(officer: ScoringOfficer) -> None:
    focus = officer.focus
    if isinstance(focus, QLineEdit):
        left_out = "không hoàn thành" in officer.place
        officer.enter("0102" if "Ngày" in officer.place else "0" if left_out else "1")
    elif isinstance(focus, QRadioButton):
        officer.press(Qt.Key.Key_1)
        officer.press(ENTER)
    else:
        assert isinstance(focus, QCheckBox), f"{officer.place} in {officer.front}"
        officer.press(ENTER)
        if not officer.ticked and officer.place != "tree" and isinstance(officer.focus, QCheckBox):
            officer.press(Qt.Key.Key_1)


def test_passing_by_enter_answers_nothing(officer: ScoringOfficer) -> None:
    officer.select("3.1.1")
    officer.press(ENTER)
    for _step in range(40):
        if officer.front == "4.2.1":
            break
        officer.press(ENTER)
    assert officer.front == "4.2.1"
    assert officer.desk.store.answers.of(officer.sheet) == {}


def test_enter_goes_on_through_leaves_that_do_not_apply_or_were_never_issued(officer: ScoringOfficer) -> None:
    officer.select("1.1.1")
    officer.click(officer.labels[-1])
    officer.select("1.3.2")
    officer.click(officer.labels[-1])
    officer.select("1.1.1")
    officer.press(ENTER)
    for _step in range(30):
        if officer.front == "1.4.1":
            break
        officer.press(ENTER)
    assert officer.front == "1.4.1"
    assert len(officer.desk.store.answers.of(officer.sheet)) == 2


def test_no_leaf_takes_the_keyboard_from_the_window(officer: ScoringOfficer) -> None:
    for code in officer.leaves:
        officer.page.open_at(code)
        officer.settle()
        assert officer.page.isActiveWindow(), code


def test_the_line_with_the_focus_is_always_in_sight(officer: ScoringOfficer) -> None:
    officer.resize(900, 420)
    officer.select("8.1.1")
    officer.press(ENTER)
    for _step in range(5):
        officer.press(ENTER)
        officer.settle()
        assert officer.focus_is_in_sight


def test_enter_goes_from_the_tree_into_the_leaf_and_escape_back(officer: ScoringOfficer) -> None:
    officer.select("1.1.3")
    assert officer.place == "tree"
    officer.press(Qt.Key.Key_F2)
    assert officer.place == officer.labels[0]
    officer.press(Qt.Key.Key_Escape)
    assert officer.place == "tree"
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Down)
    assert officer.front == "1.2.1"


def test_escape_takes_back_what_was_typed_before_it_leaves(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    officer.line(officer.labels[0]).setFocus()
    officer.write("9")
    officer.press(Qt.Key.Key_Escape)
    assert officer.lines[0] == "37"
    assert officer.place == officer.labels[0]
    officer.press(Qt.Key.Key_Escape)
    assert officer.place == "tree"


def test_enter_on_a_group_folds_and_unfolds_it(officer: ScoringOfficer) -> None:
    officer.select("1.1")
    officer.press(ENTER)
    assert officer.is_folded("1.1")
    officer.press(ENTER)
    assert not officer.is_folded("1.1")


def test_control_down_and_up_go_to_what_is_unanswered(officer: ScoringOfficer) -> None:
    officer.fill("1.1.2", *())
    officer.select("1.1.2")
    officer.click(officer.labels[0])
    officer.select("1.1.1")
    officer.press(Qt.Key.Key_Down, CONTROL)
    assert (officer.front, officer.place) == ("1.1.3", officer.labels[0])
    officer.press(Qt.Key.Key_Up, CONTROL)
    assert officer.front == "1.1.1"
    officer.press(Qt.Key.Key_Up, CONTROL)
    assert officer.front == "8.3.2"  # round the end; a survey, a bonus and a penalty don't wait


def test_control_down_saves_what_is_being_typed(officer: ScoringOfficer) -> None:
    officer.select("1.2.1")
    officer.press(ENTER)
    officer.write("3")
    officer.press(Qt.Key.Key_Down, CONTROL)
    assert officer.front == "1.2.2"
    assert officer.desk.store.answers.of(officer.sheet) == {"1.2.1": Answer(count=3)}


def test_nothing_unanswered_is_said(officer: ScoringOfficer) -> None:
    officer.show_only("unanswered")
    officer.find("1.2.1")
    officer.fill("1.2.1", "4")
    officer.press(Qt.Key.Key_Down, CONTROL)
    assert officer.front == "1.2.1"
    assert officer.news


def test_tab_goes_through_the_leaf_in_the_order_it_is_read(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    officer.line(officer.labels[0]).setFocus()
    places = []
    for _step in range(8):
        places.append(officer.place)
        officer.press(Qt.Key.Key_Tab)
    entry = officer.open_labels
    assert places[: len(entry)] == entry
    assert len(set(places)) == len(places)


def test_a_digit_chooses_an_option_and_ticks_a_part(officer: ScoringOfficer) -> None:
    officer.select("4.1.2")
    officer.press(ENTER)
    officer.press(Qt.Key.Key_2)
    assert officer.ticked == ["Ban hành nhưng có vi phạm"]
    officer.press(ENTER)
    assert officer.front == "4.2.1"
    officer.select("1.1.2")
    officer.press(ENTER)
    officer.press(Qt.Key.Key_3)
    officer.press(Qt.Key.Key_1)
    assert officer.desk.store.answers.of(officer.sheet)["1.1.2"] == Answer(ticked=(0, 2))
    officer.press(Qt.Key.Key_9)
    assert officer.desk.store.answers.of(officer.sheet)["1.1.2"] == Answer(ticked=(0, 2))


def test_control_z_after_enter_takes_back_what_was_saved(qtbot: "QtBot", officer: ScoringOfficer) -> None:
    window = MainWindow(officer.desk.habits)
    qtbot.addWidget(window)
    window.enter(officer.desk)
    page = window.show_page("scoring", "1.1.3")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    officer.page.hide()
    page.open_at("1.1.3")
    page.bench.panel.begin()  # type: ignore[attr-defined] # it is the scoring page
    officer.enter("37", "39")
    assert officer.desk.store.answers.of(officer.sheet)["1.1.3"].due == Decimal(39)
    officer.press(Qt.Key.Key_Z, CONTROL)
    assert officer.desk.store.answers.of(officer.sheet)["1.1.3"].due is None
    officer.write("5")
    officer.press(Qt.Key.Key_Y, CONTROL)
    assert officer.desk.store.answers.of(officer.sheet)["1.1.3"].due == Decimal(39)
    window.leave()


def test_what_is_typed_has_its_own_undo_until_it_is_left(officer: ScoringOfficer) -> None:
    officer.fill("1.1.3", "37", "39")
    officer.explain("Một")
    assert officer.explanation == "Một"
    officer.press(Qt.Key.Key_Z, CONTROL)
    assert officer.explanation == ""
    assert officer.desk.store.answers.of(officer.sheet)["1.1.3"].due == Decimal(39)
