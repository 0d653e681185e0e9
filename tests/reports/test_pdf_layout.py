"""The pages measured against Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from pypdf import PageObject
from pypdf.generic import ContentStream

from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Document, Heading, Paragraph
from cchc_desktop.reports.quarterly import quarterly
from tests.reports.pages import MM, Piece, piece, pieces, reader, rules
from tests.reports.ward import facts, office

_SENTENCE = "Tăng cường kiểm tra, khảo sát công tác cải cách hành chính trên địa bàn phường, kịp thời chấn chỉnh. "
_LEFT, _RIGHT = 30 * MM, 195 * MM
_NEAR = 0.6


def pages(document: Document) -> list[PageObject]:
    return list(reader(pdf.render_bytes(document)).pages)


def report(**changes: object) -> Document:
    return replace(quarterly(facts(**changes)), annexes=())


@cache
def plain_report() -> Document:
    return report()


def text_pieces(page: PageObject) -> list[Piece]:
    """What stands between the margins: not the page number."""
    return [each for each in pieces(page) if each.y < 297 * MM - 20 * MM]


def test_every_line_stands_between_the_margins() -> None:
    for page in pages(quarterly(facts())):
        width, height = page.mediabox.width, page.mediabox.height
        assert {round(float(width) / MM), round(float(height) / MM)} == {210, 297}
        for each in pieces(page):
            assert each.x >= _LEFT - 0.01, each
            assert each.right <= float(width) - 15 * MM + 0.1, each
            assert each.y >= 20 * MM, each
            assert each.y <= float(height) - 20 * MM or each.text.isdigit(), each
        for rule in rules(page):
            assert _LEFT - 0.1 <= rule.x <= rule.x_end <= float(width) - 15 * MM + 0.1
            assert 20 * MM - 0.1 <= rule.y <= float(height) - 20 * MM + 0.1


def test_only_embedded_subsets_of_one_family_are_declared() -> None:
    for page in pages(quarterly(facts(office=office(sample=True)))):
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            described = font.get_object()
            assert "+LiberationSerif" in described["/BaseFont"]
            assert "/FontFile2" in described["/FontDescriptor"]


def test_everything_is_black() -> None:
    for page in pages(quarterly(facts())):
        contents = page.get_contents()
        assert contents is not None
        for operands, operator in ContentStream(contents, page.pdf).operations:
            if operator in {b"rg", b"RG", b"g", b"G", b"k", b"K"}:
                assert set(operands) <= {0}


def test_the_head_has_two_columns_and_its_rules_are_as_long_as_the_decree_says() -> None:
    page = pages(report())[0]
    country, motto = piece(page, "CỘNG HÒA"), piece(page, "Độc lập")
    body, name = piece(page, "ỦY BAN NHÂN DÂN"), piece(page, "PHƯỜNG HOÀNG MAI")
    number, day = piece(page, "Số:"), piece(page, "Hoàng Mai,")
    assert (country.size, motto.size, body.size, name.size, number.size, day.size) == (12, 13, 12, 12, 13, 13)
    assert [each.font.partition("-")[2] for each in (country, motto, name, number, day)] == ["Bold"] * 3 + [
        "",
        "Italic",
    ]
    assert motto.middle == pytest.approx(country.middle, abs=_NEAR)
    assert day.middle == pytest.approx(country.middle, abs=_NEAR)
    assert number.middle == pytest.approx(name.middle, abs=_NEAR)
    assert body.middle == pytest.approx(name.middle, abs=_NEAR)
    assert number.y == day.y
    assert body.y == country.y

    under_motto, under_name, under_subject = sorted(rules(page), key=lambda rule: (-rule.y, rule.x))[:3]
    if under_motto.middle < under_name.middle:
        under_motto, under_name = under_name, under_motto
    subject = piece(page, "Kết quả")
    assert under_motto.length == pytest.approx(motto.width, abs=0.1)
    assert 1 / 3 <= under_name.length / name.width <= 1 / 2
    assert 1 / 3 <= under_subject.length / subject.width <= 1 / 2
    for rule, above in ((under_motto, motto), (under_name, name), (under_subject, subject)):
        assert rule.middle == pytest.approx(above.middle, abs=_NEAR)
        assert 3 < above.y - rule.y < 7


def test_a_parent_body_stands_upright_above_the_bold_name() -> None:
    page = pages(report(office=office(parent="UBND PHƯỜNG HOÀNG MAI", name_lines=("PHÒNG VĂN HÓA - XÃ HỘI",))))[0]
    parent, name = piece(page, "UBND PHƯỜNG"), piece(page, "PHÒNG VĂN HÓA")
    assert (parent.font, name.font) == ("LiberationSerif", "LiberationSerif-Bold")
    assert parent.y > name.y


@pytest.mark.parametrize("name", ["PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", "PHƯỜNG " + "TÊN RẤT DÀI " * 16, "Ữ" * 200])
@pytest.mark.parametrize("place", ["Hoàng Mai", "Văn Miếu - Quốc Tử Giám", "Phường Tên Rất Dài " * 10, "ữ" * 200])
def test_long_names_and_places_wrap_and_never_overlap(name: str, place: str) -> None:
    ward = office(name_lines=("ỦY BAN NHÂN DÂN", name), place=place, symbol="VPHĐND&UBND-KTHTĐT")
    page = pages(report(office=ward, issued=date(2026, 12, 29)))[0]
    title = piece(page, "BÁO CÁO")
    head = [each for each in pieces(page) if each.y > title.y]
    right_edge = min(each.x for each in head if each.text.startswith(("CỘNG HÒA", "ngày", place[:5])))
    left = [each for each in head if each.middle < 90 * MM]
    right = [each for each in head if each.middle >= 90 * MM]
    assert max(each.right for each in left) < right_edge
    assert max(each.right for each in right) <= _RIGHT + 0.1
    assert "29 tháng 12 năm 2026" in " ".join(each.text for each in right)
    for column in (left, right):
        heights = sorted(each.y for each in column)
        assert all(upper - lower > 11 for lower, upper in pairwise(heights) if upper != lower)
    under_name = min(rules(page), key=lambda rule: rule.x)
    last = min((each for each in left if each.font.endswith("Bold")), key=lambda each: each.y)
    assert 1 / 3 - 0.01 <= under_name.length / last.width <= 1 / 2 + 0.01


def test_one_addressee_stands_beside_the_salutation() -> None:
    page = pages(report())[0]
    line = piece(page, "Kính gửi:")
    assert line.text == "Kính gửi: Sở Nội vụ thành phố Hà Nội"
    assert line.size == 14
    assert line.middle == pytest.approx((_LEFT + _RIGHT) / 2, abs=1)


def test_several_addressees_have_their_dashes_under_the_colon() -> None:
    page = pages(report(office=office(recipients=("Sở Nội vụ", "Văn phòng " * 20, "Sở Tư pháp"))))[0]
    line = piece(page, "Kính gửi:")
    dashes = [each for each in pieces(page) if each.text.startswith(("- Sở", "- Văn phòng"))][:3]
    colon = line.right - piece(page, "Kính gửi:").width + line.width * 0.953
    assert len({round(each.x, 1) for each in dashes}) == 1
    assert dashes[0].x == pytest.approx(colon, abs=1.5)
    assert dashes[0].y < line.y


def test_a_report_kept_in_the_house_has_no_salutation() -> None:
    text = pages(report(office=office(recipients=(), copies=("Như trên", "Đảng ủy"))))[0].extract_text()
    assert "Kính gửi" not in text
    assert "Như trên" not in "".join(page.extract_text() for page in pages(report(office=office(recipients=()))))


def test_the_body_is_set_in_fourteen_points_with_indent_and_gaps() -> None:
    paragraphs = (Paragraph(_SENTENCE * 4), Paragraph(_SENTENCE * 2))
    page = pages(replace(plain_report(), blocks=paragraphs, addressees=()))[0]
    lines = [each for each in pieces(page) if each.size == 14 and each.font == "LiberationSerif"]
    assert lines[0].x == pytest.approx(_LEFT + 12.7 * MM, abs=0.2)
    assert lines[1].x == pytest.approx(_LEFT, abs=0.2)
    step = lines[0].y - lines[1].y
    assert 1.15 <= step / 14 <= 1.5 * 1.15
    second = next(each for each in lines[1:] if each.x > _LEFT + 30)
    before = lines[lines.index(second) - 1]
    assert before.y - second.y == pytest.approx(step + 6, abs=0.2)


def test_page_numbers_stand_in_the_middle_of_the_top_margin() -> None:
    for page in pages(quarterly(facts())):
        top = float(page.mediabox.height)
        for number in [each for each in pieces(page) if each.y > top - 20 * MM]:
            assert number.text.isdigit()
            assert number.size == 14
            assert number.font == "LiberationSerif"
            assert number.middle == pytest.approx(float(page.mediabox.width) / 2, abs=_NEAR)
            assert 5 * MM < top - number.y < 19 * MM


_SIGNING = {
    "chairman": ("TM. ỦY BAN NHÂN DÂN", ("CHỦ TỊCH",)),
    "deputy": ("TM. ỦY BAN NHÂN DÂN", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "urban": ("", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "by order": ("", ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI KIÊM PHỤ TRÁCH CẢI CÁCH HÀNH CHÍNH")),
}


@pytest.mark.parametrize("way", _SIGNING)
def test_the_signature_leaves_room_for_a_hand_and_a_seal(way: str) -> None:
    authority, capacity = _SIGNING[way]
    page = pages(report(office=office(authority=authority, capacity=capacity)))[-1]
    copies, name = piece(page, "Nơi nhận:"), piece(page, "Nguyễn Thị Thu Hằng")
    first = piece(page, (authority or capacity[0]))
    titles = [each for each in pieces(page) if name.y < each.y <= first.y and each.font.endswith("-Bold")]
    last = min(titles, key=lambda each: each.y)
    assert copies.x == pytest.approx(_LEFT, abs=0.1)
    assert copies.y == pytest.approx(first.y, abs=2)
    assert (copies.size, copies.font) == (12, "LiberationSerif-BoldItalic")
    listed = [each for each in pieces(page) if each.y < copies.y and each.x < 90 * MM]
    assert {(each.size, each.font) for each in listed} == {(11, "LiberationSerif")}
    assert all(each.x == pytest.approx(_LEFT, abs=0.1) for each in listed)
    assert all(each.middle == pytest.approx(name.middle, abs=_NEAR) for each in titles)
    assert 30 * MM <= last.y - (name.y + 0.7 * name.size) <= 38 * MM
    assert max(each.right for each in listed) < min(each.x for each in titles)
    zone = [each for each in pieces(page) if name.y + 12 < each.y < last.y - 1 and each.x > 110 * MM]
    assert zone == []


def _lengths() -> Iterator[int]:
    """One-line paragraphs up to the foot of the first page, so that the end falls on each of its last lines."""
    yield from range(11, 24)


@pytest.mark.parametrize("last", [1, 2, 3, 5, 40])
def test_the_signature_never_stands_without_two_lines_of_the_text(last: int) -> None:
    for length in _lengths():
        filling = tuple(Paragraph("Một dòng.") for _ in range(length))
        made = pages(
            replace(plain_report(), blocks=(*filling, Paragraph((_SENTENCE * last)[: 90 * last].strip() + "./.")))
        )
        signing = made[-1]
        copies = piece(signing, "Nơi nhận:")
        above = {round(each.y) for each in text_pieces(signing) if each.y > copies.y + 1}
        assert len(above) >= 2
        assert "Nguyễn Thị Thu Hằng" in signing.extract_text()


def test_a_heading_never_stands_at_the_foot_of_a_page() -> None:
    for length in _lengths():
        filling = tuple(Paragraph("Một dòng.") for _ in range(length))
        headings = (Heading("I. MỤC LỚN"), Heading("1. Khoản", 2), Paragraph("Kết quả:"))
        for page in pages(replace(plain_report(), blocks=(*filling, *headings, *filling[:9]))):
            lowest = min(text_pieces(page), key=lambda each: each.y)
            assert not lowest.text.startswith(("I. MỤC", "1. Khoản", "Kết quả:"))


def test_headings_are_bold_and_the_text_is_upright() -> None:
    blocks = (Heading("I. MỤC"), Heading("1. Khoản", 2), Paragraph("Hết."))
    page = pages(replace(plain_report(), blocks=blocks))[0]
    assert [piece(page, text).font for text in ("I. MỤC", "1. Khoản", "Hết.")] == [
        "LiberationSerif-Bold",
        "LiberationSerif-Bold",
        "LiberationSerif",
    ]


def test_a_document_that_ends_with_a_heading_or_without_text_still_prints() -> None:
    for blocks in ((), (Heading("I. MỤC"),), (Paragraph("Một dòng."), Heading("I. MỤC"))):
        made = pages(replace(plain_report(), blocks=blocks))
        assert "Nguyễn Thị Thu Hằng" in made[-1].extract_text()
