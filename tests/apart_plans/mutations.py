"""Read damaged files in a process of its own: each must end in a reading or a plain sentence, in time and memory.

python -m tests.apart_plans.mutations 2000
"""

import argparse
import multiprocessing
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.apart_plans.damage import SUFFIXES, damages

SECONDS = 10.0
MEGABYTES = 500
_START_SECONDS = 60.0
_PATIENCE = 45.0
"""Others may be using the machine too: what counts is the time the child itself worked."""
_ADDRESS_SPACE = 3_000_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """One damaged file: made again from its number."""

    suffix: str
    seed: int

    @property
    def damage(self) -> str:
        """What befell it."""
        made = damages(self.suffix)
        return made[self.seed % len(made)].__qualname__

    def content(self) -> bytes:
        """Its bytes."""
        made = damages(self.suffix)
        return made[self.seed % len(made)](random.Random(f"{self.suffix}{self.seed}"))  # noqa: S311 -- damage, no secret


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading it ended."""

    case: Case
    ended: str
    """"read", "sentence", or what went wrong."""
    seconds: float
    megabytes: float

    @property
    def sound(self) -> bool:
        """Whether it is as promised."""
        return self.ended in ("read", "sentence") and self.seconds <= SECONDS and self.megabytes <= MEGABYTES


def outcomes(count: int, suffixes: tuple[str, ...] = SUFFIXES, first: int = 0) -> Iterator[Outcome]:
    """So many damaged files of each kind."""
    reader = _Reader()
    try:
        for suffix in suffixes:
            for seed in range(first, first + count):
                yield reader.read(Case(suffix, seed))
    finally:
        reader.end()


class _Reader:
    """A child process that reads; a new one where it died, hung or grew."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._said(_START_SECONDS)

    def _said(self, seconds: float) -> tuple[str, float, float] | None:
        if not self._pipe.poll(seconds):
            return None
        try:
            said: tuple[str, float, float] = self._pipe.recv()
        except EOFError:
            return "the process died", 0.0, 0.0
        return said

    def read(self, case: Case) -> Outcome:
        """The file read by the child."""
        self._pipe.send((case.suffix, case.seed))
        self._said(_START_SECONDS)
        said = self._said(_PATIENCE) or ("no end", _PATIENCE, 0.0)
        outcome = Outcome(case, *said)
        if not outcome.sound or outcome.megabytes > MEGABYTES * 0.8:
            self.end()
            self._start()
        return outcome

    def end(self) -> None:
        """Stop the child."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    from cchc_desktop.domain.plans import read_plan  # noqa: F401 -- loaded before the clock runs
    from cchc_desktop.exchange import pdf_file, word, workbook  # noqa: F401 -- likewise

    pipe.send(("ready", 0.0, 0.0))
    with TemporaryDirectory() as folder:
        while True:
            suffix, seed = pipe.recv()
            path = Path(folder) / f"plan{suffix}"
            path.write_bytes(Case(suffix, seed).content())
            _forget_peak()
            pipe.send(("made", 0.0, 0.0))
            begun = time.process_time()
            ended = _ended(path)
            pipe.send((ended, time.process_time() - begun, _peak()))


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _ended(path: Path) -> str:
    from cchc_desktop.domain.plans import read_plan
    from cchc_desktop.domain.problems import Trouble
    from cchc_desktop.exchange.reading import read_blocks

    try:
        read_plan(read_blocks(path))
    except Trouble:
        return "sentence"
    except BaseException as error:  # noqa: BLE001 -- said to whoever asked
        return f"{type(error).__name__}: {error}"[:200]
    return "read"


def main(words: list[str] | None = None) -> int:
    """Say what went wrong; 1 where anything did."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--of", choices=SUFFIXES, action="append")
    parser.add_argument("--from", dest="first", type=int, default=0)
    told = parser.parse_args(words)
    ends: Counter[str] = Counter()
    slowest = biggest = 0.0
    failed = 0
    for outcome in outcomes(told.count, tuple(told.of or SUFFIXES), told.first):
        ends[f"{outcome.case.suffix} {outcome.ended if outcome.sound else 'wrong'}"] += 1
        slowest, biggest = max(slowest, outcome.seconds), max(biggest, outcome.megabytes)
        if not outcome.sound:
            failed += 1
            sys.stdout.write(f"{outcome} {outcome.case.damage}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{dict(ends)}, slowest {slowest:.1f} s, biggest {biggest:.0f} MB, {failed} wrong\n")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
