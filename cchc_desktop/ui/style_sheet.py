"""The one small style sheet: what Fusion and the palette can't say."""

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QToolTip { border: 1px solid $border; padding: ${half}px; }
QMainWindow::separator, QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QListWidget#navigation { background: $window; border: none; border-right: 1px solid $border; outline: 0;
    padding: ${half}px; }
QListWidget#navigation::item { padding: ${one}px; border-radius: ${half}px; color: $text; }
QListWidget#navigation::item:selected { background: $selection; color: $accent; font-weight: bold; }
QListWidget#navigation::item:hover:!selected { background: $alternate; }
QLabel#unit_name { padding: ${one}px ${oneandhalf}px; font-weight: bold; border-right: 1px solid $border; }

QWidget#page_body, QScrollArea#panel, QWidget#panel_body { background: $base; }
QScrollArea#panel { border: none; }
QFrame#page_head { background: $base; border-bottom: 1px solid $border; }
QLabel#muted, QLabel[muted="true"] { color: $muted; }
QLabel[problem="true"] { color: $bad; }
QLabel#sample_mark { background: $sample; color: $warn; padding: ${half}px ${oneandhalf}px; font-weight: bold; }
QFrame#missing { background: $sample; border-radius: ${half}px; }
QFrame#news { background: $selection; border-bottom: 1px solid $border; }
QFrame#tile, QFrame#card { background: $base; border: 1px solid $border; border-radius: ${one}px; }
QFrame#totals { background: $window; border-top: 1px solid $border; }
QFrame#line { background: $border; max-height: 1px; min-height: 1px; border: none; }
QFrame#drop_area { border: 1px dashed $border; border-radius: ${half}px; background: $alternate; }
QFrame#quotation { border: none; border-left: 3px solid $border; background: $alternate; }

QPushButton { padding: ${half}px ${oneandhalf}px; min-height: ${three}px; border: 1px solid $border;
    border-radius: ${half}px; background: $base; color: $text; icon-size: ${two}px; }
QPushButton:hover { background: $alternate; border-color: $muted; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 2px solid $accent; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $border; color: $muted; border-color: $border; }
QPushButton[flat="true"] { border: none; background: transparent; color: $accent; padding: ${half}px; }
QPushButton[flat="true"]:hover { text-decoration: underline; }
QPushButton[flat="true"]:focus { border: 1px solid $accent; }
QPushButton[chip="true"] { border-radius: ${oneandhalf}px; padding: 0px ${oneandhalf}px;
    min-height: ${threeandhalf}px; }
QPushButton[chip="true"]:checked { background: $selection; border-color: $accent; color: $accent; font-weight: bold; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { border: 1px solid $border;
    border-radius: ${half}px; background: $base; color: $text; selection-background-color: $selection;
    selection-color: $text; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { padding: ${quarter}px ${one}px; min-height: ${three}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; }
QComboBox::drop-down { border: none; width: ${three}px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${two}px; height: ${two}px; }
QLineEdit[wrong="true"] { border: 2px solid $bad; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window; color: $muted; }

QTreeView, QTableView, QListView { border: none; background: $base; alternate-background-color: $alternate; outline: 0;
    selection-background-color: $selection; selection-color: $text; }
QTreeView::item, QTableView::item { padding: ${half}px; border-bottom: 1px solid $window; }
QTreeView::item:selected, QTableView::item:selected { background: $selection; color: $text; }
QHeaderView::section { background: $window; color: $muted; padding: ${half}px ${one}px; border: none;
    border-bottom: 1px solid $border; font-weight: bold; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: bottom center;
    width: ${oneandhalf}px; height: ${oneandhalf}px; }
QHeaderView::up-arrow { image: url("$up"); }
QHeaderView::down-arrow { image: url("$arrow"); }
QStatusBar { background: $window; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 0px ${oneandhalf}px; color: $muted; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator, QListView::indicator {
    width: ${two}px; height: ${two}px;
    border: 1px solid $muted; border-radius: ${quarter}px; background: $base; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent;
    image: url("$tick"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window; border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator { border-radius: ${ring}px; }
QRadioButton::indicator:checked { border: ${half}px solid $accent; border-radius: ${one}px;
    width: ${one}px; height: ${one}px; }
QScrollBar:vertical { width: ${oneandhalf}px; background: transparent; margin: 0px; }
QScrollBar:horizontal { height: ${oneandhalf}px; background: transparent; margin: 0px; }
QScrollBar::handle { background: $border; border-radius: ${half}px; margin: ${quarter}px; }
QScrollBar::handle:vertical { min-height: ${four}px; }
QScrollBar::handle:horizontal { min-width: ${four}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $base; border: 1px solid $border; padding: ${half}px; }
QMenu::item { padding: ${half}px ${three}px; }
QMenu::item:selected { background: $selection; color: $text; }
QProgressBar { border: 1px solid $border; border-radius: ${half}px; text-align: center; max-height: ${two}px; }
QProgressBar::chunk { background: $accent; }
""")


def style_sheet(colors: Mapping[str, str], icons: Mapping[str, str], unit: float) -> str:
    """The sheet with `colors` by tone, files of `icons` by use, and every length in units of `unit` pixels."""
    lengths = {
        "quarter": unit / 4,
        "half": unit / 2,
        "one": unit,
        "ring": unit + 1,
        "oneandhalf": unit * 1.5,
        "two": unit * 2,
        "three": unit * 3,
        "threeandhalf": unit * 3.5,
        "four": unit * 4,
    }
    return _SHEET.substitute(colors, **icons, **{name: round(length) for name, length in lengths.items()})
