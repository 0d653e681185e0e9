"""What a row adds to the node it belongs to: points, scoring, evidence, notes."""

import re
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.outline import Node
from cchc_desktop.domain.set_tables.points import Written, read_points
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy

_TORN = re.compile(r"[:,–−×/(=<>≥≤-]\s*$|\b(?:và|của|theo|từ|đến|dưới|trên|các|có)$")
"""The end of words that go on in the next row."""


def absorb(last: Node, row: Row) -> None:
    """Take what a row adds to the one above it."""
    last.texts.append(row.text)
    if row.points and not row.step and row.method and tidy(row.points) != tidy(last.row.points):
        if len(last.method) == 1 and last.points is not None and not re.search(r":\s*\d", last.method[0]):
            last.method[0] = f"{last.method[0].rstrip(' :;.')}: {tidy(last.row.points)}"
        last.method.append(f"{tidy(row.method).rstrip(' :;.')}: {tidy(row.points)}")
    else:
        describe(last, row)


def points_of(row: Row) -> tuple[Decimal | None, bool, str]:
    """The maximum, whether a survey measures it, and what is wrong with how it is written."""
    own = read_points(row.points)
    surveyed = read_points(row.survey_points) if row.survey_points else Written()
    fault = own.fault or surveyed.fault
    if surveyed.value:
        return surveyed.value + (own.value or Decimal(0)), not own.value, fault
    return own.value, False, fault


def describe(node: Node, row: Row) -> None:
    """Add the row's words to the node's, each once."""
    for held, text in ((node.method, _stepped(row)), (node.evidence, row.evidence), (node.note, row.note)):
        if text and held and _TORN.search(held[-1]):
            held[-1] = f"{held[-1]} {text}"
        elif text and text not in held:
            held.append(text)
    node.survey = node.survey or _says_survey(row.survey)


def _stepped(row: Row) -> str:
    """The row's scoring, each clause with the points that stand beside it."""
    if not row.method or not row.step:
        return row.method
    clauses, points = row.method.split("\n"), row.step.split("\n")
    if len(clauses) != len(points):
        clauses, points = [tidy(row.method)], [tidy(row.step)]
    return "\n".join(f"{words.rstrip(' :;.')}: {worth}" for words, worth in zip(clauses, points, strict=True))


def _says_survey(mark: str) -> bool:
    """Whether a mark in the survey's column is a yes."""
    words = flat(mark)
    said = re.search(r"\b(?:dtxhh|xhh|xa hoi hoc|khao sat|sipas|dieu tra)\b", words) is not None
    return said or words in {"x", "co", "v", "✓", "✔", "+", "1"}
