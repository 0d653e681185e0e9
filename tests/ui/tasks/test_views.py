"""Other views than the list: hosted, made late, reloaded while they are in front."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout

from cchc_desktop.ui.tasks import views
from cchc_desktop.ui.tasks.actions import Step
from cchc_desktop.ui.tasks.views import LIST, Door, View, Views
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import OVERDUE

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

_HERE = Door("here", "Here", f"{__name__}:Counting")
_NOWHERE = Door("nowhere", "Nowhere", f"{views.__name__}_of_tomorrow:View")


class Counting(View):
    """Says how many tasks there are."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self.label = QLabel()
        self.opened = ""
        self.searched = False
        QVBoxLayout(self).addWidget(self.label)

    def reload(self) -> None:
        self.label.setText(f"{len(self.desk.store.tasks.all())} việc")

    def open_at(self, item: str) -> None:
        self.opened = item

    def search(self) -> None:
        self.searched = True


def _hosting(qtbot: "QtBot", desk: "Desk", officer: TasksOfficer, monkeypatch: "pytest.MonkeyPatch") -> TasksOfficer:
    monkeypatch.setattr(Views.__init__, "__defaults__", ((_HERE, _NOWHERE),))
    officer.close()
    return TasksOfficer(qtbot, desk)


def test_a_view_is_entered_by_its_chip_or_a_link_and_hears_of_changes(
    qtbot: "QtBot", desk: "Desk", officer: TasksOfficer, monkeypatch: "pytest.MonkeyPatch"
) -> None:
    again = _hosting(qtbot, desk, officer, monkeypatch)
    assert again.page.views.chips.keys == (LIST, "here")
    again.press("Here")
    assert again.page.views.view is not None
    assert again.says("7 việc")
    desk.store.tasks.add(again.example())
    assert again.says("8 việc")
    again.page.open_at("standing:overdue")
    assert again.titles == [OVERDUE]
    assert again.page.views.view is None
    again.page.open_at("view:here/2026-09")
    view = again.page.views.view
    assert isinstance(view, Counting)
    assert view.opened == "2026-09"
    again.page.search()
    assert view.searched
    again.page.open_at("view:nowhere")
    assert again.step is Step.VIEW
    again.close()


def test_a_view_opens_a_task_in_the_list_another_page_and_tells_news(
    qtbot: "QtBot", desk: "Desk", officer: TasksOfficer, monkeypatch: "pytest.MonkeyPatch"
) -> None:
    again = _hosting(qtbot, desk, officer, monkeypatch)
    again.page.open_at("view:here")
    view = again.page.views.view
    assert view is not None
    view.told.emit("Đã ghi văn bản đến", True)
    assert again.news == "Đã ghi văn bản đến"
    view.wanted.emit("scoring", "1.1.1")
    assert again.asked_for == [("scoring", "1.1.1")]
    view.wanted.emit("tasks", str(again.id_of(OVERDUE)))
    assert again.step is Step.LIST
    assert again.chosen == [OVERDUE]
    again.page.begin_import()
    assert not again.page.views.chips.isVisible()
    again.page.leave_import()
    again.close()


def test_the_views_that_are_built_can_be_entered(officer: TasksOfficer) -> None:
    for key in officer.page.views.chips.keys:
        officer.page.open_at(f"view:{key}")
        assert officer.page.views.chips.current == key
