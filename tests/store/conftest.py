"""What every test of the store may ask for."""

import gettext
from pathlib import Path

import pytest

from cchc_desktop import i18n
from cchc_desktop.domain.office import usual
from cchc_desktop.store import Sheet, Store
from tests.store.ward import Drop, indicators, task


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store's own words are read in English here, whatever another test has chosen."""
    monkeypatch.setattr(i18n, "_catalogue", gettext.NullTranslations())


@pytest.fixture
def sheet(store: Store) -> Sheet:
    """This year's sheet, with nothing entered."""
    return store.sheets.create(2026, indicators())


@pytest.fixture
def begun(store: Store) -> Store:
    """A store that holds something."""
    store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    store.tasks.add(task())
    return store


@pytest.fixture
def drop(tmp_path: Path) -> Drop:
    """A file as the officer drops it on the window."""

    def dropped(name: str, content: bytes = b"Quyet dinh", folder: str = "USB") -> Path:
        file = tmp_path / folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        return file

    return dropped
