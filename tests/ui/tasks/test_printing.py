"""Print ▾ and Export ▾ of the tasks: every form, by the menus of the page's head."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.ui.paper import printing as paper
from cchc_desktop.ui.tasks.printing import TaskPapers
from tests.domain.agendas import TODAY, awaiting, dated
from tests.officer.answers import ScriptedAsk
from tests.officer.papers import PapersOfficer, printed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk


Officer = PapersOfficer[TaskPapers]


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk") -> Iterator[Officer]:
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    desk.store.tasks.add(dated(0, TODAY, title="Việc hôm nay", person="Trần & Bình"))
    desk.store.tasks.add(awaiting(0, title="Việc đang chờ"))
    officer = PapersOfficer(qtbot, desk, TaskPapers(desk))
    yield officer
    officer.close()


def test_the_menus_name_every_form(officer: Officer) -> None:
    papers = ["Danh mục họp giao ban (một trang)…", "Danh mục từng người…", "Danh mục của một người"]
    assert officer.words(officer.papers.print_button) == papers
    assert officer.words(officer.papers.export_button) == [
        "Danh mục nhiệm vụ Excel…",
        "Tệp lịch cho điện thoại, Outlook…",
        *papers,
    ]


def test_where_nobody_was_named_there_is_nobody_to_choose(officer: Officer, desk: "Desk") -> None:
    desk.store.tasks.delete([1])
    assert len(officer.words(officer.papers.print_button)) == 2


@pytest.mark.parametrize(
    ("form", "found"),
    [
        (("Danh mục họp",), "Đến hạn hôm nay"),
        (("Danh mục từng",), "Chưa giao người thực hiện"),
        (("Danh mục của", "Trần && Bình"), "NGƯỜI NHẬN VIỆC Trần & Bình"),
    ],
)
def test_each_list_is_written_where_the_officer_printed(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, form: tuple[str, ...], found: str
) -> None:
    ask.next(tmp_path / "ra.pdf")
    officer.choose(officer.papers.export_button, *form)
    assert str(tmp_path / "ra.pdf") in officer.wait()
    assert found in printed(tmp_path / "ra.pdf")


def test_the_workbook_and_the_calendar_get_their_endings(officer: Officer, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.next(tmp_path / "việc")
    officer.choose(officer.papers.export_button, "Danh mục nhiệm vụ Excel")
    assert officer.wait() == f"Đã ghi: {tmp_path / 'việc.xlsx'}"
    assert openpyxl.load_workbook(tmp_path / "việc.xlsx").sheetnames[0] == "Nhiệm vụ"
    ask.next(tmp_path / "việc")
    officer.choose(officer.papers.export_button, "Tệp lịch")
    officer.wait()
    assert (tmp_path / "việc.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_name_of_a_file_says_the_day_however_long_a_person_is_called(officer: Officer) -> None:
    assert officer.papers.persons("Nguyễn Thị " * 20).name.startswith(f"Viec-CCHC-{TODAY.isoformat()}-Nguyen-Thi")


def test_a_unit_that_gets_another_name_keeps_the_events_of_its_calendar(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, desk: "Desk"
) -> None:
    def names() -> list[str]:
        ask.next(tmp_path / "lịch.ics")
        officer.choose(officer.papers.export_button, "Tệp lịch")
        officer.wait()
        lines = (tmp_path / "lịch.ics").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line.startswith("UID:")]

    before = names()
    office = desk.store.office.get()
    assert office is not None
    desk.store.office.save(replace(office, name="UBND phường Tên Mới"))
    assert names() == before != []


def test_no_program_for_calendars_is_printed(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.next(tmp_path / "việc.ics")
    officer.choose(officer.papers.export_button, "Tệp lịch")
    officer.wait()
    monkeypatch.setattr(ask, "show_file", lambda _path: False)
    officer.papers.written.open.click()
    assert "không có phần mềm mở tệp lịch" in ask.said[-1]


@pytest.mark.parametrize("form", ["Danh mục họp", "Danh mục từng"])
def test_without_a_printer_that_is_printed(
    officer: Officer, ask: ScriptedAsk, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr(paper, "has_printer", lambda: False)
    officer.choose(officer.papers.print_button, form)
    assert "máy in" in ask.said[-1]


def test_the_printer_gets_the_same_pages(officer: Officer) -> None:
    for made in (officer.papers.meeting(), officer.papers.persons(None)):
        assert made.pages().startswith(b"%PDF")


def test_everything_done_is_still_a_page(officer: Officer, desk: "Desk", tmp_path: Path) -> None:
    desk.store.tasks.delete([1, 2])
    assert officer.papers.persons(None).write(tmp_path / "a.pdf") == 1
    assert "Không có việc nào quá hạn" in printed(tmp_path / "a.pdf")
