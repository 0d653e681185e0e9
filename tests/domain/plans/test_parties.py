"""Who leads and takes part, and whether the ward is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.plans import read_plan
from cchc_desktop.domain.plans.parties import binds_ward, is_name, split_parties
from tests.domain.plans.written import grid, plan, text


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Trưởng Phòng Kinh tế quận; Trưởng Phòng Tư pháp", ("Trưởng Phòng Kinh tế quận", "Trưởng Phòng Tư pháp")),
        (
            "Chánh Văn phòng, Trưởng Phòng Nội vụ; UBND phường.",
            ("Chánh Văn phòng, Trưởng Phòng Nội vụ", "UBND phường."),
        ),
        ("Phòng Nội vụ, Văn phòng UBND", ("Phòng Nội vụ", "Văn phòng UBND")),
        ("Các phòng, ban, UBND các phường", ("Các phòng, ban, UBND các phường",)),
        ("Thủ trưởng các cơ quan, đơn vị liên quan", ("Thủ trưởng các cơ quan, đơn vị liên quan",)),
        ("- Phòng Nội vụ;\n- Văn phòng", ("Phòng Nội vụ", "Văn phòng")),
        ("Phòng Nội vụ,\nVăn phòng", ("Phòng Nội vụ", "Văn phòng")),
        ("Sở Nội vụ\nthành phố", ("Sở Nội vụ thành phố",)),
        ("1. Sở Nội vụ", ("Sở Nội vụ",)),
        ("", ()),
    ],
)
def test_names_are_parted_as_they_are_printed(cell: str, names: tuple[str, ...]) -> None:
    assert split_parties(cell) == names


@given(st.lists(st.sampled_from(["Phòng Nội vụ", "các phòng, ban", "UBND 12 phường.", "Công an"]), min_size=2))
def test_names_joined_by_semicolons_give_the_cell_back(names: list[str]) -> None:
    cell = "; ".join(names)
    assert "; ".join(split_parties(cell)) == cell


@pytest.mark.parametrize(
    "party",
    [
        "Chủ tịch UBND 12 phường",
        "UBND các phường",
        "UBND các xã, phường, thị trấn",
        "UBND cấp xã",
        "Thủ trưởng các cơ quan, đơn vị có liên quan",
        "các đơn vị",
        "UBND các cấp",
        "Công an phường",
        "cac phuong",
        "UBND phường Tân Mai",
    ],
)
def test_wards_and_everybody_bind_the_ward(party: str) -> None:
    assert binds_ward([party])


@pytest.mark.parametrize(
    "party",
    [
        "Sở Nội vụ",
        "Thủ trưởng các cơ quan chuyên môn thuộc quận",
        "UBND các quận, huyện, thị xã",
        "Phòng Văn hóa - Xã hội",
        "Hợp tác xã",
        "các đơn vị trực thuộc Sở",
        "Phòng Địa phương",
        "",
    ],
)
def test_others_do_not_bind_the_ward(party: str) -> None:
    assert not binds_ward([party])


def test_another_ward_by_name_is_not_ours() -> None:
    ours = ("UBND phường Hoàng Mai",)
    assert not binds_ward(["UBND phường Tân Mai"], ours)
    assert binds_ward(["UBND phường Hoàng Mai"], ours)
    assert binds_ward(["UBND phường Tân Mai", "UBND các phường khác"], ours)
    assert binds_ward(["Phường 12"], ("Phường 12", ""))
    assert not binds_ward(["UBND Phường 12"], ("UBND Phường 1",))


def test_everything_in_our_own_plan_binds_us() -> None:
    blocks = (
        *text("ỦY BAN NHÂN DÂN\nPHƯỜNG HOÀNG MAI\nKẾ HOẠCH\nA việc"),
        grid("TT | Nhiệm vụ | Chủ trì | Hạn\n1 | Việc | Văn phòng | Quý I"),
    )
    assert read_plan(blocks, 2025, ("UBND phường Hoàng Mai",)).tasks[0].binds_ward
    assert read_plan(blocks, 2025).tasks[0].binds_ward
    assert not read_plan(blocks, 2025, ("UBND phường Tây Sơn",)).tasks[0].binds_ward


def test_without_parties_the_words_say_whom_they_mean() -> None:
    head = "TT | Nhiệm vụ | Chủ trì | Hạn\n1 | "
    assert read_plan((grid(f"{head}UBND các phường tự chấm điểm | | Quý I"),), 2025).tasks[0].binds_ward


@pytest.mark.parametrize(
    ("issuer", "unit", "binds"),
    [
        ("UBND PHƯỜNG TÂY SƠN", "", True),
        ("UBND XÃ ĐÔNG ANH", "", True),
        ("UBND THỊ XÃ SƠN TÂY", "", False),
        ("UBND TỈNH NGHỆ AN", "", False),
        ("UBND PHƯỜNG TÂY SƠN", "phường Hoàng Mai", False),
    ],
)
def test_every_task_of_a_wards_own_plan_binds_it(issuer: str, unit: str, binds: bool) -> None:  # noqa: FBT001 -- a case
    table = grid("STT | Nội dung | Chủ trì | Thời gian\n1 | Việc | Phòng A | Quý I")
    (task,) = plan(text(f"{issuer}\nKẾ HOẠCH\nA việc"), table, unit=unit).tasks
    assert task.binds_ward is binds


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("- Sở A; - Sở B", ("Sở A", "Sở B")),
        ("Thanh tra thành phố, UBND các xã, phường", ("Thanh tra thành phố", "UBND các xã, phường")),
        ("Các phòng, ban, UBND phường", ("Các phòng, ban, UBND phường",)),
        ("Phòng Nội vụ, tư pháp", ("Phòng Nội vụ, tư pháp",)),
    ],
)
def test_units_are_parted_and_their_bullets_left_out(cell: str, names: tuple[str, ...]) -> None:
    assert split_parties(cell) == names


def test_a_text_without_accents_is_known_by_its_letters_and_one_with_them_by_them() -> None:
    assert all(map(is_name, ["Phong Noi vu", "So Tu phap", "Phòng Nội vụ", "Uỷ ban nhân dân", "bà Nguyễn Thị Hoa"]))
    assert not any(map(is_name, ["Quán triệt nghị quyết", "Phổ biến pháp luật", "Bàn giao hồ sơ", "Bố trí công chức"]))


def test_a_persons_office_stays_with_the_person() -> None:
    assert split_parties("Ông Hùng, Phó Giám đốc Sở") == ("Ông Hùng, Phó Giám đốc Sở",)
    assert split_parties("Ông Hùng, bà Mai") == ("Ông Hùng", "bà Mai")
