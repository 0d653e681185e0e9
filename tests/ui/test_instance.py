"""One program a data folder."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cchc_desktop.ui.instance import Instance


def test_a_second_start_wakes_the_first_and_gives_way(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path / ".." / tmp_path.name)
    assert first.first()
    with qtbot.waitSignal(first.woken):
        assert not second.first()
    first.release()
    assert second.first()
    second.release()


def test_another_folder_is_another_program(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = Instance(tmp_path / "a"), Instance(tmp_path / "b")
    assert one.first()
    assert other.first()
    one.release()
    other.release()
