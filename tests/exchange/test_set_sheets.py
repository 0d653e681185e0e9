"""What stands under the table in the same columns of a sheet is not of the table."""

from pathlib import Path

import pytest

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.notation import plain
from cchc_desktop.exchange.indicator_sets import read_document
from tests.exchange.sheets_of_sets import CLAUSES_LAST, NUMBERED_BANDS, SHEETS, SetSheet, written


def tree(indicators: IndicatorSet) -> str:
    def told(row: Indicator, depth: int) -> list[str]:
        own = f"{'> ' * depth}{row.code} {plain(row.max_points)}"
        return [own, *(each for child in row.children for each in told(child, depth + 1))]

    return ", ".join(each for area in indicators.areas for each in told(area, 0))


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.name for sheet in SHEETS])
def test_the_set_ends_where_its_table_ends(sheet: SetSheet, tmp_path: Path) -> None:
    read = read_document(written(sheet, tmp_path / "bộ.xlsx")).indicators
    assert (tree(read), plain(read.total), read.year) == (sheet.tree, sheet.total, sheet.year)
    assert {band.title: plain(band.floor) for band in read.bands} == sheet.bands


def test_clauses_right_above_the_foot_stay_with_their_criterion(tmp_path: Path) -> None:
    leaf = read_document(written(CLAUSES_LAST, tmp_path / "bộ.xlsx")).indicators.leaves[0]
    assert leaf.rule is not None
    assert len(leaf.rule.text.split("\n")) == 3


def test_nothing_of_the_foot_is_a_row_s_scoring_or_note(tmp_path: Path) -> None:
    read = read_document(written(NUMBERED_BANDS, tmp_path / "bộ.xlsx")).indicators
    words = " ".join(f"{row.title} {row.note} {row.rule.text if row.rule else ''}" for row in read.walk())
    assert not {"Xuất sắc", "Nơi nhận", "Lưu"} & {word for word in ("Xuất sắc", "Nơi nhận", "Lưu") if word in words}
