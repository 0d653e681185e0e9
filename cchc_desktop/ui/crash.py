"""What happens to an error nobody caught: trouble of the world is told, a bug is logged and shown once."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cchc_desktop import __version__
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from types import TracebackType

    from cchc_desktop.ui.ask import Ask

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Hears of every uncaught error, slots and threads included; the program goes on, all writes are committed."""

    caught = Signal(object)

    def __init__(self, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._seen: set[str] = set()
        self.caught.connect(self._show)  # by signal: an error of a thread is shown on the window's

    def install(self) -> None:
        """Take the interpreter's last word."""
        sys.excepthook = self._hear

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(error)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            _log.info("trouble: %s", error, exc_info=error)
            self._ask.tell(str(error))
            return
        _log.error("a bug", exc_info=error)
        report = _report(error)
        if report in self._seen:
            return
        self._seen.add(report)
        if self._ask.confirm(
            _("Something went wrong in the program. What you entered is saved and you can go on working."),
            _("Save error report…"),
            _("The report holds no data of the ward; send it to the person who looks after the program."),
        ):
            self._save(report)

    def _save(self, report: str) -> None:
        path = self._ask.save_file(_("Save error report"), "cchc-loi.txt", _("Text (*.txt)"))
        if path is None:
            return
        try:
            path.write_text(report, encoding="utf-8")
        except OSError:
            self._ask.tell(_("The report could not be written there. Choose another folder."))


def _report(error: BaseException) -> str:
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    versions = f"CCHC Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"
