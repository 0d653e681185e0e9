"""A ward whose officer keeps the indicator sets."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.exchange.indicator_sets import load
from tests.officer.sets import SetsOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

DOUBT = "Chưa chắc mức sàn là 80 %."


@pytest.fixture
def newcomer(qtbot: "QtBot", desk: "Desk") -> Iterator[SetsOfficer]:
    """Has named the office and has no set but those that ship with the program."""
    desk.store.office.save(usual("UBND phường Hải Vân", "Sở Nội vụ thành phố Sông Hàn", 2026))
    officer = SetsOfficer(qtbot, desk)
    yield officer
    officer.close()


@pytest.fixture
def officer(newcomer: SetsOfficer) -> SetsOfficer:
    """Has a draft of 100 points open, one area of which does not add up and one leaf of which is unsure."""
    sample = load("mau-a")
    first = replace(sample.areas[0], max_points=Decimal(15))
    indicators = replace(
        sample,
        title="Bộ chỉ số tỉnh Sông Hàn <b>&",
        document="3241/QĐ-UBND",
        illustrative=False,
        areas=(first, *sample.areas[1:]),
    )
    stored = newcomer.desk.store.sets.add(indicators, source="3241.docx", doubts={"1.1.3": (DOUBT,)})
    newcomer.open_set(stored.id)
    return newcomer
