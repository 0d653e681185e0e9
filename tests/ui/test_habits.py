"""This PC's habits survive, and nothing broken stops the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from cchc_desktop import preferences
from cchc_desktop.preferences import Preferences
from cchc_desktop.ui.habits import Habits


def test_habits_are_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "preferences.json"
    Habits(path).change(text_size=150)
    habits = Habits(path)
    habits.keep_layout("window", QByteArray(b"\x00\x01"))
    assert Habits(path).current.text_size == 150
    state = Habits(path).layout("window")
    assert state is not None
    assert state.data() == b"\x00\x01"


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"text_size": "lớn", "unknown": 1}', '{"layout": {"window": "@"}}'])
def test_a_broken_file_falls_back_to_the_defaults(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(broken, encoding="utf-8")
    habits = Habits(path)
    assert habits.current.text_size == Preferences().text_size
    assert habits.layout("window") is None


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not preferences.save(Preferences(), tmp_path / "file" / "preferences.json")
