"""Memory: resident after every page of the window was opened over the sample ward."""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.benchmarks.measure import Line, child

_MODULE = "tests.benchmarks.memory"
_MEGABYTE = 1024 * 1024


def lines() -> Iterator[Line]:
    """The rows of this subject."""
    from cchc_desktop import sample
    from cchc_desktop.paths import Paths

    with tempfile.TemporaryDirectory() as place:
        sample.make(Paths.under(Path(place)).data)
        sizes = child(_MODULE, place)
    yield Line("resident, bare window", "MB", sizes["bare"], None, None)
    yield Line("resident, every page opened", "MB", sizes["ours"], None, 150)


def _measured(place: str) -> dict[str, float]:
    import cchc_desktop.ui  # noqa: F401

    # isort: split
    from PySide6.QtWidgets import QApplication, QMainWindow

    qt = QApplication([])
    window = QMainWindow()
    window.show()
    qt.processEvents()
    bare = psutil.Process().memory_info().rss / _MEGABYTE
    from cchc_desktop import app
    from cchc_desktop.paths import Paths
    from cchc_desktop.ui.rooms import ROOMS

    paths = Paths.under(Path(place))
    program = app.Program(qt, app.Start(paths))
    program.window.resize(1366, 768)
    program.window.show()
    program.open(paths.data)
    for room in ROOMS:
        program.window.show_page(room.name)
        program.rest()
    ours = psutil.Process().memory_info().rss / _MEGABYTE
    program.close()
    return {"bare": bare, "ours": ours}


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[2])))
