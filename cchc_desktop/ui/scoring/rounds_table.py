"""The rounds of the row in front side by side: points, how they differ, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import paint, words, yielding
from cchc_desktop.ui.scoring.rows import points_of, signed
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.ui.scoring.front import Front, InRound


class RoundsTable(QWidget):
    """One line a round; the difference says its direction in words too."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.unit(1.5))
        self._grid.setVerticalSpacing(theme.unit(0.5))
        self._grid.setColumnStretch(2, 1)
        self._shown: list[tuple[str, str, str, Tone]] = []

    def show_front(self, front: Front) -> None:
        """Show the ward's own points and those of each round since; hidden while there is none."""
        lines = [(Round.SELF.value.capitalize(), points_of(front.score), "", Tone.TEXT)]
        lines += [_line(each, found) for each, found in front.rounds.items()]
        self.setVisible(len(lines) > 1)
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        for row, (name, points, said, tone) in enumerate(lines):
            figures = words(points)
            figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            remark = yielding(words(said))
            paint(remark, tone)
            title = words(name, muted=True)
            for label in (title, remark):
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            for column, label in enumerate((title, figures, remark)):
                self._grid.addWidget(label, row, column)
                label.show()


def _line(round: Round, found: InRound) -> tuple[str, str, str, Tone]:
    note = found.answer.reason if found.answer is not None and round is not Round.EXPLAINED else ""
    said = [_direction(round, found.difference), "" if note.casefold() == round.value else note]
    tone = Tone.BAD if found.difference < 0 else Tone.GOOD if found.difference > 0 else Tone.TEXT
    return round.value.capitalize(), points_of(found.score), " · ".join(filter(None, said)), tone


def _direction(round: Round, difference: Decimal) -> str:
    if not difference:
        return _("nothing asked for") if round is Round.EXPLAINED else _("unchanged")
    if round is Round.EXPLAINED:
        sentence = _("{difference}, asked for")
    else:
        sentence = _("{difference}, raised") if difference > 0 else _("{difference}, cut")
    return sentence.format(difference=signed(difference))
