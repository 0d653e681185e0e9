"""A plan as the plain data of the command line."""

from collections.abc import Sequence

from cchc_desktop.domain import deadlines
from cchc_desktop.domain.plans.plan import Plan, PlanDocument, PlannedTask, Target
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import fold


def as_data(plan: Plan) -> dict[str, object]:
    """The JSON object of `read-plan`; the general deadline stands in it only where there is one."""
    shown: dict[str, object] = {
        "document": _document(plan.document),
        "tasks": [_task(task) for task in plan.tasks],
        "targets": [_target(target) for target in plan.targets],
        "problems": _problems(plan.problems),
    }
    if plan.deadline is not None:
        shown["deadline"] = {**deadlines.as_data(plan.deadline), "place": plan.deadline_place}
    return shown


def _document(document: PlanDocument) -> dict[str, object]:
    return {
        "number": document.number,
        "date": document.date.isoformat() if document.date else None,
        "issuer": document.issuer,
        "kind": document.kind,
        "title": document.title,
    }


def _task(task: PlannedTask) -> dict[str, object]:
    shown: dict[str, object] = {
        "number": task.number,
        "section": task.section,
        "title": task.title,
        "leads": list(task.leads),
        "partners": list(task.partners),
        "deliverable": task.deliverable,
        "deadline": deadlines.as_data(task.deadline),
        "binds_ward": task.binds_ward,
        "source": {"page": task.page, "text": task.source},
    }
    return shown | ({"note": task.note} if task.note else {})


def _target(target: Target) -> dict[str, object]:
    return {
        "text": target.text,
        "value": str(target.value),
        "unit": target.unit,
        "comparison": target.comparison,
        "year": target.year,
        "source": {"page": target.page, "text": target.source},
    }


def _problems(problems: Sequence[Problem]) -> list[dict[str, str]]:
    return [{"where": _where(problem.where), "text": problem.text} for problem in problems]


def _where(place: str) -> str:
    """Places are words of the command, in English as its other keys: "task 17"."""
    return f"task {place.removeprefix('nhiệm vụ ')}" if fold(place).startswith("nhiem vu ") else "document"
