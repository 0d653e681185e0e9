"""Filters as counted chips."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.theme import Tone


@pytest.fixture(params=[100, 150, 200])
def large(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[None]:
    """The text as large as the officer wishes it."""
    theme.apply(dressed, request.param)
    yield
    theme.apply(dressed)


def ink(button: QPushButton) -> int:
    """How many dark points the words of a chip have."""
    picture = button.grab().toImage()
    points = ((x, y) for x in range(picture.width() // 2, picture.width()) for y in range(6, picture.height() - 6))
    return sum(picture.pixelColor(x, y).lightness() < 140 for x, y in points)


@pytest.mark.usefixtures("large")
def test_the_words_of_a_chip_that_is_on_are_whole_at_any_text_size(qtbot: QtBot) -> None:
    chips = Chips([("all", "Tất cả"), ("ongoing", "Thường xuyên"), ("track", "Đúng tiến độ")])
    qtbot.addWidget(chips)
    chips.button("ongoing").setIcon(theme.icon("repeat-2", Tone.MUTED))
    chips.button("track").setIcon(theme.icon("circle-dot", Tone.ACCENT))
    chips.count({"all": 39, "ongoing": 20, "track": 60})
    chips.resize(theme.unit(120), theme.unit(5))
    with qtbot.waitExposed(chips):
        chips.show()
    for key in chips.keys:
        chips.choose(key)
        button = chips.button(key)
        shown = ink(button)
        button.resize(button.width() + 40, button.height())
        assert ink(button) == shown > 0
