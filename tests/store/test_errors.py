"""What the system and SQLite say, in plain sentences."""

import errno
import sqlite3

import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.store import (
    DamagedError,
    DiskError,
    DiskFullError,
    FolderError,
    ReadOnlyError,
    Store,
    StoreError,
)
from cchc_desktop.store.errors import plainly, refusal

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)


@pytest.mark.parametrize(
    ("cause", "error"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), DiskFullError),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), DiskFullError),
        (PermissionError(errno.EACCES, "Permission denied"), ReadOnlyError),
        (OSError(errno.EROFS, "Read-only file system"), ReadOnlyError),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), FolderError),
        (OSError(errno.EIO, "Input/output error"), DiskError),
    ],
)
def test_what_the_system_says_becomes_one_plain_sentence(cause: OSError, error: type[StoreError]) -> None:
    with pytest.raises(error) as told, plainly():
        raise cause
    assert str(told.value).endswith(".")
    assert str(cause.errno) not in str(told.value)


def test_damage_met_in_the_middle_of_work_is_told(store: Store) -> None:
    with (store.folder / "cchc.db").open("r+b") as file:
        file.write(b"\xff" * 4096)
    with pytest.raises(DamagedError):
        store.office.save(OFFICE)


def test_a_bug_is_no_refusal() -> None:
    assert refusal(sqlite3.OperationalError("no such table: nowhere")) is None
    with pytest.raises(ZeroDivisionError), plainly():
        raise ZeroDivisionError
