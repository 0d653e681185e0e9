"""The founding documents give every one of their tasks as PDF too."""

from pathlib import Path

import pytest

from cchc_desktop.domain.plans import PlannedTask, read_plan
from cchc_desktop.exchange.reading import read_blocks
from tests.exchange.office_files import PLANS, plan_text
from tests.exchange.pdf_files import write_flow, write_pdf


def facts(task: PlannedTask) -> tuple[object, ...]:
    return task.title, task.number, task.leads, task.partners, task.deadline.text, task.deadline.end, task.deadline.kind


@pytest.mark.parametrize(("name", "count"), [("hoang-mai", 27), ("ha-noi", 21), ("quan-3", 34)])
def test_a_founding_document_as_pdf_gives_all_its_tasks(name: str, count: int, tmp_path: Path) -> None:
    text = PLANS / f"{name}.txt"
    path = tmp_path / "plan.pdf"
    if name == "quan-3":
        write_pdf(path, *plan_text(name))
    else:
        write_flow(path, text.read_text(encoding="utf-8").replace("*", "").split("\n"))
    told, read = read_plan(read_blocks(text)), read_plan(read_blocks(path))
    assert len(told.tasks) == count
    assert list(map(facts, read.tasks)) == list(map(facts, told.tasks))
