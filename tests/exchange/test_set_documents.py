"""The two sets that ship with the program, printed in many layouts, read back whole."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.set_tables import SetReading, read_set
from cchc_desktop.exchange.indicator_sets import SetError, load
from cchc_desktop.exchange.reading import read_blocks
from tests.exchange.set_files import LAYOUTS, domain_by_domain, piped

Make = Callable[[IndicatorSet, Path], Path]


def reading_of(path: Path) -> SetReading:
    reading = read_set(read_blocks(path), 2020)
    assert reading is not None
    return reading


def tree(indicators: IndicatorSet) -> list[tuple[str, str, object, tuple[str, ...]]]:
    return [
        (each.code, each.title, each.max_points, tuple(child.code for child in each.children))
        for each in indicators.walk()
    ]


def words(leaf: Indicator) -> str:
    text = "" if leaf.rule is None else leaf.rule.text
    return text.replace("\n", "; ").replace(" ;", ";")


@pytest.mark.parametrize("code", ["mau-a", "mau-b"])
@pytest.mark.parametrize(("make", "suffix"), LAYOUTS, ids=[make.__name__ for make, _suffix in LAYOUTS])
def test_every_row_maximum_and_scoring_comes_back(code: str, make: Make, suffix: str, tmp_path: Path) -> None:
    indicators = load(code)
    read = reading_of(make(indicators, tmp_path / f"bộ chỉ số{suffix}")).indicators
    assert tree(read) == tree(indicators)
    assert [words(leaf) for leaf in read.leaves] == [words(leaf) for leaf in indicators.leaves]
    assert (read.year, read.total) == (2026, indicators.total)
    assert (read.bonus_cap, read.penalty_cap) == (indicators.bonus_cap, indicators.penalty_cap)
    assert read.document == "QĐ 4121/QĐ-UBND ngày 20/12/2025"
    assert read.title.startswith("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH")
    if make is not domain_by_domain:
        assert [leaf.evidence for leaf in read.leaves] == [leaf.evidence for leaf in indicators.leaves]
        assert [leaf.survey for leaf in read.leaves] == [leaf.survey for leaf in indicators.leaves]


def test_letters_apart_from_their_accents_are_read_alike(tmp_path: Path) -> None:
    path = piped(load("mau-b"), tmp_path / "bộ.txt")
    whole = reading_of(path).indicators
    path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert reading_of(path).indicators == whole


def test_a_table_of_ten_thousand_rows_is_refused_in_a_sentence(tmp_path: Path) -> None:
    rows = "\n".join(f"| {number} | Tiêu chí | 1 | Có: 1 |" for number in range(10_000))
    path = tmp_path / "bộ.txt"
    path.write_text(f"| Mã | Nội dung | Điểm tối đa | Cách chấm |\n{rows}\n", encoding="utf-8")
    with pytest.raises(SetError, match="too big"):
        load(path)


def test_a_workbook_of_plans_is_read_as_before_and_one_of_sets_whole(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    cover, table = book.active, book.create_sheet("PL")
    assert cover is not None
    cover.append(["Bìa"])
    for row in (["Mã", "Nội dung", "Điểm tối đa", "Cách chấm"], ["1", "A <b>& =1", 2.5, "Có: 2,5; không: 0"]):
        table.append(row)
    book.save(tmp_path / "bộ.xlsx")
    assert len(read_blocks(tmp_path / "bộ.xlsx")) == 2
    read = load(tmp_path / "bộ.xlsx")
    assert [(row.title, str(row.max_points), row.rule and row.rule.kind) for row in read.leaves] == [
        ("A <b>& =1", "2.5", "yes-no")
    ]


@pytest.mark.parametrize("code", ["mau-a", "mau-b"])
@pytest.mark.parametrize(("make", "suffix"), LAYOUTS, ids=[make.__name__ for make, _suffix in LAYOUTS])
def test_no_leaf_is_left_to_be_set_by_hand(code: str, make: Make, suffix: str, tmp_path: Path) -> None:
    indicators = load(code)
    read = reading_of(make(indicators, tmp_path / f"bộ{suffix}")).indicators
    kinds = [(leaf.code, leaf.rule.kind if leaf.rule else "") for leaf in read.leaves]
    # Two things that must both be there are a list, or each of two: the points are the same.
    wanted = [(leaf.code, leaf.rule.kind if leaf.rule else "") for leaf in indicators.leaves]
    assert [pair for pair in kinds if pair not in wanted and pair != ("6.1.2", "checklist-sum")] == []
