"""Stored sets: corrected while they are drafts, for good once issued."""

from dataclasses import replace

import pytest

from cchc_desktop.store import Action, Changes, ClosedError, GoneError, Sheet, Store, StoredSet, Topic
from tests.store.refusals import nothing_is_changed
from tests.store.ward import DAY, indicators


@pytest.fixture
def draft(store: Store) -> StoredSet:
    """A set just read from a file, with a doubt."""
    doubts = {"1.1": ("Chưa đọc được cách chấm.",), "1.2": ()}
    return store.sets.add(indicators(), source="Bộ chỉ số.docx", doubts=doubts)


def test_a_draft_comes_back_whole(store: Store, draft: StoredSet) -> None:
    assert draft.doubts == {"1.1": ("Chưa đọc được cách chấm.",)}
    assert (draft.indicators, draft.source, draft.issued) == (indicators(), "Bộ chỉ số.docx", None)
    assert store.sets.get(draft.id) == draft
    new = store.sets.add(indicators("Bộ mới"), replaces=draft.id, mapping={"1.1": "1.2"})
    assert (new.replaces, new.mapping) == (draft.id, {"1.1": "1.2"})
    assert store.sets.all() == (draft, new)


def test_a_draft_is_corrected_and_undone(store: Store, draft: StoredSet) -> None:
    corrected = replace(draft, indicators=indicators("Bộ đã sửa"), doubts={})
    assert store.sets.save(corrected) == corrected
    assert store.sets.all() == (corrected,)
    assert store.undoable is Action.EDIT_SET
    store.undo()
    assert store.sets.all() == (draft,)


def test_an_issued_set_is_immutable(store: Store, draft: StoredSet) -> None:
    issued = store.sets.issue(draft)
    assert issued == replace(draft, issued=DAY)
    with nothing_is_changed(store, ClosedError):
        store.sets.save(replace(issued, indicators=indicators("Khác")))
    with nothing_is_changed(store, ClosedError):
        store.sets.issue(draft)


def test_what_is_issued_is_the_draft_as_it_is_given(store: Store, draft: StoredSet) -> None:
    assert store.sets.issue(replace(draft, indicators=indicators("Bộ đã sửa"))).indicators == indicators("Bộ đã sửa")


def test_a_sheet_knows_the_set_it_was_made_from_which_then_stays(store: Store, draft: StoredSet, sheet: Sheet) -> None:
    issued = store.sets.issue(draft)
    made = store.sheets.replace_set(sheet, issued.indicators, issued.id)
    assert made.set_id == issued.id
    assert store.sheets.create(2027, issued.indicators, issued.id).set_id == issued.id
    with nothing_is_changed(store, ClosedError):
        store.sets.remove(issued)


def test_a_set_that_another_one_replaces_stays(store: Store, draft: StoredSet) -> None:
    store.sets.add(indicators("Bộ mới"), replaces=draft.id)
    with nothing_is_changed(store, ClosedError):
        store.sets.remove(draft)


def test_an_unused_set_is_removed_issued_or_not(store: Store, draft: StoredSet) -> None:
    other = store.sets.issue(store.sets.add(indicators("Thừa")))
    store.sets.remove(draft)
    store.sets.remove(other)
    assert store.sets.all() == ()
    assert store.sets.get(draft.id) is None
    for deed in (store.sets.remove, store.sets.save, store.sets.issue):
        with pytest.raises(GoneError):
            deed(draft)


def test_pages_of_sets_hear_and_the_log_tells(store: Store, draft: StoredSet) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    store.sets.save(replace(draft, indicators=indicators("Bộ mới"), mapping={"1.1": "2.1", "1.2": "1.2"}))
    assert heard == [Changes(Action.EDIT_SET, frozenset({Topic.SETS}))]
    assert [(each.subject, each.field, each.old, each.new) for each in store.log.entries(1)] == [
        ("Indicator set: Bộ mới", "Indicator set", "Bộ thử", "Bộ mới"),
        ("Indicator set: Bộ mới", "Codes that go on", "", "1.1 → 2.1; 1.2 → 1.2"),
    ]
    store.sets.issue(draft)
    assert store.log.entries(1)[1].new == "15/9/2026"
