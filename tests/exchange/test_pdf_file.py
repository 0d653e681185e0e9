"""PDF files become the same blocks as the documents they were printed from."""

import unicodedata
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.exchange.reading import ReadingError, read_blocks
from tests.exchange.pdf_files import BOLD, FONT, Draw, PageBreak, drawn, fonts, table, write_flow

LONG = (
    "Ủy ban nhân dân phường yêu cầu các bộ phận chuyên môn, Trung tâm Phục vụ hành chính công và các tổ dân phố "
    "nghiêm túc triển khai thực hiện, báo cáo kết quả về Văn phòng trước ngày 20 hằng tháng để tổng hợp."
)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Line)]


def grids(blocks: tuple[Block, ...]) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def written(*lines: tuple[float, float, str]) -> Draw:
    def draw(canvas: Canvas) -> None:
        for x, y, text in lines:
            canvas.drawString(x, y, text)

    return draw


def box(canvas: Canvas) -> None:
    """Two rows of two cells, drawn as thin filled bars, as word processors do."""
    for x in (100, 200, 300):
        canvas.rect(x, 600, 0.7, 60, stroke=0, fill=1)
    for y in (600, 630, 660):
        canvas.rect(100, y, 200, 0.7, stroke=0, fill=1)
    written((110, 640, "Mã"), (210, 640, "Nội dung"), (110, 610, "1"), (210, 610, "Kế hoạch"))(canvas)


def test_a_paragraph_is_one_line_however_often_it_was_broken(tmp_path: Path) -> None:
    file = write_flow(tmp_path / "a.pdf", [LONG, "Nơi nhận:"])
    assert texts(read_blocks(file)) == [LONG, "Nơi nhận:"]


def test_a_paragraph_goes_on_over_the_end_of_its_page_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    one = LONG.removesuffix(".") + ", "
    whole = (one * 30).removesuffix(", ") + "."
    blocks = read_blocks(write_flow(tmp_path / "a.pdf", [whole]))
    assert texts(blocks) == [whole]
    assert isinstance(blocks[0], Line)
    assert blocks[0].page == 1


def test_a_sentence_that_a_page_parted_before_a_name_is_one(tmp_path: Path) -> None:
    whole = "Giao Văn phòng phối hợp với Ủy ban Mặt trận Tổ quốc " * 90
    assert texts(read_blocks(write_flow(tmp_path / "a.pdf", [whole.strip()]))) == [whole.strip()]


def test_a_number_broken_behind_its_hyphen_is_whole(tmp_path: Path) -> None:
    lines = (
        "theo Kế hoạch số 1482/KH-",
        "UBND ngày 14/4/2026 và Nghị định số 30/2020/NĐ-",
        "CP, giai đoạn 2026-",
        "2030.",
    )
    draw = written(*((72, 700 - 15 * place, line) for place, line in enumerate(lines)))
    whole = "theo Kế hoạch số 1482/KH-UBND ngày 14/4/2026 và Nghị định số 30/2020/NĐ-CP, giai đoạn 2026-2030."
    assert texts(read_blocks(drawn(tmp_path / "a.pdf", draw))) == [whole]


def test_a_sign_no_letter_stands_for_leaves_the_others_in_their_places(tmp_path: Path) -> None:
    sign = written((72, 700, "Phụ \U0001d465 lục"), (300, 700, "II"))
    assert texts(read_blocks(drawn(tmp_path / "a.pdf", sign))) == ["Phụ lục", "II"]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    head = written(
        (80, 780, "ỦY BAN NHÂN DÂN"),
        (330, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (90, 764, "PHƯỜNG MẪU"),
        (380, 764, "Độc lập - Tự do - Hạnh phúc"),
        (80, 700, "Thực hiện chỉ đạo của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường ban hành"),
    )
    assert texts(read_blocks(drawn(tmp_path / "a.pdf", head))) == [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Thực hiện chỉ đạo của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường ban hành",
    ]


def test_names_that_nearly_touch_are_parted_before_that_of_the_nation(tmp_path: Path) -> None:
    head = written(
        (80, 780, "ỦY BAN NHÂN DÂN TỈNH SƠN"),
        (268, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"),
        (150, 764, "LA"),
        (370, 764, "NAM"),
        (330, 748, "Độc lập - Tự do - Hạnh phúc"),
        (80, 700, "Thực hiện chỉ đạo của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường ban hành"),
    )
    read = " / ".join(texts(read_blocks(drawn(tmp_path / "a.pdf", head))))
    assert read.startswith("ỦY BAN NHÂN DÂN TỈNH SƠN / LA / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT / NAM / Độc lập")


def test_a_table_that_goes_on_over_pages_is_one_with_the_page_of_each_row(tmp_path: Path) -> None:
    rows = [["STT", "Nội dung", "Thời gian"], *([str(number), LONG, "Quý III"] for number in range(1, 30))]
    (grid,) = grids(read_blocks(write_flow(tmp_path / "a.pdf", [table(rows, (32, 300, 100))])))
    assert [row for row in grid.rows if row[0] != "STT"] == [tuple(row) for row in rows[1:]]
    assert grid.rows[0] == ("STT", "Nội dung", "Thời gian")
    assert grid.pages[0] == 1
    assert grid.pages[-1] > 1


def test_a_table_of_other_columns_on_the_next_page_is_another(tmp_path: Path) -> None:
    one, other = [["a", "b"], ["1", "2"]], [["c", "d", "e"], ["1", "2", "3"]]
    flow = [table(one, (60, 60)), PageBreak(), table(other, (60, 60, 60))]
    assert [len(grid.rows[0]) for grid in grids(read_blocks(write_flow(tmp_path / "a.pdf", flow)))] == [2, 3]


def test_merged_cells_stand_as_in_word(tmp_path: Path) -> None:
    rows = [["STT", "Nội dung", "Chủ trì"], ["I", "Thể chế", ""], ["1", "Rà soát", "Phòng VHXH"], ["2", "Báo cáo", ""]]
    spans = [("SPAN", (1, 1), (2, 1)), ("SPAN", (2, 2), (2, 3))]
    (grid,) = grids(read_blocks(write_flow(tmp_path / "a.pdf", [table(rows, (40, 120, 90), commands=spans)])))
    assert grid.rows == (
        ("STT", "Nội dung", "Chủ trì"),
        ("I", "Thể chế", ""),
        ("1", "Rà soát", "Phòng VHXH"),
        ("2", "Báo cáo", "Phòng VHXH"),
    )


def test_lines_drawn_as_thin_areas_make_a_table_too(tmp_path: Path) -> None:
    (grid,) = grids(read_blocks(drawn(tmp_path / "a.pdf", box)))
    assert grid.rows == (("Mã", "Nội dung"), ("1", "Kế hoạch"))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_was_turned_is_read_upright(tmp_path: Path, turn: int) -> None:
    def turned(canvas: Canvas) -> None:
        width, height = A4 if turn == 180 else landscape(A4)
        canvas.setPageRotation(turn)
        canvas.rotate(turn)
        canvas.translate(*{90: (0, -width), 180: (-width, -height), 270: (-height, 0)}[turn])
        canvas.translate(0, {90: width - height, 180: 0, 270: 0}[turn])
        box(canvas)

    size = A4 if turn == 180 else landscape(A4)
    (grid,) = grids(read_blocks(drawn(tmp_path / "a.pdf", turned, size=size)))
    assert grid.rows == (("Mã", "Nội dung"), ("1", "Kế hoạch"))


def test_a_rule_under_a_title_and_a_frame_around_a_word_are_no_tables(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(200, 700, "BÁO CÁO")
        canvas.line(210, 695, 260, 695)
        canvas.rect(80, 740, 60, 20)
        canvas.drawString(90, 746, "KHẨN")

    blocks = read_blocks(drawn(tmp_path / "a.pdf", page))
    assert grids(blocks) == []
    assert texts(blocks) == ["KHẨN", "BÁO CÁO"]


def test_bold_is_known(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(80, 700, "Nội dung thường")
        canvas.setFont(BOLD, 12)
        canvas.drawString(80, 660, "I. NHIỆM VỤ")

    lines = [block for block in read_blocks(drawn(tmp_path / "a.pdf", page)) if isinstance(block, Line)]
    assert [(line.text, line.bold) for line in lines] == [("Nội dung thường", False), ("I. NHIỆM VỤ", True)]


def test_letters_written_apart_from_their_accents_are_composed(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "Kế hoạch cải cách")
    blocks = read_blocks(drawn(tmp_path / "a.pdf", written((80, 700, apart))))
    assert texts(blocks) == ["Kế hoạch cải cách"]


def test_a_locked_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = drawn(tmp_path / "a.pdf", box, encrypt=StandardEncryption("bí mật", canPrint=0))
    with pytest.raises(ReadingError, match="password"):
        read_blocks(file)


def test_a_scan_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = drawn(tmp_path / "a.pdf", lambda canvas: canvas.circle(100, 100, 30))
    with pytest.raises(ReadingError, match="scan"):
        read_blocks(file)


@pytest.mark.parametrize("kept", [8, 200, 2000])
def test_a_file_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    whole = drawn(tmp_path / "a.pdf", box).read_bytes()
    (tmp_path / "short.pdf").write_bytes(whole[:kept])
    with pytest.raises(ReadingError):
        read_blocks(tmp_path / "short.pdf")


def test_more_pages_than_any_document_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_desktop.exchange.pdf_file.MOST_PAGES", 1)
    with pytest.raises(ReadingError, match="too big"):
        read_blocks(drawn(tmp_path / "a.pdf", box, box))


@pytest.mark.parametrize("width", [150, 165, 200, 220])
@pytest.mark.parametrize("centred", [0, 1])
def test_a_letters_subject_and_whom_it_is_to_stand_apart_in_any_column(
    tmp_path: Path, width: int, centred: Literal[0, 1]
) -> None:
    fonts()
    style = ParagraphStyle("head", fontName=FONT, fontSize=12, leading=15, alignment=centred)
    subject = "đôn đốc thực hiện nhiệm vụ cải cách hành chính quý IV năm 2026"
    left = ["UBND TỈNH BÌNH AN", "SỞ NỘI VỤ", "Số: 345/SNV-CCHC", f"V/v {subject}"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bình An, ngày 05 tháng 10 năm 2026"]
    cells = [[[Paragraph(text, style) for text in side] for side in (left, right)]]
    head = Table(cells, colWidths=[width, 510 - width], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    body = "Đề nghị các đơn vị gửi báo cáo trước ngày 20/10/2026 về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh."
    path = write_flow(tmp_path / "a.pdf", [head, "Kính gửi: UBND các xã, phường", body], leftMargin=50, rightMargin=35)
    read = read_plan(read_blocks(path))
    assert (read.document.title, read.document.date) == (subject, date(2026, 10, 5))
    assert read.document.issuer == "Sở Nội vụ tỉnh Bình An"
