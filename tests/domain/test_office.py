"""What the program proposes from the three answers of the first start."""

import pytest

from cchc_desktop.domain.office import usual


@pytest.mark.parametrize(
    ("typed", "name", "lines", "place"),
    [
        ("UBND phường Hoàng Mai", "UBND phường Hoàng Mai", ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI"), "Hoàng Mai"),
        ("  phường  Hoàng Mai ", "UBND phường Hoàng Mai", ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI"), "Hoàng Mai"),
        ("UBND PHƯỜNG HOÀNG MAI", "UBND phường Hoàng Mai", ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI"), "Hoàng Mai"),
        ("Ủy ban nhân dân phường 12", "UBND Phường 12", ("ỦY BAN NHÂN DÂN", "PHƯỜNG 12"), "Phường 12"),
        ("Uỷ ban nhân dân xã Tân An", "UBND xã Tân An", ("ỦY BAN NHÂN DÂN", "XÃ TÂN AN"), "Tân An"),
        ("UBND Phường Võ Thị Sáu", "UBND Phường Võ Thị Sáu", ("ỦY BAN NHÂN DÂN", "PHƯỜNG VÕ THỊ SÁU"), "Võ Thị Sáu"),
        ("đặc khu Phú Quốc", "UBND đặc khu Phú Quốc", ("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"), "Phú Quốc"),
        ("UBND phường Xã Đàn", "UBND phường Xã Đàn", ("ỦY BAN NHÂN DÂN", "PHƯỜNG XÃ ĐÀN"), "Xã Đàn"),
        ("UBND xã A", "UBND xã A", ("ỦY BAN NHÂN DÂN", "XÃ A"), "A"),
        ("UBND Hoàng Mai", "UBND Hoàng Mai", ("ỦY BAN NHÂN DÂN", "HOÀNG MAI"), "Hoàng Mai"),
        ("UBND", "UBND", ("ỦY BAN NHÂN DÂN",), ""),
    ],
)
def test_a_committee_is_known_however_its_name_was_typed(
    typed: str, name: str, lines: tuple[str, ...], place: str
) -> None:
    office = usual(typed, "Sở Nội vụ", 2026)
    assert (office.name, office.name_lines, office.place) == (name, lines, place)


def test_a_report_to_a_superior_is_addressed_and_its_first_copy_is_as_above() -> None:
    office = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
    assert office.recipients == ("Sở Nội vụ thành phố Hà Nội",)
    assert office.copies[0] == "Như trên"
    assert office.unit == "Ủy ban nhân dân phường Hoàng Mai"
    assert (office.authority, office.capacity, office.symbol) == ("TM. ỦY BAN NHÂN DÂN", ("CHỦ TỊCH",), "UBND")


def test_a_report_kept_in_the_house_has_neither() -> None:
    office = usual("UBND phường Hoàng Mai", "", 2026)
    assert office.recipients == ()
    assert "Như trên" not in office.copies


@pytest.mark.parametrize(
    ("typed", "name", "line", "symbol", "head"),
    [
        (
            "Phòng Văn hóa - Xã hội phường Nam Gia Nghĩa",
            "Phòng Văn hóa - Xã hội phường Nam Gia Nghĩa",
            "PHÒNG VĂN HÓA - XÃ HỘI",
            "VHXH",
            "TRƯỞNG PHÒNG",
        ),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị UBND phường Nam Gia Nghĩa",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường Nam Gia Nghĩa",
            "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ",
            "KTHTĐT",
            "TRƯỞNG PHÒNG",
        ),
        (
            "Trung tâm Phục vụ hành chính công phường Nam Gia Nghĩa",
            "Trung tâm Phục vụ hành chính công phường Nam Gia Nghĩa",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "PVHCC",
            "GIÁM ĐỐC",
        ),
        (
            "Văn phòng HĐND và UBND phường Nam Gia Nghĩa",
            "Văn phòng HĐND và UBND phường Nam Gia Nghĩa",
            "VĂN PHÒNG HĐND VÀ UBND",
            "VP",
            "CHÁNH VĂN PHÒNG",
        ),
    ],
)
def test_a_body_of_the_ward_has_the_committee_above_it_and_signs_itself(
    typed: str, name: str, line: str, symbol: str, head: str
) -> None:
    office = usual(typed, "", 2026)
    assert (office.name, office.parent) == (name, "UBND PHƯỜNG NAM GIA NGHĨA")
    assert (office.name_lines, office.symbol) == ((line,), symbol)
    assert (office.authority, office.capacity) == ("", (head,))
    assert office.archive == f"VT, {symbol}"
    assert office.place == "Nam Gia Nghĩa"
