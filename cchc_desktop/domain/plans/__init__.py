"""Blocks of a superior's document -> Plan: its own facts, its tasks, its targets.

plan        the values
reading     which of the three shapes a document has, and the whole of it
tables/     annex tables
prose/      labels, running text, targets
head/       the document's own facts
shared_times  one time for a whole list
entries     one task's words -> the task
checks      what contradicts itself or is missing
"""

from collections.abc import Sequence

from cchc_desktop.domain.blocks import Block
from cchc_desktop.domain.plans.json_form import as_data
from cchc_desktop.domain.plans.plan import Plan, PlanDocument, PlannedTask, Target

__all__ = ["Plan", "PlanDocument", "PlannedTask", "Target", "as_data", "read_plan"]


def read_plan(blocks: Sequence[Block], year: int | None = None, unit_names: tuple[str, ...] = ()) -> Plan:
    """The plan in a document. `year` is meant where words name none; the unit's own names make a task the ward's.

    The readers are imported here, when a plan is first read: the store and the window name only its values.
    """
    from cchc_desktop.domain.plans import reading

    return reading.read_plan(blocks, year, unit_names)
