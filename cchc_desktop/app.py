"""The composition root: language, look, crash hook, store, window, loop."""

from __future__ import annotations

import cchc_desktop.ui  # noqa: F401 -- first: it keeps the interpreter's import function

# isort: split

import logging
import sys
from collections import deque
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from cchc_desktop import i18n, log, opening
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.ui import theme
from cchc_desktop.ui.ask import Ask
from cchc_desktop.ui.background import AFTER_PAINT, Background
from cchc_desktop.ui.crash import CrashReporter
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.garbage import Collector
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.translator import GettextTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from cchc_desktop.domain.office import Office
    from cchc_desktop.paths import Paths
    from cchc_desktop.store import Store
    from cchc_desktop.ui.instance import Instance
    from cchc_desktop.ui.overview.summary import Summary

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Milliseconds without slow work, and until the next work put off a little, with which the window is at rest.
_CALM, _PUT_OFF = 150, 1000


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started."""

    paths: Paths
    sample: bool = False
    """Work on the sample ward at once."""


class Program:
    """The running program: one window over one data folder at a time, the ward's own or the sample's."""

    def __init__(self, app: QApplication, start: Start, ask: Ask | None = None) -> None:
        self._app = app
        self._start = start
        self._habits = Habits(start.paths.preferences)
        self._ask = ask or Ask(self._habits)
        self._crash = CrashReporter(self._ask)
        self.background = Background()
        self._collector = Collector()
        self.store: Store | None = None
        self._sample_today: date | None = None
        self._instance: Instance | None = None
        self._later = deque(opening.LATER)
        dress(app, self._habits.current.language, self._habits.current.text_size)
        self.window = MainWindow(self._habits)
        self.window.sample_left.connect(self.leave_sample)
        self.window.closed.connect(self.close)

    def begin(self) -> None:
        """Show the frame at once; load the store behind it, then fill it."""
        self._crash.install()
        self._collector.begin()
        # Queued: an event of the loop's own, a timer of no length even, may come before the paint.
        self.window.painted.connect(self._look_around, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def wake(self) -> None:
        """Come to the front: the program was started again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def open(self, folder: Path) -> None:
        """Work in `folder`: its first page, or the three questions where it is new."""
        self._close_store()
        from cchc_desktop.store import Store

        self._work_in(Store.open(folder))

    def _work_in(self, store: Store, first: Summary | None = None) -> None:
        self.store = store
        self._sample_today = self.store.sample_today
        if self.store.office.get() is None:
            from cchc_desktop.ui.welcome.page import WelcomePage

            welcome = WelcomePage(self._today(), self.store.folder)
            welcome.answered.connect(self.settle)
            welcome.sample_wanted.connect(self.open_sample)
            self.window.welcome(welcome)
        else:
            self.window.enter(Desk(self.store, self._today, self._ask, self.background, self._habits, first))
        QTimer.singleShot(2 * AFTER_PAINT, self._load_next)

    def settle(self, office: Office) -> None:
        """Take the three answers and go to work."""
        if self.store is not None:
            self.store.office.save(office)
            self.open(self.store.folder)

    def open_sample(self) -> None:
        """The sample ward, in a folder of its own, made now if it isn't there."""
        from cchc_desktop import sample

        before = self.store.folder if self.store is not None else self._start.paths.data
        self._close_store()
        try:
            sample.make(self._start.paths.sample)
            self.open(self._start.paths.sample)
        except Trouble as trouble:
            self._ask.tell(str(trouble))
            self.open(before)

    def leave_sample(self) -> None:
        """Remove the sample ward whole, and go back to the real one."""
        from cchc_desktop import sample

        if self.store is None or self.store.folder != self._start.paths.sample:
            return
        self._close_store()
        try:
            sample.remove(self._start.paths.sample)
        except Trouble as trouble:
            self._ask.tell(str(trouble))
        self.open(self._start.paths.data)

    def rest(self) -> None:
        """Wait until the window shows all it has to: for pictures and measurements."""
        loop, timer, calm = QEventLoop(), QTimer(), QElapsedTimer()

        def look() -> None:
            if not self.background.idle or self._soon_at_work():
                calm.restart()
            elif calm.elapsed() >= _CALM:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(_CALM // 5)
        calm.start()
        loop.exec()

    def _soon_at_work(self) -> bool:
        """Whether something on the window waits for a pause to begin."""
        waiting = (each for each in self.window.findChildren(QTimer) if each.isSingleShot() and each.isActive())
        return any(each.remainingTime() < _PUT_OFF for each in waiting)

    def close(self) -> None:
        """Let go of the store and the worker, once what is under way has ended."""
        self._close_store()
        self._later.clear()
        self.background.close()
        self._collector.end()
        if self._instance is not None:
            self._instance.release()

    def _look_around(self) -> None:
        self.background.run(i18n._("Opening…"), partial(opening.load, "cchc_desktop.ui.instance"), self._load)

    def _load(self, _done: None) -> None:
        if self._taken():
            self.window.close()
            return
        job = opening.load_first if self._start.sample else partial(opening.opened, self._start.paths.data)
        self.background.run(i18n._("Opening…"), job, self._loaded)

    def _taken(self) -> bool:
        """Whether another start of the program has this folder; it was woken. After the first paint: it can wait."""
        from cchc_desktop.ui.instance import Instance

        self._instance = Instance(self._start.paths.sample if self._start.sample else self._start.paths.data)
        self._instance.woken.connect(self.wake)
        return not self._instance.first()

    def _loaded(self, opened: tuple[Store, Summary | None] | Trouble | None) -> None:
        try:
            if isinstance(opened, Trouble):
                raise opened
            if opened is None:
                self.open_sample()
            else:
                self._work_in(*opened)
        except Trouble as trouble:
            self._ask.tell(str(trouble))
            self.window.close()
            return

    def _load_next(self, _done: None = None) -> None:
        """Behind what the first page asks of the worker, one by one: a click finds the interpreter soon free."""
        if self._later:
            self.background.run("", partial(opening.load, self._later.popleft()), self._load_next)

    def _close_store(self) -> None:
        later, self._later = self._later, deque()
        self.background.finish()  # a copied file still has to be attached
        self._later = later
        self.window.leave()
        if self.store is not None:
            self.store.close()
            self.store = None

    def _today(self) -> date:
        return self._sample_today or datetime.now().astimezone().date()


def dress(app: QApplication, language: str, text_size: int) -> None:
    """Words and look: chosen once, before the first window."""
    i18n.use(language)
    translator = GettextTranslator(app)
    app.installTranslator(translator)
    app.setApplicationName("CCHC Desktop")
    theme.apply(app, text_size)


def run(start: Start) -> int:
    """Open the window and work until it is closed."""
    qInstallMessageHandler(_hear_qt)
    app = QApplication(sys.argv[:1])
    program = Program(app, start)
    program.begin()
    QTimer.singleShot(0, lambda: log.start(start.paths.logs))
    return app.exec()


def _hear_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
