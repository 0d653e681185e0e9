"""A corrected document against the tasks that are followed already."""

from dataclasses import replace
from datetime import date

import pytest

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plan_changes import (
    Difference,
    PlanChange,
    contradictions,
    corrected,
    plan_changes,
    said,
    same_document,
)
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.tasks import Task, last_day


def task(title: str, deadline: str = "Trước 30/6/2026", number: str = "1", **facts: object) -> Task:
    read = read_deadline(deadline, 2026)
    source = f"{number} | {title} | {deadline} | {facts.get('leads', '')}"
    return Task(0, title, read, number=number, due=last_day(read), source_text=source, **facts)  # type: ignore[arg-type]


def kept(fresh: Task, **done: object) -> Task:
    return replace(fresh, id=7, plan_id=3, **done)  # type: ignore[arg-type]


def test_the_same_words_are_the_same_task_whatever_the_officer_corrected() -> None:
    fresh = task("Kiểm tra công vụ")
    (change,) = plan_changes([fresh], [kept(fresh, title="Tôi tự sửa", due=date(2026, 6, 15))])
    assert change.same
    assert not change.new
    assert not change.gone


def test_new_words_are_named_and_applied_while_what_the_officer_did_stays() -> None:
    followed = kept(
        task("Kiểm tra công vụ đột xuất"), criteria=("1.1",), finished_note="BC 5", person="Lan", confirmed=True
    )
    fresh = task("Kiểm tra công vụ đột xuất", "Trước 31/7/2026", leads=("Sở Nội vụ",))
    (change,) = plan_changes([fresh], [followed])
    assert change.fields == (Difference.LEADS, Difference.DEADLINE)
    renewed = change.renewed
    assert (renewed.id, renewed.plan_id, renewed.criteria, renewed.finished_note, renewed.person) == (
        7,
        3,
        ("1.1",),
        "BC 5",
        "Lan",
    )
    assert (renewed.leads, renewed.deadline.text, renewed.due) == (("Sở Nội vụ",), "Trước 31/7/2026", date(2026, 7, 31))
    assert renewed.source_text == fresh.source_text
    assert not renewed.confirmed


def test_what_the_officer_types_over_the_same_words_is_a_change() -> None:
    followed = kept(task("Kiểm tra công vụ"), title="Tôi tự sửa")
    typed = replace(task("Kiểm tra công vụ đột xuất"), source_text=followed.source_text, due=date(2026, 6, 1))
    (change,) = plan_changes([typed], [followed])
    assert change.same
    assert corrected(change, ()).same
    changed = corrected(change, {"due", "binds_ward", "leads"})
    assert changed.fields == (Difference.DUE,)
    assert (changed.renewed.due, changed.renewed.confirmed) == (date(2026, 6, 1), True)
    assert changed.renewed.title == "Tôi tự sửa"
    assert corrected(PlanChange(typed, None), {"due"}).new
    assert (said(typed, Difference.DUE), said(typed, Difference.WARD)) == ("01/6/2026", "có")
    assert said(replace(typed, due=None), Difference.DUE) == "–"


def test_a_day_the_officer_set_stays_when_the_words_change() -> None:
    followed = kept(task("Kiểm tra công vụ"), due=date(2026, 6, 15))
    (change,) = plan_changes([task("Kiểm tra công vụ", "Trước 31/7/2026")], [followed])
    assert change.renewed.due == date(2026, 6, 15)
    (change,) = plan_changes([replace(task("Kiểm tra công vụ"), section="II", source_text="khác")], [followed])
    assert change.renewed.section == "II"


def test_tasks_come_and_go() -> None:
    old, new = kept(task("Tổ chức hội nghị tổng kết", number="2")), task("Số hóa hồ sơ", number="3")
    added, gone = plan_changes([new], [old])
    assert added.new
    assert gone.gone
    with pytest.raises(ValueError, match="only a changed task"):
        _ = gone.renewed


def test_a_task_is_known_by_its_title_else_by_its_number_and_only_once() -> None:
    first = kept(task("Rà soát thủ tục hành chính nội bộ của phường và các khu phố", number="1"))
    second = replace(kept(task("Công khai thủ tục hành chính", number="2")), id=8)
    moved = task("Công khai thủ tục hành chính", number="1")
    reworded = task("Rà soát thủ tục hành chính nội bộ", number="2")
    pairs = {
        change.fresh.title: change.kept for change in plan_changes([moved, reworded], [first, second]) if change.fresh
    }
    assert pairs == {moved.title: second, reworded.title: None}
    (change, gone) = plan_changes([replace(reworded, number="1")], [first, second])
    assert change.kept == first
    assert gone.kept == second
    assert plan_changes([task("")], [kept(task("", number=""))])[0].new
    twice = plan_changes([moved, moved], [second])
    assert [each.new for each in twice] == [False, True]


def test_a_document_is_known_by_its_number_and_issuer() -> None:
    one = PlanDocument("57/KH-UBND", date(2026, 1, 2), "UBND phường A")
    assert same_document(one, replace(one, number="57 /KH-UBND", date=date(2026, 2, 3)))
    assert not same_document(one, replace(one, issuer="UBND phường B"))
    assert not same_document(replace(one, number=""), replace(one, number=""))


def test_what_changed_is_said_in_words() -> None:
    fresh = task("Việc", leads=("A", "B"))
    assert said(fresh, Difference.LEADS) == "A; B"
    assert said(fresh, Difference.TITLE) == "Việc"
    assert PlanChange(fresh, None).fields == ()


def test_another_plan_with_another_day_for_the_same_task_is_named() -> None:
    fresh = task("Kiểm tra công vụ đột xuất", "Trước 30/6/2026", number="4")
    other = kept(task("Kiểm tra công vụ đột xuất", "31/7/2026"))
    (problem,) = contradictions(fresh, [other, replace(other, plan_id=None)], {3: "Kế hoạch 12/KH-UBND"})
    assert problem.where == "nhiệm vụ 4"
    assert "30/6/2026" in problem.text
    assert "Kế hoạch 12/KH-UBND ghi hạn 31/7/2026" in problem.text
    assert contradictions(fresh, [kept(fresh), kept(task("Khác hẳn", "31/7/2026"))], {3: "x"}) == ()
    assert contradictions(task("Việc", "Thường xuyên"), [other], {3: "x"}) == ()
    assert contradictions(fresh, [replace(other, deadline=read_deadline("Thường xuyên", 2026))], {3: "x"}) == ()
