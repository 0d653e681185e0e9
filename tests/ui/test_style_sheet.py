"""What the style sheet draws that a palette cannot."""

from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QStyleOptionButton

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone


def test_a_tick_is_seen_where_it_can_no_longer_be_changed(dressed: QApplication) -> None:
    box = QCheckBox("Đúng")
    box.setChecked(True)
    box.setEnabled(False)
    box.resize(box.sizeHint())
    option = QStyleOptionButton()
    box.initStyleOption(option)
    mark = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    drawn = box.grab(mark).toImage()
    colors = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert theme.color(Tone.MUTED).name() in colors  # the ground; the tick itself is white
    box.setChecked(False)
    drawn = box.grab(mark).toImage()
    assert drawn.pixelColor(drawn.rect().center()).name() == theme.color(Tone.WINDOW).name()
