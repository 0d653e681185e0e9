"""A document taken off with all its tasks: asked for with what would go, since some may have been worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.ui.tasks.plan_words import plan_name

if TYPE_CHECKING:
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import Store
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tasks.deeds import Deeds


def delete_plan(desk: Desk, deeds: Deeds, plan_id: int) -> None:
    """Delete it once that is really meant."""
    plan = desk.store.plans.get(plan_id)
    if plan is None:
        return
    tasks = [task for task in desk.store.tasks.all() if task.plan_id == plan_id]
    words = _("Delete {plan} with its {count} tasks? {worked} of them have progress, proofs or files already.")
    worked = len(_worked_on(tasks, desk.store))
    question = words.format(plan=plan_name(plan.document), count=len(tasks), worked=worked)
    if desk.ask.confirm(question, _("Delete document")):
        deeds.delete_plan(plan, tasks)


def _worked_on(tasks: list[Task], store: Store) -> list[Task]:
    told = {note.task_id for note in store.tasks.all_notes()} | store.occurrences.all().keys()
    told |= {extension.task_id for extension in store.tasks.extensions()}
    return [task for task in tasks if task.finished or task.id in told or store.evidence.of_task(task)]
