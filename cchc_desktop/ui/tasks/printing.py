"""Print and export of the tasks: lists for the staff meeting and for each person, a workbook, a calendar file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.domain.agenda import Agenda, assignee
from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.text import sort_key
from cchc_desktop.ui.paper.file_name import plain_name
from cchc_desktop.ui.paper.menus import PaperMenus
from cchc_desktop.ui.paper.output import CALENDAR, EXCEL, Paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QMenu

    from cchc_desktop.domain.office import Office
    from cchc_desktop.domain.tasks import Note
    from cchc_desktop.exchange.task_calendar import Owner
    from cchc_desktop.reports.document import Document
    from cchc_desktop.ui.desk import Desk

_LONGEST_MENU = 30


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker needs."""

    office: Office
    agenda: Agenda


class TaskPapers(PaperMenus):
    """The lists of work; the page's head is crowded."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent, crowded=True)

    def show(self, *, on: bool) -> None:
        """Only where there are tasks."""
        self.print_button.setVisible(on)
        self.export_button.setVisible(on)

    def meeting(self) -> Paper:
        """The page for the staff meeting."""
        made = self._made()
        return Paper(f"{_name('Giao-ban', made)}.pdf", partial(_write_meeting, made), partial(_meeting_pages, made))

    def persons(self, only: str | None) -> Paper:
        """A list for each person, or for one."""
        made = self._made()
        name = f"{_name('Viec', made, only or '')}.pdf"
        return Paper(name, partial(_write_persons, made, only), partial(_person_pages, made, only))

    def workbook(self) -> Paper:
        """Every task for Excel."""
        made, store = self._made(), self._desk.store
        notes = {note.task_id: note for note in reversed(store.tasks.all_notes())}
        plans = {plan.id: plan.document.number or plan.document.title for plan in store.plans.all()}
        return Paper(_name("Nhiem-vu", made) + EXCEL, partial(_write_workbook, made, notes, plans))

    def calendar(self) -> Paper:
        """Every day for a phone."""
        from cchc_desktop.exchange.task_calendar import Owner

        made = self._made()
        owner = Owner(made.office.name, self._desk.store.log.origin(), datetime.now(UTC))
        return Paper(_name("Lich", made) + CALENDAR, partial(_write_calendar, made, owner))

    def _made(self) -> _Made:
        from cchc_desktop import gathering  # with the reports behind it: not before something is printed

        store = self._desk.store
        return _Made(gathering.office_of(store), gathering.agenda(store, self._desk.today()))

    def _fill_print(self, menu: QMenu) -> None:
        menu.clear()
        self._add_papers(menu, self.output.print)

    def _fill_export(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(_("Tasks for Excel…"), lambda: self.output.export(self.workbook()))
        menu.addAction(_("Calendar file for a phone or Outlook…"), lambda: self.output.export(self.calendar()))
        menu.addSeparator()
        self._add_papers(menu, self.output.export)

    def _add_papers(self, menu: QMenu, out: Callable[[Paper], None]) -> None:
        menu.addAction(_("List for the staff meeting…"), lambda: out(self.meeting()))
        menu.addAction(_("List for each person…"), lambda: out(self.persons(None)))
        names = self._names()
        if names:
            inner = menu.addMenu(_("List for one person"))
            for name in names[:_LONGEST_MENU]:  # no more than a screen holds
                inner.addAction(name.replace("&", "&&"), partial(self._hand_out, out, name))

    def _hand_out(self, out: Callable[[Paper], None], name: str) -> None:
        out(self.persons(name))

    def _names(self) -> list[str]:
        agenda = self._made().agenda
        found = {assignee(task) for task in agenda.tasks if agenda.standing(task) is not Standing.DONE}
        return sorted(found - {""}, key=sort_key)


def _name(kind: str, made: _Made, words: str = "") -> str:
    day = made.agenda.today.isoformat()
    return plain_name(f"{kind}-CCHC", f"{day} {words}", sample=made.office.sample)


def _meeting(made: _Made) -> Document:
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.worklist import meeting_list

    return meeting_list(made.office, made.agenda, lambda document: pdf.page_count(document) == 1)


def _persons(made: _Made, only: str | None) -> tuple[Document, ...]:
    from cchc_desktop.reports.worklist import person_lists

    return person_lists(made.office, made.agenda, only) or (_meeting(made),)


def _write_meeting(made: _Made, path: Path) -> int:
    from cchc_desktop.reports import pdf

    return pdf.render(_meeting(made), path)


def _meeting_pages(made: _Made) -> bytes:
    from cchc_desktop.reports import pdf

    return pdf.render_bytes(_meeting(made))


def _write_persons(made: _Made, only: str | None, path: Path) -> int:
    from cchc_desktop.reports import pdf

    first, *more = _persons(made, only)
    return pdf.render(first, path, *more)


def _person_pages(made: _Made, only: str | None) -> bytes:
    from cchc_desktop.reports import pdf

    return pdf.render_bytes(*_persons(made, only))


def _write_workbook(made: _Made, notes: dict[int, Note], plans: dict[int, str], path: Path) -> int:
    from cchc_desktop.exchange.task_workbook import Listing, write_task_workbook

    write_task_workbook(Listing(made.office.unit, made.agenda, notes, plans), path)
    return 0


def _write_calendar(made: _Made, owner: Owner, path: Path) -> int:
    from cchc_desktop.exchange.task_calendar import write_task_calendar

    write_task_calendar(made.agenda, owner, path)
    return 0
