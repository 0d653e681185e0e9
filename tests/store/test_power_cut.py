"""Killed in the middle of its work, again and again, the store has every action that was done, and no half of one."""

import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from cchc_desktop.store import Store
from tests.store.restless_clerk import EDITS, edit
from tests.store.ward import rows, sound

DISK = Path("/var/tmp")  # noqa: S108 -- only a place, its folder is a test's own


def states(folder: Path) -> list[str]:
    """What a store holds before each edit, and after the last, when nothing disturbs it."""
    with closing(Store.open(folder)) as store:
        store._database.connection.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug on this one
        seen = [state(folder)]
        for number in range(EDITS):
            edit(store, number)
            seen.append(state(folder))
    return seen


def state(folder: Path) -> str:
    return hashlib.sha256(repr(rows(folder)).encode("utf-8")).hexdigest()


def killed(folder: Path, first: int, chance: Random) -> int:
    """Let the clerk work from edit `first`, kill it at any moment; how many edits it said were done."""
    clerk = [sys.executable, "-m", "tests.store.restless_clerk", str(folder), str(first)]
    with subprocess.Popen(clerk, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        for _ in range(chance.randrange(15, 65)):
            first = int(process.stdout.readline() or first - 1) + 1
        time.sleep(chance.random() * 0.01)
        process.kill()
        for line in process.stdout:
            first = int(line) + 1
    return first


@pytest.fixture
def on_disk() -> Iterator[Path]:
    """A folder on a disk, where the other tests may work in memory."""
    with tempfile.TemporaryDirectory(dir=DISK if DISK.is_dir() else None) as folder:
        yield Path(folder)


def test_nothing_done_is_lost_and_nothing_is_left_half_done(on_disk: Path) -> None:
    expected = states(on_disk / "undisturbed")
    folder = on_disk / "disturbed"
    chance = Random(2026)  # noqa: S311 -- when to kill is no secret
    done = kills = 0
    while done < EDITS:
        said = killed(folder, done, chance)
        kills += 1
        assert sound(folder)
        Store.open(folder).close()
        # An edit may be on disk that the clerk had no time to tell.
        found = state(folder)
        done = next((number for number in (said, said + 1) if expected[number] == found), -1)
        assert done >= 0, (
            f"after {said} edits the store is as after {[n for n, each in enumerate(expected) if each == found]}"
        )
        for digest in (str(row[2]) for row in rows(folder)["evidence"]):
            kept = folder / "evidence" / digest[:2] / f"{digest}.pdf"
            assert hashlib.sha256(kept.read_bytes()).hexdigest() == digest
        assert kills < EDITS
    assert kills > 2
    assert state(folder) == expected[EDITS]
