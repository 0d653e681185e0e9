"""The tree: filters, search, places that survive, columns, copying, menus."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QByteArray, Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.store import Topic
from cchc_desktop.ui.scoring.model import ScoreModel
from cchc_desktop.ui.scoring.reckoning import Reckoning, Sieve
from cchc_desktop.ui.scoring.rows import Column, rows_of
from cchc_desktop.ui.scoring.sheet_reading import read
from cchc_desktop.ui.scoring.sieve import SievedScores
from tests.officer.scoring import ScoringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.store import Store

# A menu of its own is more than the offscreen platform knows how to raise.
MENUS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
EVERYTHING = frozenset(Topic)


def reckoning(store: "Store", answers: dict[str, Answer] | None = None) -> Reckoning:
    sheet = store.sheets.of_year(2026) or store.sheets.create(2026, load("mau-a"))
    if answers:
        store.answers.set_all(sheet, answers)
    found = read(store, 2026, None, EVERYTHING)
    assert found is not None
    return found


def test_the_groups_of_the_first_row_that_is_let_through_are_in_sight(officer: ScoringOfficer) -> None:
    officer.resize(1158, 420)
    officer.select("9.5")
    officer.show_only("unanswered")
    tree = officer.page.bench.tree
    assert officer.front == officer.leaves[0]
    for code in ("I", officer.front):
        assert tree.viewport().rect().contains(tree.visualRect(officer.index(code)).center())


def test_the_model_keeps_qts_contract(qtmodeltester: Any, store: "Store") -> None:
    model = ScoreModel()
    model.show(rows_of(reckoning(store)), 2026)
    qtmodeltester.check(model)
    sieved = SievedScores(model)
    sieved.let_through(Sieve.UNANSWERED, "ke hoach")
    qtmodeltester.check(sieved)


def test_other_figures_in_the_same_tree_only_change_their_rows(qtbot: "QtBot", store: "Store") -> None:
    model = ScoreModel()
    model.show(rows_of(reckoning(store)), 2026)
    changed: list[str] = []
    model.dataChanged.connect(lambda first, _last: changed.append(str(first.data())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(rows_of(reckoning(store, {"1.2.1": Answer(count=4)})), 2026)
    assert sorted(changed) == ["1.2", "1.2.1", "I"]
    with qtbot.waitSignal(model.modelReset):
        model.show((), 2026)
    assert model.rowCount() == 0
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_chips_count_and_show_only_what_they_say(officer: ScoringOfficer) -> None:
    assert officer.chip("all").endswith(" 52")
    assert officer.chip("unanswered").endswith(" 45")
    officer.fill("1.2.1", "3")
    officer.fill("1.2.2", "0")
    assert officer.chip("unanswered").endswith(" 43")
    officer.show_only("lost")
    assert officer.codes == ["I", "1.2", "1.2.1"]
    officer.show_only("no_evidence")
    assert officer.leaves == ["1.2.1", "1.2.2"]
    officer.show_only("all")
    assert len(officer.leaves) == 52


def test_the_leaf_in_hand_stays_in_its_filter_until_it_is_left(officer: ScoringOfficer) -> None:
    officer.show_only("unanswered")
    officer.select("1.2.1")
    officer.type_and_leave(officer.labels[0], "4")
    officer.settle()
    assert "1.2.1" in officer.leaves
    officer.select("1.2.2")
    officer.settle()
    assert "1.2.1" not in officer.leaves


def test_search_finds_without_accents_in_titles_and_in_those_above(officer: ScoringOfficer) -> None:
    officer.find("sang kien cap tinh")
    assert officer.leaves == ["9.1"]
    officer.find("CO CHE MOT CUA")
    assert officer.leaves == ["3.2.1", "3.2.2", "3.2.3"]
    assert officer.front == "3.2.1"
    officer.find("không có gì như thế")
    assert officer.codes == []
    assert officer.front == ""
    assert officer.words_in_panel
    officer.find("")
    assert len(officer.leaves) == 52


def test_enter_in_the_search_goes_to_the_tree(officer: ScoringOfficer) -> None:
    officer.find("8.3.2")
    officer.press(Qt.Key.Key_Return)
    assert (officer.place, officer.front) == ("tree", "8.3.2")


def test_selection_folding_and_scroll_survive_an_edit(officer: ScoringOfficer) -> None:
    officer.fold("1.1")
    officer.select("8.3.2")
    scrolled = officer.page.bench.tree.verticalScrollBar().value()
    assert scrolled > 0
    officer.desk.store.answers.set(officer.sheet, "8.3.2", Answer(done=Decimal(4), due=Decimal(5)))
    assert officer.front == "8.3.2"
    assert officer.is_folded("1.1")
    assert officer.page.bench.tree.verticalScrollBar().value() == scrolled


def test_folding_survives_a_search_and_another_set(officer: ScoringOfficer) -> None:
    officer.fold("1.2")
    officer.find("1.2.1")
    assert not officer.is_folded("1.2")
    officer.find("8.3.2")
    officer.find("")
    assert officer.is_folded("1.2")
    officer.desk.store.sheets.replace_set(officer.sheet, load("mau-b"))
    assert officer.front == "1.1.1"
    assert officer.is_folded("1.2")


def test_rows_are_copied_as_excel_takes_them(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "3")
    copied = officer.copied("1.2.1", "1.2")
    assert copied.splitlines() == [
        "1.2\tChế độ báo cáo CCHC\t0,75\t2\t–\t",
        "1.2.1\tSố lượng, nội dung báo cáo định kỳ (quý I, 6 tháng, quý III, năm)\t0,75\t1\t–\t",
    ]


@MENUS
def test_the_menu_of_a_leaf_clears_its_result(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "4")
    offered = officer.open_menu("1.2.1")
    assert len(offered) == 8
    assert any(words.startswith("In phiếu") for words in offered)
    officer.choose_in_menu(offered[2])
    assert officer.cell("1.2.1", Column.POINTS) == "–"


@MENUS
def test_the_menu_of_a_group_offers_no_filling_in(officer: ScoringOfficer) -> None:
    offered = officer.open_menu("1.2")
    assert len(offered) == 3
    officer.choose_in_menu(offered[2])
    assert officer.is_folded("I")
    officer.show_only("unanswered")
    officer.show_only("all")
    assert officer.is_folded("II")
    offered = officer.open_menu("II")
    officer.choose_in_menu(offered[1])
    assert not officer.is_folded("III")


def test_the_state_is_said_in_words_and_not_as_markup(officer: ScoringOfficer) -> None:
    state = officer.state
    assert f"<p>{state}</p>" in officer.tip("1.1.1")
    officer.desk.store.sheets.replace_set(officer.sheet, _with_title("1.1.1", "<b>Đậm</b> & nhạt"))
    assert "&lt;b&gt;Đậm&lt;/b&gt; &amp; nhạt" in officer.tip("1.1.1")


def _with_title(code: str, title: str) -> Any:
    found = load("mau-a")
    first, *others = found.areas
    group, *groups = first.children
    leaves = tuple(replace(leaf, title=title) if leaf.code == code else leaf for leaf in group.children)
    changed = replace(first, children=(replace(group, children=leaves), *groups))
    return replace(found, areas=(changed, *others))


def test_last_year_of_another_meaning_is_not_shown(officer: ScoringOfficer) -> None:
    assert officer.cell("1.1.3", Column.LAST) == "2,5"
    officer.desk.store.sheets.replace_set(officer.sheet, load("mau-b"))
    assert officer.cell("1.1.1", Column.LAST) == "–"


def test_a_group_says_what_its_leaves_come_to_and_leads_to_what_is_missing(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "3")
    officer.select("1.2")
    summary = officer.words_in_panel
    assert "0,75/2" in summary
    officer.go_to_what_is_missing()
    assert officer.front == "1.2.2"


def test_columns_are_resized_hidden_and_remembered(officer: ScoringOfficer, qtbot: "QtBot") -> None:
    columns = officer.columns
    columns.resizeSection(Column.POINTS, 133)
    officer.wait_for_habit("scoring_columns")
    menu = columns.menu()
    menu.actions()[-1].toggle()
    menu.deleteLater()
    assert columns.isSectionHidden(Column.EVIDENCE)
    again = ScoringOfficer(qtbot, officer.desk)
    assert again.columns.sectionSize(Column.POINTS) == 133
    assert again.columns.isSectionHidden(Column.EVIDENCE)
    again.close()


def test_figures_give_way_where_the_content_could_not_be_read(officer: ScoringOfficer) -> None:
    officer.columns.fill(400)
    assert officer.columns.isSectionHidden(Column.LAST)
    assert officer.columns.isSectionHidden(Column.EVIDENCE)
    officer.columns.fill(900)
    assert not officer.columns.isSectionHidden(Column.LAST)


def test_habits_that_can_not_be_read_are_forgotten(officer: ScoringOfficer, qtbot: "QtBot") -> None:
    officer.desk.habits.keep_layout("scoring_columns", QByteArray(b'{"widths": 3, "unwanted": [99]}'))
    again = ScoringOfficer(qtbot, officer.desk)
    assert not again.columns.isSectionHidden(Column.MAX)
    again.close()


def test_the_width_of_the_panel_is_remembered(officer: ScoringOfficer, qtbot: "QtBot") -> None:
    officer.widen_panel(100)
    width = officer.page.bench.panel.width()
    officer.wait_for_habit("scoring_splitter")
    again = ScoringOfficer(qtbot, officer.desk)
    assert again.page.bench.panel.width() == width
    again.close()
