"""What is understood of a scoring sentence, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import paint, words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.sets.kinds import MANUAL, kind_of, kind_words
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.domain.rule_text import RuleReading
    from cchc_desktop.domain.rules import Rule


class Understanding(QWidget):
    """Stands under the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = words()
        self.refusal = Notice(tone=Tone.WARN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(self.reading)
        column.addWidget(self.refusal)

    def show_rule(self, rule: Rule | None, most: Decimal) -> None:
        """The rule in a word, no complaint."""
        said = _("Understood: {kind}, up to {points} points").format(kind=kind_words(rule), points=show_decimal(most))
        self.reading.setText(said)
        paint(self.reading, Tone.MUTED if kind_of(rule) == MANUAL else Tone.GOOD)
        self.reading.show()
        self.refusal.say("")

    def show_reading(self, reading: RuleReading) -> None:
        """What is read while the sentence is typed, with what is doubtful in it."""
        if refused(reading):
            self.reading.hide()
        else:
            self.show_rule(reading.rule, reading.rule.maximum)
        self.refusal.say("\n".join(reading.problems))

    def refuse(self, reading: RuleReading) -> None:
        """The sentence was left as it can't be read."""
        lines = (*reading.problems, _("The rule stays as it was until the sentence is understood."))
        self.refusal.say("\n".join(lines))


def refused(reading: RuleReading) -> bool:
    """Nothing was understood: to be scored by hand, and not because the words say so."""
    return kind_of(reading.rule) == MANUAL and bool(reading.problems)
