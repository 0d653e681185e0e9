"""An error nobody caught: trouble is told, a bug is logged and shown once, and the program goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.ui.crash import CrashReporter
from tests.officer.answers import ScriptedAsk


@pytest.fixture
def hook(dressed: QApplication, ask: ScriptedAsk) -> Iterator[CrashReporter]:
    before = sys.excepthook
    reporter = CrashReporter(ask)
    reporter.install()
    yield reporter
    sys.excepthook = before


def _fail(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_trouble_of_the_world_is_one_sentence(hook: CrashReporter, ask: ScriptedAsk) -> None:
    _fail(Trouble("Ổ đĩa đã đầy."))
    assert ask.said == ["Ổ đĩa đã đầy."]


def test_a_bug_is_shown_once_and_its_report_saved_without_the_wards_data(
    hook: CrashReporter, ask: ScriptedAsk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ask.next(True, tmp_path / "loi.txt")
    for _time in range(2):
        _fail(ZeroDivisionError("chia cho 0"))
    assert len(ask.said) == 2
    assert "ZeroDivisionError: chia cho 0" in (tmp_path / "loi.txt").read_text(encoding="utf-8")
    assert [record.levelname for record in caplog.records if record.name.endswith("crash")] == ["ERROR", "ERROR"]


def test_a_report_that_cannot_be_written_is_said_plainly(
    hook: CrashReporter, ask: ScriptedAsk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ask.next(True, tmp_path / "không có" / "loi.txt")
    _fail(KeyError("a"))
    assert "chọn thư mục khác" in ask.said[-1].casefold()


def test_a_bug_may_be_left_unreported(hook: CrashReporter, ask: ScriptedAsk, caplog: pytest.LogCaptureFixture) -> None:
    ask.next(False)
    _fail(KeyError("b"))
    ask.next(True, None)
    _fail(KeyError("c"))
    assert len(ask.said) == 3


def test_ctrl_c_still_ends_the_program(hook: CrashReporter, capsys: pytest.CaptureFixture[str]) -> None:
    _fail(KeyboardInterrupt())
    assert "KeyboardInterrupt" in capsys.readouterr().err
