"""What the world may refuse: one plain sentence each, and everything as it was before."""

import errno
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.store import (
    AlreadyOpenError,
    BusyError,
    Changes,
    DamagedError,
    DiskError,
    DiskFullError,
    FolderError,
    ReadOnlyError,
    Store,
    StoreError,
    lock,
)
from cchc_desktop.store.errors import plainly, refusal
from tests.store.ward import indicators, rows, sound, task

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
LONG = "Đã ban hành kế hoạch. " * 200_000
HOLDER = """
import sys, pathlib, time
from cchc_desktop.store import Store
store = Store.open(pathlib.Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""


@pytest.fixture
def sheet_and_task(store: Store) -> None:
    store.office.save(OFFICE)
    store.sheets.create(2026, indicators())
    store.tasks.add(task())


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


# The disk is full


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    disk = tmp_path / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.fixture
def on_small_disk(small_disk: Path) -> Iterator[Store]:
    with closing(Store.open(small_disk / "data")) as store:
        store.office.save(OFFICE)
        yield store


def test_an_edit_that_finds_the_disk_full_changes_nothing(on_small_disk: Store) -> None:
    with nothing_is_changed(on_small_disk, DiskFullError):
        on_small_disk.reports.write_words("2026-Q3", "I", LONG)


def fill(file: Path) -> None:
    """Leave no room."""
    with suppress(OSError), file.open("wb", buffering=0) as filling:
        while filling.write(bytes(4096)):
            pass


def test_an_undo_that_finds_the_disk_full_can_be_tried_again(on_small_disk: Store, small_disk: Path) -> None:
    on_small_disk.reports.write_words("2026-Q3", "I", LONG[:200_000])
    on_small_disk.reports.write_words("2026-Q3", "I", "")
    filling = small_disk / "filling"
    fill(filling)
    with pytest.raises(DiskFullError):
        on_small_disk.undo()
    filling.unlink()
    on_small_disk.undo()
    assert len(on_small_disk.reports.words("2026-Q3")["I"]) == 200_000


def test_evidence_that_does_not_fit_leaves_nothing_behind(on_small_disk: Store, tmp_path: Path) -> None:
    scan = tmp_path / "Bản quét.pdf"
    scan.write_bytes(bytes(3 * 2**20))
    sheet = on_small_disk.sheets.create(2026, indicators())
    with nothing_is_changed(on_small_disk, DiskFullError):
        on_small_disk.evidence.attach(sheet, "1.1", scan)
    assert [path for path in (on_small_disk.folder / "evidence").rglob("*") if path.is_file()] == []


def test_a_disk_too_small_for_a_new_store_says_so(small_disk: Path) -> None:
    fill(small_disk / "filling")
    with pytest.raises(DiskFullError):
        Store.open(small_disk)


@contextmanager
def disk_that_refuses() -> Iterator[None]:
    """No file may grow: what a quota or a failing disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("sheet_and_task")
def test_an_edit_that_the_disk_refuses_changes_nothing(store: Store) -> None:
    with nothing_is_changed(store, DiskError), disk_that_refuses():
        store.reports.write_words("2026-Q3", "I", LONG)


# The folder can not be used


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


# Somebody else is there


def test_a_second_store_on_the_folder_is_refused_also_in_one_process(store: Store) -> None:
    with pytest.raises(AlreadyOpenError):
        Store.open(store.folder)
    store.close()
    Store.open(store.folder).close()


def test_a_second_process_is_refused_until_the_first_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, encoding="utf-8") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        with pytest.raises(AlreadyOpenError):
            Store.open(tmp_path)
        first.kill()
    Store.open(tmp_path).close()


def test_a_lock_the_system_can_not_give_is_no_second_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_lock", no_locks)
    with pytest.raises(DiskError):
        Store.open(tmp_path)


def held(folder: Path, *statements: str) -> sqlite3.Connection:
    """A backup program, or somebody curious, with the file open."""
    other = sqlite3.connect(folder / "cchc.db", isolation_level=None)  # noqa: TID251 -- not the store
    for statement in statements:
        other.execute(statement).fetchone()
    return other


@pytest.mark.parametrize("holding", [("BEGIN IMMEDIATE",), ("BEGIN", "SELECT * FROM office")])
@pytest.mark.usefixtures("sheet_and_task")
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


# The words


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


@pytest.mark.parametrize("error", StoreError.__subclasses__())
def test_every_refusal_has_its_own_kind(error: type[StoreError]) -> None:
    assert error.__doc__
