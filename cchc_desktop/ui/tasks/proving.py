"""What the documents of a task prove on the year's score sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import Sheet, Store
    from cchc_desktop.ui.desk import Desk


def open_sheet(desk: Desk) -> Sheet | None:
    """The year's sheet, while it takes evidence."""
    office = desk.store.office.get()
    sheet = desk.store.sheets.of_year(office.year if office else desk.today().year)
    return sheet if sheet is not None and sheet.stage.open is Round.SELF else None


def prove(store: Store, sheet: Sheet, task: Task, codes: Iterable[str]) -> int:
    """Let all that serves the task prove these criteria too; the answer is how many files are new at one of them."""
    leaves = {leaf.code for leaf in sheet.indicators.leaves}
    there, documents = store.evidence.of_sheet(sheet), store.evidence.of_task(task)
    fresh: set[int] = set()
    for code in leaves.intersection(codes):
        for document in documents:
            if document not in there.get(code, ()):
                store.evidence.attach(sheet, code, document)
                fresh.add(document.id)
    return len(fresh)
