"""Thử: other answers on a copy, with the same fields as on the score sheet; thrown away with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.answers import Answer
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading, line, quotation, words
from cchc_desktop.ui.scoring.entry import Entry
from cchc_desktop.ui.side_panel import SidePanel

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.domain.indicators import Indicator, IndicatorSet
    from cchc_desktop.domain.steering.what_if import Trial

_WIDTH = 30
_NAMED = 6


class TryPanel(SidePanel):
    """Shows one leaf of a trial, and what the whole trial changes."""

    tried = Signal(str, object)
    """A code and the `Answer` to try."""
    chosen_wanted = Signal()
    """Take all that is ticked into the trial."""
    dropped = Signal()
    """The trial is thrown away."""

    def __init__(self) -> None:
        super().__init__(_WIDTH)
        self.total = heading()
        self.changes = words()
        self.take = QPushButton(theme.icon("play"), " " + _("Try the chosen"))
        self.drop = QPushButton(theme.icon("trash-2"), " " + _("Throw the trial away"))
        self.leaves = QComboBox()
        self.leaves.setAccessibleName(_("Criterion to try"))
        self.leaves.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.entry: Entry | None = None
        self.points = words()
        self._codes: tuple[str, ...] = ()
        self._set: IndicatorSet | None = None
        self._form = QWidget()
        self._place = QVBoxLayout()
        self._lay_out()
        self.take.clicked.connect(lambda _checked=False: self.chosen_wanted.emit())
        self.drop.clicked.connect(lambda _checked=False: self.dropped.emit())
        self.leaves.activated.connect(lambda place: self._choose(self._codes[place]))

    @property
    def code(self) -> str:
        """The leaf in front."""
        place = self.leaves.currentIndex()
        return self._codes[place] if 0 <= place < len(self._codes) else ""

    def show_trial(self, trial: Trial, code: str = "") -> None:
        """Show a trial, at `code` where it names a leaf."""
        self._offer(trial.indicators)
        if code in self._codes and code != self.code:
            self.leaves.setCurrentIndex(self._codes.index(code))
            self._build(trial.indicators)
        self._trial = trial
        self._show()

    def begin(self) -> None:
        """Go to where filling in begins."""
        if self.entry is not None:
            self.entry.begin()

    def _show(self) -> None:
        trial, code = self._trial, self.code
        if self.entry is not None:
            self.entry.show_answer(trial.answers.get(code, Answer()))
        before, after = trial.before.by_code.get(code), trial.after.by_code.get(code)
        if before is not None and after is not None:
            self.points.setText(_("{points} · {why}").format(points=moved(before.points, after.points), why=after.why))
        self.total.setText(_("Total {points}").format(points=moved(trial.before.points, trial.after.points)))
        self.changes.setText(_changes(trial) or _("Nothing is tried yet. What you change here is not saved."))
        self.drop.setEnabled(bool(trial.tried))

    def _choose(self, _code: str) -> None:
        if self._set is not None:
            self._build(self._set)
            self._show()

    def _offer(self, indicators: IndicatorSet) -> None:
        if indicators == self._set:
            return
        self._set = indicators
        self._codes = tuple(leaf.code for leaf in indicators.leaves)
        self.leaves.clear()
        for leaf in indicators.leaves:
            self.leaves.addItem(f"{leaf.code}  {leaf.title}")
        self._build(indicators)

    def _build(self, indicators: IndicatorSet) -> None:
        leaf = indicators.find(self.code)
        old, self._form = self._form, QWidget()
        self._place.addWidget(self._form)
        self.entry = None
        if leaf is not None:
            self._fill(leaf, indicators.year)
        self._form.show()
        old.hide()
        old.deleteLater()

    def _fill(self, leaf: Indicator, year: int) -> None:
        self.entry = Entry(leaf, year)
        self.entry.answered.connect(lambda answer, code=leaf.code: self.tried.emit(code, answer))
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(1.25))
        column.addWidget(words(leaf.title))
        if leaf.rule is not None and leaf.rule.text:
            column.addWidget(quotation(words(leaf.rule.text)))
        column.addWidget(self.entry)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("panel_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.unit(1.5)] * 4)
        column.setSpacing(theme.unit(1.25))
        above = (heading(_("Try on a copy")), self.total, self.leaves)
        below = (self.points, line(), self.changes, self.take, self.drop)
        for part in above:
            column.addWidget(part)
        column.addLayout(self._place)
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        self._place.addWidget(self._form)
        self.setWidget(body)


def moved(was: Decimal, now: Decimal) -> str:
    """As in "63,8 → 65,05 (+1,25)"; one number where nothing moved."""
    if was == now:
        return show_decimal(was).replace("-", "−")
    sign = "+" if now > was else "−"
    return f"{show_decimal(was)} → {show_decimal(now)} ({sign}{show_decimal(abs(now - was))})".replace("-", "−")


def _changes(trial: Trial) -> str:
    """The leaves that would have other points: the first few by name."""
    changed = trial.leaves()
    lines = [_("{code}: {points}").format(code=each.code, points=moved(each.before, each.after)) for each in changed]
    if len(lines) > _NAMED:
        lines[_NAMED:] = [_("and {count} more").format(count=len(lines) - _NAMED)]
    return "\n".join(lines)
