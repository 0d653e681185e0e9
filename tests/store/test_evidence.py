"""Documents kept once, by their content, serving many criteria and tasks."""

from dataclasses import replace
from datetime import date

import pytest

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store import GoneError, Sheet, Store
from tests.store.ward import Drop, task


@pytest.fixture
def a_task(store: Store) -> Task:
    return replace(task(), id=store.tasks.add(task()))


def test_one_document_serves_many_criteria_and_tasks(store: Store, sheet: Sheet, a_task: Task, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.evidence.attach(sheet, "1.2", document)
    store.evidence.attach_to_task(a_task, document)
    store.evidence.attach(sheet, "1.1", document)
    assert store.evidence.of_sheet(sheet) == {"1.1": (document,), "1.2": (document,)}
    assert store.evidence.of_task(a_task) == (document,)
    assert store.evidence.all() == (document,)


def test_undoing_an_attachment_keeps_the_file_so_that_redo_finds_it(store: Store, sheet: Sheet, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.undo()
    assert store.evidence.all() == ()
    assert store.evidence.path(document).exists()
    store.redo()
    assert store.evidence.of_sheet(sheet) == {"1.1": (document,)}


def test_detaching_leaves_the_document_to_what_else_it_serves(
    store: Store, sheet: Sheet, a_task: Task, drop: Drop
) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.evidence.attach(sheet, "1.2", document)
    store.evidence.attach_to_task(a_task, document)
    store.evidence.detach(sheet, "1.1", document)
    assert store.evidence.of_sheet(sheet) == {"1.2": (document,)}
    store.evidence.detach_from_task(a_task, document)
    assert store.evidence.of_task(a_task) == ()
    assert store.evidence.all() == (document,)


def test_removing_a_document_takes_it_from_everything_and_undo_brings_it_back(
    store: Store, sheet: Sheet, a_task: Task, drop: Drop
) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    store.evidence.attach_to_task(a_task, document)
    store.evidence.remove(document)
    assert store.evidence.of_sheet(sheet) == {}
    assert store.evidence.of_task(a_task) == ()
    with pytest.raises(GoneError):
        store.evidence.remove(document)
    store.undo()
    assert store.evidence.of_task(a_task) == store.evidence.of_sheet(sheet)["1.1"] == (document,)


def test_what_is_known_of_a_document_is_kept_and_its_ending_with_it(store: Store, sheet: Sheet, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    known = replace(
        document, name="KH CCHC", number="12/KH-UBND", issued=date(2026, 1, 28), summary="Kế hoạch CCHC năm"
    )
    store.evidence.edit(known)
    assert store.evidence.all() == (replace(known, name="KH CCHC.pdf"),)
    store.evidence.edit(replace(known, name=" "))
    store.evidence.edit(replace(known, name="KH.pdf"))
    assert store.evidence.all() == (replace(known, name="KH.pdf"),)
    assert store.evidence.path(store.evidence.all()[0]).exists()


def test_a_slow_copy_can_be_made_before_its_row(store: Store, sheet: Sheet, drop: Drop) -> None:
    taken = store.evidence.take(drop("a.pdf"))
    assert store.evidence.all() == ()
    assert store.evidence.attach(sheet, "1.1", taken).digest == taken.digest


def test_a_document_unknown_here_is_made_from_its_file(store: Store, sheet: Sheet, drop: Drop) -> None:
    taken = store.evidence.take(drop("a.pdf"))
    elsewhere = Evidence(99, taken.name, taken.digest, taken.size)
    assert store.evidence.attach(sheet, "1.1", elsewhere).id != 99
