"""The row in front, to be corrected: what the set says of it, how it is scored, what is to be looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.set_editing import sum_of
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import line, quotation, words, yielding
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.sets.row_fields import RowHead, RowProof
from cchc_desktop.ui.sets.rule_box import RuleBox
from cchc_desktop.ui.sets.trial import Trial
from cchc_desktop.ui.side_panel import SidePanel
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.rules import Rule
    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.sets.opened import OpenSet

_LEAST_WIDTH = 34
_MARGIN = 8


class RowForm(SidePanel):
    """Built once; says by `corrected` the row as it is to be."""

    corrected = Signal(object, object, object)
    """The row's place, the row, and its doubts from now on: None for those it has."""
    confirmed = Signal()
    """What is doubtful has been looked at and is right."""

    def __init__(self) -> None:
        super().__init__(_LEAST_WIDTH)
        self._row: Indicator | None = None
        self._open: OpenSet | None = None
        self._place: Place | None = None
        self.said = Notice("triangle-alert", Tone.WARN)
        self.confirm = QPushButton(theme.icon("check"), _("Looked at, right"))
        self.sum_up = QPushButton()
        self.source = yielding(words())
        self.head, self.proof = RowHead(), RowProof()
        self.survey = QCheckBox(_("Measured by a survey"))
        self.rule = RuleBox()
        self.trial = Trial()
        self.body = QWidget()
        self._quoted = quotation(self.source)
        self._line = line()
        self._lay_out()
        self._connect()

    def show_row(self, shown: OpenSet, place: Place, row: Indicator) -> None:
        """Show a row of a set; where it is the one in front already, what is being typed stays."""
        anew = self._place != place or self._open is None or self._open.key != shown.key
        if anew:
            self.forget()
        self._open, self._place, self._row = shown, place, row
        self.head.show_row(row, editing=shown.draft)
        self.proof.show_row(row, editing=shown.draft)
        self.survey.setChecked(row.survey)
        self.survey.setEnabled(shown.draft)
        self.rule.allow(editing=shown.draft)
        self.rule.show_leaf(row, shown.indicators.year, anew=anew)
        self._say(shown, row)
        self._show_parts(row)
        if not row.children:
            self.trial.show_leaf(row, shown.indicators)
        if anew:
            self.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Go to where correcting begins: the rule of a leaf, else the content."""
        leaf = self._row is not None and not self._row.children and bool(self._row.title)
        (self.rule.sentence if leaf else self.head.title).setFocus(Qt.FocusReason.TabFocusReason)

    def begin_title(self) -> None:
        """Go to the content of a new row."""
        self.head.title.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Take over what is being typed."""
        for part in (self.head, self.proof, self.rule):
            part.commit()

    def forget(self) -> None:
        """Let what is shown next take the place of what was typed."""
        for part in (self.head, self.proof, self.rule):
            part.forget()

    def _say(self, shown: OpenSet, row: Indicator) -> None:
        self.said.say("\n".join(shown.said_of(row)))
        self.confirm.setVisible(shown.draft and bool(shown.doubts.get(row.code)))
        sum_words = _("Take the sum of its parts: {points}").format(points=show_decimal(sum_of(row.children)))
        self.sum_up.setText(sum_words)
        self.sum_up.setVisible(shown.draft and bool(row.children) and sum_of(row.children) != row.max_points)
        source = shown.sources.get(row.code, "")
        self.source.setText(f"“{source}”")
        self._quoted.setVisible(bool(source))

    def _show_parts(self, row: Indicator) -> None:
        leaf = not row.children
        for part in (self.survey, self.trial, self._line):
            part.setVisible(leaf)
        self.rule.setVisible(leaf or row.rule is not None)

    def _correct(self, row: Indicator, doubts: tuple[str, ...] | None = None) -> None:
        if row != self._row or doubts is not None:
            self.corrected.emit(self._place, row, doubts)

    def _ruled(self, rule: Rule, doubts: tuple[str, ...]) -> None:
        """Other words alone settle no doubt."""
        if self._row is not None:
            same = self._row.rule is not None and replace(rule, text="") == replace(self._row.rule, text="")
            self._correct(replace(self._row, rule=rule), None if same else doubts)

    def _sum_up(self) -> None:
        if self._row is not None:
            self._correct(replace(self._row, max_points=sum_of(self._row.children)))

    def _set_survey(self) -> None:
        if self._row is not None:
            self._correct(replace(self._row, survey=self.survey.isChecked()))

    def _try(self, rule: Rule) -> None:
        if self._row is not None and self._open is not None:
            self.trial.show_leaf(replace(self._row, rule=rule), self._open.indicators)

    def _connect(self) -> None:
        self.head.corrected.connect(self._correct)
        self.proof.corrected.connect(self._correct)
        self.survey.clicked.connect(lambda _checked=False: self._set_survey())
        self.rule.ruled.connect(self._ruled)
        self.rule.understood.connect(self._try)
        self.confirm.clicked.connect(lambda _checked=False: self.confirmed.emit())
        self.sum_up.clicked.connect(lambda _checked=False: self._sum_up())
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme.unit(_MARGIN))

    def _lay_out(self) -> None:
        self.body.setObjectName("panel_body")
        self._quoted.setAccessibleName(_("The row in the document"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1))
        column.addWidget(self.said)
        for button in (self.confirm, self.sum_up):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self._quoted, self.rule, self.survey, self.trial, self._line, self.proof):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(self.body)
