"""The list: standings, filters, order, columns, copying."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.actions import Step
from cchc_desktop.ui.tasks.standings import LOOKS
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import DONE, DUE_SOON, ON_TRACK, ONGOING, OVERDUE, OWN, WAITING, task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

MENUS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the offscreen one, to raise a menu


def test_the_most_urgent_task_stands_first(officer: TasksOfficer) -> None:
    assert officer.titles == [OVERDUE, DUE_SOON, OWN, ON_TRACK, ONGOING, WAITING, DONE]
    stand = Standing
    order = (stand.OVERDUE, stand.DUE_SOON, stand.DUE_SOON, stand.ON_TRACK, stand.ONGOING, stand.WAITING, stand.DONE)
    assert officer.column("Standing") == [LOOKS[each].words for each in order]


def test_the_head_counts_tasks_and_what_is_overdue(officer: TasksOfficer) -> None:
    assert officer.context == _("{count} tasks · {overdue} overdue").format(count=7, overdue=1)
    assert officer.counted[-1] == 1
    officer.choose(OVERDUE)
    officer.finish()
    assert officer.counted[-1] == 0


@pytest.mark.parametrize(
    ("key", "titles"),
    [
        ("overdue", [OVERDUE]),
        ("due_soon", [DUE_SOON, OWN]),
        ("on_track", [ON_TRACK]),
        ("ongoing", [ONGOING]),
        ("waiting", [WAITING]),
        ("done", [DONE]),
    ],
)
def test_a_chip_shows_one_standing_and_its_count(officer: TasksOfficer, key: str, titles: list[str]) -> None:
    assert officer.chip_words(key).endswith(f" {len(titles)}")
    officer.chip(key)
    assert officer.titles == titles
    officer.chip("all")
    assert len(officer.titles) == 7


def test_a_deadline_that_could_not_be_read_is_not_called_ongoing(officer: TasksOfficer) -> None:
    assert not officer.page.list.filters.chips.button("undated").isVisible()
    task_id = officer.desk.store.tasks.add(task("Báo cáo chuyên đề", "Trước 29/02/2026"))
    assert officer.titles.index("Báo cáo chuyên đề") == 3
    assert officer.cell("Báo cáo chuyên đề", "Standing") == LOOKS[Standing.UNDATED].words
    assert officer.chip_words("ongoing").endswith(" 1")
    officer.chip("undated")
    assert officer.titles == ["Báo cáo chuyên đề"]
    officer.desk.store.tasks.delete({task_id})
    assert len(officer.titles) == 7


def test_words_are_found_without_accents_and_the_chips_count_what_is_found(officer: TasksOfficer) -> None:
    officer.search("doi thoai")
    assert officer.titles == [OVERDUE]
    assert officer.chip_words("all").endswith(" 1")
    officer.search("TRUNG TÂM phục vụ")
    assert officer.titles == [OWN]


def test_what_fits_nothing_says_so_and_one_click_shows_all_again(officer: TasksOfficer) -> None:
    officer.search("khong co viec nay")
    assert officer.titles == []
    officer.press(_("Show every task"))
    assert len(officer.titles) == 7


def test_one_document_or_the_officers_own_tasks_can_be_shown(officer: TasksOfficer) -> None:
    officer.choose_document("57/KH-UBND · 12/01/2026")
    assert len(officer.titles) == 6
    officer.choose_document(_("Added by hand"))
    assert officer.titles == [OWN]
    officer.choose_document(_("Every document"))
    assert len(officer.titles) == 7


def test_a_document_is_deleted_with_its_tasks_once_that_is_meant_and_comes_back_whole(officer: TasksOfficer) -> None:
    store, button = officer.desk.store, officer.page.list.filters.delete
    assert not button.isVisible()
    plan = officer.id_of(OVERDUE)
    store.tasks.add_note(plan, date(2026, 9, 14), "Đã mời dân")
    officer.choose_document("57/KH-UBND · 12/01/2026")
    officer.answer(False, True)
    button.click()
    assert len(officer.titles) == 6
    button.click()
    words = _("Delete {plan} with its {count} tasks? {worked} of them have progress, proofs or files already.")
    assert officer.said[-1] == words.format(plan="57/KH-UBND", count=6, worked=2)
    assert (officer.titles, button.isVisible()) == ([OWN], False)
    assert officer.news == _("Deleted: {plan} with {count} tasks").format(plan="57/KH-UBND", count=6)
    officer.take_back()
    assert len(officer.titles) == 7
    assert [note.text for note in store.tasks.notes(plan)] == ["Đã mời dân"]
    assert store.plans.all()[0].document.number == "57/KH-UBND"


def test_only_what_binds_the_ward_can_be_shown(officer: TasksOfficer) -> None:
    officer.only_the_wards()
    assert ON_TRACK not in officer.titles
    assert len(officer.titles) == 6


def test_a_click_on_a_head_sorts_by_vietnamese_order_and_by_day(officer: TasksOfficer) -> None:
    officer.sort_by("Task")
    assert officer.titles == [DONE, ON_TRACK, WAITING, DUE_SOON, OVERDUE, ONGOING, OWN]
    officer.sort_by("Understood as")
    assert officer.titles[:4] == [DONE, OVERDUE, DUE_SOON, OWN]


def test_what_has_no_words_in_a_column_comes_last(officer: TasksOfficer) -> None:
    store = officer.desk.store
    store.tasks.save(replace(next(task for task in store.tasks.all() if task.title == WAITING), person="Đỗ Thị Ánh"))
    officer.sort_by("Assigned to")
    assert officer.titles[0] == WAITING


def test_a_doubtful_reading_is_marked_with_a_sign_and_words(officer: TasksOfficer) -> None:
    assert officer.cell(ON_TRACK, "Understood as", Qt.ItemDataRole.DecorationRole) is not None
    assert officer.cell(OVERDUE, "Understood as", Qt.ItemDataRole.DecorationRole) is None
    said = officer.cell(ON_TRACK, "Understood as", Qt.ItemDataRole.ToolTipRole)
    assert _("Read by the program – to be checked.") in said


def test_a_tooltip_shows_markup_as_it_was_typed(officer: TasksOfficer) -> None:
    assert "&lt;b&gt;tự đặt&lt;/b&gt; &amp;" in officer.cell(OWN, "Task", Qt.ItemDataRole.ToolTipRole)


def test_rows_are_copied_as_excel_takes_them(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, OWN)
    officer.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    first, second = officer.clipboard.split("\n")
    assert first.split("\t")[:5] == [OVERDUE, "", "Trước 01/9/2026", "01/9/2026", "17/8/2026"]
    assert second.split("\t")[0] == OWN


@MENUS
def test_columns_are_hidden_shown_and_remembered(officer: TasksOfficer, qtbot: "QtBot") -> None:
    dates = ["Deadline in words", "Understood as", "Own deadline"]
    assert officer.shown_columns() == ["Task", "Assigned to", *dates, "Standing", "Criteria"]
    officer.toggle_column(_("Assigned to"))
    officer.toggle_column(_("Progress"))
    officer.widen("Task", 400)
    officer.close()
    again = TasksOfficer(qtbot, officer.desk)
    assert again.shown_columns() == ["Task", *dates, "Standing", "Progress", "Criteria"]
    assert again.width("Task") == 400
    again.toggle_column(_("As at first"))
    assert again.shown_columns()[:2] == ["Task", "Assigned to"]
    assert again.width("Task") < 400
    again.close()


@MENUS
def test_columns_nobody_touched_take_the_room_there_is_next_time(officer: TasksOfficer, qtbot: "QtBot") -> None:
    officer.toggle_column(_("As at first"))
    officer.sort_by("Task")
    officer.close()
    again = TasksOfficer(qtbot, officer.desk)
    width = again.width("Task")
    again.page.resize(1600, 690)
    assert again.width("Task") > width
    again.close()


def test_a_filter_leaves_the_columns_free_to_take_the_room_there_is(officer: TasksOfficer) -> None:
    officer.chip("overdue")
    officer.chip("all")
    width = officer.width("Task")
    officer.page.resize(1600, 690)
    assert officer.width("Task") > width


@MENUS
def test_the_last_column_cannot_be_hidden(officer: TasksOfficer) -> None:
    for title in ("Assigned to", "Deadline in words", "Understood as", "Own deadline", "Standing", "Criteria"):
        officer.toggle_column(_(title))
    officer.toggle_column(_("Task"))
    assert officer.shown_columns() == ["Task"]


def test_what_is_to_be_done_has_room_for_words_beside_every_column(officer: TasksOfficer) -> None:
    officer.page.resize(1366 - theme.unit(22), 690)  # the smallest office screen, less the window's navigation
    assert "Criteria" in officer.shown_columns()
    assert officer.width("Task") >= theme.unit(25)
    officer.page.resize(1000, 690)
    assert "Criteria" not in officer.shown_columns()
    assert officer.width("Task") >= theme.unit(24)


def test_columns_that_find_no_room_give_way_to_the_standing(officer: TasksOfficer) -> None:
    officer.page.resize(690, 690)
    officer.split.setSizes([400, officer.page.width() - 400])
    assert officer.shown_columns() == ["Task", "Understood as", "Standing"]
    officer.page.resize(1500, 690)
    assert "Assigned to" in officer.shown_columns()


def test_the_splitter_is_remembered_once_it_was_moved(officer: TasksOfficer, qtbot: "QtBot") -> None:
    split = officer.split
    split.moveSplitter(600, 1)
    widths = split.sizes()
    officer.close()
    again = TasksOfficer(qtbot, officer.desk)
    assert again.split.sizes() == widths
    again.close()


@MENUS
def test_the_row_menu_offers_what_fits(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    words = officer.open_menu()
    assert words[:3] == [_("Finish today"), _("The reading is right"), _("Delete")]
    officer.choose_in_menu(_("Finish today"))
    assert officer.column("Standing").count(LOOKS[Standing.DONE].words) == 2
    officer.choose(DONE)
    assert _("Finish today") not in officer.open_menu(by_key=True)
    officer.choose_in_menu(_("Reopen"))
    assert officer.news == _("Reopened: {task}").format(task=DONE)


def test_a_link_from_another_page_opens_a_task_whatever_is_filtered(officer: TasksOfficer) -> None:
    officer.search("khong co")
    officer.page.open_at(str(officer.id_of(WAITING)))
    assert officer.chosen == [WAITING]
    officer.page.open_at("999999")
    officer.page.open_at("không phải số")
    assert officer.chosen == [WAITING]


def test_a_link_from_another_page_turns_a_standing_on(officer: TasksOfficer) -> None:
    officer.search("doi thoai")
    officer.page.open_at("standing:due_soon")
    assert officer.titles == [DUE_SOON, OWN]


def test_a_link_from_another_page_begins_the_import_and_another_leaves_it(officer: TasksOfficer) -> None:
    steps = []
    for link in ("import", "standing:overdue"):
        officer.page.open_at(link)
        steps.append(officer.step)
    assert steps == [Step.IMPORT, Step.LIST]
    assert officer.titles == [OVERDUE]


def test_an_unknown_standing_in_a_link_changes_nothing(officer: TasksOfficer) -> None:
    officer.page.open_at("standing:nonsense")
    assert len(officer.titles) == 7


def test_a_thousand_tasks_are_filtered_at_once(newcomer: TasksOfficer, desk: "Desk") -> None:
    from tests.ui.tasks.conftest import PLAN, task

    one = task("Việc số", "Trước 30/11/2026")
    desk.store.plans.import_plan(PLAN, [replace(one, title=f"Việc số {number} {'x' * 200}") for number in range(1000)])
    newcomer.search("viec so 777 ")
    assert len(newcomer.titles) == 1
