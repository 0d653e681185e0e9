"""How a leaf is scored: the decision's words, and the rule as one sentence that is read again as it is typed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.rule_text import read_rule, write_rule
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import TextField
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.sets.kinds import KINDS, MANUAL, example, kind_of, kind_words
from cchc_desktop.ui.sets.understanding import Understanding, refused

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.rule_text import RuleReading

_PAUSE = 120
"""Milliseconds without a key before a sentence half typed is read."""


class RuleBox(QWidget):
    """Says by `ruled` the rule the officer wants, and what is doubtful in its reading."""

    ruled = Signal(object, tuple)
    """A `Rule`, and sentences to be looked at."""
    understood = Signal(object)
    """The rule of the sentence as it stands now, not saved yet."""

    def __init__(self) -> None:
        super().__init__()
        self._leaf: Indicator | None = None
        self._year: int | None = None
        self.words = TextField(1)
        self.again = QPushButton(_("Read these words again"))
        self.again.setProperty("flat", True)
        self.kinds = QPushButton()
        self.sentence = TextField(1)
        self.understanding = Understanding()
        for field in (self.words, self.sentence):
            field.setAcceptDrops(False)  # a file dropped here is a decision, not text
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._read_live)
        self.sentence.textChanged.connect(self._pause.start)
        self.sentence.committed.connect(self._commit)
        self.sentence.restored.connect(self._show_reading)
        self.words.committed.connect(self._keep_words)
        self.again.clicked.connect(lambda _checked=False: self._read_words())

    def show_leaf(self, leaf: Indicator, year: int, *, anew: bool) -> None:
        """Show how a leaf of a set for `year` is scored; `anew` for another, whose fields forget what was typed."""
        self._leaf, self._year = leaf, year
        if anew:
            self.forget()
        self.words.show_value(leaf.rule.text if leaf.rule else "")
        self.again.setVisible(bool(leaf.rule and leaf.rule.text) and not self.words.isReadOnly())
        self.sentence.show_value(_sentence(leaf))
        self.kinds.setText(kind_words(leaf.rule))
        self._pause.stop()
        self._show_reading()

    def allow(self, *, editing: bool) -> None:
        """Whether it can be changed."""
        for field in (self.words, self.sentence):
            field.setReadOnly(not editing)
        self.kinds.setEnabled(editing)

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in (self.words, self.sentence):
            if field.unsaved:
                field.commit()

    def forget(self) -> None:
        """Let what is shown next take the place of what was typed."""
        self.words.forget()
        self.sentence.forget()

    def _show_reading(self) -> None:
        """What is saved: the rule in a word, no complaint."""
        if self._leaf is None:
            return
        most = self._leaf.rule.maximum if self._leaf.rule else self._leaf.max_points
        self.understanding.show_rule(self._leaf.rule, most)

    def _read_live(self) -> None:
        typed = self.sentence.toPlainText().strip()
        if self._leaf is None or not self.sentence.unsaved:
            return
        if not typed:
            self.understanding.show_rule(None, self._leaf.max_points)
            return
        reading = self._read(typed)
        self.understanding.show_reading(reading)
        if not refused(reading):
            self.understood.emit(reading.rule)

    def _commit(self, text: str) -> None:
        """A sentence that is understood becomes the rule; any other stays in its field, and the rule as it was."""
        leaf = self._leaf
        if leaf is None:
            return
        if not text:
            self._rule(Rule(Manual(leaf.max_points)), ())
            return
        reading = self._read(text)
        if refused(reading):
            self.understanding.refuse(reading)
        else:
            self._rule(replace(reading.rule, text=write_rule(reading.rule)), reading.problems)

    def _rule(self, rule: Rule, doubts: tuple[str, ...]) -> None:
        """The decision's own words stay with the rule, whatever it is; without any, its sentence stands for them."""
        own = self._leaf.rule.text if self._leaf is not None and self._leaf.rule is not None else ""
        if self._leaf is not None and own == _sentence(self._leaf):
            own = ""
        self.ruled.emit(replace(rule, text=own or rule.text), doubts)

    def _keep_words(self, text: str) -> None:
        if self._leaf is not None:
            rule = self._leaf.rule or Rule(Manual(self._leaf.max_points))
            self.ruled.emit(replace(rule, text=text), ())

    def _read_words(self) -> None:
        self.words.commit()
        if self._leaf is not None and self._leaf.rule is not None:
            reading = self._read(self._leaf.rule.text)
            self._rule(reading.rule, reading.problems)

    def _choose_kind(self, kind: str) -> None:
        """An example of the kind stands in the field, to be filled in; nothing is saved before it is left."""
        if self._leaf is None:
            return
        if kind == kind_of(self._leaf.rule):
            self.sentence.setFocus()
            return
        if kind == MANUAL:
            self._rule(Rule(Manual(self._leaf.max_points)), ())
            return
        self.sentence.setFocus()
        self.sentence.selectAll()
        self.sentence.insertPlainText(write_rule(example(kind, self._leaf.max_points or Decimal(1))))

    def _read(self, text: str) -> RuleReading:
        leaf = self._leaf
        if leaf is None:
            return read_rule(text, Decimal(0))
        return read_rule(text, leaf.max_points, title=leaf.title, year=self._year)

    def _lay_out(self) -> None:
        menu = QMenu(self.kinds)
        for kind, name in KINDS.items():
            action = menu.addAction(_(name))
            action.setData(kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self._choose_kind(kind))
        self.kinds.setMenu(menu)
        self.kinds.setAccessibleName(_("Way of scoring"))
        self.words.setAccessibleName(_("The decision's words"))
        self.sentence.setAccessibleName(_("The rule in one sentence"))
        above = QHBoxLayout()
        above.addWidget(_caption(_("The decision's words"), self.words), 1)
        above.addWidget(self.again)
        below = QHBoxLayout()
        below.setSpacing(theme.unit())
        below.addWidget(_caption(_("The rule in one sentence"), self.sentence), 1)
        below.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addLayout(above)
        column.addWidget(self.words)
        column.addSpacing(theme.unit())
        column.addLayout(below)
        column.addWidget(self.sentence)
        column.addWidget(self.understanding)


def _sentence(leaf: Indicator) -> str:
    """The rule in its own words; nothing for a leaf scored by hand."""
    return "" if leaf.rule is None or kind_of(leaf.rule) == MANUAL else write_rule(leaf.rule)


def _caption(text: str, field: QWidget) -> QLabel:
    label = caption(text, field)
    label.setWordWrap(True)
    return label
