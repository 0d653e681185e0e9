"""The page at twice the size of text on the smallest office screen: nothing lies over anything else."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.office import usual
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.waiting import WaitingView
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.paper.menus import HUGE
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import ON_TRACK, fill


@pytest.fixture(params=[150, 200])
def officer(request: pytest.FixtureRequest, qtbot: QtBot, desk: Desk, dressed: QApplication) -> Iterator[TasksOfficer]:
    theme.apply(dressed, request.param)
    desk.store.office.save(usual("UBND phường Hải Vân", "Sở Nội vụ thành phố Sông Hàn", 2026))
    fill(desk.store)
    officer = TasksOfficer(qtbot, desk)
    officer.page.resize(1366 - theme.unit(22), 768)
    officer.choose(ON_TRACK)
    QApplication.processEvents()
    yield officer
    officer.close()
    theme.apply(dressed)


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def test_nothing_lies_over_anything_else_and_nothing_is_cut_off(officer: TasksOfficer) -> None:
    page, filters = officer.page, officer.page.list.filters
    page.search()
    QApplication.processEvents()
    parts = (filters.search, filters.plans, filters.who, filters.ward_only, officer.page.list.table, page.list.panel)
    places = [place(part, page) for part in parts]
    assert not [(one, other) for one, other in combinations(places, 2) if one.intersects(other)]
    assert all(page.rect().right() >= each.right() for each in places)
    for button in page.head.findChildren(type(filters.delete)):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()


def test_at_twice_the_size_five_tasks_stand_below_the_folded_filters(officer: TasksOfficer) -> None:
    page, table, filters = officer.page, officer.page.list.table, officer.page.list.filters
    if theme.unit() <= HUGE:
        assert filters.isVisible()
        filters.fold.click()
        page.resize(page.width(), page.height() - theme.unit(8))  # the window's foot, the sample's mark
    QApplication.processEvents()
    assert not filters.isVisible()
    rows = [table.rowViewportPosition(row) + table.rowHeight(row) for row in range(table.model().rowCount())]
    assert sum(end <= table.viewport().height() for end in rows) >= 5
    page.search()
    assert filters.isVisible()
    assert filters.search.hasFocus()


def test_folded_filters_say_that_they_keep_something_back(officer: TasksOfficer) -> None:
    filters = officer.page.list.filters
    officer.page.open_at("standing:overdue")
    if not filters.fold.isChecked():
        assert not filters.isVisible()
    assert filters.fold.isVisible()
    assert filters.fold.text().strip() == _("Some are filtered out")
    QApplication.processEvents()
    bold = QFont(filters.fold.font())
    bold.setBold(True)
    words = filters.fold.text()
    bolder = QFontMetrics(bold).horizontalAdvance(words) - filters.fold.fontMetrics().horizontalAdvance(words)
    assert filters.fold.width() >= filters.fold.sizeHint().width() + bolder
    filters.clear()
    assert filters.fold.text().strip() == _("Search, filter")
    officer.page.open_at("view:calendar")
    assert not filters.fold.isVisible()


def test_a_plan_read_again_has_room_for_all_its_words(officer: TasksOfficer, plan_file: Path, tmp_path: Path) -> None:
    officer.read(plan_file)
    officer.page.enter_plan()
    lines = plan_file.read_text(encoding="utf-8").split("\n")
    shorter = tmp_path / "rút gọn.txt"
    shorter.write_text("\n".join(line for line in lines if not line.startswith("9\t")), encoding="utf-8")
    officer.read(shorter)
    QApplication.processEvents()
    check = officer.page.importing.check
    parts = (*check.head.facts.lines.values(), check.changes.plans, check.changes.words, check.changes.gone)
    whole = (*parts, check.warnings, check.search, check.ward_only, check.table)
    places = [place(part, officer.page) for part in whole]
    assert not [(one, other) for one, other in combinations(places, 2) if one.intersects(other)]
    assert all(officer.page.rect().right() >= each.right() for each in places)
    for part in (check.changes.words, check.warnings):
        assert part.height() >= part.heightForWidth(part.width())
    for button in officer.page.head.findChildren(type(check.chips.button("all"))):
        if button.isVisible() and not officer.page.head.news.isAncestorOf(button):
            assert button.width() >= button.sizeHint().width()


def test_the_row_under_the_keyboard_is_in_sight(officer: TasksOfficer, plan_file: Path) -> None:
    officer.read(plan_file)
    check = officer.page.importing.check
    officer.focus_rows()
    for _step in range(6):
        officer.key(Qt.Key.Key_Down)
        QApplication.processEvents()
        cell = check.table.visualRect(check.table.currentIndex())
        seen = check.table.viewport().visibleRegion().boundingRect()
        assert seen.contains(cell.center())


def test_the_waiting_board_and_its_form_stand_apart(officer: TasksOfficer) -> None:
    officer.page.open_at("view:waiting")
    QApplication.processEvents()
    view = officer.page.views.view
    assert isinstance(view, WaitingView)
    board, form = place(view.list, officer.page), place(view.form, officer.page)
    assert not board.intersects(form)
    assert officer.page.rect().right() >= max(board.right(), form.right())
