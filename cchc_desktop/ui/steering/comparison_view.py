"""So sánh: years and rounds side by side, what moved most, and the areas as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import leave_room_for_bold
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.steering.comparison_chart import ComparisonChart
from cchc_desktop.ui.steering.comparison_words import columns_of, row_of, signed, summed
from cchc_desktop.ui.tables.grid import Grid, GridModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.steering.comparison import Comparison
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.steering.compared import Choice

MOST = 4
"""More columns side by side are not read any more."""
_MOVERS = 5


class ComparisonView(QWidget):
    """Says which sheets are wanted; shows what is given."""

    wanted = Signal(object)
    """The `Choice`s that are on."""
    opened = Signal(str)
    """A criterion, to be seen on the score sheet."""

    def __init__(self, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self._habits = habits
        self._buttons: dict[Choice, QPushButton] = {}
        self._row = QWidget()
        self._flow = Flow(self._row, theme.unit(0.75))
        self.hint = words(muted=True)
        self.totals = words()
        self.movers = words()
        self.chart = ComparisonChart()
        self.table: Grid | None = None
        self._tables = QVBoxLayout()
        self._lay_out()

    def offer(self, choices: Sequence[Choice], chosen: Sequence[Choice]) -> None:
        """The sheets there are, and those that are on."""
        if tuple(self._buttons) != tuple(choices):
            for button in self._buttons.values():
                button.hide()
                button.deleteLater()
            while self._flow.count():
                self._flow.takeAt(0)
            self._buttons = {choice: self._button(choice) for choice in choices}
        for choice, button in self._buttons.items():
            button.setChecked(choice in chosen)
        self._row.updateGeometry()

    @property
    def offered(self) -> tuple[Choice, ...]:
        """Those there are."""
        return tuple(self._buttons)

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """Those that are on."""
        return tuple(choice for choice, button in self._buttons.items() if button.isChecked())

    def button(self, choice: Choice) -> QPushButton:
        """The button of one sheet and round."""
        return self._buttons[choice]

    def show_comparison(self, made: Comparison) -> None:
        """Show the columns."""
        few = len(made.columns) < 2  # noqa: PLR2004 -- side by side
        self.hint.setText(_("Choose two to four of them."))
        self.hint.setVisible(few)
        self.totals.setText("\n".join(map(summed, made.columns)))
        moved = [f"{row.code} {signed(row.difference)} %" for row in made.movers(_MOVERS)]
        self.movers.setText(_("Moved most: {codes}").format(codes=" · ".join(moved)))
        self.movers.setVisible(bool(moved))
        self._show_table(made)
        self.chart.show_comparison(made)

    def _show_table(self, made: Comparison) -> None:
        """A table of its own for each number of columns: their widths are remembered apart."""
        name = f"steering_comparison_{len(made.columns)}"
        columns = columns_of([each.title for each in made.columns])
        if self.table is None or self.table.objectName() != name:
            old, self.table = self.table, Grid(name, _("Comparison"), self._habits, GridModel(columns))
            self.table.opened.connect(self.opened)
            self._tables.addWidget(self.table)
            if old is not None:
                old.hide()
                old.deleteLater()
        self.table.show_rows([row_of(each) for each in made.rows], columns)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.title)
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self._choose(button))
        self._flow.addWidget(button)
        leave_room_for_bold(button)
        button.show()
        return button

    def _choose(self, button: QPushButton) -> None:
        """One more, or less; a fifth takes the place of the first."""
        if len(self.chosen) > MOST:
            first = next(each for each in self._buttons.values() if each.isChecked() and each is not button)
            first.setChecked(False)
        self.wanted.emit(self.chosen)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        self._tables = QVBoxLayout(left)
        self._tables.setContentsMargins(theme.unit(2), 0, theme.unit(1), 0)
        right.setObjectName("panel_body")
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.unit(1.5), theme.unit(1), theme.unit(1.5), theme.unit(1))
        column.addWidget(heading(_("Points by field")))
        column.addWidget(self.chart)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(theme.unit(32))
        scroll.setWidget(right)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(scroll)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([theme.unit(116), theme.unit(64)])
        top = QWidget()
        lines = QVBoxLayout(top)
        lines.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        lines.addWidget(self._row)
        for label in (self.hint, self.totals, self.movers):
            lines.addWidget(label)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(top)
        around.addWidget(split, 1)
