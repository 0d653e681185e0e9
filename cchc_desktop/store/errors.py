"""The world's refusals: one plain sentence each, with what to do. Bugs do not pass here."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _


class StoreError(Trouble):
    """The store can't do it now, and nothing was changed; `str()` is the sentence to show."""


class AlreadyOpenError(StoreError):
    """Another copy of the program works on this folder."""


class FolderError(StoreError):
    """The data folder can't be made or reached."""


class ReadOnlyError(StoreError):
    """The data folder can be read but not written."""


class DiskFullError(StoreError):
    """No room for what was to be written."""


class DiskError(StoreError):
    """The disk failed to read or write."""


class BusyError(StoreError):
    """Another program holds the data file."""


class DamagedError(StoreError):
    """The data file is not whole."""


class ForeignFileError(StoreError):
    """A file of that name that this program did not make."""


class TooNewError(StoreError):
    """Made by a later version of the program."""


class MigrationError(StoreError):
    """The data of an earlier version could not be brought up to this one."""


class EvidenceFileError(StoreError):
    """A file that can't be taken as evidence: gone, unreadable or too large."""


class ClosedError(StoreError):
    """Locked: a round that isn't open, a set that was issued."""


class GoneError(StoreError):
    """What was to be changed is no longer there."""


@contextmanager
def plainly() -> Iterator[None]:
    """Say a refusal of the disk or the database in a plain sentence; let bugs through as they are."""
    try:
        yield
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy wraps what sqlite3 raised
        if plain := refusal(cause):
            raise plain from error
        raise


def refusal(cause: object) -> StoreError | None:
    """The sentence for what the operating system or SQLite said; None where that was no refusal of theirs."""
    match cause:
        case OSError():
            return _of_system(cause)
        case sqlite3.Error():
            return _of_sqlite(cause)
    return None


def gone() -> GoneError:
    """What was to be changed was deleted meanwhile."""
    return GoneError(_("This was deleted in the meantime and was not saved: look at the list again."))


def damaged() -> DamagedError:
    """The data file can't be trusted any more."""
    return DamagedError(
        _("The data file is damaged: close the program and put back the latest copy of the data folder.")
    )


def _of_system(error: OSError) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _read_only()
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG):
        return _no_folder()
    return _disk()


def _of_sqlite(error: sqlite3.Error) -> StoreError | None:
    error_code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = error_code & 0xFF  # the low byte is the kind
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return BusyError(_("Another program is holding the data file: wait a moment, then do it again."))
    if error_code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return gone()  # it refers to a row that was there when the page was drawn
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged()
    plain = {
        sqlite3.SQLITE_FULL: _full,
        sqlite3.SQLITE_READONLY: _read_only,
        sqlite3.SQLITE_PERM: _read_only,
        sqlite3.SQLITE_CANTOPEN: _no_folder,
        sqlite3.SQLITE_IOERR: _disk,
    }
    return plain[code]() if code in plain else None


def _full() -> DiskFullError:
    return DiskFullError(_("The disk is full and this was not saved: free some space, then do it again."))


def _read_only() -> ReadOnlyError:
    return ReadOnlyError(_("The data folder can't be written to: ask for that right, or choose another folder."))


def _no_folder() -> FolderError:
    return FolderError(
        _("The data folder can't be reached: check that its drive is connected, or choose another folder.")
    )


def _disk() -> DiskError:
    return DiskError(_("The disk failed and this was not saved: check the drive, then do it again."))
