"""Three public documents, one of each shape: every field of every task as a person reads it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.domain.plans import Plan, read_plan
from cchc_desktop.exchange.reading import read_blocks

DATA = Path(__file__).parents[2] / "data" / "plans"


def read(name: str) -> Plan:
    return read_plan(read_blocks(DATA / f"{name}.txt"))


def expected(name: str) -> list[dict[str, Any]]:
    tasks: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return tasks


@pytest.mark.parametrize(("name", "count"), [("quan-3", 34), ("hoang-mai", 27), ("ha-noi", 21)])
def test_every_field_of_every_task_is_read_as_printed(name: str, count: int) -> None:
    tasks = read(name).tasks
    assert len(tasks) == count
    for task, wanted in zip(tasks, expected(name), strict=True):
        found = {
            "number": task.number,
            "title": task.title,
            "leads": "; ".join(task.leads),
            "partners": "; ".join(task.partners),
            "deliverable": task.deliverable,
            "words": task.deadline.text,
            "kind": task.deadline.kind.value if task.deadline.kind else None,
        }
        if wanted["kind"] in {"date", "month", "quarter", "year"}:
            found["end"] = task.deadline.end.isoformat() if task.deadline.end else None
        if "section" in wanted:
            found["section"] = task.section
        assert found == {key: wanted[key] for key in found}


def test_a_plan_with_an_annex_gives_the_annex_and_not_the_prose_before_it() -> None:
    plan = read("quan-3")
    assert {task.section.split(".")[0] for task in plan.tasks} == {
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
    }
    assert not any("Định kỳ hàng tháng" in task.title for task in plan.tasks)


def test_rows_torn_by_a_page_break_are_one_task() -> None:
    torn = {task.number: task for task in read("quan-3").tasks if task.number in {"24", "27"}}
    assert torn["24"].title.endswith("người có tài năng đặc biệt trên địa bàn quận")
    assert torn["27"].partners[-1] == "Thủ trưởng các cơ quan, đơn vị được giao sử dụng tài sản công"


def test_an_empty_cell_does_not_shift_its_neighbours() -> None:
    apology = read("quan-3").tasks[11]
    assert apology.partners == ()
    assert apology.deliverable == "Văn bản triển khai, báo cáo"


def test_the_general_deadline_is_kept_and_rows_beyond_it_are_named() -> None:
    plan = read("quan-3")
    assert plan.deadline is not None
    assert plan.deadline.end == date(2024, 10, 31)
    assert plan.deadline.text == "Thời hạn hoàn thành các chỉ tiêu nhiệm vụ được giao trước 31/10/2024"
    assert plan.deadline_place == "mục III.1"
    assert [problem.where for problem in plan.problems] == [
        *("nhiệm vụ 14", "nhiệm vụ 17", "nhiệm vụ 32"),
        *("văn bản", "văn bản"),
    ]
    assert "“Định kỳ hàng tháng” chưa đọc thành nhiệm vụ" in plan.problems[-2].text
    assert plan.problems[-1].text.startswith("8 việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: ")
    assert plan.problems[1].text == "Thời hạn 30/11/2024 sau thời hạn chung 31/10/2024 (mục III.1)"


def test_the_words_of_a_task_against_its_own_time_are_named() -> None:
    against, besides = read("hoang-mai").problems
    assert (against.where, against.text) == (
        "nhiệm vụ 7.2.c",
        "Nội dung ghi “trong năm 2022” nhưng thời hạn ghi “Năm 2021”",
    )
    assert besides.text.startswith("2 việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: “Các phòng, ban, đơn vị,")


def test_general_instructions_to_everybody_are_not_tasks() -> None:
    assert all(task.number.startswith("II.") for task in read("ha-noi").tasks)


@pytest.mark.parametrize(
    ("name", "number", "day", "issuer", "kind"),
    [
        ("quan-3", "219/KH-UBND", date(2024, 6, 28), "Ủy ban nhân dân Quận 3", "Kế hoạch"),
        ("hoang-mai", "230/KH-UBND", date(2021, 8, 9), "Ủy ban nhân dân quận Hoàng Mai", "Kế hoạch"),
        ("ha-noi", "441/TB-VP", date(2022, 9, 9), "Văn phòng Ủy ban nhân dân thành phố Hà Nội", "Thông báo"),
    ],
)
def test_heads_lost_starred_or_broken_over_lines_still_say_who_when_and_what(
    name: str, number: str, day: date, issuer: str, kind: str
) -> None:
    document = read(name).document
    assert (document.number, document.date, document.issuer, document.kind) == (number, day, issuer, kind)
    assert document.title


def test_targets_are_read_with_their_sign_and_their_year() -> None:
    read_targets = [(t.comparison, str(t.value), t.year) for t in read("hoang-mai").targets]
    assert read_targets[:4] == [(">", "85", 2023), (">=", "95", 2025), ("=", "100", None), ("=", "90", None)]


def test_wards_among_leads_or_partners_bind_the_ward() -> None:
    tasks = {task.number: task for task in read("hoang-mai").tasks}
    assert all(task.binds_ward for task in tasks.values())
    assert not read("ha-noi").tasks[0].binds_ward
