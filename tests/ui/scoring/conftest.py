"""A ward that scores itself by the sample set A."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.office import usual
from cchc_desktop.exchange.indicator_sets import load
from tests.officer.rounds import RoundsOfficer
from tests.officer.scoring import ScoringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

LAST_YEAR = {
    "1.1.1": Answer(date=date(2025, 2, 10)),
    "1.1.3": Answer(done=Decimal(39), due=Decimal(39)),
    "8.1.1": Answer(percent=Decimal(88), published=True),
}

THIS_YEAR = {
    "1.1.1": Answer(date=date(2026, 1, 28)),
    "1.1.3": Answer(done=Decimal(37), due=Decimal(39), excluded=Decimal(1)),
    "2.1.2": Answer(done=Decimal(4), due=Decimal(5)),
    "5.1.2": Answer(done=Decimal(10), due=Decimal(10)),
}
"""0,5/0,5 · 2,43/2,5 · 1,2/1,5 · all."""


@pytest.fixture
def newcomer(qtbot: "QtBot", desk: "Desk") -> Iterator[ScoringOfficer]:
    """Has named the office and sees the page for the first time."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    officer = ScoringOfficer(qtbot, desk)
    yield officer
    officer.close()


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk") -> Iterator[ScoringOfficer]:
    """Has begun this year's sheet with set A, and answered three leaves of last year's."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    last = desk.store.sheets.create(2025, replace(load("mau-a"), year=2025))
    desk.store.answers.set_all(last, LAST_YEAR)
    desk.store.sheets.create(2026, load("mau-a"))
    officer = ScoringOfficer(qtbot, desk)
    yield officer
    officer.close()


@pytest.fixture
def rounds(qtbot: "QtBot", desk: "Desk") -> Iterator[RoundsOfficer]:
    """Has scored four leaves of this year's sheet; what lies before is another year's without a sheet."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    sheet = desk.store.sheets.create(2026, load("mau-a"))
    desk.store.answers.set_all(sheet, THIS_YEAR)
    officer = RoundsOfficer(qtbot, desk)
    yield officer
    officer.close()
