"""Checks of the figures against each other and against the ward's own list of tasks."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.quality.facts import Facts, window
from cchc_desktop.domain.quality.findings import Check, Finding, Place
from cchc_desktop.domain.rules import Entry, Input
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty
from cchc_desktop.domain.rules.dates import DeadlineTiers
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.tasks import Task
from cchc_desktop.text import fold, show_date

_WORDED = (Bonus, Deduct, Penalty, Formula)
"""Kinds whose figures are named by the set itself."""
_FINISHED, _DUE = "nhiem vu hoan thanh", "nhiem vu den han"


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure as it was asked for and entered."""

    label: str
    code: str
    value: Decimal


def misdated(facts: Facts) -> Iterator[Finding]:
    """A day on which nothing can have been issued yet, or of another year: most often a slip in the year."""
    for leaf in facts.indicators.leaves:
        answer = facts.answers.get(leaf.code)
        if answer is None or answer.date is None or _first_day(leaf, facts) <= answer.date <= facts.today:
            continue
        wrong = "chưa tới" if answer.date > facts.today else f"ngoài kỳ chấm năm {facts.indicators.year}"
        text = f"Ngày {show_date(answer.date)} {wrong}: xem lại ngày, tháng, năm đã nhập."
        yield Finding(Check.MISDATED, leaf.code, Place.ENTRY, text)


def _first_day(leaf: Indicator, facts: Facts) -> date:
    """A rule may set a day of the year before."""
    year = facts.indicators.year
    method = leaf.rule.method if leaf.rule is not None else None
    early = isinstance(method, DeadlineTiers) and any(tier.before for tier in method.tiers)
    return date(year - 1, 1, 1) if early else window(year)[0]


def differing(facts: Facts) -> Iterator[Finding]:
    """The same words with different numbers in one area; in another area they mean other things."""
    for area in facts.indicators.areas:
        together: defaultdict[str, list[_Figure]] = defaultdict(list)
        for leaf in area.leaves:
            for figure in _figures(leaf, facts.answers.get(leaf.code)):
                together[fold(figure.label)].append(figure)
        for same in together.values():
            yield from _apart(same)


def _apart(same: list[_Figure]) -> Iterator[Finding]:
    first = same[0]
    for other in same[1:]:
        if other.value != first.value:
            text = (
                f"«{other.label}» ở đây là {show(other.value)}, nhưng ở tiêu chí {first.code} là {show(first.value)}."
            )
            yield Finding(Check.DIFFERING, other.code, Place.ENTRY, text)


def _figures(leaf: Indicator, answer: Answer | None) -> Iterator[_Figure]:
    """What a leaf was answered with, each number beside the words it was asked by.

    A rule without words of its own asks by those of its kind, which name no figure in particular.
    """
    if leaf.rule is None or answer is None or answer.not_applicable:
        return
    entry = leaf.rule.entry
    if not leaf.rule.labels and not isinstance(leaf.rule.method, _WORDED):
        return
    for label, value in zip(entry.labels, _values(entry, answer), strict=False):
        if value is not None:
            yield _Figure(label, leaf.code, Decimal(value))


def _values(entry: Entry, answer: Answer) -> tuple[Decimal | int | None, ...]:
    match entry.input:
        case Input.RATIO:
            return answer.done, answer.due
        case Input.COUNT:
            return (answer.count,) if answer.count is not None else answer.counts
        case Input.COUNTS:
            return answer.counts
        case Input.VALUE:
            return (answer.value,)
        case Input.VARIABLES:
            return tuple(answer.variables.get(name) for name in entry.names)
    return ()


def against_tasks(facts: Facts) -> Iterator[Finding]:
    """Tasks finished of those due, as entered and as the ward's own list has them on the day.

    Whether work that goes on all the time is among the tasks due is the superior's to say: any part of it may be.
    """
    tasks = [task for task in facts.tasks if task.binds_ward and _due_by_now(task, facts)]
    if not tasks:
        return
    done = sum(_finished(task, facts) for task in tasks)
    more = sum(task.binds_ward and _goes_on(task) for task in facts.tasks)
    beside = f" (chưa kể {more} nhiệm vụ thường xuyên)" if more else ""
    for leaf in facts.indicators.leaves:
        answer = facts.answers.get(leaf.code)
        if answer is None or not _counts_tasks(leaf) or answer.done is None or answer.due is None:
            continue
        if not done <= answer.done <= done + more or not len(tasks) <= answer.due <= len(tasks) + more:
            text = (
                f"Danh mục nhiệm vụ có {done} nhiệm vụ hoàn thành / {len(tasks)} nhiệm vụ đến hạn{beside}, "
                f"ở đây nhập {show(answer.done)}/{show(answer.due)}."
            )
            yield Finding(Check.AGAINST_TASKS, leaf.code, Place.ENTRY, text)


def _counts_tasks(leaf: Indicator) -> bool:
    labels = leaf.rule.entry.labels if leaf.rule else ()
    return [fold(label) for label in labels] == [_FINISHED, _DUE]


def _due_by_now(task: Task, facts: Facts) -> bool:
    return task.due is not None and task.due.year == facts.indicators.year and task.due <= facts.today


def _goes_on(task: Task) -> bool:
    return task.due is None and task.finished is None and task.deadline.kind is not Kind.EVENT


def _finished(task: Task, facts: Facts) -> bool:
    return task.finished is not None and task.finished <= facts.today
