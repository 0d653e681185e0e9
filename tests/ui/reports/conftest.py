"""A ward with a sheet begun, a few tasks and a report to write."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain import answers
from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.tasks import Task
from cchc_desktop.exchange import indicator_sets
from tests.officer.reports import ReportsOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.store import Store
    from cchc_desktop.ui.desk import Desk

TITLES = ("Ban hành kế hoạch cải cách hành chính", "Kiểm tra công vụ", "Rà soát thủ tục hành chính")
PHRASES = ("Trước 30 tháng 7 năm 2026", "Thường xuyên", "Tháng 11 năm 2026")


@pytest.fixture
def ward(store: "Store") -> "Store":
    """The store of Hoàng Mai."""
    office = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
    store.office.save(replace(office, signatory="Nguyễn Thị Thu Hương"))
    sheet = store.sheets.create(2026, indicator_sets.load("mau-a"))
    store.answers.set(sheet, "1.1.3", answers.from_data({"done": "37", "due": "39"}))
    for number, (title, phrase) in enumerate(zip(TITLES, PHRASES, strict=True), start=1):
        deadline = read_deadline(phrase, 2026)
        store.tasks.add(Task(0, title, deadline, number=str(number), due=deadline.end))
    first = store.tasks.all()[0]
    store.tasks.add_note(first.id, date(2026, 7, 20), "Đã ban hành Kế hoạch số 12/KH-UBND")
    return store


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk", ward: "Store") -> Iterator[ReportsOfficer]:
    """Has the page open on 15/9/2026, five days before the report of quý III is due."""
    officer = ReportsOfficer(qtbot, desk)
    yield officer
    officer.close()
