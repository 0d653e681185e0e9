"""A ward half through its year, with last year verified."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.exchange.indicator_sets import load
from tests.officer.steering import SteeringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

D = Decimal
LAST_YEAR = {
    "1.1.1": Answer(date=date(2025, 1, 10)),
    "1.1.3": Answer(done=D(39), due=D(39)),
    "1.4.2": Answer(ticked=(0, 1, 2)),
}
THIS_YEAR = {
    "1.1.1": Answer(date=date(2026, 2, 15)),
    "1.1.3": Answer(done=D(30), due=D(39)),
    "1.2.1": Answer(count=2),
    "1.4.2": Answer(ticked=(0, 1, 2)),
    "1.5.1": Answer(count=1),
    "8.1.1": Answer(percent=D(80)),
}


@pytest.fixture
def ward(desk: "Desk") -> "Desk":
    """The office and its two sheets."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    last = desk.store.sheets.create(2025, replace(load("mau-a"), year=2025))
    desk.store.answers.set_all(last, LAST_YEAR)
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        last = desk.store.sheets.advance(last, stage)
    verified = {"1.4.2": Answer(points=D("0.5"), reason="Thẩm định lần 1")}
    desk.store.answers.set_all(last, verified, Round.FIRST)
    desk.store.sheets.advance(last, Stage.PUBLISHED)
    sheet = desk.store.sheets.create(2026, load("mau-a"))
    desk.store.answers.set_all(sheet, THIS_YEAR)
    return desk


@pytest.fixture
def officer(qtbot: "QtBot", ward: "Desk") -> Iterator[SteeringOfficer]:
    """Before the page."""
    officer = SteeringOfficer(qtbot, ward)
    yield officer
    officer.close()


@pytest.fixture
def newcomer(qtbot: "QtBot", desk: "Desk") -> Iterator[SteeringOfficer]:
    """Has no sheet yet."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    officer = SteeringOfficer(qtbot, desk)
    yield officer
    officer.close()
