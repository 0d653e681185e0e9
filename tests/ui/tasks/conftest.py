"""A ward with tasks of every standing, and an officer before them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.tasks import Task, last_day
from cchc_desktop.exchange.indicator_sets import load
from tests.officer.tasks import TasksOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.store import Store
    from cchc_desktop.ui.desk import Desk

PLAN = PlanDocument(
    "57/KH-UBND", date(2026, 1, 12), "Ủy ban nhân dân thành phố Sông Hàn", "Kế hoạch", "Cải cách hành chính"
)

OVERDUE = "Tổ chức đối thoại với người dân"
DUE_SOON = "Rà soát thủ tục hành chính"
ON_TRACK = "Đánh giá, xếp loại công chức"
ONGOING = "Tuyên truyền cải cách hành chính"
WAITING = "Kiện toàn phòng chuyên môn"
DONE = "Ban hành kế hoạch năm"
OWN = "Việc của phường <b>tự đặt</b> & theo dõi"


def task(title: str, words: str, **facts: object) -> Task:
    deadline = read_deadline(words, 2026, date(2026, 1, 12))
    made = Task(0, title, deadline, due=last_day(deadline), leads=("UBND các phường, xã",), source_text=f"… {title} …")
    return replace(made, **facts)  # type: ignore[arg-type]


def fill(store: "Store") -> int:
    """Six tasks of one plan, one of each standing, and one of the ward's own."""
    plan_id = store.plans.import_plan(
        PLAN,
        [
            task(OVERDUE, "Trước 01/9/2026", number="1", source_page=3),
            task(DUE_SOON, "Trước 20/9/2026", number="2", partners=("Sở Nội vụ", "Văn phòng UBND")),
            task(ON_TRACK, "Trước 30/11", number="3", binds_ward=False),
            task(ONGOING, "Thường xuyên", number="4"),
            task(WAITING, "Sau khi thành phố hướng dẫn", number="5"),
            task(DONE, "Trước 31/01/2026", number="6", finished=date(2026, 1, 28), finished_note="12/KH-UBND"),
        ],
    )
    store.tasks.add(task(OWN, "Trước 25/9/2026", leads=("Trung tâm Phục vụ hành chính công",)))
    return plan_id


@pytest.fixture
def plan_file() -> Path:
    """A plan of 34 tasks, its annex as a table with tabs."""
    return Path(__file__).with_name("plan.txt")


@pytest.fixture
def newcomer(qtbot: "QtBot", desk: "Desk") -> Iterator[TasksOfficer]:
    """Has named the office, and has no task yet."""
    desk.store.office.save(usual("UBND phường Hải Vân", "Sở Nội vụ thành phố Sông Hàn", 2026))
    officer = TasksOfficer(qtbot, desk)
    yield officer
    officer.close()


@pytest.fixture
def sheet(desk: "Desk") -> None:
    """This year's score sheet is begun, so that there are criteria to serve."""
    desk.store.sheets.create(2026, load("mau-a"))


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk") -> Iterator[TasksOfficer]:
    """Follows seven tasks."""
    desk.store.office.save(usual("UBND phường Hải Vân", "Sở Nội vụ thành phố Sông Hàn", 2026))
    fill(desk.store)
    officer = TasksOfficer(qtbot, desk)
    yield officer
    officer.close()
