"""Undo and redo, for whatever was written."""

from pathlib import Path

import pytest

from cchc_desktop.store import Action, Store, history
from cchc_desktop.store.history import STEPS
from tests.store.ward import DAY, DOCUMENT, planned, rows, task


def test_undo_restores_what_a_cascade_deleted(store: Store, tmp_path: Path) -> None:
    proof = tmp_path / "Biên bản.pdf"
    proof.write_bytes(b"x")
    plan_id = store.plans.import_plan(DOCUMENT, planned(3), proof)
    first, second, _third = store.tasks.all()
    store.tasks.add_note(first.id, DAY, "Đã trình ký")
    store.evidence.attach_to_task(second, proof)
    before = rows(store.folder)
    store.plans.delete(plan_id)
    assert store.tasks.all() == ()
    assert store.tasks.all_notes() == ()
    store.undo()
    assert rows(store.folder) == before


def test_an_import_is_one_step(store: Store) -> None:
    store.plans.import_plan(DOCUMENT, planned(34))
    assert store.undoable is Action.IMPORT_PLAN
    store.undo()
    assert not any(rows(store.folder).values())
    store.redo()
    assert len(store.tasks.all()) == 34


def test_an_undo_cut_short_leaves_everything_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.plans.import_plan(DOCUMENT, planned(5))
    before, inverse, asked = rows(store.folder), history._inverse, []

    def failing(change: history.Change) -> tuple[str, history.Row]:
        asked.append(change)
        if len(asked) == 3:
            raise RuntimeError("cut short")
        return inverse(change)

    monkeypatch.setattr(history, "_inverse", failing)
    with pytest.raises(RuntimeError, match="cut short"):
        store.undo()
    assert rows(store.folder) == before
    assert store.undoable is Action.IMPORT_PLAN


def test_a_document_taken_from_its_plan_comes_back_to_it(store: Store, tmp_path: Path) -> None:
    proof = tmp_path / "KH 219.pdf"
    proof.write_bytes(b"x")
    store.plans.import_plan(DOCUMENT, [], proof)
    (document,) = store.evidence.all()
    store.evidence.remove(document)
    assert store.plans.all()[0].file is None
    store.undo()
    assert store.plans.all()[0].file == document
    store.redo()
    assert store.plans.all()[0].file is None


def test_a_new_action_ends_what_could_be_redone(store: Store) -> None:
    store.tasks.add(task("một"))
    store.undo()
    assert store.redoable is Action.ADD_TASK
    store.tasks.add(task("hai"))
    assert store.redoable is None
    store.redo()
    assert [each.title for each in store.tasks.all()] == ["hai"]


def test_a_number_is_never_given_twice(store: Store) -> None:
    first = store.tasks.add(task("một"))
    store.undo()
    assert store.tasks.add(task("hai")) != first


def test_a_hundred_steps_can_be_taken_back(store: Store) -> None:
    for number in range(STEPS + 5):
        store.reports.write_words("2026-Q3", "I", str(number))
    for _ in range(STEPS + 5):
        store.undo()
    assert store.reports.words("2026-Q3") == {"I": "4"}


def test_steps_can_be_forgotten(store: Store) -> None:
    store.tasks.add(task("một"))
    store.tasks.add(task("hai"))
    store.undo()
    store.forget_steps()
    assert store.undoable is None
    assert store.redoable is None
