"""The open data file: one connection, set up so that a committed action is on disk, and its sessions."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlmodel import Session

from cchc_desktop.store import schema
from cchc_desktop.store.errors import StoreError, plainly
from cchc_desktop.store.lock import FolderLock

_FILE = "cchc.db"
_PATIENCE = 1.0
"""Seconds to wait for another program (a virus scanner, a copy in the making) to let go of the file."""


class Database:
    """A data folder held by this process, with its file open."""

    @classmethod
    def open(cls, folder: Path, now: Callable[[], datetime]) -> Self:
        """Open or make the data file of `folder`; StoreError where that can't be."""
        with plainly():
            folder.mkdir(parents=True, exist_ok=True)
            lock = FolderLock(folder)
            try:
                return cls(folder, lock, _connect(folder, now()))
            except BaseException:
                lock.release()
                raise

    def __init__(self, folder: Path, lock: FolderLock, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.connection = connection
        self._lock = lock
        self._engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        event.listen(self._engine, "begin", _begin)
        self._writing = self._engine.execution_options(writing=True)

    @contextmanager
    def session(self, *, writing: bool) -> Iterator[Session]:
        """A session of one call, committed at its end; a writing one holds the file from its start."""
        try:
            with plainly(), Session(self._writing if writing else self._engine) as session, session.begin():
                yield session
        except StoreError:
            # After a full disk SQLite takes the rest of a write out of the file when it is next read: have that now.
            with suppress(sqlite3.Error):
                self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            raise

    def close(self) -> None:
        """Close the file and let another program in."""
        self._engine.dispose()
        self.connection.close()
        self._lock.release()


def _connect(folder: Path, now: datetime) -> sqlite3.Connection:
    (folder / _FILE).open("ab").close()  # SQLite would not mind a file it can't write before the first edit
    connection = sqlite3.connect(  # noqa: TID251 -- this is the one place that does
        folder / _FILE,
        isolation_level=None,  # sqlite3 itself would begin late, and never for DDL: _begin does it
        timeout=_PATIENCE,
        check_same_thread=False,  # opened while the window paints, then used by the window's thread alone
    )
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        schema.bring_up(connection, folder / "backups", now)
        # A rollback journal, not WAL: the file is copied to a USB stick and must be whole without its neighbours.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # or a REPLACE would delete behind the journal's back
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
