"""A set written as a workbook reads back as it was, corrections included."""

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import YesNo
from cchc_desktop.domain.set_tables import read_set
from cchc_desktop.exchange.indicator_sets import load, read_document
from cchc_desktop.exchange.reading import read_blocks
from cchc_desktop.exchange.set_cells import HEADS
from cchc_desktop.exchange.set_workbook import export, written
from cchc_desktop.exchange.set_workbook_reading import read_exported
from tests.domain.small_sets import a_set, by_hand, group
from tests.domain.test_indicators import sets

STRANGE = ["=1+1", "<b>&", "  hai dòng\n\nba ", "1.10", "Kế hoạch " * 30, "{không", "'phẩy", "29/02"]


@pytest.mark.parametrize("code", ["mau-a", "mau-b"])
def test_a_shipped_set_comes_back_equal(code: str, tmp_path: Path) -> None:
    path = tmp_path / "bộ.xlsx"
    export(load(code), path)
    assert load(path) == load(code)
    reading = read_document(path)
    assert (reading.indicators, reading.problems) == (load(code), ())


@settings(max_examples=30, deadline=None)
@given(sets)
def test_any_set_comes_back_equal(indicators: IndicatorSet) -> None:
    assert read_exported(written(indicators)) == indicators


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(STRANGE) | st.text("aă\nằ<&\"=' 0", min_size=1), min_size=6, max_size=6))
def test_any_words_come_back_as_they_were(words: list[str]) -> None:
    code, title, text, evidence, note, document = words
    leaf = Indicator(code, title, Decimal("0.125"), Rule(YesNo(Decimal("0.125")), text=text), evidence, note)
    indicators = replace(a_set(leaf), document=document, title=title)
    assert read_exported(written(indicators)) == indicators


def test_points_of_any_length_come_back() -> None:
    indicators = a_set(by_hand("1", "123456789012345.123456789"), by_hand("2", "0.000000001"))
    assert read_exported(written(indicators)) == indicators


def corrected(indicators: IndicatorSet, sheet: int, cells: dict[str, Any]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(written(indicators)))
    for place, value in cells.items():
        book.worksheets[sheet][place] = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_what_is_corrected_in_the_workbook_is_read() -> None:
    indicators = a_set(group("I", by_hand("1.1", 60), by_hand("1.2", 40)))
    read = read_exported(corrected(indicators, 0, {"D6": "55,5", "C7": "Tên mới"}))
    assert read is not None
    assert (read.leaves[0].max_points, read.leaves[1].title) == (Decimal("55.5"), "Tên mới")


def test_a_rule_may_be_put_in_words() -> None:
    read = read_exported(corrected(a_set(by_hand("1", 100)), 0, {"E5": "Có: 100; không: 0", "F5": "Có: 100; không: 0"}))
    assert read is not None
    assert read.leaves[0].rule is not None
    assert read.leaves[0].rule.text == "Có: 100; không: 0"


@pytest.mark.parametrize(
    ("sheet", "cells"),
    [(0, {"F5": "{hỏng"}), (0, {"D5": "năm mươi"}), (1, {"B5": "năm nay"}), (0, {"C4": "Tên"}), (1, {"A3": "Khác"})],
)
def test_a_spoilt_workbook_is_read_like_any_other(sheet: int, cells: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "bộ.xlsx"
    path.write_bytes(corrected(a_set(group("I", by_hand("1.1", 60), by_hand("1.2", 40))), sheet, cells))
    reading = read_document(path)
    assert [leaf.code for leaf in reading.indicators.leaves] == ["1.1", "1.2"]


def test_without_its_second_sheet_the_rows_still_come_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "bộ.xlsx"
    export(load("mau-a"), path)
    reading = read_set(read_blocks(path), 2026)
    assert reading is not None
    assert [leaf.rule for leaf in reading.indicators.leaves] == [leaf.rule for leaf in load("mau-a").leaves]
    assert reading.indicators.bands == load("mau-a").bands


def test_it_prints_on_its_side_with_the_head_on_every_page() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(load("mau-b"))))
    sheet: Any = book.worksheets[0]
    assert [cell.value for cell in sheet[4]] == list(HEADS)
    assert (sheet.page_setup.orientation, sheet.print_title_rows, sheet.freeze_panes) == ("landscape", "$4:$4", "D5")
    assert sheet["A2"].value == "Bộ mẫu minh họa, không phải bộ chỉ số do cơ quan nào ban hành"
    assert book.sheetnames == ["Bộ chỉ số", "Thông tin"]


def test_a_title_of_several_lines_is_whole_in_its_merged_cell() -> None:
    def height(title: str) -> float:
        book = openpyxl.load_workbook(io.BytesIO(written(replace(load("mau-a"), title=title))))
        return book.worksheets[0].row_dimensions[1].height or 0

    assert height("Bộ chỉ số " * 60) > 2 * height("Bộ chỉ số")
