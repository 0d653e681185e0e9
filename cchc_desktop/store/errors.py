"""The world's refusals: one plain sentence each, with what to do. Bugs do not pass here."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from cchc_desktop.i18n import _


class StoreError(Exception):
    """The store can't do it now; nothing was changed. `str()` is the sentence to show."""


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


class GoneError(StoreError):
    """What was to be changed is no longer there."""
