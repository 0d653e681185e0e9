"""Blocks of a superior's document -> Plan: its own facts, its tasks, its targets.

plan.py is the values; the other modules each read one shape of document.
"""

from cchc_desktop.domain.plans.plan import Plan, PlanDocument, PlannedTask, Target

__all__ = ["Plan", "PlanDocument", "PlannedTask", "Target"]
