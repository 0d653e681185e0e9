"""Tasks, their notes, and the plans they came from."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.domain.tasks import Note, Rhythm, Task
from cchc_desktop.store import GoneError, Store
from tests.store.ward import DAY, DOCUMENT, ONGOING, QUARTER, planned, task

FULL = Task(
    0,
    "Tổng hợp, dự báo kết quả",
    QUARTER,
    number="3",
    section="I. Công tác chỉ đạo, điều hành",
    leads=("Văn phòng HĐND và UBND", "Công an phường"),
    partners=("Phòng Văn hóa - Xã hội",),
    deliverable="Kết quả dự báo",
    due=date(2026, 9, 30),
    confirmed=True,
    binds_ward=False,
    source_page=12,
    source_text="3 | Tổng hợp | …",
    finished=DAY,
    finished_note="12/BC-UBND",
    criteria=("6.2", "1.1"),
    person="Nguyễn Thị Mai",
    room="Phòng Văn hóa - Xã hội",
    own_due=date(2026, 9, 16),
    planned=date(2026, 9, 14),
    rhythm=Rhythm.QUARTERLY,
    late_reason="Chờ số liệu",
    since=date(2026, 6, 28),
)


def test_a_task_comes_back_whole(store: Store) -> None:
    task_id = store.tasks.add(FULL)
    assert store.tasks.get(task_id) == replace(FULL, id=task_id)
    assert store.tasks.all() == (replace(FULL, id=task_id),)
    assert store.tasks.get(task_id + 1) is None


def test_the_earliest_deadline_comes_first_and_none_last(store: Store) -> None:
    for title, due in (("không hạn", None), ("sau", date(2026, 12, 1)), ("trước", date(2026, 2, 1))):
        store.tasks.add(replace(FULL, title=title, due=due))
    assert [each.title for each in store.tasks.all()] == ["trước", "sau", "không hạn"]


def test_a_changed_task_is_saved_with_its_criteria(store: Store) -> None:
    task_id = store.tasks.add(FULL)
    changed = replace(FULL, id=task_id, title="Dự báo", leads=(), due=None, deadline=ONGOING, criteria=("1.1", "7"))
    store.tasks.save(changed)
    assert store.tasks.get(task_id) == changed
    store.undo()
    assert store.tasks.get(task_id) == replace(FULL, id=task_id)


def test_a_criterion_named_twice_or_empty_is_one_link(store: Store) -> None:
    task_id = store.tasks.add(replace(FULL, criteria=("1.1", "", "1.1")))
    kept = store.tasks.get(task_id)
    assert kept is not None
    assert kept.criteria == ("1.1",)


def test_finishing_and_reopening_touch_nothing_else(store: Store) -> None:
    task_id = store.tasks.add(task())
    stale = replace(task("một tên cũ"), id=task_id)
    store.tasks.finish(stale, DAY, "Số 12/BC-UBND")
    kept = store.tasks.get(task_id)
    assert kept == replace(task(), id=task_id, finished=DAY, finished_note="Số 12/BC-UBND")
    store.tasks.reopen(stale)
    assert store.tasks.get(task_id) == replace(task(), id=task_id)


def test_a_task_deleted_meanwhile_can_not_be_saved(store: Store) -> None:
    gone = replace(task(), id=store.tasks.add(task()))
    store.tasks.delete([gone.id])
    for write in (store.tasks.save, store.tasks.reopen, lambda each: store.tasks.finish(each, DAY)):
        with pytest.raises(GoneError):
            write(gone)
    with pytest.raises(GoneError):
        store.tasks.add_note(gone.id, DAY, "Đã làm")


def test_notes_are_told_latest_first(store: Store) -> None:
    first, other = store.tasks.add(task()), store.tasks.add(task())
    ids = [store.tasks.add_note(first, day, text) for day, text in ((DAY, "hai"), (date(2026, 3, 1), "một"))]
    store.tasks.add_note(other, DAY, "khác")
    assert store.tasks.notes(first) == (Note(ids[0], first, DAY, "hai"), Note(ids[1], first, date(2026, 3, 1), "một"))
    assert [note.text for note in store.tasks.all_notes()] == ["khác", "hai", "một"]


def test_a_note_can_be_deleted(store: Store) -> None:
    task_id = store.tasks.add(task())
    store.tasks.delete_note(store.tasks.add_note(task_id, DAY, "một"))
    assert store.tasks.notes(task_id) == ()


def test_a_plan_is_taken_over_with_its_tasks_and_its_file(store: Store, tmp_path: Path, today: date) -> None:
    file = tmp_path / "KH 219.docx"
    file.write_bytes(b"x")
    rows = [*planned(2), replace(planned(1)[0], deadline=ONGOING)]
    plan_id = store.plans.import_plan(DOCUMENT, rows, file)
    plan = store.plans.get(plan_id)
    assert plan is not None
    assert (plan.document, plan.imported) == (DOCUMENT, today)
    assert plan.file is not None
    assert store.evidence.path(plan.file).read_bytes() == b"x"
    assert store.plans.all() == (plan,)
    first, _second, ongoing = store.tasks.all()
    assert (first.number, first.leads, first.due, first.plan_id) == ("1", ("Phòng Nội vụ",), QUARTER.end, plan_id)
    assert not first.confirmed
    assert (first.source_page, first.section) == (1, "I. Công tác chỉ đạo")
    assert ongoing.due is None


def test_rows_corrected_in_the_preview_enter_as_they_were_corrected(store: Store) -> None:
    plan_id = store.plans.import_plan(DOCUMENT, [FULL])
    assert store.tasks.all() == (replace(FULL, id=store.tasks.all()[0].id, plan_id=plan_id),)


def test_a_plan_without_tasks_or_file_is_a_plan(store: Store) -> None:
    plan_id = store.plans.import_plan(DOCUMENT, [])
    assert store.plans.get(plan_id) == store.plans.all()[0]
    assert store.plans.all()[0].file is None
    assert store.plans.get(plan_id + 1) is None


def test_a_plans_facts_can_be_corrected(store: Store) -> None:
    store.plans.import_plan(DOCUMENT, planned(1))
    (plan,) = store.plans.all()
    corrected = replace(plan, document=replace(DOCUMENT, number="220/KH-UBND", date=None))
    store.plans.save(corrected)
    assert store.plans.all() == (corrected,)
    store.plans.delete(plan.id)
    assert store.tasks.all() == ()
    with pytest.raises(GoneError):
        store.plans.save(corrected)
