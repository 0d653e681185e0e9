"""Folders that can't be used, files that others hold, and what is set up on a good one."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.store import (
    BusyError,
    FolderError,
    ReadOnlyError,
    Store,
    StoreError,
)
from tests.store.refusals import nothing_is_changed
from tests.store.ward import task

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Tests run as root are bound by no permission: put them off for a while."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that any user may enter; pytest's own are root's alone."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder


def test_a_folder_that_can_not_be_written_is_told_when_it_is_opened(open_to_all: Path) -> None:
    open_to_all.chmod(0o555)
    with an_ordinary_user(), pytest.raises(ReadOnlyError):
        Store.open(open_to_all)
    with an_ordinary_user(), pytest.raises(ReadOnlyError):
        Store.open(open_to_all / "data")


def test_a_file_that_can_not_be_written_is_told_when_it_is_opened(open_to_all: Path) -> None:
    Store.open(open_to_all).close()
    (open_to_all / "cchc.lock").chmod(0o666)
    (open_to_all / "cchc.db").chmod(0o444)
    open_to_all.chmod(0o777)
    with an_ordinary_user(), pytest.raises(ReadOnlyError):
        Store.open(open_to_all)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    for place in (tmp_path / "data", tmp_path / "data" / "2026"):
        with pytest.raises(FolderError):
            Store.open(place)


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "cchc.db").mkdir()
    with pytest.raises(FolderError):
        Store.open(tmp_path)


def held(folder: Path, *statements: str) -> sqlite3.Connection:
    """A backup program, or somebody curious, with the file open."""
    other = sqlite3.connect(folder / "cchc.db", isolation_level=None)  # noqa: TID251 -- not the store
    for statement in statements:
        other.execute(statement).fetchone()
    return other


@pytest.mark.parametrize("holding", [("BEGIN IMMEDIATE",), ("BEGIN", "SELECT * FROM office")])
@pytest.mark.usefixtures("begun")
def test_an_edit_while_another_program_holds_the_file_changes_nothing(store: Store, holding: tuple[str, ...]) -> None:
    with nothing_is_changed(store, BusyError), closing(held(store.folder, *holding)):
        store.tasks.add(task())


def test_a_store_that_can_not_be_opened_lets_the_folder_go(store: Store) -> None:
    folder = store.folder
    store.close()
    with closing(held(folder, "BEGIN IMMEDIATE")), pytest.raises(BusyError):
        Store.open(folder)
    Store.open(folder).close()


def test_a_store_that_fails_while_it_is_set_up_lets_the_folder_go(store: Store) -> None:
    folder = store.folder
    store.close()
    (folder / "evidence" / "0.partial").mkdir(parents=True)
    with pytest.raises(StoreError):
        Store.open(folder)
    (folder / "evidence" / "0.partial").rmdir()
    Store.open(folder).close()
