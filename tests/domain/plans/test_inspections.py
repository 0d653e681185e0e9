"""Schedules of inspections: who is inspected is what a row is about, and does nothing."""

import pytest

from cchc_desktop.domain.plans import PlannedTask
from tests.domain.plans.written import grid, tasks, text


@pytest.mark.parametrize(
    "head",
    [
        "STT | Đơn vị được kiểm tra | Thời gian | Trưởng đoàn | Đơn vị phối hợp",
        "TT | Cơ quan, đơn vị được kiểm tra | Ngày kiểm tra | Trưởng đoàn kiểm tra | Thành phần đoàn",
        "TT | Đối tượng kiểm tra | Thời gian kiểm tra | Chủ trì | Thành viên",
    ],
)
def test_the_inspected_unit_is_the_title_and_the_head_of_the_inspection_leads(head: str) -> None:
    read = tasks(
        grid(f"""{head}
            1 | UBND phường An Khê | 15/4/2026 | Giám đốc Sở Nội vụ | Sở Tư pháp
            2 | Sở Y tế | 16/4/2026 | Giám đốc Sở Nội vụ | Sở Tư pháp"""),
    )
    assert [_said(task) for task in read] == [
        ("UBND phường An Khê", ("Giám đốc Sở Nội vụ",), ("Sở Tư pháp",), "15/4/2026"),
        ("Sở Y tế", ("Giám đốc Sở Nội vụ",), ("Sở Tư pháp",), "16/4/2026"),
    ]
    assert [task.binds_ward for task in read] == [True, False]
    assert not any(task.problems for task in read)


def _said(task: PlannedTask) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    return task.title, task.leads, task.partners, task.deadline.text


def test_beside_what_is_inspected_the_unit_is_noted_and_still_concerned() -> None:
    only = tasks(
        grid("""STT | Nội dung | Đơn vị được kiểm tra | Thời gian | Chủ trì
            1 | Giờ giấc làm việc | UBND phường An Khê | Quý II | Sở Nội vụ""")
    )[0]
    assert (only.title, only.note) == ("Giờ giấc làm việc", "Đơn vị được kiểm tra: UBND phường An Khê")
    assert only.binds_ward


@pytest.mark.parametrize("head", ["Đơn vị", "Tên đơn vị", "Đơn vị kiểm tra"])
def test_a_unit_with_no_work_beside_it_leads_nothing(head: str) -> None:
    only = tasks(grid(f"STT | {head} | Thời gian | Địa điểm\n1 | UBND xã Tân Lập | 14/4/2026 | Trụ sở UBND xã"))[0]
    assert (only.title, only.leads) == ("UBND xã Tân Lập", ())
    assert [problem.text for problem in only.problems] == ["Không ghi đơn vị chủ trì"]


def test_who_inspects_or_is_inspected_is_asked_where_the_head_may_mean_either() -> None:
    head = "STT | Nội dung | Đơn vị kiểm tra | Thời gian"
    only = tasks(grid(f"{head}\n1 | Kỷ luật công vụ | Sở Nội vụ | Quý II"))[0]
    doubt = "Không rõ cột “Đơn vị kiểm tra” ghi nơi đi kiểm tra hay nơi được kiểm tra"
    assert [problem.text for problem in only.problems] == [doubt]
    sure = tasks(grid(f"{head} | Đối tượng\n1 | Kỷ luật công vụ | Sở Nội vụ | Quý II | UBND các xã"))[0]
    assert (sure.leads, sure.problems) == (("Sở Nội vụ",), ())


def test_the_head_of_the_inspection_leads_in_groups_and_labels_too() -> None:
    grouped = tasks(
        grid("""STT | Đơn vị được kiểm tra | Thời gian
            I | Trưởng đoàn: Giám đốc Sở Nội vụ |
            1 | UBND xã Tân Lập | Quý II""")
    )[0]
    labelled = tasks(text("1. Kiểm tra tại UBND xã Tân Lập.\nTrưởng đoàn: Giám đốc Sở Nội vụ.\nThời gian: Quý II."))[0]
    assert grouped.leads == labelled.leads == ("Giám đốc Sở Nội vụ",)
