"""What every refusal has in common: nothing is changed by it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cchc_desktop.store import (
    Changes,
    Store,
    StoreError,
)
from tests.store.ward import rows, sound


@contextmanager
def nothing_is_changed(store: Store, error: type[StoreError]) -> Iterator[None]:
    """The block is refused; file, undo and listeners are as if it had never been tried, and the next write succeeds."""
    before, undoable, saved = rows(store.folder, log=True), store.undoable, store.last_saved
    told: list[Changes] = []
    stop = store.subscribe(told.append)
    with pytest.raises(StoreError) as refused:
        yield
    stop()
    assert refused.type is error
    assert rows(store.folder, log=True) == before
    assert (store.undoable, store.last_saved, told) == (undoable, saved, [])
    store.reports.write_words("2026-Q3", "I", "Đã có chỗ.")
    assert store.reports.words("2026-Q3") == {"I": "Đã có chỗ."}
    assert sound(store.folder)
