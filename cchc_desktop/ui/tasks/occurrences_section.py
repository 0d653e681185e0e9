"""Each time that a task comes back: when it is due, what was given for it, or why it was let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import caption, heading, said
from cchc_desktop.ui.tasks.drafts import Drafts
from cchc_desktop.ui.tasks.turn_items import LINE, Rhythms, closing, item_of
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.tasks.opened import Opened, Turn

_TOP = Qt.AlignmentFlag.AlignTop
_MOST_SHOWN = 4


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
        self.rhythm = Rhythms()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Times it comes back"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = said(tone=Tone.MUTED)
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
        self.drafts = Drafts(self.proof, self.reason)
        self._lay_out()
        self._connect()

    def show_task(self, opened: Opened) -> None:
        """Show the times of a task; hidden where it has none."""
        self.setVisible(opened.rhythmic)
        other = opened.task.id != self._task_id
        self._task_id = opened.task.id
        self.rhythm.show_rhythm(opened.task.rhythm)
        self.none.setText(
            _("Nothing is due yet.") if opened.comes_back else _("Done once; choose a rhythm if it comes back.")
        )
        if other:
            self.day.show_day(self._today(), anew=True)
            self.drafts.turn_to(opened.task.id)
        if other or opened.turns != self._turns:
            self._fill(opened.turns, None if other else self.current)
        self._follow()

    @property
    def current(self) -> Turn | None:
        """The time that is chosen."""
        row = self.list.currentRow()
        return self._turns[row] if 0 <= row < len(self._turns) else None

    def _fill(self, turns: tuple[Turn, ...], chosen: Turn | None) -> None:
        key = chosen.occurrence.key if chosen and not closing(chosen, turns) else ""
        self._turns = turns
        with QSignalBlocker(self.list):
            self.list.clear()
            for turn in turns:
                self.list.addItem(item_of(turn))
            row = next((row for row, turn in enumerate(turns) if turn.occurrence.key == key), 0)
            self.list.setCurrentRow(row if turns else -1)
        self.list.setFixedHeight(round(theme.unit(LINE) * min(len(turns), _MOST_SHOWN)) + theme.unit(0.5))
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
        buttons = QWidget()
        row = Flow(buttons, theme.unit(0.75))
        for button in (self.give, self.attach):
            row.addWidget(button)
        grid.addWidget(buttons, 1, 0, 1, 2)
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
        column.addWidget(heading(_("Times it comes back")))
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addWidget(self._open)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
