"""Second step of the import: the document's facts and its rows, to be checked and corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.split import Split
from cchc_desktop.ui.tall import Tall
from cchc_desktop.ui.tasks import plan_renewal, plan_words
from cchc_desktop.ui.tasks.draft import NOTHING
from cchc_desktop.ui.tasks.plan_import_cells import TITLE
from cchc_desktop.ui.tasks.plan_import_filter import ALL, UNSURE, PlanImportFilter
from cchc_desktop.ui.tasks.plan_import_head import PlanImportHead
from cchc_desktop.ui.tasks.plan_import_model import PlanImportModel
from cchc_desktop.ui.tasks.plan_import_row import PlanImportRow
from cchc_desktop.ui.tasks.plan_import_table import PlanImportTable
from cchc_desktop.ui.tasks.plan_renewal import Renewal

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.plan_changes import PlanChange
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import StoredPlan
    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.tasks.draft import Draft

_SPLITTER = "plan_import_source"
_SHARES = (73, 27)
_LEAST_TABLE, _LEAST_ROW = 20, 8


class PlanCheck(QWidget):
    """Holds the draft; says by `changed` whenever it is another one."""

    changed = Signal()

    def __init__(self, habits: Habits, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self._habits = habits
        self._plans: tuple[StoredPlan, ...] = ()
        self._tasks: tuple[Task, ...] = ()
        self._others: tuple[str, ...] = ()
        self.renewal: Renewal | None = None
        self._differences: tuple[PlanChange, ...] = ()
        self.draft = NOTHING
        self.head = head = PlanImportHead(today)
        self.changes, self.refusal, self.warnings = head.changes, head.refusal, head.warnings
        self.chips, self.search, self.ward_only = head.chips, head.search, head.ward_only
        self.model = PlanImportModel()
        self.shown = PlanImportFilter(self.model)
        self.table = PlanImportTable(self.shown, habits)
        self.row = PlanImportRow()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        """Begin with a plan just read."""
        self.complain("")
        self.renewal = None
        self._take(draft)
        twin = plan_renewal.twin_of(draft, self._plans) if draft.rows else None
        self._compare(twin.id if twin else None)
        self.search.clear()
        self.chips.choose(ALL)
        self.ward_only.setChecked(draft.ward_only)
        self.table.setCurrentIndex(self.shown.index(0, TITLE))

    def show_plans(self, plans: tuple[StoredPlan, ...], tasks: tuple[Task, ...] | None = None) -> None:
        """What has been imported before: the same plan twice is said plainly."""
        self._plans = plans
        self._tasks = self._tasks if tasks is None else tasks
        self.changes.show_plans(plans, self.renewal.plan.id if self.renewal else None)
        self._warn()

    def _compare(self, plan_id: int | None) -> None:
        """Take the document as a correction of that plan; None as one of its own."""
        plan = next((plan for plan in self._plans if plan.id == plan_id), None)
        kept = tuple(task for task in self._tasks if plan and task.plan_id == plan.id)
        before, self.renewal = self.renewal, Renewal(plan, kept) if plan else None
        others = self._tasks if self.draft.rows else ()
        self._others = plan_renewal.against_others(self.draft.rows, others, self._plans, plan_id)
        self.changes.show_plans(self._plans, plan_id)
        if self.renewal is not None:
            self._take(self.renewal.ticked(self.draft))
        else:
            self.changes.show_changes("", ())
            if before is not None:
                self._take(replace(self.draft, rows=tuple(replace(row, included=True) for row in self.draft.rows)))
        self._warn()
        self.changed.emit()

    def _drop(self, ids: frozenset[int]) -> None:
        if self.renewal is not None:
            self.renewal = replace(self.renewal, dropped=ids)
            self.changed.emit()

    @property
    def count(self) -> int:
        """How many tasks would enter; of a plan taken in before, how many would be other than they are."""
        return self.renewal.count(self.draft, self._differences) if self.renewal else len(self.draft.taken)

    def complain(self, sentence: str) -> None:
        """Say why another document could not take this one's place, or what was typed could not stand."""
        self.refusal.say(sentence)

    def commit(self) -> None:
        """Take in the cell that is still open."""
        self.table.setFocus()

    @property
    def twin(self) -> str:
        """The sentence about the same plan imported before; "" for none."""
        return plan_words.again(self.draft.twin(self._plans)) if self.renewal is None else ""

    def _take(self, draft: Draft) -> None:
        narrowed = draft.ward_only != self.draft.ward_only
        self.draft = draft
        self._show_changes()
        self.model.show(draft)
        if narrowed:
            self.shown.want()
        self.head.facts.show_document(draft.document)
        in_question = [row for row in draft.rows if draft.lets(row)]
        self.chips.count({ALL: len(in_question), UNSURE: sum(row.unsure for row in in_question)})
        self._show_row(self._current())
        self._warn()
        self.changed.emit()

    def _show_changes(self) -> None:
        self._differences = self.renewal.changes(self.draft) if self.renewal else ()
        if self.renewal is not None:
            gone = plan_renewal.gone_of(self._differences)
            self.changes.show_changes(plan_renewal.summary(self._differences), gone, self.renewal.dropped)

    def _correct(self, draft: Draft, number: int) -> None:
        """What is typed into a row of a plan taken in before is meant to be applied, however little was new in it."""
        self.complain("")
        self._take(draft.with_included((number,), on=True) if self.renewal else draft)

    def _date(self, number: int, due: date | None) -> None:
        self._correct(self.draft.with_due(number, due), number)
        self.complain(plan_words.too_early(due, self.draft.document.date))

    def _warn(self) -> None:
        undated = _("The document's date was not found: type it, so that deadlines without a year can be read.")
        asked = (undated,) if self.draft.rows and self.draft.document.date is None else ()
        self.warnings.say(self.twin, *asked, *self.draft.problems, *self._others)

    def _current(self) -> int:
        index = self.table.currentIndex()
        return self.shown.mapToSource(index).row() if index.isValid() else -1

    def _show_row(self, number: int) -> None:
        there = 0 <= number < len(self.draft.rows)
        told = plan_renewal.told(self._differences[number]) if there and self.renewal else ()
        self.row.show_row(self.draft.rows[number] if there else None, told)

    def _connect(self) -> None:
        self.head.facts.changed.connect(lambda document: self._take(self.draft.with_document(document)))
        self.model.retyped.connect(lambda row, *cell: self._correct(self.draft.with_text(row, *cell), row))
        self.model.dated.connect(self._date)
        self.model.no_day.connect(lambda text: self.complain(plan_words.no_day(text)))
        self.model.bound.connect(lambda row, on: self._correct(self.draft.with_ward(row, binds=on), row))
        self.model.ticked.connect(lambda row, on: self._include((row,), on))
        self.table.included.connect(self._include)
        self.table.confirmed.connect(lambda rows: self._take(self.draft.with_confirmed(rows)))
        self.row.confirmed.connect(lambda: self._take(self.draft.with_confirmed((self._current(),))))
        self.table.moved.connect(self._show_row)
        self.chips.chosen.connect(lambda kind: self.shown.want(kind=kind))
        self.search.textChanged.connect(lambda text: self.shown.want(needle=text))
        self.changes.chosen.connect(self._compare)
        self.changes.dropped.connect(self._drop)
        self.ward_only.toggled.connect(lambda on: self._take(replace(self.draft, ward_only=on)))

    def _include(self, rows: tuple[int, ...], on: bool) -> None:  # noqa: FBT001 -- a slot takes what its signal gives
        self._take(self.draft.with_included(rows, on=on))

    def _lay_out(self) -> None:
        split = Split(_SPLITTER, self._habits, Qt.Orientation.Vertical, _SHARES)
        self.table.setMinimumHeight(theme.unit(_LEAST_TABLE))
        self.row.setMinimumHeight(theme.unit(_LEAST_ROW))
        tall = Tall(self, self.head, split)
        self.table.moved.connect(lambda _row: tall.show_cell(self.table))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(tall)
        split.addWidget(self.table)
        split.addWidget(self.row)
        split.take_up()
