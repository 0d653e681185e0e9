"""What is loaded when: the first page behind the bare frame, the other pages while the officer looks at the first."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.ui.rooms import ROOMS

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.store import Store
    from cchc_desktop.ui.overview.summary import Summary

_FIRST = ("cchc_desktop.store.store", "cchc_desktop.exchange.indicator_sets", "cchc_desktop.ui.overview.page")
LATER = (*(room.module for room in ROOMS), "cchc_desktop.reports.pdf", "cchc_desktop.domain.deadlines.reading")
"""What the other pages need: with it none is slow to open."""


def opened(folder: Path) -> tuple[Store, Summary | None] | Trouble:
    """What the first page needs: the store, opened and read before anyone else has it; or why that can't be."""
    load_first()
    from cchc_desktop.store import Store
    from cchc_desktop.ui.overview.summary import summary

    try:
        store = Store.open(folder)
        office = store.office.get()
        return store, None if office is None else summary(store, office.year, store.today)
    except Trouble as trouble:
        return trouble


def load_first() -> None:
    """What the first page needs but the first paint does not."""
    for name in _FIRST:
        load(name)


def load(name: str) -> None:
    """Import a module."""
    import_module(name)
