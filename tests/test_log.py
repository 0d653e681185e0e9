"""The log: one file, and no log where none can be written."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop import log


@pytest.fixture(autouse=True)
def root_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_what_happens_is_written_to_the_folder(tmp_path: Path) -> None:
    log.start(tmp_path / "logs")
    logging.getLogger("cchc_desktop.test").info("đã mở phường")
    assert "INFO    cchc_desktop.test: đã mở phường" in (tmp_path / "logs" / "cchc.log").read_text(encoding="utf-8")


def test_without_a_place_to_write_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("", encoding="utf-8")
    log.start(tmp_path / "logs")
    logging.getLogger("cchc_desktop.test").info("vẫn chạy")
