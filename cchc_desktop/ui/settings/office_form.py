"""The unit: its name, its superior, the year; and the way out of the sample ward."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cchc_desktop.domain.office import LONGEST
from cchc_desktop.gathering import office_of
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField
from cchc_desktop.ui.settings.defaults import follow
from cchc_desktop.ui.settings.row import Row
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, scrolled

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

_YEARS = range(2000, 2100)


class OfficeForm(Subject):
    """Who reports to whom in which year."""

    key = "office"
    title = N_("Unit")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.name, self.superior, self.year = LineField(), LineField(), LineField()
        self.name.setMaxLength(LONGEST)
        self.superior.setMaxLength(LONGEST)
        self.year.setMaximumWidth(theme.unit(12))
        self._name_row = Row(_("Name of the unit"), self.name, _("As you say it: UBND phường Hoàng Mai."))
        self._superior_row = Row(_("Superior who receives the report"), self.superior)
        self._year_row = Row(_("Working year"), self.year, _("Scoring, periods and reports open at this year."))
        self.sample = self._way_out()
        self.name.committed.connect(self._rename)
        self.superior.committed.connect(lambda text: self._keep(superior=text))
        self.year.committed.connect(self._set_year)
        follows = explanation(
            _(
                "Head lines, place, addressees and recipients follow from the name and the superior as long as "
                "you have not edited them yourself. They are under “Document layout”."
            )
        )
        parts = (self.sample, self._name_row, self._superior_row, self._year_row, follows)
        fill(self, scrolled(column(self, *parts)))

    def reload(self) -> None:
        """Show what the store holds now."""
        office = office_of(self.desk.store)
        self.name.show_value(office.name)
        self.superior.show_value(office.superior)
        self.year.show_value(str(office.year))
        self.sample.setVisible(office.sample)

    def _rename(self, text: str) -> None:
        problem = "" if text else _("A report needs the name of its unit.")
        if self._sound(self.name, self._name_row, problem):
            self._keep(name=text)

    def _set_year(self, text: str) -> None:
        year = int(text) if text.isdecimal() else 0
        problem = "" if year in _YEARS else _("Type a year of four digits, for example 2026.")
        if self._sound(self.year, self._year_row, problem):
            self._keep(year=year)

    def _sound(self, field: LineField, row: Row, problem: str) -> bool:
        field.set_wrong(wrong=bool(problem))
        row.say_problem(problem)
        return not problem

    def _keep(self, **facts: Any) -> None:
        old = office_of(self.desk.store)
        following = follow(old, replace(old, **facts))
        self.desk.store.office.save(following.office)
        kept = _("Saved. What you had edited yourself stays; “Document layout” shows what the new name proposes.")
        self.saved(kept if following.kept else "")

    def _way_out(self) -> QFrame:
        box = QFrame()
        box.setObjectName("card")
        leave = QPushButton(theme.icon("trash-2"), _("Remove the sample ward and go back"))
        leave.setObjectName("leave_sample")
        leave.clicked.connect(lambda _checked=False: self.wanted.emit("leave_sample", ""))
        layout = QVBoxLayout(box)
        layout.setContentsMargins(theme.unit(2), theme.unit(2), theme.unit(2), theme.unit(2))
        layout.addWidget(explanation(_("You are in the sample ward. Its figures never mix with your own.")))
        row = QHBoxLayout()
        row.addWidget(leave)
        row.addStretch(1)
        layout.addLayout(row)
        return box
