"""The line of today on the first page: once a day, after the first paint, with links."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.office import usual
from cchc_desktop.ui.desk import Desk
from tests.domain.agendas import TODAY, dated, monthly
from tests.officer.overview import OverviewOfficer


@pytest.fixture
def ward(desk: Desk) -> Desk:
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ", 2026))
    days = (-9, -2, 0, 1, 3, 30)
    for place, day in enumerate(days, start=1):
        desk.store.tasks.add(dated(0, TODAY + timedelta(days=day), title=f"Việc {place} & nữa"))
    return desk


def test_it_counts_what_presses_and_links_to_the_most_urgent(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    assert officer.page.reminding.isHidden()
    assert officer.be_reminded() == (
        "Hôm nay: 2 quá hạn · 1 đến hạn hôm nay · 1 đến hạn trong 1 ngày · 1 đến hạn trong 3 ngày · "
        "1 đến hạn trong 30 ngày"
    )
    assert officer.page.reminding.links == [
        "Quá hạn 9 ngày: Việc 1 && nữa",
        "Quá hạn 2 ngày: Việc 2 && nữa",
        "Đến hạn hôm nay: Việc 3 && nữa",
        "Còn 1 ngày: Việc 4 && nữa",
        "và 2 việc nữa",
    ]
    officer.page.reminding.follow(1)
    officer.page.reminding.follow(4)
    assert officer.sent_to == [("tasks", "2"), ("tasks", "view:calendar")]


def test_it_is_told_once_a_day_and_stays_while_the_program_runs(ward: Desk, qtbot: QtBot) -> None:
    first = OverviewOfficer(qtbot, ward)
    assert first.be_reminded()
    first.page.refresh()
    assert first.be_reminded()
    assert not OverviewOfficer(qtbot, ward).be_reminded()


def test_closed_it_is_gone_until_tomorrow(ward: Desk, qtbot: QtBot) -> None:
    day = TODAY
    officer = OverviewOfficer(qtbot, replace(ward, today=lambda: day))
    assert officer.be_reminded()
    officer.page.reminding.away.click()
    officer.page.refresh()
    assert not officer.be_reminded()
    day = TODAY + timedelta(days=1)
    officer.page.refresh()
    assert officer.be_reminded().startswith("Hôm nay: 3 quá hạn · 1 đến hạn hôm nay")


def test_finished_work_leaves_the_line_at_once(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    officer.be_reminded()
    ward.store.subscribe(officer.page.on_changes)
    ward.store.tasks.delete(task.id for task in ward.store.tasks.all() if task.id != 3)
    assert officer.be_reminded() == "Hôm nay: 1 đến hạn hôm nay"


def test_nothing_to_tell_is_not_told(desk: Desk, qtbot: QtBot) -> None:
    desk.store.office.save(usual("UBND xã Mới", "Sở Nội vụ", 2026))
    assert not OverviewOfficer(qtbot, desk).be_reminded()


def test_a_spoilt_habit_is_no_habit(ward: Desk, qtbot: QtBot) -> None:
    ward.habits.change(reminded={str(ward.store.folder): "hôm qua"})
    assert OverviewOfficer(qtbot, ward).be_reminded()


def test_what_comes_back_is_due_on_the_first_page_too(desk: Desk, qtbot: QtBot) -> None:
    desk.store.office.save(usual("UBND xã Mới", "Sở Nội vụ", 2026))
    desk.store.tasks.add(monthly(0, title="Báo cáo tháng"))
    officer = OverviewOfficer(qtbot, desk)
    assert officer.tiles["due"] == "2"
    assert officer.due == [
        "Quá hạn từ 20/6/2026: Báo cáo tháng (tháng 6/2026)",
        "Hạn 20/9/2026: Báo cáo tháng (tháng 9/2026)",
    ]
    desk.store.occurrences.give(desk.store.tasks.all()[0], "2026-06", date(2026, 6, 19))
    officer.page.refresh()
    assert officer.due[0].startswith("Quá hạn từ 20/7/2026")
