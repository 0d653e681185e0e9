"""What a page that prints has in its head: two menu buttons, and the line that tells what was written."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.paper.output import Output
from cchc_desktop.ui.paper.written import Written

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.ui.desk import Desk

ROOMY = 9
"""Pixels of a spacing unit up to which a crowded head has room for words."""
HUGE = 13
"""Above it one row holds little more than a search."""


class PaperMenus(QObject):
    """The page hangs in the buttons and `written`, and hears `told`."""

    told = Signal(str)
    """A line of news."""

    def __init__(self, desk: Desk, parent: QObject | None = None, *, crowded: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self.output = Output(desk, self)
        self.written = Written(desk.ask)
        self.print_button = _button(_("Print"), "printer", self._fill_print, crowded=crowded)
        self.export_button = _button(_("Export"), "file-down", self._fill_export, crowded=crowded)
        self.output.told.connect(self.told)
        self.output.wrote.connect(self.written.show_file)

    @abstractmethod
    def _fill_print(self, menu: QMenu) -> None:
        """What can be printed now."""

    @abstractmethod
    def _fill_export(self, menu: QMenu) -> None:
        """What can be written to a file now."""


def _button(words: str, icon: str, fill: Callable[[QMenu], None], *, crowded: bool) -> QPushButton:
    button = QPushButton(theme.icon(icon), f" {words}")
    if crowded:
        _shorten(button, words)
    menu = QMenu(button)
    menu.aboutToShow.connect(partial(fill, menu))
    button.setMenu(menu)
    return button


def _shorten(button: QPushButton, words: str) -> None:
    """Where the head is crowded, large text leaves no room for one more word."""
    button.setAccessibleName(words)
    button.setToolTip(words)
    if theme.unit() > ROOMY:
        button.setText("")
