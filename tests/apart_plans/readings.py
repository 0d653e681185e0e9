"""How far a plan that was read is what the document says."""

from collections.abc import Iterator

from cchc_desktop.domain.plans import Plan
from tests.apart_plans.documents import Document, Wanted


def faults(document: Document, plan: Plan) -> Iterator[str]:
    """Everything that was read otherwise; nothing where all is right."""
    facts = (plan.document.number, str(plan.document.date), plan.document.issuer, plan.document.kind)
    for told, read in zip((document.number, document.date, document.issuer, document.kind), facts, strict=True):
        if told != read:
            yield f"document: {told!r} read as {read!r}"
    if len(plan.tasks) != len(document.tasks):
        yield f"{len(document.tasks)} tasks read as {len(plan.tasks)}: {[task.title[:40] for task in plan.tasks]}"
    for wanted, task in zip(document.tasks, plan.tasks, strict=False):
        read_task = Wanted(
            task.title,
            "; ".join(task.leads),
            task.deadline.end.isoformat() if task.deadline.end else None,
            task.deadline.kind.value if task.deadline.kind else None,
            "; ".join(task.partners),
            task.deliverable,
            task.section if wanted.section is not None else None,
        )
        if read_task != wanted:
            yield f"{wanted} read as {read_task}"
    targets = tuple((str(target.value), target.comparison, target.year) for target in plan.targets)
    if document.targets and targets != document.targets:
        yield f"targets {document.targets} read as {targets}"
    said = " ".join(problem.text for problem in plan.problems)
    for words in document.problems:
        if words not in said:
            yield f"no problem says {words!r}: {said}"
