"""Qt's own words, where the officer meets them, are Vietnamese."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.qt_words import QT_WORDS


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_the_menu_of_a_text_field_is_vietnamese(
    kind: type[QLineEdit | QPlainTextEdit | QTextEdit], dressed: QApplication, qtbot: QtBot
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().replace("&", "").split("\t")[0] for action in menu.actions() if action.text()]
    assert "Sao chép" in words
    menu.deleteLater()


def test_the_buttons_of_questions_and_files_are_vietnamese(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    box = QMessageBox(
        QMessageBox.Icon.Question, "a", "b", QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    )
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    line = QInputDialog()
    line.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    for dialog in (box, buttons, line):
        qtbot.addWidget(dialog)
        dialog.show()
    assert [button.text() for button in buttons.buttons()] == ["Đồng ý", "Hủy"]


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_the_dialog_of_files_is_vietnamese(
    mode: QFileDialog.AcceptMode, dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = QFileDialog(None, "Chọn tệp", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    qtbot.addWidget(dialog)
    dialog.show()


def test_the_menus_of_numbers_and_scroll_bars_are_vietnamese(dressed: QApplication, qtbot: QtBot) -> None:
    for widget in (QSpinBox(), QScrollBar()):
        qtbot.addWidget(widget)
        widget.show()
    assert isinstance(QMenu(), QMenu)


def test_each_word_is_listed_once() -> None:
    assert len(set(QT_WORDS)) == len(QT_WORDS)
