"""The models as Qt's own tester sees them, and what they say of one row."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plans import Plan, PlanDocument, PlannedTask
from cchc_desktop.domain.tasks import standing
from cchc_desktop.ui.tasks.draft import Field, drafted
from cchc_desktop.ui.tasks.plan_import_cells import DUE, INCLUDED, TITLE, WARD, WORDS
from cchc_desktop.ui.tasks.plan_import_filter import UNSURE, PlanImportFilter
from cchc_desktop.ui.tasks.plan_import_model import PlanImportModel
from cchc_desktop.ui.tasks.task_columns import COLUMNS, TaskRow
from cchc_desktop.ui.tasks.task_filter import TaskFilter, Wish
from cchc_desktop.ui.tasks.task_model import SORT_ROLE, TaskModel
from tests.ui.tasks.conftest import task

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TODAY = date(2026, 9, 15)
Role = Qt.ItemDataRole


def _rows(*titles: str) -> tuple[TaskRow, ...]:
    made = (replace(task(title, "Trước 30/11/2026"), id=number) for number, title in enumerate(titles, start=1))
    return tuple(TaskRow(each, standing(each, TODAY)) for each in made)


def _planned(title: str, words: str = "Trước 30/11/2026", *, ward: bool = True) -> PlannedTask:
    return PlannedTask(title, read_deadline(words, 2026), "1", leads=("UBND phường",), binds_ward=ward)


@pytest.fixture
def plan_model(dressed: "QApplication") -> PlanImportModel:
    model = PlanImportModel()
    tasks = (_planned("Rà soát"), _planned("Báo cáo", "Trước 30/11"), _planned("Hướng dẫn", ward=False))
    model.show(drafted(Plan(PlanDocument("57/KH-UBND", date(2026, 1, 12)), tasks), None))
    return model


def test_the_list_of_tasks_is_a_sound_model(dressed: "QApplication", qtmodeltester: Any) -> None:
    model = TaskModel()
    qtmodeltester.check(model)
    model.show(_rows("Một", "Hai", "Ba"))
    qtmodeltester.check(model)
    shown = TaskFilter(model)
    qtmodeltester.check(shown)
    shown.want(Wish(needle="hai"))
    model.show(_rows("Hai"))
    qtmodeltester.check(shown)


def test_the_rows_of_a_plan_are_a_sound_model(plan_model: PlanImportModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(plan_model)
    shown = PlanImportFilter(plan_model)
    qtmodeltester.check(shown)
    shown.want(kind=UNSURE)
    assert shown.rowCount() == 1


def test_the_same_tasks_shown_again_keep_the_view_where_it_is(dressed: "QApplication") -> None:
    model = TaskModel()
    model.show(_rows("Một", "Hai"))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show(_rows("Một", "Đã sửa"))
    assert resets == []
    model.show(_rows("Một"))
    assert resets == [1]


def test_a_cell_sorts_by_its_own_value_and_is_read_aloud(dressed: "QApplication") -> None:
    model = TaskModel()
    model.show(_rows("Một"))
    titles = [column.title for column in COLUMNS]
    due = model.index(0, titles.index("Understood as"))
    assert COLUMNS[due.column()].order(model.rows[0]) == (date(2026, 11, 30), "–")
    assert model.data(due, SORT_ROLE) is not None
    assert model.data(due, Role.AccessibleTextRole) == "30/11/2026"
    assert model.data(due, Role.FontRole) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_correction_leaves_by_signal_and_changes_nothing_by_itself(plan_model: PlanImportModel) -> None:
    wishes: list[tuple[Any, ...]] = []
    for signal in (plan_model.retyped, plan_model.dated, plan_model.ticked, plan_model.bound):
        signal.connect(lambda *wish: wishes.append(wish))
    on, off = Qt.CheckState.Checked.value, Qt.CheckState.Unchecked.value
    assert plan_model.setData(plan_model.index(0, TITLE), "Rà soát văn bản")
    assert plan_model.setData(plan_model.index(0, DUE), "0512")
    assert plan_model.setData(plan_model.index(1, INCLUDED), off, Role.CheckStateRole)
    assert plan_model.setData(plan_model.index(2, WARD), on, Role.CheckStateRole)
    assert wishes == [(0, Field.TITLE, "Rà soát văn bản"), (0, date(2026, 12, 5)), (1, False), (2, True)]
    assert plan_model.draft.rows[0].planned.title == "Rà soát"


def test_what_is_not_another_text_or_no_day_is_no_wish(plan_model: PlanImportModel) -> None:
    assert not plan_model.setData(plan_model.index(0, TITLE), "  Rà   soát ")
    assert not plan_model.setData(plan_model.index(0, DUE), "30/02/2026")
    assert not plan_model.setData(plan_model.index(0, TITLE), "x", Role.ForegroundRole)


def test_ticks_are_ticked_and_words_are_typed(plan_model: PlanImportModel) -> None:
    flags = Qt.ItemFlag
    assert plan_model.flags(plan_model.index(0, INCLUDED)) & flags.ItemIsUserCheckable
    assert not plan_model.flags(plan_model.index(0, INCLUDED)) & flags.ItemIsEditable
    assert plan_model.flags(plan_model.index(0, WORDS)) & flags.ItemIsEditable


def test_cells_of_a_plan_say_what_they_are(plan_model: PlanImportModel) -> None:
    assert "Rà soát" in plan_model.data(plan_model.index(0, INCLUDED), Role.AccessibleTextRole)
    assert plan_model.data(plan_model.index(0, TITLE), Role.AccessibleTextRole) == "Rà soát"
    assert plan_model.data(plan_model.index(0, INCLUDED), Role.ToolTipRole)
    assert plan_model.data(plan_model.index(1, DUE), Role.DecorationRole) is not None
    assert plan_model.data(plan_model.index(1, TITLE), Role.DecorationRole) is None
    assert plan_model.headerData(INCLUDED, Qt.Orientation.Horizontal) == ""
    assert plan_model.headerData(INCLUDED, Qt.Orientation.Horizontal, Role.ToolTipRole)
    assert plan_model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_left_out_is_greyed(plan_model: PlanImportModel) -> None:
    before = plan_model.data(plan_model.index(0, TITLE), Role.ForegroundRole)
    plan_model.show(plan_model.draft.with_included((0,), on=False))
    assert plan_model.data(plan_model.index(0, TITLE), Role.ForegroundRole) != before
