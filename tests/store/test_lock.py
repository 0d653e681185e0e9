"""One program at a time on a data folder."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_desktop.store import (
    AlreadyOpenError,
    DiskError,
    Store,
    lock,
)

HOLDER = """
import sys, pathlib, time
from cchc_desktop.store import Store
store = Store.open(pathlib.Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""


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
