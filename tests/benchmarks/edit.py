"""An edit: from the answer to the painted total on a set of 120 leaves, against the bare repaint of the page."""

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

from cchc_desktop.domain.indicators import IndicatorSet
from tests.benchmarks.measure import Line, child, median_ms

_MODULE = "tests.benchmarks.edit"
_LEAVES = 120
_TIMES = 40


def lines() -> Iterator[Line]:
    """The rows of this subject."""
    times = child(_MODULE)
    yield Line(f"an edit saved, totals painted, {_LEAVES} leaves", "ms", times["totals"], None, 16)
    yield Line("the same / bare repaint of the whole page", "ms", times["totals"], times["repaint"], None)


def _large_set() -> IndicatorSet:
    """Set A three times over, its codes told apart."""
    from dataclasses import replace

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.exchange import indicator_sets

    def copied(indicator: Indicator, mark: str) -> Indicator:
        children = tuple(copied(child, mark) for child in indicator.children)
        return replace(indicator, code=f"{mark}{indicator.code}", children=children)

    one = indicator_sets.load("mau-a")
    areas = tuple(copied(area, mark) for mark in ("A", "B", "C") for area in one.areas)
    return replace(one, code="large", areas=areas, total=one.total * 3)


def _measured() -> dict[str, float]:
    import cchc_desktop.ui  # noqa: F401

    # isort: split
    from PySide6.QtWidgets import QApplication

    from cchc_desktop import app
    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.office import usual
    from cchc_desktop.paths import Paths
    from cchc_desktop.store import Store

    qt = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        paths = Paths.under(Path(place))
        indicators = _large_set()
        assert len(indicators.leaves) >= _LEAVES
        with closing(Store.open(paths.data)) as store:
            store.office.save(usual("UBND phường Mẫu", "Sở Nội vụ", date.today().year))  # noqa: DTZ011
            sheet = store.sheets.create(date.today().year, indicators)  # noqa: DTZ011
        program = app.Program(qt, app.Start(paths))
        program.window.resize(1366, 768)
        program.window.show()
        program.open(paths.data)
        page = program.window.show_page("scoring", "A1.1.3")
        program.rest()
        opened = program.store
        assert opened is not None
        times = iter(range(1, 10_000))

        def edit() -> None:
            opened.answers.set(sheet, "A1.1.3", Answer(done=Decimal(next(times) % 40), due=Decimal(40)))
            qt.processEvents()

        measured = {"totals": median_ms(edit, _TIMES), "repaint": median_ms(page.repaint, _TIMES)}
        program.close()
    return measured


if __name__ == "__main__":
    assert sys.argv[1]
    print(json.dumps(_measured()))
