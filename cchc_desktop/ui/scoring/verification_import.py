"""The superior's Excel on its way in: what it changes is shown first, entered as one action."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.store import Action
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.scoring.verification_lines import Lines, answers_of, lines_of
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.exchange.verification import Verification
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.reckoning import Reckoning

ALL, DIFFERENT = "verified_all", "verified_different"
_MOST_PROBLEMS = 8


class VerificationImport(QWidget):
    """A page within the page; nothing is kept before its button is pressed."""

    opened = Signal()
    closed = Signal()
    told = Signal(str, bool)
    """News, and whether it can be taken back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reckoning: Reckoning | None = None
        self._found: Verification | None = None
        self.title = heading()
        self.sum = words()
        self.problems = Notice(tone=Tone.WARN)
        self.chips = Chips([(ALL, _("All")), (DIFFERENT, _("Changed against self points"))])
        self.lines = Lines()
        self.enter = QPushButton()
        self.enter.setProperty("primary", True)
        self.leave = QPushButton(_("Cancel"))
        self._lay_out()
        self.chips.chosen.connect(lambda key: self.lines.show_only(different=key == DIFFERENT))
        self.enter.clicked.connect(self._enter)
        self.leave.clicked.connect(self.closed)

    def choose_file(self, reckoning: Reckoning) -> None:
        """Ask for the file and read it for the round that is open."""
        if reckoning.open is None:
            return
        kinds = _("Documents") + " (*.xlsx *.docx)"
        path = self._desk.ask.open_file(_("Choose the file with the verified results"), kinds)
        if path is not None:
            job = partial(_read, path, reckoning.sheet.indicators, reckoning.open)
            self._desk.background.run(_("Reading {file}…").format(file=path.name), job, partial(self._show, path.name))
            self._reckoning = reckoning

    def show_reckoning(self, reckoning: Reckoning) -> bool:
        """The sheet was changed meanwhile; False where its round is no longer open, and this is over."""
        if self._reckoning is None or self._found is None or reckoning.open is not self._reckoning.open:
            return False
        self._reckoning = reckoning
        self._fill(self._found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, name: str, outcome: Verification | Exception) -> None:
        from cchc_desktop.domain.problems import Trouble

        if isinstance(outcome, Trouble):
            self.told.emit(str(outcome), False)
        elif isinstance(outcome, Exception):
            raise outcome
        elif self._reckoning is not None and self._reckoning.open is not None:
            self._found = outcome
            round = self._reckoning.open.value.capitalize()
            self.title.setText(_("{round} from {file}").format(round=round, file=name))
            self.chips.choose(ALL)
            self._fill(outcome)
            self.opened.emit()
            self.enter.setFocus()

    def _fill(self, found: Verification) -> None:
        if self._reckoning is None:
            return
        lines = lines_of(self._reckoning, found)
        different = sum(line.differs for line in lines)
        self.lines.show_lines(lines)
        self.chips.count({ALL: len(lines), DIFFERENT: different})
        others = len(self._reckoning.sheet.indicators.leaves) - len(lines)
        sentence = _("{count} criteria read; the other {others} stand as before.")
        self.sum.setText(sentence.format(count=len(lines), others=others))
        said = [f"{problem.where}: {problem.text}" for problem in found.problems[:_MOST_PROBLEMS]]
        if more := len(found.problems) - len(said):
            said.append(_("… and {count} more").format(count=more))
        self.problems.say("\n".join(said))
        self.enter.setText(_("Enter {count} results").format(count=len(lines)))
        self.enter.setEnabled(bool(lines))

    def _enter(self) -> None:
        reckoning, found = self._reckoning, self._found
        if reckoning is None or found is None or reckoning.open is None:
            return
        round = reckoning.open
        answers = answers_of(reckoning, found, round.value.capitalize())
        self._found = None
        with self._desk.store.as_one(Action.IMPORT_VERIFICATION):
            self._desk.store.answers.set_all(reckoning.sheet, answers, round)
        self.closed.emit()
        self.told.emit(_("{count} verified results entered").format(count=len(answers)), True)

    def _lay_out(self) -> None:
        top = QFrame()
        column = QVBoxLayout(top)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(0.75))
        for part in (self.title, self.sum, self.problems, self.chips):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        buttons.setSpacing(theme.unit())
        buttons.addStretch(1)
        for button in (self.leave, self.enter):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(self.lines, 1)
        whole.addLayout(buttons)


def _read(path: Path, indicators: IndicatorSet, round: Round) -> Verification | Exception:
    """What the file holds, or what stood in the way, handed over so that it is said on the window's thread."""
    try:
        from cchc_desktop.exchange.verification import read_verification

        return read_verification(path, indicators, round)
    except Exception as error:  # noqa: BLE001 -- raised again where it is no plain sentence
        return error
