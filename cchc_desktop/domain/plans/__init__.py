"""Blocks of a superior's document -> Plan: its own facts, its tasks, its targets.

plan        the values
reading     which of the three shapes a document has, and the whole of it
tables/     annex tables
prose/      labels, running text, targets
head/       the document's own facts
entries     one task's words -> the task
checks      what contradicts itself or is missing
"""

from cchc_desktop.domain.plans.json_form import as_data
from cchc_desktop.domain.plans.plan import Plan, PlanDocument, PlannedTask, Target
from cchc_desktop.domain.plans.reading import read_plan

__all__ = ["Plan", "PlanDocument", "PlannedTask", "Target", "as_data", "read_plan"]
