"""The times that a task comes back as lines of a list, and the choice of how often it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from cchc_desktop.domain.following import Rhythm
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.standings import LOOKS
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from cchc_desktop.ui.tasks.opened import Turn

LINE = 6
"""The height of one, in spacing units: two lines of text."""


class Rhythms(QComboBox):
    """How often, as the officer says or as the document does."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Comes back"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(_("As in the document"), None)
        for each in Rhythm:
            self.addItem(each.value, each)

    def show_rhythm(self, rhythm: Rhythm | None) -> None:
        """Show the one that holds."""
        self.setCurrentIndex(0 if rhythm is None else 1 + list(Rhythm).index(rhythm))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the panel's."""
        event.ignore()


def closing(chosen: Turn, turns: tuple[Turn, ...]) -> bool:
    """Whether the chosen one has just been given: the keyboard goes on to the next that is open."""
    now = next((turn for turn in turns if turn.occurrence.key == chosen.occurrence.key), None)
    return chosen.done is None and now is not None and now.done is not None


def item_of(turn: Turn) -> QListWidgetItem:
    """One time in the list."""
    words = told(turn)
    look = LOOKS[turn.standing]
    icon = theme.icon("ban", Tone.MUTED) if turn.done and turn.done.reason else theme.icon(look.icon, look.tone)
    item = QListWidgetItem(icon, words)
    item.setToolTip(tip(words))
    item.setSizeHint(QSize(0, theme.unit(LINE)))
    return item


def told(turn: Turn) -> str:
    """One time in two lines: what it is and what was given for it; when it is due or was done, and where it stands."""
    title = turn.occurrence.title[:1].upper() + turn.occurrence.title[1:]
    if turn.done is None:
        due = _("due {day}").format(day=show_date(turn.occurrence.due))
        return f"{title}\n{due} · {LOOKS[turn.standing].words}"
    if turn.done.reason:
        let_go = _("let go: {reason}").format(reason=turn.done.reason)
        return f"{title}\n{let_go}"
    done = _("done on {day}").format(day=show_date(turn.done.day))
    late = _("late") if turn.done.day > turn.occurrence.due else ""
    return "\n".join(" · ".join(filter(None, line)) for line in ((title, turn.done.proof), (done, late)))
