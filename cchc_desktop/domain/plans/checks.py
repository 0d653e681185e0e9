"""What in a plan contradicts itself or is missing, task by task: named, never put right silently."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.plans.entries import Known, deadline_of, place_of
from cchc_desktop.domain.plans.plan import PlannedTask
from cchc_desktop.domain.plans.prose.general import GeneralDeadline
from cchc_desktop.domain.plans.prose.phrases import Strength, find_phrases
from cchc_desktop.domain.plans.tables.groups import time_of_group
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import cut_at_word, show_date

_SHOWN = 90
_WITH_LAST_DAY = {Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR}


def checked(task: PlannedTask, known: Known, general: GeneralDeadline | None) -> PlannedTask:
    """The task with what is doubtful in it."""
    where = place_of(task.number, task.title)
    found = [Problem(where, text) for text in _doubts(task, known, general)]
    return replace(task, problems=(*task.problems, *found))


def _doubts(task: PlannedTask, known: Known, general: GeneralDeadline | None) -> Iterator[str]:
    deadline = task.deadline
    yield from (problem.text for problem in deadline.problems)
    if not task.leads:
        yield "Không ghi đơn vị chủ trì"
    if not deadline.text:
        yield "Không ghi thời hạn" + (f"; thời hạn chung: {_shown(general)}" if general else "")
    elif deadline.kind is None and not deadline.problems:
        yield f"Không đọc được thời hạn “{deadline.text}”"
    if deadline.end is not None and deadline.kind in _WITH_LAST_DAY:
        yield from _contradictions(task, deadline.end, known, general)


def _contradictions(task: PlannedTask, end: date, known: Known, general: GeneralDeadline | None) -> Iterator[str]:
    group = deadline_of(time_of_group(task.section), known.in_group(task.year))
    if group.start and group.end and not group.start <= end <= group.end:
        yield f"Thời hạn “{task.deadline.text}” không thuộc “{group.text}” của nhóm"
    if general and general.day and end > general.day:
        yield f"Thời hạn {show_date(end)} sau thời hạn chung {_shown(general)}"
    for phrase in find_phrases(task.title):
        other = deadline_of(phrase.text, known.in_group(task.year))
        if phrase.strength < Strength.REFERRED and other.end and other.end > end:
            yield f"Nội dung ghi “{phrase.text}” nhưng thời hạn ghi “{task.deadline.text}”"


def _shown(general: GeneralDeadline) -> str:
    day = show_date(general.day) if general.day else general.deadline.text
    return f"{day} ({general.place})" if general.place else day


def without_content(tasks: Iterable[PlannedTask]) -> Iterable[Problem]:
    """The rows with somebody or a time in them that do not say what is to be done: no tasks, but named."""
    for task in tasks:
        if not task.says_what and (task.leads or task.partners or task.deadline.text):
            where = place_of(task.number, "") if task.number else "văn bản"
            row = cut_at_word(task.source, _SHOWN)
            yield Problem(where, f"Dòng không ghi nội dung, chưa đọc thành nhiệm vụ: “{row}”")


def missing_numbers(tasks: Sequence[PlannedTask]) -> Iterable[Problem]:
    """Where the numbers jump, so that a row may have been lost."""
    numbered = [task for task in tasks if re.fullmatch(r"[0-9]{1,5}", task.number)]
    for above, below in pairwise(numbered):
        if int(below.number) > int(above.number) + 1:
            text = f"Số thứ tự nhảy từ {above.number} sang {below.number}: có thể thiếu nhiệm vụ"
            yield Problem(place_of(below.number, below.title), text)
