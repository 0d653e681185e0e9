"""A plan brought up to its corrected document, as one action that can be taken back."""

from dataclasses import replace

import pytest

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plans import PlanDocument, PlannedTask
from cchc_desktop.store import GoneError, Store


def planned(title: str) -> PlannedTask:
    return PlannedTask(title, read_deadline("Trước 30/6/2026", 2026))


def test_tasks_come_change_and_go_together(store: Store) -> None:
    plan_id = store.plans.import_plan(PlanDocument("57/KH-UBND"), [planned("Một"), planned("Hai"), planned("Ba")])
    plan = store.plans.get(plan_id)
    assert plan is not None
    before = store.tasks.all()
    one, two, _three = sorted(before, key=lambda task: task.id)
    document = PlanDocument("57/KH-UBND", title="sửa đổi")
    store.plans.renew(plan, document, added=[planned("Bốn")], changed=[replace(one, title="Một rưỡi")], gone=[two.id])
    assert {task.title for task in store.tasks.all()} == {"Một rưỡi", "Ba", "Bốn"}
    assert {task.plan_id for task in store.tasks.all()} == {plan_id}
    assert [each.document for each in store.plans.all()] == [document]
    store.undo()
    assert store.tasks.all() == before


def test_only_the_plans_own_tasks_go(store: Store) -> None:
    plan = store.plans.get(store.plans.import_plan(PlanDocument("1"), [planned("Một")]))
    other = store.plans.import_plan(PlanDocument("2"), [planned("Hai")])
    assert plan is not None
    foreign = next(task for task in store.tasks.all() if task.plan_id == other)
    store.plans.renew(plan, plan.document, gone=[foreign.id])
    assert len(store.tasks.all()) == 2


def test_a_plan_that_was_deleted_is_not_renewed(store: Store) -> None:
    plan = store.plans.get(store.plans.import_plan(PlanDocument("1"), [planned("Một")]))
    assert plan is not None
    store.plans.delete(plan.id)
    with pytest.raises(GoneError):
        store.plans.renew(plan, plan.document, added=[planned("Hai")])
    assert store.tasks.all() == ()
