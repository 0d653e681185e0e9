"""Tables over pages: heads again, rows whole, groups with their rows."""

from dataclasses import replace

import pytest
from pypdf import PageObject

from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Align, Annex, Column, Document, Heading, Paragraph, Row, Table
from cchc_desktop.reports.quarterly import quarterly
from tests.reports.pages import MM, piece, pieces, read, reader, rules
from tests.reports.ward import facts

_COLUMNS = (Column("STT", 10, Align.CENTRE), Column("Nội dung", 90), Column("Điểm", 20, Align.RIGHT))
_FILLER = "nội dung công việc của phường về cải cách hành chính " * 4


def annexed(*rows: Row, landscape: bool = False, columns: tuple[Column, ...] = _COLUMNS) -> Document:
    made = Annex("BẢNG", (Table(columns, rows),), landscape=landscape)
    return replace(quarterly(facts(tasks=(), score=None)), blocks=(Paragraph("Hết./."),), annexes=(made,))


def annex_pages(document: Document) -> list[PageObject]:
    return list(reader(pdf.render_bytes(document)).pages)[1:]


def numbered(count: int, size: int = 1) -> list[Row]:
    return [Row((str(place), f"đầu{place} {_FILLER * size}cuối{place}", "1")) for place in range(1, count + 1)]


@pytest.mark.parametrize("landscape", [False, True])
def test_no_row_is_torn_and_the_head_stands_on_every_page(*, landscape: bool) -> None:
    texts = [page.extract_text() for page in annex_pages(annexed(*numbered(60), landscape=landscape))]
    assert len(texts) > 3
    assert all("STT" in text and "Nội dung" in text for text in texts)
    for place in range(1, 61):
        assert [f"đầu{place} " in text for text in texts] == [f"cuối{place}\n" in text for text in texts]


def test_an_annex_may_lie_across() -> None:
    across, upright = annexed(*numbered(3), landscape=True), annexed(*numbered(3))
    assert annex_pages(across)[0].mediabox.width > annex_pages(across)[0].mediabox.height
    assert annex_pages(upright)[0].mediabox.width < annex_pages(upright)[0].mediabox.height


@pytest.mark.parametrize("before", [0, 1, 5, 11])
def test_only_a_row_higher_than_a_page_is_torn_and_nothing_of_it_is_lost(before: int) -> None:
    giant = Row(("999", "khổng lồ " * 1000, "x" * 3))
    document = annexed(*numbered(before), giant, *numbered(3))
    found = read(pdf.render_bytes(document), document)
    assert sorted(found.words) == sorted(document.text().split())
    assert found.repeated_heads == len(annex_pages(document)) - 1
    assert all(len(page.extract_text().split()) > 10 for page in annex_pages(document))


def test_a_row_just_as_high_as_a_page_is_not_torn() -> None:
    for size in range(6, 11):
        texts = [page.extract_text() for page in annex_pages(annexed(*numbered(3, size)))]
        for place in range(1, 4):
            assert [f"đầu{place} " in text for text in texts] == [f"cuối{place}\n" in text for text in texts]


def test_a_group_is_never_parted_from_its_first_row_and_no_row_ends_a_table_alone() -> None:
    for count in range(20, 27):
        rows = [
            *numbered(count),
            Row(("I", "nhóm lớn"), strong=True),
            Row(("II", "nhóm nhỏ"), strong=True),
            *numbered(1),
        ]
        pages = annex_pages(annexed(*rows))
        for page in pages:
            lowest = min(pieces(page), key=lambda each: each.y)
            assert "nhóm" not in lowest.text
        closing_rows = annex_pages(annexed(*numbered(count)))[-1].extract_text()
        assert f"đầu{count - 1} " in closing_rows


def test_nothing_but_groups_still_prints() -> None:
    document = annexed(*(Row((f"{place}.", "nhóm"), strong=True) for place in range(90)))
    words = read(pdf.render_bytes(document), document).words
    assert [word for word in words if word.endswith(".")][-90:] == [f"{place}." for place in range(90)]


def test_a_table_without_rows_prints_its_head() -> None:
    document = annexed()
    assert read(pdf.render_bytes(document), document).words == document.text().split()


def test_a_short_row_spreads_its_last_cell_over_the_rest() -> None:
    page = annex_pages(annexed(Row(("I", "a " * 80), strong=True), *numbered(1)))[0]
    group = piece(page, "a a")
    assert group.font == "LiberationSerif-Bold"
    assert group.right > 180 * MM
    inner = [rule for rule in rules(page) if rule.x == rule.x_end and rule.y > group.y > rule.y_end]
    assert len({round(rule.x) for rule in inner}) == 3


def test_a_narrow_column_is_as_wide_as_its_longest_short_word() -> None:
    columns = (Column("Mã", 1), Column("Nội dung", 100), Column("Điểm", 1))
    rows = [Row(("1.10.10.10", "từ " * 300, "1.234,56")), Row(("W" * 90, "x", "y"))]
    document = annexed(*rows, columns=columns)
    content = pdf.render_bytes(document)
    words = read(content, document).words
    assert "1.10.10.10" in words
    assert "1.234,56" in words
    assert "".join(sorted("".join(words))) == "".join(sorted("".join(document.text().split())))


@pytest.mark.parametrize("shares", [(1, 1, 1, 1, 1, 1), (11, 80, 40, 32, 26, 63)])
def test_columns_that_all_need_their_words_share_what_there_is(shares: tuple[int, ...]) -> None:
    columns = tuple(Column("W" * 9, share) for share in shares)
    document = annexed(Row(("W" * 9,) * 6), columns=columns)
    assert "".join(read(pdf.render_bytes(document), document).words) == "".join(document.text().split())


def test_a_table_may_stand_in_the_text_and_before_the_signature() -> None:
    table = Table(_COLUMNS, tuple(numbered(30)))
    document = replace(annexed(), blocks=(Paragraph("Trước."), Heading("1. Bảng", 2), table), annexes=())
    content = pdf.render_bytes(document)
    assert "Nguyễn Thị Thu Hằng" in reader(content).pages[-1].extract_text()


def test_sums_never_stand_alone_on_a_page() -> None:
    for count in range(14, 34):
        sums = [Row(("", f"tổng{place}"), strong=True) for place in range(5)]
        last = annex_pages(annexed(*numbered(count), *sums))[-1].extract_text()
        assert "tổng4" in last
        assert f"đầu{count} " in last
