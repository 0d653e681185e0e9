"""Each time that a task comes back: when it is due, what was given for it, or why it was let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.following import Rhythm
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.clicks import once
from cchc_desktop.ui.tasks.day import Day
from cchc_desktop.ui.tasks.labels import caption, said, section
from cchc_desktop.ui.tasks.line import Line
from cchc_desktop.ui.tasks.standings import LOOKS
from cchc_desktop.ui.tasks.tips import tip
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from cchc_desktop.ui.tasks.day import Today
    from cchc_desktop.ui.tasks.opened import Opened, Turn

_TOP = Qt.AlignmentFlag.AlignTop
_MOST_SHOWN = 6
_LINE = 3.5


class OccurrencesSection(QWidget):
    """A list of the times, and below it what can be done with the one that is chosen."""

    rhythm_wanted = Signal(object)
    given = Signal(str, object, str)
    """The key, the day and the proof's number."""
    file_wanted = Signal(str, object, str)
    """The same, with a file still to be chosen as the proof."""
    let_go = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._task_id: int | None = None
        self._turns: tuple[Turn, ...] = ()
        self.rhythm = _Rhythms()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Times it comes back"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = said(_("Nothing is due yet."), Tone.MUTED)
        self.day = Day(_("Done on"), today, needed=True)
        self.proof = Line()
        self.proof.setAccessibleName(_("Proof given"))
        self.proof.setPlaceholderText(_("Number and date of the proof, e.g. 45/BC-UBND"))
        self.give = once(QPushButton(theme.icon("circle-check", Tone.GOOD), _("Done this time")))
        self.attach = once(QPushButton(theme.icon("paperclip"), _("Done, with a file…")))
        self.reason = Line()
        self.reason.setAccessibleName(_("Why it is let go"))
        self.reason.setPlaceholderText(_("Why it was not done"))
        self.problem = said(tone=Tone.BAD)
        self.go = once(QPushButton(theme.icon("ban"), _("Let it go")))
        self.back = once(QPushButton(theme.icon("rotate-ccw"), _("Not done after all")))
        self._lay_out()
        self._connect()

    def show_task(self, opened: Opened) -> None:
        """Show the times of a task; hidden where it has none."""
        self.setVisible(opened.comes_back)
        other = opened.task.id != self._task_id
        self._task_id = opened.task.id
        self.rhythm.show_rhythm(opened.task.rhythm)
        if other:
            self.day.show_day(self._today(), anew=True)
            self.proof.clear()
            self.reason.clear()
        if other or opened.turns != self._turns:
            self._fill(opened.turns, None if other else self.current)
        self._follow()

    @property
    def current(self) -> Turn | None:
        """The time that is chosen."""
        row = self.list.currentRow()
        return self._turns[row] if 0 <= row < len(self._turns) else None

    def _fill(self, turns: tuple[Turn, ...], chosen: Turn | None) -> None:
        key = chosen.occurrence.key if chosen and not _closing(chosen, turns) else ""
        self._turns = turns
        with QSignalBlocker(self.list):
            self.list.clear()
            for turn in turns:
                self.list.addItem(_item(turn))
            row = next((row for row, turn in enumerate(turns) if turn.occurrence.key == key), 0)
            self.list.setCurrentRow(row if turns else -1)
        self.list.setFixedHeight(round(theme.unit(_LINE) * min(len(turns), _MOST_SHOWN)) + theme.unit(0.5))
        self.list.setVisible(bool(turns))
        self.none.setVisible(not turns)

    def _follow(self) -> None:
        turn = self.current
        self._open.setVisible(turn is not None and turn.done is None)
        self.back.setVisible(turn is not None and turn.done is not None)
        self._complain("")

    def _give(self, wanted: SignalInstance) -> None:
        if (turn := self.current) is not None and turn.done is None and self.day.check_past():
            day, proof = self.day.day, tidy(self.proof.text())
            self.proof.clear()
            self.day.show_day(self._today(), anew=True)
            wanted.emit(turn.occurrence.key, day, proof)

    def _let_go(self) -> None:
        reason = tidy(self.reason.text())
        if not reason:
            self._complain(_("Letting it go needs a reason: write why it was not done."))
            self.reason.setFocus()
        elif (turn := self.current) is not None:
            self.reason.clear()
            self.let_go.emit(turn.occurrence.key, reason)

    def _take_back(self) -> None:
        if (turn := self.current) is not None:
            self.taken_back.emit(turn.occurrence.key)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _connect(self) -> None:
        self.rhythm.activated.connect(lambda _index: self.rhythm_wanted.emit(self.rhythm.currentData()))
        self.list.currentRowChanged.connect(lambda _row: self._follow())
        self.list.itemActivated.connect(lambda _item: self.day.line.setFocus())
        self.give.clicked.connect(lambda _checked=False: self._give(self.given))
        self.attach.clicked.connect(lambda _checked=False: self._give(self.file_wanted))
        self.proof.returnPressed.connect(lambda: self._give(self.given))
        self.go.clicked.connect(lambda _checked=False: self._let_go())
        self.reason.returnPressed.connect(self._let_go)
        self.back.clicked.connect(lambda _checked=False: self._take_back())

    def _lay_out(self) -> None:
        self._open = QWidget()
        grid = QGridLayout(self._open)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.unit(0.75))
        grid.addWidget(self.day, 0, 0, _TOP)
        grid.addWidget(self.proof, 0, 1, _TOP)
        buttons = QHBoxLayout()
        for button in (self.give, self.attach):
            buttons.addWidget(button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 1, 0, 1, 2)
        going = QHBoxLayout()
        going.addWidget(self.reason, 1)
        going.addWidget(self.go)
        grid.addLayout(going, 2, 0, 1, 2)
        grid.addWidget(self.problem, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(caption(_("Comes back"), self.rhythm))
        head.addWidget(self.rhythm, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(section(_("Times it comes back")))
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addWidget(self._open)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)


class _Rhythms(QComboBox):
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


def _closing(chosen: Turn, turns: tuple[Turn, ...]) -> bool:
    """Whether the chosen one has just been given: the keyboard goes on to the next that is open."""
    now = next((turn for turn in turns if turn.occurrence.key == chosen.occurrence.key), None)
    return chosen.done is None and now is not None and now.done is not None


def _item(turn: Turn) -> QListWidgetItem:
    words = told(turn)
    look = LOOKS[turn.standing]
    icon = theme.icon("ban", Tone.MUTED) if turn.done and turn.done.reason else theme.icon(look.icon, look.tone)
    item = QListWidgetItem(icon, words)
    item.setToolTip(tip(words))
    item.setSizeHint(QSize(0, theme.unit(_LINE)))
    return item


def told(turn: Turn) -> str:
    """One time as a line: what it is, when it is due, where it stands."""
    title = turn.occurrence.title[:1].upper() + turn.occurrence.title[1:]
    if turn.done is None:
        due = _("due {day}").format(day=show_date(turn.occurrence.due))
        return f"{title} · {due} · {LOOKS[turn.standing].words}"
    if turn.done.reason:
        let_go = _("let go: {reason}").format(reason=turn.done.reason)
        return f"{title} · {let_go}"
    done = _("done on {day}").format(day=show_date(turn.done.day))
    late = _("late") if turn.done.day > turn.occurrence.due else ""
    return " · ".join(filter(None, (title, done, late, turn.done.proof)))
