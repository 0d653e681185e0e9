"""The document as data: what its parts print, in the decree's words and marks."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.reports.document import (
    Annex,
    Column,
    Document,
    Head,
    Heading,
    Paragraph,
    Row,
    Signature,
    Table,
    copy_lines,
)


def head(number: int | None = None, issued: date | None = None, place: str = "Hoàng Mai") -> Head:
    names = ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI")
    return Head(
        names, "Ủy ban nhân dân phường Hoàng Mai", "BC-UBND", place=place, year=2026, number=number, issued=issued
    )


def document(*blocks: Heading | Paragraph | Table, annexes: tuple[Annex, ...] = ()) -> Document:
    return Document(
        head(),
        "BÁO CÁO",
        "Kết quả",
        ("Sở Nội vụ",),
        blocks,
        Signature(("CHỦ TỊCH",), "Trần Văn A"),
        ("Lưu: VT",),
        annexes,
    )


@pytest.mark.parametrize(
    ("number", "line"), [(5, "Số: 05/BC-UBND"), (10, "Số: 10/BC-UBND"), (None, "Số:       /BC-UBND")]
)
def test_a_number_below_ten_has_a_zero_and_a_missing_one_leaves_a_gap(number: int | None, line: str) -> None:
    assert head(number).number_line == line


@pytest.mark.parametrize(
    ("issued", "line"),
    [
        (date(2026, 1, 5), "Hoàng Mai, ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 5), "Hoàng Mai, ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 5), "Hoàng Mai, ngày 05 tháng 3 năm 2026"),
        (date(2026, 10, 15), "Hoàng Mai, ngày 15 tháng 10 năm 2026"),
        (None, "Hoàng Mai, ngày     tháng     năm 2026"),
    ],
)
def test_only_days_below_ten_and_the_first_two_months_have_a_zero(issued: date | None, line: str) -> None:
    assert head(issued=issued).date_line == line


def test_without_a_place_the_date_stands_alone() -> None:
    assert head(issued=date(2026, 3, 5), place="").date_line == "ngày 05 tháng 3 năm 2026"


def test_copies_end_as_a_list_does() -> None:
    assert copy_lines(("Một;", "Hai", "Ba")) == ("Nơi nhận:", "- Một;", "- Hai;", "- Ba.")
    assert copy_lines(("Một", "Hai…"))[-1] == "- Hai…"
    assert copy_lines(()) == ()


@pytest.mark.parametrize(
    ("addressees", "lines"),
    [
        ((), []),
        (("Sở Nội vụ",), ["Kính gửi: Sở Nội vụ"]),
        (("Sở Nội vụ", "Văn phòng UBND"), ["Kính gửi:", "- Sở Nội vụ;", "- Văn phòng UBND."]),
    ],
)
def test_one_addressee_stands_on_the_line_and_several_below_it(addressees: tuple[str, ...], lines: list[str]) -> None:
    made = document(Paragraph("Nội dung./."))
    shown = Document(made.head, made.kind, made.summary, addressees, made.blocks, made.signature, made.copies).text()
    assert [line for line in shown.splitlines() if line.startswith(("Kính gửi", "- Sở", "- Văn phòng"))] == lines


def test_annexes_are_numbered_in_roman_only_where_there_are_several() -> None:
    one = Annex("BẢNG ĐIỂM", ())
    assert "\nPhụ lục\nBẢNG ĐIỂM\n" in document(annexes=(one,)).text()
    both = document(annexes=(one, one)).text()
    assert "\nPhụ lục I\n" in both
    assert "\nPhụ lục II\n" in both


def test_an_annex_says_what_it_belongs_to() -> None:
    annexed = document(annexes=(Annex("BẢNG ĐIỂM", ()),))
    assert annexed.text().endswith(
        "(Kèm theo Báo cáo số       /BC-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân phường Hoàng Mai)"
    )
    filled = head(7, date(2026, 9, 16)).reference("BÁO CÁO")
    assert filled == "(Kèm theo Báo cáo số 07/BC-UBND ngày 16 tháng 9 năm 2026 của Ủy ban nhân dân phường Hoàng Mai)"


def test_the_text_holds_every_part_in_reading_order() -> None:
    table = Table((Column("Mã", 1), Column("Nội dung", 3)), (Row(("1", "Một\nhai")), Row(("II", "Nhóm"), strong=True)))
    said = document(Heading("I. MỤC"), Paragraph("Một đoạn."), annexes=(Annex("PHỤ", (table,)),)).text()
    order = ["PHƯỜNG HOÀNG MAI", "CỘNG HÒA", "Số:", "ngày", "BÁO CÁO", "Kết quả", "Kính gửi: Sở Nội vụ", "I. MỤC"]
    order += [
        "Một đoạn.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Trần Văn A",
        "PHỤ",
        "Mã\tNội dung",
    ]
    order += ["1\tMột hai", "II\tNhóm"]
    places = [said.index(part) for part in order]
    assert places == sorted(places)


@given(st.text())
def test_a_document_cannot_hold_decomposed_or_broken_text(text: str) -> None:
    for held in (Paragraph(text).text, Signature((text, text)).titles[0], Heading(text).text):
        assert held == unicodedata.normalize("NFC", held)
        assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in held)
        assert held == " ".join(held.split())
    assert all(line == " ".join(line.split()) for line in Row((text,)).cells[0].splitlines())
