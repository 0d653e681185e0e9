"""Start: first paint and first page filled against a bare window; the longest gap of the event loop till past it."""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.measure import Line, medians

_MODULE = "tests.benchmarks.start"
_LIMIT = 20.0
_TICK = 5
_AFTER = 2000
"""Milliseconds behind the filled page in which the loop is still watched: what was put off must not block a click."""


def lines() -> Iterator[Line]:
    """The rows of this subject."""
    from cchc_desktop import sample
    from cchc_desktop.paths import Paths

    with tempfile.TemporaryDirectory() as place:
        sample.make(Paths.under(Path(place)).data)
        bare, ours = medians(_MODULE, ("bare",), ("ours", place))
    yield Line("first paint / bare window", "ms", ours["paint"], bare["paint"], 1.3)
    yield Line("first page filled / bare window", "ms", ours["filled"], bare["paint"], 4)
    yield Line("longest gap of the event loop at start", "ms", ours["gap"], None, 100)


def _bare(started: float) -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    return {"paint": (time.monotonic() - started) * 1000}


def _ours(started: float, place: str) -> dict[str, float]:
    import cchc_desktop.ui  # noqa: F401

    # isort: split
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from cchc_desktop import app
    from cchc_desktop.paths import Paths

    qt = QApplication([])
    program = app.Program(qt, app.Start(Paths.under(Path(place))))
    program.window.resize(1366, 768)
    program.begin()
    qt.processEvents()
    paint = time.monotonic()
    ticks = [paint]
    loop = QEventLoop()  # QApplication.quit would close the window, and wait for the worker

    def tick() -> None:
        ticks.append(time.monotonic())
        if program.window.desk is not None or ticks[-1] - started > _LIMIT:
            loop.quit()

    # The loop sleeps between ticks, as in the program: one that spins would take the interpreter from the worker.
    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(_TICK)
    loop.exec()
    qt.processEvents()
    program.window.repaint()  # painted by now, or now: Qt may wait a little
    filled = time.monotonic()
    timer.timeout.disconnect(tick)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    QTimer.singleShot(_AFTER, loop.quit)
    loop.exec()
    timer.stop()
    gap = max(later - before for before, later in pairwise(ticks))
    program.close()
    return {"paint": (paint - started) * 1000, "filled": (filled - started) * 1000, "gap": gap * 1000}


if __name__ == "__main__":
    _began = float(sys.argv[1])
    print(json.dumps(_bare(_began) if sys.argv[2] == "bare" else _ours(_began, sys.argv[3])))
