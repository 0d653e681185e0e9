"""What every test may ask for, and what none may leave behind."""

import gc
import gettext
import logging
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cchc_desktop.ui  # noqa: F401 -- before Qt, as in the program

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_MEMORY = Path("/dev/shm")  # noqa: S108 -- each run makes a folder of its own there
_ROOM = 2_000_000_000
if "TMPDIR" not in os.environ and _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
    # Every action of a store waits for the disk several times: with files in memory none of thousands does.
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from cchc_desktop.store import Store
    from cchc_desktop.ui.desk import Desk
    from tests.officer.answers import ScriptedAsk
    from tests.officer.listening import ListeningTranslator

TODAY = date(2026, 9, 15)


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning nobody expected fails its test; `caplog` says that it is expected."""
    kept = _Kept()
    logging.getLogger("cchc_desktop").addHandler(kept)
    yield
    logging.getLogger("cchc_desktop").removeHandler(kept)
    if "caplog" not in request.fixturenames:
        assert [record.getMessage() for record in kept.records] == []


@pytest.fixture(scope="session")
def no_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the profile of those would be that have none."""
    return tmp_path_factory.mktemp("none")


@pytest.fixture(autouse=True)
def own_profile(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, no_profile: Path) -> Iterator[None]:
    """Nothing is read from or written to the profile of whoever runs the tests.

    Who asks for a folder has a profile in it; nobody else may write one.
    """
    folder: Path = request.getfixturevalue("tmp_path") if "tmp_path" in request.fixturenames else no_profile
    monkeypatch.setenv("HOME", str(folder / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "home" / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "home" / "config"))
    yield
    assert not (no_profile / "home").exists()


@pytest.fixture(autouse=True)
def own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test begins in the language of the sources, whichever the one before it spoke."""
    from cchc_desktop import i18n

    monkeypatch.setattr(i18n, "_catalogue", gettext.NullTranslations())


@pytest.fixture(autouse=True)
def no_garbage_on_the_worker(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: a ring that holds Qt's objects is ended by the window's thread, never by the worker's."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store, made once; no test opens it where it lies."""
    from cchc_desktop.store import Store

    folder = tmp_path_factory.mktemp("made") / "store"
    Store.open(folder).close()
    return folder


@pytest.fixture
def store(made_store: Path, tmp_path: Path, today: date) -> "Generator[Store]":
    """A real store in a folder of its own, its clock standing at ten in the morning."""
    from cchc_desktop.store import Store

    folder = shutil.copytree(made_store, tmp_path / "data")
    opened = Store.open(folder, now=lambda: datetime(today.year, today.month, today.day, 10, 0).astimezone())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample ward, made once; no test opens it where it lies."""
    from cchc_desktop import sample

    folder = tmp_path_factory.mktemp("made") / "sample"
    sample.make(folder)
    return folder


@pytest.fixture
def sample_ward(made_sample: Path, tmp_path: Path) -> Path:
    """A copy of it to work in, where the program looks for the sample of a ward under `tmp_path / "ward"`."""
    return Path(shutil.copytree(made_sample, tmp_path / "ward" / "sample"))


@pytest.fixture(scope="session")
def listener(qapp: "QApplication") -> "ListeningTranslator":
    """Speaks Vietnamese to Qt, and keeps what Qt asked for in vain."""
    from tests.officer.listening import ListeningTranslator

    translator = ListeningTranslator()
    qapp.installTranslator(translator)
    return translator


@pytest.fixture
def dressed(qapp: "QApplication", listener: "ListeningTranslator") -> "Generator[QApplication]":
    """The program's own look and words, as the officer has them; any word of Qt's left in English fails."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from cchc_desktop import i18n
    from cchc_desktop.ui import theme

    i18n.use("vi")
    if qapp.property("unit") is None:
        theme.apply(qapp)
    listener.unknown.clear()
    yield qapp
    # Without a running loop what a test threw away would stay, and be dressed again with every later window.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert listener.unknown == set()


@pytest.fixture
def ask(tmp_path: Path) -> "ScriptedAsk":
    """Dialogs answered in advance."""
    from cchc_desktop.ui.habits import Habits
    from tests.officer.answers import ScriptedAsk

    return ScriptedAsk(Habits(tmp_path / "preferences.json"))


@pytest.fixture
def desk(dressed: "QApplication", store: "Store", ask: "ScriptedAsk", today: date, tmp_path: Path) -> "Generator[Desk]":
    """What a page is built over."""
    from cchc_desktop.ui.background import Background
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.habits import Habits

    background = Background()
    yield Desk(store, lambda: today, ask, background, Habits(tmp_path / "preferences.json"))
    background.close()
