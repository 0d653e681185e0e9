"""The pages of the window, each made when it is first wanted; one in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.ui.rooms import room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.page import Page


class Pages(QStackedWidget):
    """Pages over one store, or a widget alone while none is open."""

    wanted = Signal(str, str)
    """A page asks for another, as `Page.wanted`."""
    counted = Signal(str, int)
    """How many things wait in a room."""

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[str, Page] = {}

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What was begun on any of them and not entered."""
        return tuple(words for page in self._made.values() for words in page.unfinished)

    def bring(self, name: str, desk: Desk) -> Page:
        """The page of a room to the front."""
        if name not in self._made:
            page = room(name).page_class()(desk, self)
            page.wanted.connect(self.wanted)
            page.counted.connect(partial(self.counted.emit, name))
            page.counted_for.connect(self.counted)
            self._made[name] = page
            self.addWidget(page)
        self.setCurrentWidget(self._made[name])
        return self._made[name]

    def show_alone(self, widget: QWidget) -> None:
        """Nothing else is there: the first start."""
        self.clear()
        self.addWidget(widget)

    def clear(self) -> None:
        """Forget them all."""
        self._made.clear()
        while (page := self.currentWidget()) is not None:
            self.removeWidget(page)
            page.hide()
            page.setParent(None)
            page.deleteLater()

    def on_changes(self, changes: Changes) -> None:
        """Let every one hear of a committed action."""
        for page in tuple(self._made.values()):
            page.on_changes(changes)

    def search(self, name: str) -> None:
        """Ctrl+F in a room."""
        if (page := self._made.get(name)) is not None:
            page.search()
