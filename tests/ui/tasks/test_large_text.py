"""The page at twice the size of text on the smallest office screen: nothing lies over anything else."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.office import usual
from cchc_desktop.ui import theme
from cchc_desktop.ui.desk import Desk
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
    parts = (filters.search, filters.plans, filters.who, filters.ward_only, officer.page.list.table, page.list.panel)
    places = [place(part, page) for part in parts]
    assert not [(one, other) for one, other in combinations(places, 2) if one.intersects(other)]
    assert all(page.rect().right() >= each.right() for each in places)
    for button in page.head.findChildren(type(filters.delete)):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
