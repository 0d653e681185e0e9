"""Slow work runs off the window's thread and answers on it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def test_the_answer_comes_on_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    threads: list[object] = []
    background.run("…", threading.current_thread, lambda worker: threads.extend((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1]
    assert threads[1] is threading.current_thread()


def test_it_says_what_it_does_and_when_it_has_done(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []
    background.busy.connect(said.append)
    assert background.idle
    background.run("Đang đọc", lambda: 1, lambda _one: None)
    assert not background.idle
    qtbot.waitUntil(lambda: background.idle)
    assert said == ["Đang đọc", ""]


def test_what_is_cancelled_is_never_delivered(background: Background, qtbot: QtBot) -> None:
    gate = threading.Event()
    delivered: list[int] = []
    background.run("…", lambda: gate.wait(5), lambda _done: delivered.append(1))
    background.run("…", lambda: 2, delivered.append)
    background.cancel()
    gate.set()
    background.run("…", lambda: 3, delivered.append)
    qtbot.waitUntil(lambda: delivered == [3])


def test_finishing_waits_for_jobs_without_words_and_for_those_they_ask_for(background: Background) -> None:
    delivered: list[int] = []
    background.run("", lambda: 1, lambda one: background.run("", lambda: one + 1, delivered.append))
    background.finish()
    assert background.idle
    assert delivered == [2]


def test_finishing_waits_for_work_on_the_windows_own_thread(background: Background) -> None:
    said: list[str] = []
    background.busy.connect(said.append)
    printed = background.hold("Đang in")
    background.run("", lambda: 1, lambda _one: QTimer.singleShot(0, printed))
    background.finish()
    assert background.idle
    assert said == ["Đang in", "", ""]


def test_an_error_of_the_job_surfaces_where_it_was_asked_for(background: Background, qtbot: QtBot) -> None:
    def job() -> None:
        raise ValueError("hỏng")

    with qtbot.captureExceptions() as caught:
        background.run("…", job, lambda _none: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert str(caught[0][1]) == "hỏng"
