"""Còn cứu được: the steps, what is lost for good, and the copy to try them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal, sort_key
from cchc_desktop.ui import theme
from cchc_desktop.ui.elided import ElidedLabel
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.steering.plan_bar import PlanBar
from cchc_desktop.ui.steering.step_table import StepTable, keyed
from cchc_desktop.ui.steering.try_panel import TryPanel
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.grid import GridColumn, GridModel, GridRow, LowGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.steering.savings import Saving
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.steering.choosing import StepRow

LOST = (
    GridColumn(N_("Code"), Shape(2, 7)),
    GridColumn(N_("Content"), Shape(30, 12)),
    GridColumn(N_("Lost"), Shape(3, 7), number=True),
    GridColumn(N_("Why"), Shape(40, 20)),
)
_SPLIT = "steering_split"
_LEAST_STEPS, _LEAST_LOST, _LEAST_WIDTH = 15, 8, 34


class SavingsView(QWidget):
    """Asks for everything by signals."""

    code_chosen = Signal(str)
    """The criterion of the step in front."""

    def __init__(self, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self._habits = habits
        self.plan = PlanBar()
        self.steps = StepTable(habits)
        self.nothing = words(_("No step of the ward's own can bring more points."), muted=True)
        self.lost_title = heading()
        self.lost = LowGrid("steering_lost", _("Lost for good"), habits, GridModel(LOST))
        self.trying = TryPanel()
        self.surveys = ElidedLabel()
        self.surveys.setProperty("muted", True)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.steps.chosen.connect(lambda _key: self._say_code())
        self.steps.opened.connect(lambda _key: self.trying.begin())
        self.trying.left.connect(self.steps.setFocus)

    def show_steps(self, steps: Sequence[StepRow]) -> None:
        """The steps in their order."""
        self.steps.show_steps(steps)
        self.nothing.setVisible(not steps)
        if steps and not self.steps.front:
            self.steps.choose_rows((0,))

    def show_lost(self, savings: Sequence[Saving]) -> None:
        """What no step reaches, and the points others decide on."""
        gone = [each for each in savings if each.lost]
        total = show_decimal(sum((each.lost for each in gone), start=gone[0].lost * 0)) if gone else "0"
        self.lost_title.setText(_("Lost for good: {points} points").format(points=total))
        self.lost_title.setVisible(bool(gone))
        self.lost.setVisible(bool(gone))
        self.lost.show_rows([_lost_row(each) for each in gone])
        surveyed = [each.leaf.code for each in savings if each.survey]
        text = _("Not listed, because a survey decides: {codes}").format(codes=", ".join(surveyed))
        self.surveys.setText(text)
        self.surveys.setVisible(bool(surveyed))

    def choose(self, code: str) -> None:
        """Bring the first step of a criterion to the front."""
        for each in self.steps.model_of_steps.steps:
            if each.saving.leaf.code == code:
                self.steps.choose(keyed(each.key))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.steps.setFocus()
        else:
            super().keyPressEvent(event)

    def _say_code(self) -> None:
        if (step := self.steps.step) is not None:
            self.code_chosen.emit(step.saving.leaf.code)

    def _lay_out(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._split)
        left = QWidget()
        left.setObjectName("panel_body")
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(1), 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(self.plan)
        column.addWidget(self.nothing)
        column.addWidget(self.steps, 3)
        column.addLayout(self._below())
        column.addWidget(self.lost, 1)
        for table, least in ((self.steps, _LEAST_STEPS), (self.lost, _LEAST_LOST)):
            table.setMinimumHeight(theme.unit(least))
        self.lost.horizontalHeader().hide()
        self._split.setChildrenCollapsible(False)
        area = _scrolling()
        self._split.addWidget(area)
        area.setWidget(left)  # the area has its place: Qt dresses anew whatever is moved into another widget
        self._split.addWidget(self.trying)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([theme.unit(70), theme.unit(38)])
        if (state := self._habits.layout(_SPLIT)) is not None:
            self._split.restoreState(state)
        self._split.splitterMoved.connect(lambda _at, _place: self._habits.keep_layout(_SPLIT, self._split.saveState()))

    def _below(self) -> QHBoxLayout:
        """The line between both tables: what is lost, and what is in neither."""
        row = QHBoxLayout()
        row.setSpacing(theme.unit(2))
        self.lost_title.setWordWrap(False)
        row.addWidget(self.lost_title)
        row.addWidget(self.surveys, 1)
        return row


def _scrolling() -> QScrollArea:
    """At large text both tables have no room below each other: nothing is squeezed."""
    area = QScrollArea()
    area.setObjectName("panel")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumWidth(theme.unit(_LEAST_WIDTH))
    return area


def _lost_row(each: Saving) -> GridRow:
    leaf = each.leaf
    return GridRow(
        leaf.code,
        (leaf.code, leaf.title, f"−{show_decimal(each.lost)}", each.reason),
        (sort_key(leaf.code), sort_key(leaf.title), each.lost, sort_key(each.reason)),
        tip=f"{leaf.code} {leaf.title}\n{each.reason}",
    )
