"""Plain text: encodings, tables of tabs and bars, marks of emphasis, pages."""

import pytest

from cchc_desktop.domain.blocks import Grid, Line
from cchc_desktop.exchange.errors import ReadingError
from cchc_desktop.exchange.text_file import blocks_of_text, decoded


@pytest.mark.parametrize(
    "content",
    [
        "Quận 3, đổi mới".encode(),
        "\ufeffQuận 3, đổi mới".encode(),
        "\ufeffQuận 3, đổi mới".encode("utf-16-le"),
        "\ufeffQuận 3, đổi mới".encode("utf-16-be"),
        "Quận 3, đổi mới".encode("utf-16-le"),
        "Quận 3, đổi mới".encode("utf-16-be"),
        b"Qu\xe2\xf2n 3, \xf0\xf4\xd2i m\xf5\xeci",
    ],
)
def test_the_usual_encodings_are_known_without_being_told(content: bytes) -> None:
    assert decoded(content) == "Quận 3, đổi mới"


def test_a_few_bad_bytes_do_not_make_another_encoding_of_it() -> None:
    content = "Ủy ban nhân dân phường thực hiện cải cách hành chính " * 20
    assert "Ủy ban nhân dân phường" in decoded(content.encode() + b"\xff")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ReadingError):
        decoded(bytes(range(256)) * 10)


def test_lines_with_tabs_are_a_table_and_blank_lines_in_it_are_nothing() -> None:
    blocks = blocks_of_text("Đầu\nSTT\tNội dung\tChủ trì\n\n1\tViệc\t A \n\ttiếp\n\nCuối")
    assert blocks == (
        Line("Đầu"),
        Grid((("STT", "Nội dung", "Chủ trì"), ("1", "Việc", "A"), ("", "tiếp", ""))),
        Line("Cuối"),
    )


def test_lines_with_bars_are_a_table_and_lone_bars_are_nothing() -> None:
    blocks = blocks_of_text("| STT | Nội dung |\n|---|---|\n| 1 | Việc |\n|\n-----\nĐể | báo cáo")
    assert blocks == (Grid((("STT", "Nội dung"), ("1", "Việc"))), Line("Để | báo cáo"))


def test_a_list_whose_numbers_stand_before_tabs_is_lines() -> None:
    assert blocks_of_text("1.\tViệc\na)\tKhác\n-\tNữa\n\tThụt vào") == (
        Line("1. Việc"),
        Line("a) Khác"),
        Line("- Nữa"),
        Line("Thụt vào"),
    )


def test_two_columns_of_words_are_a_table() -> None:
    assert blocks_of_text("UBND\tCỘNG HÒA") == (Grid((("UBND", "CỘNG HÒA"),)),)


def test_marks_of_emphasis_are_left_out_and_footnotes_are_not() -> None:
    texts = [
        block.text
        for block in blocks_of_text("**UBND**\nSố: *230*/KH\n(*kèm theo*)\n(*) Chú thích\n2 * 3")
        if isinstance(block, Line)
    ]
    assert texts == ["UBND", "Số: 230/KH", "(kèm theo)", "(*) Chú thích", "2 * 3"]


def test_form_feeds_part_pages() -> None:
    assert blocks_of_text("Một\fHai\nA\tB\tC\n\fD\tE\tF") == (
        Line("Một", 1),
        Line("Hai", 2),
        Grid((("A", "B", "C"), ("D", "E", "F")), 2, pages=(2, 3)),
    )
    assert blocks_of_text("Một\fA\tB\tC")[1].page == 2


def test_the_page_of_a_row_is_its_tables_where_it_is_not_known() -> None:
    grid = Grid((("a",), ("b",)), page=4, pages=(4,))
    assert (grid.page_of(0), grid.page_of(1)) == (4, 4)


HEAD = "STT\tNội dung\tChủ trì\tThời gian"
FILLED_HEAD = ("STT", "Nội dung", "Chủ trì", "Thời gian")


def rows(text: str) -> list[tuple[str, ...]]:
    return [row for block in blocks_of_text(text) if isinstance(block, Grid) for row in block.rows]


def test_a_row_pasted_with_lines_in_its_cells_is_one_row() -> None:
    pasted = f"{HEAD}\n1\tXây dựng\nkế hoạch\tPhòng A\nPhòng B\tQuý I\n2\tViệc\tC\tQuý II"
    assert rows(pasted) == [
        FILLED_HEAD,
        ("1", "Xây dựng\nkế hoạch", "Phòng A\nPhòng B", "Quý I"),
        ("2", "Việc", "C", "Quý II"),
    ]


def test_the_quotes_excel_puts_around_such_a_cell_are_left_out() -> None:
    assert rows(f'{HEAD}\n1\t"Đề án\n""Một cửa"""\tA\tQuý I')[1] == ("1", 'Đề án\n"Một cửa"', "A", "Quý I")


def test_a_line_that_fills_no_row_stays_a_line_between_two_tables() -> None:
    assert blocks_of_text(f"{HEAD}\nI\tChỉ đạo\nmột dòng\n1\tViệc\tA\tQuý I\nHết") == (
        Grid((FILLED_HEAD, ("I", "Chỉ đạo", "", ""))),
        Line("một dòng"),
        Grid((("1", "Việc", "A", "Quý I"),)),
        Line("Hết"),
    )


def test_lines_after_a_short_last_row_are_the_text_after_the_table() -> None:
    after = [f"Dòng {place}" for place in range(8)]
    blocks = blocks_of_text("\n".join([HEAD, "1\tViệc\tA", *after]))
    assert [block.text for block in blocks if isinstance(block, Line)] == after


def test_a_cell_broken_as_on_a_web_page_has_its_lines() -> None:
    assert rows("| 1 | Rà soát<br>văn bản<br/> | A |") == [("1", "Rà soát\nvăn bản", "A")]
