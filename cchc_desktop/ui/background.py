"""Slow work off the window's thread: one worker, plain values in, plain values out.

Never hand it the store, a session or a widget.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

T = TypeVar("T")

AFTER_PAINT = 30
"""Milliseconds from a change to when it is painted for sure: Qt waits five of them. A timer of none comes before."""
_BETWEEN_NEWS = 0.1
"""Seconds."""


class Watch(QObject):
    """What one job says while it goes on, and whether it should stop; the job holds only its two methods."""

    told = Signal(object)
    """A plain value from the job, delivered on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._silent_until = 0.0

    def tell(self, news: object) -> None:
        """Called by the job as often as it likes; the window hears it ten times a second."""
        now = time.monotonic()
        if now >= self._silent_until:
            self._silent_until = now + _BETWEEN_NEWS
            self.told.emit(news)

    def stop(self) -> None:
        """Ask the job to end."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was asked to."""
        return self._stop.is_set()


class Background(QObject):
    """Runs one job at a time and answers on the window's thread."""

    busy = Signal(str)
    """A job has started, in words; empty when none is left."""
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="background")
        self._waiting: list[Future[Any]] = []
        self._held = 0
        # A bound method of an object that lives on the window's thread; queued even for a job that ends at once.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, words: str, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `job`, then call `then` with what it gave; an error of the job surfaces like any other."""
        self.busy.emit(words)
        future = self._worker.submit(job)
        self._waiting.append(future)
        future.add_done_callback(lambda done: self._ended.emit(done, then))

    def hold(self, words: str) -> Callable[[], None]:
        """Count as busy with work that only the window's thread can do, until the answer is called."""
        self._held += 1
        self.busy.emit(words)
        return self._release

    @property
    def idle(self) -> bool:
        """Nothing is being done and nothing waits to be delivered."""
        return not (self._waiting or self._held)

    def cancel(self) -> None:
        """Forget what has not begun and don't deliver what has."""
        for future in self._waiting:
            future.cancel()
        self._waiting.clear()
        self.busy.emit("")

    def finish(self) -> None:
        """Let what is under way end and be delivered, the window live meanwhile."""
        loop = QEventLoop()
        self.busy.connect(loop.quit)
        while not self.idle:  # a job without words says "" when it begins, too
            loop.exec()
        self.busy.disconnect(loop.quit)

    def close(self) -> None:
        """Wait for the job in hand and stop."""
        self.cancel()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, future: Future[Any], then: Callable[[Any], None]) -> None:
        if future not in self._waiting:
            return
        self._waiting.remove(future)
        try:
            then(future.result())
        finally:
            # An error holds the frames it passed, this one too: a ring that would keep their widgets alive.
            del future, then
            self._rest()

    def _release(self) -> None:
        self._held -= 1
        self._rest()

    def _rest(self) -> None:
        if self.idle:
            self.busy.emit("")
