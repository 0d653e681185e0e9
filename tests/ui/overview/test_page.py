"""The first page: what it says of the sample, of an empty ward, and where it leads."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store import Store
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.overview.summary import summary
from tests.officer.overview import OverviewOfficer


@pytest.fixture
def ward(desk: Desk, sample_ward: Path) -> Iterator[Desk]:
    with closing(Store.open(sample_ward)) as store:
        yield replace(desk, store=store)


def test_the_tiles_say_points_tasks_evidence_and_the_report(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    assert officer.tiles == {"points": "63,8/81,5", "due": "4", "evidence": "15", "report": "5 ngày"}


def test_a_deadline_that_is_unclear_is_not_forgotten(ward: Desk, qtbot: QtBot) -> None:
    before = OverviewOfficer(qtbot, ward).page.due.line.text()
    ward.store.tasks.add(Task(0, "Báo cáo chuyên đề", Deadline("Trước 29/02/2026", None)))
    assert OverviewOfficer(qtbot, ward).page.due.line.text() == f"{before} · 1 việc chưa rõ hạn"


def test_what_was_read_with_the_store_is_read_anew_after_a_change(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, replace(ward, first=summary(ward.store, 2026, ward.today())))
    ward.store.subscribe(officer.page.on_changes)
    assert officer.tiles["due"] == "4"
    ward.store.tasks.delete([task.id for task in ward.store.tasks.all()])
    assert officer.tiles["due"] == "0"


def test_each_tile_leads_to_its_page(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    for name in ("points", "due", "evidence", "report"):
        officer.follow_tile(name)
    assert officer.sent_to == [("scoring", ""), ("tasks", ""), ("scoring", "filter:no_evidence"), ("reports", "")]


def test_what_presses_most_stands_first(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    assert [line.split(":")[0] for line in officer.due] == [
        "Quá hạn từ 31/8/2026",
        "Quá hạn từ 05/9/2026",
        "Hạn 20/9/2026",
        "Hạn 21/9/2026",
    ]
    assert officer.open_points[0].startswith("Mất 2,25 điểm: 1.6.1 ")
    officer.follow(0)
    assert officer.sent_to == [("scoring", "1.6.1")]


def test_once_painted_the_page_says_what_can_be_saved_and_where_the_sheet_is_heading(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    assert "(" not in officer.points_line
    officer.look_ahead()
    assert officer.open_points[0].startswith("+2 điểm: đạt mức «đúng quy định» (5.1.1 ")
    assert all(line.startswith("+") for line in officer.open_points)
    span = officer.points_line.partition("dự báo ")[2]
    assert span.count("–") == 2
    officer.follow(0)
    assert officer.sent_to == [("steering", "5.1.1")]


def test_an_edit_is_looked_at_anew_and_another_task_is_not(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    officer.look_ahead()
    before = officer.page.ahead.made
    ward.store.subscribe(officer.page.on_changes)
    ward.store.tasks.delete([ward.store.tasks.all()[0].id])
    qtbot.wait(50)
    assert officer.page.ahead.made is before
    sheet = ward.store.sheets.of_year(2026)
    assert sheet is not None
    ward.store.answers.set(sheet, "5.1.1", Answer(choice=0))
    qtbot.waitUntil(lambda: officer.page.ahead.made is not before)
    assert "5.1.1" not in "".join(officer.open_points)


def test_another_year_has_no_forecast_of_this_one(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    officer.look_ahead()
    ward.store.subscribe(officer.page.on_changes)
    office = ward.store.office.get()
    assert office is not None
    ward.store.office.save(replace(office, year=2027))
    assert officer.page.ahead.made is None
    assert officer.open_points == []


def test_the_chart_says_the_same_to_those_who_do_not_see_it(ward: Desk, qtbot: QtBot) -> None:
    said = OverviewOfficer(qtbot, ward).chart.split("; ")
    assert said[0] == "I. Công tác chỉ đạo, điều hành CCHC: 9,63/14"
    assert len(said) == 8


def test_a_finished_task_leaves_the_page_at_once(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    task = next(each for each in ward.store.tasks.all() if each.title.startswith("Cập nhật danh mục"))
    ward.store.subscribe(officer.page.on_changes)
    ward.store.tasks.finish(task, date(2026, 9, 15))
    assert officer.tiles["due"] == "3"


def test_an_empty_ward_is_told_where_to_begin(desk: Desk, qtbot: QtBot, dressed: QApplication) -> None:
    desk.store.office.save(usual("UBND xã Mới", "Sở Nội vụ", 2026))
    officer = OverviewOfficer(qtbot, desk)
    assert officer.tiles["points"] == "–"
    assert officer.due == officer.open_points == []
    assert not officer.chart


def test_a_report_past_its_day_is_said(ward: Desk, qtbot: QtBot) -> None:
    late = replace(ward, today=lambda: date(2026, 12, 25))
    assert OverviewOfficer(qtbot, late).tiles["report"] == "Quá hạn"


def test_nothing_of_what_lies_ahead_is_loaded_for_the_first_paint() -> None:
    asked = "import cchc_desktop.ui.overview.page, sys; sys.exit(any('steering' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_once_the_result_is_published_nothing_else_is_promised(ward: Desk, qtbot: QtBot) -> None:
    officer = OverviewOfficer(qtbot, ward)
    ward.store.subscribe(officer.page.on_changes)
    sheet = ward.store.sheets.of_year(2026)
    assert sheet is not None
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        sheet = ward.store.sheets.advance(sheet, stage)
    ward.store.answers.set(sheet, "1.1.1", Answer(points=Decimal(0), reason="Muộn"), Round.FIRST)
    officer.look_ahead()
    assert officer.points_line == "Thẩm định lần 1: 63,3 điểm · chỉ số 64,26 % – Trung bình"
    assert officer.open_points[0].startswith("+")
    ward.store.sheets.advance(sheet, Stage.PUBLISHED)
    assert "dự báo" not in officer.points_line
    assert officer.open_points == []
    assert "Kết quả năm đã công bố: điểm không đổi nữa." in officer.said_of_points
