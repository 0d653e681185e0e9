"""The one door to dialogs, with the real dialogs of Qt behind it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.ask import Ask
from cchc_desktop.ui.habits import Habits


@pytest.fixture
def real(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Ask:
    return Ask(Habits(tmp_path / "preferences.json"))


def meet(answer: Callable[[QWidget], object]) -> None:
    """Once a dialog is in front, answer it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, look)
        else:
            answer(dialog)

    QTimer.singleShot(20, look)


def press(words: str) -> Callable[[QWidget], object]:
    return lambda dialog: next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()


def test_a_question_names_its_deed_and_can_be_left(real: Ask) -> None:
    meet(press("Xóa"))
    assert real.confirm("Xóa <b>hết</b>?", "Xóa", "Không lấy lại được.")
    meet(press("Hủy"))
    assert not real.confirm("Xóa?", "Xóa")


def test_a_sentence_is_read_and_closed(real: Ask) -> None:
    seen: list[str] = []

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        seen.append(dialog.text())
        press("Đóng")(dialog)

    meet(read)
    real.tell("Ổ đĩa đã đầy.")
    assert seen == ["Ổ đĩa đã đầy."]


def test_the_folder_of_the_last_file_is_where_the_next_question_begins(
    real: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    file = str(tmp_path / "kế hoạch" / "a.docx")

    def answered(_parent: object, _title: str, start: str, _kinds: str = "") -> tuple[str, str]:
        asked.append(start)
        return file, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answered)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answered)
    assert real.open_file("Chọn", "*.docx") == Path(file)
    assert real.save_file("Lưu", "b.docx", "*.docx") == Path(file)
    assert asked == ["", str(tmp_path / "kế hoạch" / "b.docx")]


def test_left_questions_for_files_give_none(real: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, nothing in (("getOpenFileName", ("", "")), ("getOpenFileNames", ([], ""))):
        monkeypatch.setattr(QFileDialog, name, lambda *_words, nothing=nothing: nothing)
    assert real.open_file("Chọn", "*") is None
    assert real.open_files("Chọn", "*") == ()


def test_a_dialog_of_our_own_is_kept_only_when_accepted(real: Ask) -> None:
    meet(lambda dialog: dialog.accept() if isinstance(dialog, QDialog) else None)
    assert real.show_dialog(QDialog) is not None
    meet(lambda dialog: dialog.close())
    assert real.show_dialog(QDialog) is None
