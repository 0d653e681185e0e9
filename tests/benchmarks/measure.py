"""A line of the table, and the ways to measure: fresh processes, medians."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

_ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement against its baseline; the budget bounds the ratio, or the value where there is no baseline."""

    what: str
    unit: str
    measured: float
    baseline: float | None
    budget: float | None

    @property
    def ratio(self) -> float:
        """Measured over baseline; the value itself where there is none."""
        return self.measured / self.baseline if self.baseline else self.measured

    @property
    def kept(self) -> bool:
        """Whether it is within its budget, where it has one."""
        return self.budget is None or self.ratio <= self.budget

    def shown(self) -> str:
        """As a row."""
        base = f"{self.baseline:9.1f} {self.unit}" if self.baseline else ""
        ratio = f"{self.ratio:7.2f}" if self.baseline else ""
        budget = "" if self.budget is None else f"≤ {self.budget:g}"
        mark = "" if self.kept else "  OVER"
        return f"{self.what:44} {self.measured:9.1f} {self.unit:2} {base:>12} {ratio:>7} {budget:>9}{mark}"


def child(module: str, *words: str) -> dict[str, float]:
    """What a fresh process of `module` printed; it is told when it was started."""
    command = [sys.executable, "-m", module, repr(time.monotonic()), *words]
    done = subprocess.run(command, env=_ENVIRONMENT, capture_output=True, text=True, encoding="utf-8", check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def median_ms(job: Callable[[], object], times: int) -> float:
    """The median of `times` runs of `job` in this process, in milliseconds."""
    spent = []
    for _time in range(times):
        began = time.perf_counter()
        job()
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent)


def medians(module: str, *calls: tuple[str, ...], times: int = 5) -> list[dict[str, float]]:
    """For each call the median of each figure over fresh processes; the first, on a cold cache, is left out.

    The calls take turns: what else the machine does falls on all of them alike.
    """
    rounds = [[child(module, *words) for words in calls] for _round in range(times + 1)][1:]
    return [
        {name: statistics.median(run[name] for run in runs) for name in runs[0]} for runs in zip(*rounds, strict=True)
    ]
