"""Other ways to see the tasks than the list: made by other rooms, hosted by the page, one in front at a time."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.chips import Chips

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

LIST = "list"


class View(QWidget):
    """Subclasses fill themselves once and show the store in `reload`, which is called while they are in front."""

    wanted = Signal(str, str)
    """Another page and the item it opens at, as `Page.wanted`; "tasks" and a task's id open it in the list."""
    told = Signal(str, bool)
    """News, and whether the last action can be taken back there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @property
    def unfinished(self) -> tuple[str, ...]:
        """As `Page.unfinished`."""
        return ()

    def reload(self) -> None:
        """Show what the store holds now."""
        raise NotImplementedError

    def open_at(self, item: str) -> None:
        """Show `item`, as another page's link named it."""

    def search(self) -> None:
        """Ctrl+F: go to the search field, where it has one."""


@dataclass(frozen=True, slots=True)
class Door:
    """A view by its key, its words, and where its class is found; imported when it is first entered."""

    key: str
    title: str
    home: str
    """"module:Class"."""

    @property
    def there(self) -> bool:
        """Whether it has been built."""
        return find_spec(self.home.partition(":")[0]) is not None

    def view_class(self) -> type[View]:
        """The class, imported now."""
        module, _colon, name = self.home.partition(":")
        found: type[View] = getattr(import_module(module), name)
        return found


DOORS = (
    Door("calendar", N_("Calendar"), "cchc_desktop.ui.calendar.view:CalendarView"),
    Door("waiting", N_("Waiting for documents"), "cchc_desktop.ui.calendar.waiting:WaitingView"),
)


class Views(QStackedWidget):
    """Makes each view when it is first wanted; the chips, which the page lays out, say which one that is."""

    changed = Signal()
    """Another one is in front, or the list is."""
    wanted = Signal(str, str)
    told = Signal(str, bool)

    def __init__(self, desk: Desk, doors: tuple[Door, ...] = DOORS) -> None:
        super().__init__()
        self._desk = desk
        self._doors = {door.key: door for door in doors if door.there}
        self._made: dict[str, View] = {}
        self.chips = Chips([(LIST, _("List")), *((door.key, _(door.title)) for door in self._doors.values())])
        self.chips.setVisible(False)
        self.chips.chosen.connect(lambda _key: self._bring())

    @property
    def view(self) -> View | None:
        """The view in front; None where the list is."""
        return self._made.get(self.chips.current)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What was begun in any of them."""
        return tuple(words for view in self._made.values() for words in view.unfinished)

    def choose(self, key: str, item: str = "") -> bool:
        """Bring a view to the front, at `item`; False where there is none of that name."""
        if key != LIST and key not in self._doors:
            return False
        if self.chips.current != key:
            self.chips.choose(key)
        if item and self.view is not None:
            self.view.open_at(item)
        return True

    def reload(self) -> None:
        """Let the view in front show what the store holds now."""
        if self.view is not None:
            self.view.reload()

    def _bring(self) -> None:
        key = self.chips.current
        if key in self._doors and key not in self._made:
            made = self._doors[key].view_class()(self._desk)
            made.wanted.connect(self.wanted)
            made.told.connect(self.told)
            self._made[key] = made
            self.addWidget(made)
        if (view := self.view) is not None:
            self.setCurrentWidget(view)
            view.reload()
        self.changed.emit()
