"""Sets in tables without lines: bars or room between the columns of a text, room alone on a page."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.notation import plain
from cchc_desktop.exchange.indicator_sets import SetError, read_document
from tests.exchange.pdf_files import FONT, drawn

HEAD = ("STT", "Nội dung", "Điểm tối đa", "Cách chấm", "TLKC")
ROWS = (
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH", "5", "", ""),
    ("1.1", "Ban hành kế hoạch", "2", "Trong tháng 01: 2 điểm;", "Kế hoạch"),
    ("", "cải cách hành chính", "", "sau đó: 0 điểm", ""),
    ("1.2", "Thực hiện kế hoạch", "3", "Hoàn thành 100%: 3 điểm", "Báo cáo"),
    ("", "", "", "Từ 80% đến dưới 100%: (b/a) × 3", ""),
    ("", "", "", "Dưới 80%: 0 điểm", ""),
    ("II", "THỂ CHẾ", "1", "", ""),
    ("2.1", "Rà soát văn bản", "1", "", ""),
    ("", "Có rà soát", "1", "", ""),
    ("", "Không rà soát", "0", "", ""),
)
TITLE = "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026"
TREE = [
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH", "5", ""),
    ("1.1", "Ban hành kế hoạch cải cách hành chính", "2", "deadline-tiers"),
    ("1.2", "Thực hiện kế hoạch", "3", "ratio"),
    ("II", "THỂ CHẾ", "1", ""),
    ("2.1", "Rà soát văn bản", "1", "yes-no"),
]
WIDTHS = (8, 26, 16, 36, 12)
LEFTS = (40, 80, 250, 330, 510)


def tree(indicators: IndicatorSet) -> list[tuple[str, str, str, str]]:
    return [
        (row.code, row.title, plain(row.max_points), row.rule.kind if row.rule else "") for row in indicators.walk()
    ]


def test_columns_told_by_the_room_between_them_are_read_in_a_text(tmp_path: Path) -> None:
    lines = ["".join(cell.ljust(width) for cell, width in zip(row, WIDTHS, strict=True)) for row in (HEAD, *ROWS)]
    path = tmp_path / "bộ.txt"
    path.write_text("\n".join([TITLE, "", *lines, "", "Nơi nhận:", "- Như trên."]), encoding="utf-8")
    read = read_document(path)
    assert (tree(read.indicators), read.problems) == (TREE, ())


@pytest.mark.parametrize("bar", ["| {} |", "{}"])
def test_bars_may_stand_around_a_row_or_only_between_its_cells(bar: str, tmp_path: Path) -> None:
    whole = [row for row in ROWS if row[0] in {"I", "II"}] + [("2.1", "Rà soát", "1", "Có: 1; không: 0", "BC")]
    path = tmp_path / "bộ.txt"
    path.write_text("\n".join([TITLE, "", *(bar.format(" | ".join(row)) for row in (HEAD, *whole))]), encoding="utf-8")
    assert [row[0] for row in tree(read_document(path).indicators)] == ["I", "II", "2.1"]


def test_columns_told_by_the_room_between_them_are_read_over_two_pages(tmp_path: Path) -> None:
    def page(rows: tuple[tuple[str, ...], ...], top: int, canvas: Canvas) -> None:
        canvas.setFont(FONT, 10)
        for line, row in enumerate(rows):
            for left, cell in zip(LEFTS, row, strict=True):
                canvas.drawString(left, top - 14 * line, cell)

    def first(canvas: Canvas) -> None:
        canvas.drawString(120, 780, TITLE)
        page((HEAD, *ROWS[:6]), 740, canvas)

    path = drawn(tmp_path / "bộ.pdf", first, lambda canvas: page(ROWS[6:], 780, canvas))
    read = read_document(path)
    assert (tree(read.indicators), read.problems) == (TREE, ())


def test_a_text_without_a_table_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "thư.txt"
    path.write_text(f"{TITLE}\n\nTiêu chí và điểm tối đa  do tỉnh  quy định.", encoding="utf-8")
    with pytest.raises(SetError, match="holds no table"):
        read_document(path)
