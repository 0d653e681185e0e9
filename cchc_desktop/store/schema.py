"""The form of the data file: whose it is, which version, and how an older one is brought up.

The schema is the numbered SQL in migrations/, frozen once released; a new file is made by running all of it.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from cchc_desktop.i18n import _
from cchc_desktop.store.errors import ForeignFileError, MigrationError, TooNewError, damaged, refusal

APPLICATION_ID = int.from_bytes(b"CCHC", "big")


def scripts() -> tuple[str, ...]:
    """Every migration, the first one first."""
    folder = Path(__file__).with_name("migrations")
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("[0-9]*.sql")))


def bring_up(
    connection: sqlite3.Connection, copies: Path, now: datetime, migrations: Sequence[str] | None = None
) -> None:
    """Check the open file and bring it to this version, whole or not at all; a copy of an older one is kept."""
    migrations = scripts() if migrations is None else migrations
    with transaction(connection):
        version = _version(connection, len(migrations))
        _check(connection)
    if version == len(migrations):
        return
    if version:
        _keep_copy(connection, copies / f"cchc-v{version}-{now:%Y%m%d-%H%M%S}.db")
    try:
        _migrate(connection, version, migrations)
    except sqlite3.Error as error:
        raise refusal(error) or _failed() from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _version(connection: sqlite3.Connection, known: int) -> int:
    """The file's version, 0 for a new one; raises where it is another program's or a later one's."""
    [owner], [version], [tables] = (
        connection.execute(question).fetchone()
        for question in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if owner != APPLICATION_ID and (owner or version or tables):
        raise ForeignFileError(_("The data file in this folder is another program's: choose another folder."))
    if version > known:
        raise TooNewError(_("The data was written by a later version of the program: install that version."))
    return int(version)


def _check(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged()


def _keep_copy(connection: sqlite3.Connection, path: Path) -> None:
    """A whole, checked copy of the file as it is, or an error."""
    path.parent.mkdir(exist_ok=True)
    partial = path.with_name("cchc.partial")
    partial.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(partial),))
    with closing(sqlite3.connect(partial)) as copy:  # noqa: TID251 -- a copy, read once
        _check(copy)
    with partial.open("rb+") as written:
        os.fsync(written.fileno())
    partial.replace(path)


def _migrate(connection: sqlite3.Connection, version: int, migrations: Sequence[str]) -> None:
    # Off, because rebuilding a referenced table would delete what refers to it; checked by hand instead.
    connection.execute("PRAGMA foreign_keys = OFF")
    with transaction(connection):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for number, script in enumerate(migrations[version:], start=version + 1):
            for statement in _statements(script):
                connection.execute(statement)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise _failed()
            connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _failed() -> MigrationError:
    return MigrationError(
        _("The data could not be brought to this version and is as it was: go on with the earlier version.")
    )
