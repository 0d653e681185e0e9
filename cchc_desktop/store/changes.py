"""The vocabulary of change: what the officer did, what it touched, who hears of it."""

import enum
from dataclasses import dataclass

from cchc_desktop.i18n import N_


class Action(enum.Enum):
    """What the officer did; each value is the words the Undo menu and the log translate."""

    SAVE_OFFICE = N_("Edit office")
    EDIT_PERIOD = N_("Edit reporting period")
    REMOVE_PERIOD = N_("Remove reporting period")
    START_SHEET = N_("Start score sheet")
    REPLACE_SET = N_("Replace indicator set")
    ADVANCE_SHEET = N_("Move score sheet on")
    REOPEN_SHEET = N_("Reopen score sheet")
    SET_LIMIT = N_("Set time limit")
    SET_EFFORT = N_("Set days of work")
    ENTER_ANSWER = N_("Enter result")
    ENTER_VERIFICATION = N_("Enter verified result")
    IMPORT_VERIFICATION = N_("Import verified results")
    ENTER_REQUEST = N_("Enter points asked for")
    CLEAR_ANSWER = N_("Clear result")
    EXPLAIN = N_("Write explanation")
    ATTACH_EVIDENCE = N_("Attach evidence")
    DETACH_EVIDENCE = N_("Detach evidence")
    EDIT_EVIDENCE = N_("Edit evidence")
    REMOVE_EVIDENCE = N_("Remove evidence")
    ADD_TASK = N_("Add task")
    EDIT_TASK = N_("Edit task")
    FINISH_TASK = N_("Finish task")
    REOPEN_TASK = N_("Reopen task")
    DELETE_TASKS = N_("Delete tasks")
    EDIT_TASKS = N_("Edit tasks")
    EXTEND_TASK = N_("Extend time limit")
    GIVE_OCCURRENCE = N_("Mark as given")
    LET_OCCURRENCE_GO = N_("Let go")
    TAKE_OCCURRENCE_BACK = N_("Mark as not given")
    ADD_INCOMING = N_("Add incoming document")
    EDIT_INCOMING = N_("Edit incoming document")
    DELETE_INCOMING = N_("Delete incoming document")
    START_CLOCK = N_("Start time limit")
    FILL_HOLIDAYS = N_("Fill in days off")
    EDIT_HOLIDAY = N_("Edit day off")
    REMOVE_HOLIDAY = N_("Remove day off")
    EDIT_STEPS = N_("Edit steps inside the unit")
    ADD_NOTE = N_("Add progress note")
    DELETE_NOTE = N_("Delete progress note")
    IMPORT_PLAN = N_("Import plan")
    EDIT_PLAN = N_("Edit plan")
    DELETE_PLAN = N_("Delete plan and its tasks")
    WRITE_REPORT = N_("Write report")
    ADD_SET = N_("Add indicator set")
    EDIT_SET = N_("Edit indicator set")
    ISSUE_SET = N_("Issue indicator set")
    REMOVE_SET = N_("Remove indicator set")
    MAKE_SAMPLE = N_("Make sample ward")


OWN_DEEDS = frozenset({Action.FILL_HOLIDAYS})
"""What the program does by itself: announced, but no change of anyone's to log or to undo."""


class Topic(enum.Enum):
    """A part of the store that a page may be interested in."""

    OFFICE = enum.auto()
    PERIODS = enum.auto()
    SHEETS = enum.auto()
    SETS = enum.auto()
    ANSWERS = enum.auto()
    EFFORTS = enum.auto()
    EVIDENCE = enum.auto()
    TASKS = enum.auto()
    PLANS = enum.auto()
    OCCURRENCES = enum.auto()
    INCOMING = enum.auto()
    HOLIDAYS = enum.auto()
    REPORTS = enum.auto()


TOPICS: dict[str, frozenset[Topic]] = {
    "office": frozenset({Topic.OFFICE}),
    "period": frozenset({Topic.PERIODS}),
    "sheet": frozenset({Topic.SHEETS}),
    "sheet_step": frozenset({Topic.SHEETS}),
    "indicator_set": frozenset({Topic.SETS}),
    "answer": frozenset({Topic.ANSWERS}),
    "explanation": frozenset({Topic.ANSWERS}),
    "effort": frozenset({Topic.EFFORTS}),
    "evidence": frozenset({Topic.EVIDENCE}),
    "criterion_evidence": frozenset({Topic.EVIDENCE}),
    "task_evidence": frozenset({Topic.EVIDENCE, Topic.TASKS}),
    "plan": frozenset({Topic.PLANS}),
    "task": frozenset({Topic.TASKS}),
    "task_criterion": frozenset({Topic.TASKS}),
    "note": frozenset({Topic.TASKS}),
    "occurrence": frozenset({Topic.OCCURRENCES}),
    "extension": frozenset({Topic.TASKS}),
    "incoming": frozenset({Topic.INCOMING}),
    "holiday": frozenset({Topic.HOLIDAYS}),
    "unit_step": frozenset({Topic.HOLIDAYS}),
    "report_words": frozenset({Topic.REPORTS}),
    "mark": frozenset({Topic.OFFICE}),
}
"""What a page that shows a table is interested in."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed action touched; an undo and a redo touch what their action did."""

    action: Action
    topics: frozenset[Topic]
