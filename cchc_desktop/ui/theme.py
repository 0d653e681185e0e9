"""How it looks: colours, type and spacing, all of them in one place and in font units."""

import enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from cchc_desktop import paths
from cchc_desktop.ui.style_sheet import style_sheet

_POINTS = 10.5
_UNIT = 8
_ICON = 20
_SYSTEM_FONT, _OWN_FONT = "Segoe UI", "Noto Sans"


class Tone(enum.Enum):
    """What a colour says; always beside a word or an icon that says it too. Light and dark value."""

    TEXT = ("#1b2430", "#e6eaf0")
    MUTED = ("#566173", "#a3afbf")
    ACCENT = ("#1f4e8c", "#8fb8ee")
    GOOD = ("#1b6e3e", "#7fd3a2")
    WARN = ("#8a5200", "#f0b860")
    BAD = ("#b3261e", "#ff9d94")
    WAIT = ("#4a5578", "#b0b9dc")
    WINDOW = ("#f4f6f9", "#1d2229")
    BASE = ("#ffffff", "#252b33")
    ALTERNATE = ("#f8fafc", "#2a313a")
    BORDER = ("#d5dbe3", "#3c4653")
    SELECTION = ("#dbe7f6", "#2f4868")
    ON_ACCENT = ("#ffffff", "#10161d")
    SAMPLE = ("#fff3d6", "#4a3b16")


def dark() -> bool:
    """Whether the system asks for dark colours."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def color(tone: Tone) -> QColor:
    """The colour of `tone` in today's scheme."""
    return QColor(tone.value[1 if dark() else 0])


def apply(app: QApplication, text_size: int = 100) -> None:
    """Dress the whole program; `text_size` in percent scales type and spacing alike."""
    app.setPalette(_palette())
    font = QFont(_family(), -1)
    font.setPointSizeF(_POINTS * text_size / 100)
    app.setFont(font)
    app.setProperty("unit", _UNIT * text_size / 100)
    icon_pixmap.cache_clear()
    colors = {tone.name.lower(): color(tone).name() for tone in Tone}
    icons = {
        "arrow": _tinted_file("chevron-down", Tone.TEXT),
        "up": _tinted_file("chevron-up", Tone.TEXT),
        "tick": _tinted_file("check", Tone.ON_ACCENT),
    }
    app.setStyleSheet(style_sheet(colors, icons, unit()))


def unit(count: float = 1) -> int:
    """`count` spacing units in pixels: 8 at 100 % text."""
    app = QApplication.instance()
    size = app.property("unit") if app is not None else None
    return round((size or _UNIT) * count)


def page_title(font: QFont) -> QFont:
    """`font` as a page's title has it."""
    return _sized(font, 1.4, bold=True)


def section_title(font: QFont) -> QFont:
    """`font` as a section's title has it."""
    return _sized(font, 1.15, bold=True)


def number_title(font: QFont) -> QFont:
    """`font` for the one number of a tile."""
    return _sized(font, 1.9, bold=True)


def _sized(font: QFont, factor: float, *, bold: bool) -> QFont:
    sized = QFont(font)
    sized.setPointSizeF(font.pointSizeF() * factor)
    sized.setBold(bold)
    return sized


def icon(name: str, tone: Tone = Tone.TEXT) -> QIcon:
    """A line icon of resources/icons in the colour of `tone`."""
    return QIcon(icon_pixmap(name, tone, unit(_ICON / _UNIT)))


@cache
def icon_pixmap(name: str, tone: Tone, size: int) -> QPixmap:
    """The icon as a picture, `size` pixels wide, sharp on a fine screen."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawn = _tinted(name, tone).encode()
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _tinted(name: str, tone: Tone) -> str:
    source = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return source.replace("currentColor", color(tone).name())


def _tinted_file(name: str, tone: Tone) -> str:
    """The icon as a file of its own: a style sheet names files and can't colour them."""
    path = Path(_tinted_files().path()) / f"{name}-{tone.name}.svg"
    path.write_text(_tinted(name, tone), encoding="utf-8")
    return path.as_posix()


@cache
def _tinted_files() -> QTemporaryDir:
    """Gone with the process."""
    return QTemporaryDir()


@cache
def _family() -> str:
    """The system's font, else the bundled one, made known; documents find theirs by themselves."""
    if QFontDatabase.hasFamily(_SYSTEM_FONT):
        return _SYSTEM_FONT
    for file in sorted((paths.resources() / "fonts").glob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return _OWN_FONT


def _palette() -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, tone in (
        (roles.Window, Tone.WINDOW),
        (roles.WindowText, Tone.TEXT),
        (roles.Base, Tone.BASE),
        (roles.AlternateBase, Tone.ALTERNATE),
        (roles.Text, Tone.TEXT),
        (roles.Button, Tone.BASE),
        (roles.ButtonText, Tone.TEXT),
        (roles.ToolTipBase, Tone.BASE),
        (roles.ToolTipText, Tone.TEXT),
        (roles.PlaceholderText, Tone.MUTED),
        (roles.Highlight, Tone.SELECTION),
        (roles.HighlightedText, Tone.TEXT),
        (roles.Link, Tone.ACCENT),
        (roles.LinkVisited, Tone.ACCENT),
        (roles.Mid, Tone.BORDER),
        (roles.Accent, Tone.ACCENT),
    ):
        palette.setColor(role, color(tone))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color(Tone.MUTED))
    return palette
