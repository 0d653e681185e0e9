"""The only door to SQLite and to the evidence files.

`Store` and the database behind it are imported when first asked for, so that naming the store's words
(`Action`, `Topic`, `StoreError` …) costs a window nothing before its first paint.
"""

from typing import TYPE_CHECKING

from cchc_desktop.store.changes import Action, Changes, Topic
from cchc_desktop.store.errors import (
    AlreadyOpenError,
    BusyError,
    ClosedError,
    DamagedError,
    DiskError,
    DiskFullError,
    EvidenceFileError,
    FolderError,
    ForeignFileError,
    GoneError,
    MigrationError,
    ReadOnlyError,
    StoreError,
    TooNewError,
)
from cchc_desktop.store.records import LogEntry, Sheet, SheetStep, StoredPlan, StoredSet, Taken

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store

__all__ = [
    "Action",
    "AlreadyOpenError",
    "BusyError",
    "Changes",
    "ClosedError",
    "DamagedError",
    "DiskError",
    "DiskFullError",
    "EvidenceFileError",
    "FolderError",
    "ForeignFileError",
    "GoneError",
    "LogEntry",
    "MigrationError",
    "ReadOnlyError",
    "Sheet",
    "SheetStep",
    "Store",
    "StoreError",
    "StoredPlan",
    "StoredSet",
    "Taken",
    "TooNewError",
    "Topic",
]


def __getattr__(name: str) -> object:
    if name == "Store":
        from cchc_desktop.store.store import Store

        return Store
    raise AttributeError(name)
