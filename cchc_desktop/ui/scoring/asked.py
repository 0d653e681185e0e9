"""What is asked for a leaf, from the entry of its rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.rules import Entry, Input
from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring import pieces, readings
from cchc_desktop.ui.scoring.pieces import Asked, Figure, Figures

if TYPE_CHECKING:
    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.indicators import Indicator


def asked(leaf: Indicator, year: int) -> tuple[Asked, ...]:
    """Everything to be asked for `leaf`, in order."""
    entry = leaf.rule.entry if leaf.rule else Entry(Input.POINTS)
    groups = [*_main(entry, leaf, year)]
    if entry.deductions:
        groups.append(pieces.wholes("counts", entry.deductions))
    if entry.percent:
        groups.append(_percent())
    if entry.not_applicable:
        groups.append(pieces.flag("not_applicable", entry.not_applicable))
    if leaf.survey:
        groups.append(pieces.flag("published", _("The superior has published this result")))
    return tuple(groups)


def _main(entry: Entry, leaf: Indicator, year: int) -> tuple[Asked, ...]:
    label = _labels(entry)
    groups: tuple[Asked, ...]
    match entry.input:
        case Input.YES_NO | Input.CHOICE:
            groups = (pieces.choice(entry.labels),)
        case Input.TICKS:
            groups = (pieces.ticks(entry.labels),)
        case Input.DATE:
            groups = _date(entry, label[0] or _("Date of issue"), year)
        case Input.RATIO:
            groups = (_ratio(entry),)
        case Input.COUNT:
            groups = (pieces.fields(count=Figure(label[0] or _("How many"), readings.whole())),)
        case Input.COUNTS | Input.VOTES:
            groups = (pieces.wholes(entry.input.value, entry.labels),)
        case Input.VALUE:
            groups = (pieces.fields(value=Figure(label[0] or _("Measured value"), readings.number(most=entry.top))),)
        case Input.VARIABLES:
            groups = (pieces.variables(entry.names, entry.labels),)
        case Input.POINTS:
            points = Figure(label[0] or _("Points given"), readings.number(most=leaf.max_points))
            reason = Figure(label[1] or _("Reason"), readings.words, wide=True)
            groups = (pieces.fields(points=points, reason=reason),)
    return groups


def _labels(entry: Entry) -> tuple[str, str]:
    first, second, *_rest = (*entry.labels, "", "")
    return first, second


def _ratio(entry: Entry) -> Figures:
    number = readings.number()
    done, due = _labels(entry)
    lines = {"done": Figure(done or _("Number done"), number), "due": Figure(due or _("Number due"), number)}
    if entry.late:
        lines["late"] = Figure(entry.late, readings.whole())
    if entry.excluded:
        lines["excluded"] = Figure(entry.excluded, number)
    return pieces.fields(**lines)


def _percent() -> Figures:
    """Asked after the figures, and given up for them."""
    plain = pieces.fields(percent=Figure(_("Or the percentage, where only that is known"), readings.number(), "%"))

    def put(answer: Answer, values: pieces.Values) -> Answer:
        return plain.put(answer, (None,) if _has_figures(answer) else values)

    return replace(plain, put=put, idle=lambda answer: pieces.set_aside(answer) or _has_figures(answer))


def _has_figures(answer: Answer) -> bool:
    return (answer.done is not None and answer.due is not None) or bool(answer.votes)


def _date(entry: Entry, label: str, year: int) -> tuple[Asked, ...]:
    lines = {"since": Figure(entry.since, readings.day(year))} if entry.since else {}
    lines["date"] = Figure(label, readings.day(year))
    dates = replace(pieces.fields(**lines), idle=lambda answer: pieces.set_aside(answer) or answer.never)
    return dates, pieces.flag("never", _("Not issued"), idle=pieces.set_aside)
