"""The list of steps: a tick, the effort to be typed over, and the row in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date, show_decimal, sort_key
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.grid import GridColumn, GridModel, GridRow, Index, LowGrid
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.steering.choosing import Key, StepRow

Role = Qt.ItemDataRole
_LONGEST_EFFORT = 3
COLUMNS = (
    GridColumn(N_("In plan"), Shape(2, 7)),
    GridColumn(N_("Code"), Shape(2, 8)),
    GridColumn(N_("What is still to be done"), Shape(60, 18)),
    GridColumn(N_("Gain"), Shape(3, 7), number=True),
    GridColumn(N_("Work, days"), Shape(3, 8), number=True),
    GridColumn(N_("Gain a day"), Shape(3, 9, optional=True), number=True),
    GridColumn(N_("Until"), Shape(4, 11, optional=True)),
    GridColumn(N_("Tasks"), Shape(4, 9, optional=True)),
)
TICK, EFFORT = 0, 4
_DOWN = Qt.SortOrder.DescendingOrder
_RATE = 5


def keyed(key: Key) -> str:
    """A step's key as the table's rows have it."""
    return "\n".join(key)


class StepModel(GridModel):
    """Steps; asks for ticks and efforts by signals and changes nothing itself."""

    icon_column = 2
    ticked = Signal(object)
    """The key of a step."""
    effort_set = Signal(object, int)

    def __init__(self) -> None:
        super().__init__(COLUMNS)
        self.steps: tuple[StepRow, ...] = ()

    def show_steps(self, steps: Sequence[StepRow]) -> None:
        """The same steps are brought up to date in their places; others replace them."""
        rows = tuple(_row(each) for each in steps)
        same = [row.key for row in rows] == [row.key for row in self.rows]
        self.steps = tuple(steps)
        if not same:
            self.show(rows)
        else:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The tick can be set, the effort typed."""
        own = super().flags(index)
        if index.column() == TICK:
            return own | Qt.ItemFlag.ItemIsUserCheckable
        return own | Qt.ItemFlag.ItemIsEditable if index.column() == EFFORT else own

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell shows."""
        if role == Role.CheckStateRole and index.column() == TICK:
            return Qt.CheckState.Checked if self.steps[index.row()].ticked else Qt.CheckState.Unchecked
        if role == Role.EditRole and index.column() == EFFORT:
            return str(self.steps[index.row()].days)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A request: what comes of it comes back by `show_steps`."""
        key = self.steps[index.row()].key
        if role == Role.CheckStateRole:
            self.ticked.emit(key)
            return True
        text = str(value).strip()
        if role != Role.EditRole or not text.isascii() or not text.isdecimal() or len(text) > _LONGEST_EFFORT:
            return False
        self.effort_set.emit(key, int(text))
        return True


class StepTable(LowGrid):
    """Space ticks the row in front, a figure typed becomes its effort, Enter goes to trying it out."""

    def __init__(self, habits: Habits) -> None:
        self.model_of_steps = StepModel()
        super().__init__("steering_steps", _("Points that can still be saved"), habits, self.model_of_steps)
        self.setEditTriggers(Table.EditTrigger.DoubleClicked)
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.sortByColumn(_RATE, _DOWN)

    def show_steps(self, steps: Sequence[StepRow]) -> None:
        """These steps."""
        front = self.front
        self.model_of_steps.show_steps(steps)
        if self.front != front:
            self.choose(front)
        self.scrollTo(self.currentIndex())

    @property
    def step(self) -> StepRow | None:
        """The step in front."""
        return next((each for each in self.model_of_steps.steps if keyed(each.key) == self.front), None)

    @property
    def wanted(self) -> tuple[StepRow, ...]:
        """The steps ticked; where none is, the one in front."""
        ticked = tuple(each for each in self.model_of_steps.steps if each.ticked)
        return ticked or tuple(each for each in (self.step,) if each is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; a digit begins to type the effort."""
        if event.key() == Qt.Key.Key_Space and self.step is not None:
            self.model_of_steps.ticked.emit(self.step.key)
        elif event.text().isdecimal() and event.text().isascii() and self.step is not None:
            self._type_effort(event.text())
        else:
            super().keyPressEvent(event)

    def _type_effort(self, digit: str) -> None:
        from PySide6.QtWidgets import QLineEdit

        where = self.sorted.index(self.currentIndex().row(), EFFORT)
        self.setCurrentIndex(where)
        self.edit(where)
        if (editor := self.findChild(QLineEdit)) is not None:
            editor.setText(digit)


def _row(each: StepRow) -> GridRow:
    leaf, step = each.saving.leaf, each.step
    words = f"{step.words[:1].upper()}{step.words[1:]}"
    given = _("given") if each.given else ""
    rate = round(each.rate, 3)
    said = f"{words} – {leaf.title}"
    return GridRow(
        keyed(each.key),
        (
            "",
            leaf.code,
            said,
            f"+{show_decimal(step.gain)}",
            str(each.days),
            show_decimal(rate),
            show_date(step.until),
            given,
        ),
        (each.ticked, sort_key(leaf.code), sort_key(said), step.gain, each.days, each.rate, step.until, each.given),
        tip=f"{leaf.code} {leaf.title}\n{words} → +{show_decimal(step.gain)}",
        icon="list-checks" if each.given else "",
        tone=Tone.MUTED,
    )
