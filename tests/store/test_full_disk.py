"""A disk that is full or fails: a plain sentence, and everything as it was before."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from cchc_desktop.domain.office import usual
from cchc_desktop.store import (
    DiskError,
    DiskFullError,
    Store,
)
from tests.store.refusals import nothing_is_changed
from tests.store.ward import indicators

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
LONG = "Đã ban hành kế hoạch. " * 200_000


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


@pytest.mark.usefixtures("begun")
def test_an_edit_that_the_disk_refuses_changes_nothing(store: Store) -> None:
    with nothing_is_changed(store, DiskError), disk_that_refuses():
        store.reports.write_words("2026-Q3", "I", LONG)
