"""One cell that says who leads and who takes part."""

import pytest

from tests.domain.plans.written import grid, tasks


@pytest.mark.parametrize(
    ("cell", "leads", "partners"),
    [
        ("Sở Nội vụ (chủ trì); Sở Tư pháp (phối hợp)", ("Sở Nội vụ",), ("Sở Tư pháp",)),
        ("Sở Nội vụ chủ trì, Văn phòng UBND tỉnh phối hợp", ("Sở Nội vụ",), ("Văn phòng UBND tỉnh",)),
        ("Sở Nội vụ chủ trì; phối hợp: Sở Tư pháp", ("Sở Nội vụ",), ("Sở Tư pháp",)),
        ("Sở Nội vụ / Phối hợp: / - Sở Tư pháp / - Sở Y tế", ("Sở Nội vụ",), ("Sở Tư pháp", "Sở Y tế")),
        ("Chủ trì: Sở Nội vụ. Phối hợp: Sở Tư pháp, Sở Y tế", ("Sở Nội vụ",), ("Sở Tư pháp", "Sở Y tế")),
        ("Chủ trì Sở Nội vụ, phối hợp Sở Tư pháp", ("Sở Nội vụ",), ("Sở Tư pháp",)),
        ("Sở Nội vụ (phối hợp với Sở Y tế)", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ là cơ quan chủ trì / Các sở tham gia", ("Sở Nội vụ",), ("Các sở",)),
        ("Sở Nội vụ (CT), Sở Y tế (PH)", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("CQ chủ trì: Sở Nội vụ; CQ phối hợp: Sở Y tế", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ phối hợp với Sở Y tế", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ chủ trì phối hợp với Sở Y tế", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ – chủ trì; Sở Y tế – phối hợp", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Chủ trì: Sở Nội vụ Phối hợp: Sở Y tế", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ; Sở Y tế (phối hợp)", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Sở Nội vụ / Sở Y tế phối hợp", ("Sở Nội vụ",), ("Sở Y tế",)),
        ("Văn phòng HĐND và UBND (chủ trì)", ("Văn phòng HĐND và UBND",), ()),
        ("Các cơ quan chủ trì nhiệm vụ", ("Các cơ quan chủ trì nhiệm vụ",), ()),
        ("Đơn vị được giao chủ trì", ("Đơn vị được giao chủ trì",), ()),
        ("Tổ phối hợp liên ngành", ("Tổ phối hợp liên ngành",), ()),
    ],
)
def test_a_cell_of_who_does_it_is_parted_by_what_they_do(
    cell: str, leads: tuple[str, ...], partners: tuple[str, ...]
) -> None:
    only = tasks(grid(f"STT | Nội dung | Đơn vị thực hiện | Thời hạn\n1 | Rà soát thủ tục | {cell} | 30/6/2025"))[0]
    assert (only.leads, only.partners) == (leads, partners)
    assert not only.problems


def test_partners_of_a_column_of_their_own_are_kept_beside_those_of_the_leads() -> None:
    only = tasks(
        grid(
            "STT | Nội dung | Chủ trì | Phối hợp | Thời hạn\n"
            "1 | Rà soát thủ tục | Sở Nội vụ chủ trì, Sở Tư pháp phối hợp | Sở Y tế | 30/6/2025"
        )
    )[0]
    assert (only.leads, only.partners) == (("Sở Nội vụ",), ("Sở Y tế", "Sở Tư pháp"))


@pytest.mark.parametrize("cell", ["Sở Nội vụ (chủ trì), Sở Y tế, Sở Tư pháp", "Sở Nội vụ, Sở Y tế phối hợp"])
def test_names_nobody_says_what_they_do_stay_as_printed_and_are_doubted(cell: str) -> None:
    only = tasks(grid(f"STT | Nội dung | Đơn vị thực hiện | Thời hạn\n1 | Rà soát thủ tục | {cell} | 30/6/2025"))[0]
    assert only.partners == ()
    assert "; ".join(only.leads) == cell.replace(", ", "; ")
    assert [problem.text for problem in only.problems] == [f"Không rõ ai chủ trì, ai phối hợp: “{cell}”"]
