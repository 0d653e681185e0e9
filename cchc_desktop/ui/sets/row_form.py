"""The row in front, to be corrected: what the set says of it, how it is scored, what is to be looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.set_editing import sum_of, with_maximum
from cchc_desktop.i18n import _
from cchc_desktop.text import read_decimal, show_decimal, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.labels import line, quotation, words
from cchc_desktop.ui.scoring.notice import Notice
from cchc_desktop.ui.sets.rule_box import RuleBox
from cchc_desktop.ui.sets.trial import Trial
from cchc_desktop.ui.settings.fields import LineField, TextField
from cchc_desktop.ui.tasks.labels import caption
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.rules import Rule
    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.sets.opened import OpenSet

_LEAST_WIDTH = 34
_MARGIN = 8
_CODE_WIDTH, _MAX_WIDTH = 14, 11


class RowForm(QScrollArea):
    """Built once; says by `corrected` the row as it is to be."""

    corrected = Signal(object, object, object)
    """The row's place, the row, and its doubts from now on: None for those it has."""
    confirmed = Signal()
    """What is doubtful has been looked at and is right."""
    left = Signal()
    """Esc: back to the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.unit(_LEAST_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row: Indicator | None = None
        self._open: OpenSet | None = None
        self._place: Place | None = None
        self.said = Notice("triangle-alert", Tone.WARN)
        self.confirm = QPushButton(theme.icon("check"), _("Looked at, right"))
        self.sum_up = QPushButton()
        self.source = words()
        self.code, self.most = LineField(), LineField()
        self.title, self.evidence, self.note = TextField(1), TextField(1), TextField(1)
        self.survey = QCheckBox(_("Measured by a survey"))
        self.rule = RuleBox()
        self.trial = Trial()
        self._lay_out()
        self._connect()

    def show_row(self, shown: OpenSet, place: Place, row: Indicator, source: str) -> None:
        """Show a row of a set; where it is the one in front already, what is being typed stays."""
        anew = self._place != place or self._open is None or self._open.key != shown.key
        if anew:
            self.forget()
        self._open, self._place, self._row = shown, place, row
        for field, text in (
            (self.code, row.code),
            (self.most, show_decimal(row.max_points)),
            (self.title, row.title),
            (self.evidence, row.evidence),
            (self.note, row.note),
        ):
            field.show_value(text)
        self.survey.setChecked(row.survey)
        self._allow(editing=shown.draft)
        self.rule.show_leaf(row, anew=anew)
        self._say(shown, row, source)
        self._show_parts(leaf=not row.children)
        if not row.children:
            self.trial.show_leaf(row, shown.indicators)
        if anew:
            self.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Go to where correcting begins: the rule of a leaf that is scored by one, else the title."""
        field = self.title if self._row is None or self._row.children or not self._row.title else self.rule.sentence
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def begin_title(self) -> None:
        """Go to the title of a new row."""
        self.title.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in (self.code, self.most, self.title, self.evidence, self.note):
            if field.unsaved:
                field.commit()
        self.rule.commit()

    def forget(self) -> None:
        """Let what is shown next take the place of what was typed."""
        for field in (self.code, self.most, self.title, self.evidence, self.note):
            field.forget()
        self.rule.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, shown: OpenSet, row: Indicator, source: str) -> None:
        said = shown.said_of(row)
        self.said.say("\n".join(said))
        self.confirm.setVisible(shown.draft and bool(shown.doubts.get(row.code)))
        sum_words = _("Take the sum of its parts: {points}").format(points=show_decimal(sum_of(row.children)))
        self.sum_up.setText(sum_words)
        self.sum_up.setVisible(shown.draft and bool(row.children) and sum_of(row.children) != row.max_points)
        self.source.setText(source)
        self._quoted.setVisible(bool(source))

    def _show_parts(self, *, leaf: bool) -> None:
        for part in (self.rule, self._line, self.trial):
            part.setVisible(leaf)
        self.survey.setVisible(leaf)
        ruled = self._row is not None and self._row.rule is not None
        self.rule.setVisible(leaf or ruled)

    def _allow(self, *, editing: bool) -> None:
        for field in (self.code, self.most, self.title, self.evidence, self.note):
            field.setReadOnly(not editing)
        self.survey.setEnabled(editing)
        self.rule.allow(editing=editing)

    def _correct(self, row: Indicator, doubts: tuple[str, ...] | None = None) -> None:
        if row != self._row or doubts is not None:
            self.corrected.emit(self._place, row, doubts)

    def _read_most(self, text: str) -> None:
        values = tuple(value for value in read_decimal(text) if value >= 0)
        self.most.set_wrong(wrong=not values)
        if self._row is not None and values:
            most: Decimal = min(values)  # "1.234" points are one and a bit: no leaf is worth a thousand
            if most == self._row.max_points:
                self.most.forget()
                self.most.show_value(show_decimal(most))
            else:
                self._correct(with_maximum(self._row, most))

    def _ruled(self, rule: Rule, doubts: tuple[str, ...]) -> None:
        if self._row is not None:
            same = self._row.rule is not None and replace(rule, text="") == replace(self._row.rule, text="")
            self._correct(replace(self._row, rule=rule), None if same else doubts)

    def _put(self, field: str, text: str) -> None:
        if self._row is not None:
            self._correct(replace(self._row, **{field: text}))  # type: ignore[arg-type]  # all of them are words

    def _sum_up(self) -> None:
        if self._row is not None:
            self._correct(replace(self._row, max_points=sum_of(self._row.children)))

    def _set_survey(self, _clicked: bool) -> None:  # noqa: FBT001 -- a slot takes what its signal gives
        if self._row is not None:
            self._correct(replace(self._row, survey=self.survey.isChecked()))

    def _try(self, rule: Rule) -> None:
        if self._row is not None and self._open is not None:
            self.trial.show_leaf(replace(self._row, rule=rule), self._open.indicators)

    def _connect(self) -> None:
        self.code.committed.connect(lambda text: self._put("code", tidy(text)))
        self.most.committed.connect(self._read_most)
        self.title.committed.connect(lambda text: self._put("title", tidy(text)))
        self.evidence.committed.connect(lambda text: self._put("evidence", text))
        self.note.committed.connect(lambda text: self._put("note", text))
        self.survey.clicked.connect(self._set_survey)
        self.rule.ruled.connect(self._ruled)
        self.rule.understood.connect(self._try)
        self.confirm.clicked.connect(lambda _checked=False: self.confirmed.emit())
        self.sum_up.clicked.connect(lambda _checked=False: self._sum_up())
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme.unit(_MARGIN))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("panel_body")
        self._line = line()
        self._quoted = quotation(words(_("The row in the document:"), muted=True), self.source)
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1))
        column.addWidget(self.said)
        for button in (self.confirm, self.sum_up):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._head())
        column.addWidget(self._quoted)
        column.addWidget(self.rule)
        column.addWidget(self.survey)
        column.addWidget(self.trial)
        column.addWidget(self._line)
        for text, field in (
            (_("Evidence it asks for"), self.evidence),
            (_("Note of the set"), self.note),
        ):
            field.setAccessibleName(text)
            column.addWidget(caption(text, field))
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(body)

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.unit(1.5))
        grid.setVerticalSpacing(theme.unit(0.5))
        self.code.setFixedWidth(theme.unit(_CODE_WIDTH))
        self.most.setFixedWidth(theme.unit(_MAX_WIDTH))
        self.most.setAlignment(Qt.AlignmentFlag.AlignRight)
        for place, (text, field) in enumerate(((_("Code"), self.code), (_("Maximum points"), self.most))):
            field.setAccessibleName(text)
            grid.addWidget(caption(text, field), 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(2, 1)
        self.title.setAccessibleName(_("Content"))
        grid.addWidget(caption(_("Content"), self.title), 2, 0, 1, 3)
        grid.addWidget(self.title, 3, 0, 1, 3)
        return grid
