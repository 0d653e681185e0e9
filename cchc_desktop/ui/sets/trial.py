"""Values tried against a rule: the entry of the scoring page, its points and why. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.scoring import score
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.scoring.entry import Entry
from cchc_desktop.ui.scoring.result import Result

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import Indicator, IndicatorSet

_CODE = "trial"


class Trial(QWidget):
    """Built anew for another rule; what was typed against the last one goes with it.

    The points stand above the fields: at large text they are seen while the fields are filled in.
    """

    def __init__(self) -> None:
        super().__init__()
        self._indicators: IndicatorSet | None = None
        self.entry: Entry | None = None
        self.result = Result()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.unit())
        self._column.addWidget(heading(_("Try it")))
        self._column.addWidget(words(_("Type values to see the points the rule gives; nothing is kept."), muted=True))
        self._column.addWidget(self.result)

    def show_leaf(self, leaf: Indicator, indicators: IndicatorSet) -> None:
        """Try `leaf` of a set; what was typed stays where its rule is the same."""
        alone = replace(indicators, areas=(replace(leaf, code=_CODE, title=""),))
        if alone == self._indicators:
            return
        self._indicators = alone
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
        self.entry = Entry(alone.areas[0], alone.year)
        self.entry.answered.connect(self._try)
        self._column.addWidget(self.entry)
        self._try(Answer())

    def _try(self, answer: Answer) -> None:
        if self._indicators is not None:
            scored = score(self._indicators, {_CODE: replace(answer, published=True) if answer != Answer() else answer})
            self.result.show_score(scored.by_code[_CODE])
