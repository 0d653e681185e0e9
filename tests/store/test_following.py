"""What is followed: given and let go, extended, come in, off and worked, the unit's steps."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.domain.deadlines import Deadline, Kind, Offset
from cchc_desktop.domain.following import STEPS, DayOff, Done, Extension, Incoming, Step
from cchc_desktop.domain.tasks import Rhythm, Task
from cchc_desktop.store import Action, Changes, GoneError, Store, StoreError, Topic
from tests.store.ward import DAY, DOCUMENT, QUARTER, Drop, planned, rows, task

DECISION = Incoming(0, "1570/QĐ-UBND", date(2026, 9, 10), DAY, "UBND thành phố", "giao biên chế")
WAITING = Deadline(
    "Trong 03 ngày làm việc từ ngày nhận", Kind.EVENT, condition="từ ngày nhận", offset=Offset(working_days=3)
)


@pytest.fixture
def kept(store: Store) -> Task:
    """A task in the store."""
    found = store.tasks.get(store.tasks.add(task("Báo cáo tháng")))
    assert found is not None
    return found


def told(store: Store, limit: int = 1) -> list[tuple[str, ...]]:
    return [(each.action, each.subject, each.field, each.old, each.new) for each in store.log.entries(limit)]


def test_a_task_is_followed_since_it_was_taken_over(store: Store) -> None:
    store.tasks.add(replace(task("một"), since=None))
    store.tasks.add(replace(task("hai"), since=date(2026, 7, 1)))
    store.plans.import_plan(DOCUMENT, planned(1))
    assert [each.since for each in store.tasks.all()] == [DAY, date(2026, 7, 1), DAY]
    first = store.tasks.all()[0]
    store.tasks.save(replace(first, since=None, title="khác"))
    assert store.tasks.all()[0].since == DAY


def test_many_tasks_are_saved_as_one_action_or_not_at_all(store: Store, kept: Task) -> None:
    other = replace(kept, id=store.tasks.add(task("hai")), title="hai")
    store.tasks.save_all(replace(each, person="Lê Thị Đào", rhythm=Rhythm.YEARLY) for each in (kept, other))
    assert [each.person for each in store.tasks.all()] == ["Lê Thị Đào"] * 2
    assert store.undoable is Action.EDIT_TASKS
    assert ("Edit tasks", "Task: hai", "Rhythm", "", "hằng năm") in told(store, 2)
    store.tasks.delete([other.id])
    with pytest.raises(GoneError):
        store.tasks.save_all([replace(kept, person="Ai đó"), other])
    assert store.tasks.all()[0].person == "Lê Thị Đào"


def test_what_was_given_is_kept_once_for_each_key(store: Store, kept: Task) -> None:
    store.occurrences.give(kept, "2026-08", date(2026, 8, 31), "12/BC-UBND")
    store.occurrences.give(kept, "2026-08", DAY, "12/BC-UBND")
    assert store.occurrences.all() == {kept.id: (Done(kept.id, "2026-08", DAY, "12/BC-UBND"),)}
    assert told(store) == [("Mark as given", "Task that comes back: Báo cáo tháng · tháng 8/2026", *_day_moved())]
    store.undo()
    assert store.occurrences.all()[kept.id][0].day == date(2026, 8, 31)


def _day_moved() -> tuple[str, str, str]:
    return "Day", "31/8/2026", "15/9/2026"


def test_one_is_let_go_with_a_reason_only_and_can_be_taken_back(store: Store, kept: Task) -> None:
    with pytest.raises(StoreError, match="reason"):
        store.occurrences.let_go(kept, "2026-08", " ")
    assert store.occurrences.all() == {}
    store.occurrences.let_go(kept, "2026-08", "Không yêu cầu")
    assert store.occurrences.all()[kept.id] == (Done(kept.id, "2026-08", DAY, reason="Không yêu cầu"),)
    store.occurrences.give(kept, "2026-08", DAY)
    assert store.occurrences.all()[kept.id][0].reason == ""
    store.occurrences.take_back(kept, "2026-08")
    assert store.occurrences.all() == {}


def test_what_was_given_stays_when_the_deadline_is_corrected_and_goes_with_the_task(store: Store, kept: Task) -> None:
    store.occurrences.give(kept, "2026-08", DAY)
    before = rows(store.folder)["occurrence"]
    store.tasks.save(replace(kept, deadline=replace(QUARTER, text="Quý IV/2026")))
    assert rows(store.folder)["occurrence"] == before
    store.tasks.delete([kept.id])
    assert store.occurrences.all() == {}
    store.undo()
    assert rows(store.folder)["occurrence"] == before


def test_a_task_deleted_meanwhile_is_neither_given_nor_extended(store: Store, kept: Task) -> None:
    store.tasks.delete([kept.id])
    with pytest.raises(GoneError):
        store.occurrences.give(kept, "2026-08", DAY)
    with pytest.raises(GoneError):
        store.tasks.extend(kept, DAY, "Công văn")


def test_an_extension_keeps_the_superiors_old_day_and_its_reason(store: Store, kept: Task) -> None:
    with pytest.raises(StoreError, match="reason"):
        store.tasks.extend(kept, date(2026, 10, 31), "")
    store.tasks.extend(kept, date(2026, 10, 31), "Công văn số 9/UBND")
    store.tasks.extend(kept, date(2026, 11, 30), "Công văn số 12/UBND", decided=date(2026, 9, 1))
    assert store.tasks.extensions(kept.id) == (
        Extension(1, kept.id, DAY, QUARTER.end, date(2026, 10, 31), "Công văn số 9/UBND"),
        Extension(2, kept.id, date(2026, 9, 1), date(2026, 10, 31), date(2026, 11, 30), "Công văn số 12/UBND"),
    )
    assert store.tasks.extensions(kept.id + 1) == ()
    assert store.tasks.all()[0].due == date(2026, 11, 30)
    assert store.tasks.all()[0].deadline == QUARTER
    store.undo()
    assert (store.tasks.all()[0].due, len(store.tasks.extensions())) == (date(2026, 10, 31), 1)
    assert ("Extend time limit", "Extension of task: Báo cáo tháng", "Extended until", "", "31/10/2026") in told(
        store, 9
    )


def test_a_document_comes_in_with_its_file_and_is_corrected(store: Store, drop: Drop) -> None:
    number = store.incoming.add(DECISION, drop("1570.pdf"))
    (found,) = store.incoming.all()
    assert found == replace(DECISION, id=number, evidence_id=store.evidence.all()[0].id)
    store.incoming.save(replace(found, title="giao chỉ tiêu biên chế", issued=None))
    assert store.incoming.all()[0].title == "giao chỉ tiêu biên chế"
    store.evidence.remove(store.evidence.all()[0])
    assert store.incoming.all()[0].evidence_id is None
    store.incoming.delete(number)
    assert store.incoming.all() == ()
    with pytest.raises(GoneError):
        store.incoming.save(found)


def test_the_latest_received_comes_first(store: Store) -> None:
    for day in (date(2026, 9, 1), date(2026, 9, 9), date(2026, 9, 5)):
        store.incoming.add(replace(DECISION, received=day))
    assert [each.received.day for each in store.incoming.all()] == [9, 5, 1]


def test_a_document_starts_the_clock_and_serves_the_task_as_one_action(store: Store, drop: Drop) -> None:
    store.holidays.set_day(date(2026, 9, 17), off=True, title="Nghỉ")
    waiting = Task(0, "Giao biên chế", WAITING)
    waiting = replace(waiting, id=store.tasks.add(waiting))
    found = replace(DECISION, id=store.incoming.add(DECISION, drop("1570.pdf")))
    found = store.incoming.all()[0]
    going = store.incoming.start(waiting, found)
    kept = store.tasks.get(waiting.id)
    assert kept is not None
    assert (going.due, kept.due, kept.started_by) == (date(2026, 9, 21), date(2026, 9, 21), found.id)
    assert [each.name for each in store.evidence.of_task(kept)] == ["1570.pdf"]
    store.undo()
    kept = store.tasks.get(waiting.id)
    assert kept is not None
    assert (kept.due, kept.started_by, store.evidence.of_task(kept)) == (None, None, ())


def test_a_clock_goes_on_when_its_document_is_deleted(store: Store) -> None:
    waiting = replace(Task(0, "Giao biên chế", WAITING), id=store.tasks.add(Task(0, "Giao biên chế", WAITING)))
    store.incoming.start(waiting, replace(DECISION, id=store.incoming.add(DECISION)))
    assert ("Start time limit", "Task: Giao biên chế", "Awaited document came", "", "yes") in told(store, 3)
    store.incoming.delete(store.incoming.all()[0].id)
    assert (store.tasks.all()[0].due, store.tasks.all()[0].started_by) == (date(2026, 9, 18), None)


def test_days_off_are_edited_and_days_filled_in_are_nothing_to_log_or_to_undo(store: Store) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    store.holidays.fill([DayOff(date(2026, 9, 2), off=True, title="Quốc khánh")])
    store.holidays.fill([])
    assert store.undoable is None
    assert [each.topics for each in heard] == [{Topic.HOLIDAYS}]
    assert told(store) == []
    assert store.last_saved is None
    store.holidays.set_day(date(2026, 8, 22), off=False, title="Làm bù")
    store.holidays.set_day(date(2026, 9, 2), off=True, title="Quốc khánh 2/9")
    assert told(store) == [
        ("Edit day off", "Day off: 02/9/2026 · Quốc khánh 2/9", "Title", "Quốc khánh", "Quốc khánh 2/9")
    ]
    assert store.holidays.days() == (
        DayOff(date(2026, 8, 22), off=False, title="Làm bù"),
        DayOff(date(2026, 9, 2), off=True, title="Quốc khánh 2/9"),
    )
    assert store.holidays.all().works(date(2026, 8, 22))
    assert store.holidays.years() == {2026}
    store.holidays.remove(date(2026, 8, 22))
    assert not store.holidays.all().works(date(2026, 8, 22))
    store.undo()
    assert store.holidays.all().works(date(2026, 8, 22))


def test_a_step_filled_in_between_leaves_what_could_be_redone(store: Store) -> None:
    store.tasks.add(task("một"))
    store.undo()
    store.holidays.fill([DayOff(date(2026, 9, 2), off=True)])
    store.redo()
    assert [each.title for each in store.tasks.all()] == ["một"]


def test_the_units_steps_are_the_usual_ones_until_they_are_edited(store: Store) -> None:
    assert store.steps.get() == STEPS
    store.steps.save([Step("Dự thảo", 3), Step("Ký", 1)])
    assert store.steps.get() == (Step("Dự thảo", 3), Step("Ký", 1))
    store.steps.save([Step("Dự thảo", 4)])
    assert store.steps.get() == (Step("Dự thảo", 4),)
    assert ("Edit steps inside the unit", "Step inside the unit: Dự thảo", "Working days", "3", "4") in told(store, 2)
    store.steps.save([])
    assert store.steps.get() == STEPS


def test_a_thousand_tasks_come_back_as_they_were(store: Store, tmp_path: Path) -> None:
    many = [task(f"Nhiệm vụ {number}", criteria=(f"{number}",), number=str(number)) for number in range(1000)]
    store.plans.import_plan(DOCUMENT, many)
    found = store.tasks.all()
    assert [(each.title, each.criteria) for each in found] == [(each.title, each.criteria) for each in many]
