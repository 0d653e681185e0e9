"""A ward whose program was open before: the days off of these years are known."""

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.conftest import TODAY


@pytest.fixture(scope="session")
def made_store(made_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the days off that the first page fills in, made once; no test opens it where it lies."""
    from cchc_desktop import gathering
    from cchc_desktop.store import Store

    folder = shutil.copytree(made_store, tmp_path_factory.mktemp("known") / "store")
    with closing(Store.open(folder, now=lambda: datetime(TODAY.year, TODAY.month, TODAY.day).astimezone())) as store:
        gathering.calendar(store)
    return folder
