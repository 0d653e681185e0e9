from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.tab_order import put_behind


def test_tab_leads_into_what_was_made_late_before_what_stands_behind_it(qtbot: QtBot, qapp: QApplication) -> None:
    whole, first, last = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for line in (first, last):
        column.addWidget(line)
    late, upper, lower = QWidget(), QLineEdit(), QLineEdit()
    inside = QVBoxLayout(late)
    for part in (upper, QLabel(), lower):
        inside.addWidget(part)
    column.insertWidget(1, late)
    put_behind(first, late)
    with qtbot.waitActive(whole):
        whole.show()
    first.setFocus()
    for stop in (upper, lower, last):
        QTest.keyClick(whole, Qt.Key.Key_Tab)
        assert qapp.focusWidget() is stop
