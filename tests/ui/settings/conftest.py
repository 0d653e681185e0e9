"""A ward whose officer looks into the settings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.office import usual
from tests.officer.settings import SettingsOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk") -> Iterator[SettingsOfficer]:
    """Has named the office and nothing else."""
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    officer = SettingsOfficer(qtbot, desk)
    yield officer
    officer.close()
