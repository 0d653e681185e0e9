"""The year meant where a deadline names none."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import PlanDocument

_IN_YEAR = re.compile(
    r"(?<!giai doan )\bnam (\d{4})\b|\b(?:thang \d{1,2}|quy (?:iv|i{1,3}|[1-4])|tuan \d{1,2})\s?[/-]\s?(\d{4})\b"
)
_TO_COME = re.compile(r"\b(?:nhiem vu|phuong huong|ke hoach|chuong trinh|trien khai)\b")
_OPENING = re.compile(r".*\bban hanh (?P<what>.+)\bnhu sau:?")
_GROUND = re.compile(r"can cu\b.*|(?:xet|theo) de nghi\b.*")
_DATED = re.compile(r"(?:ngay \d{1,2}[/.-]\d{1,2}[/.-]|thang \d{1,2} nam )(\d{4})")


def year_of(document: PlanDocument, heads: Iterable[str], lines: Iterable[Line] = ()) -> int | None:
    """Of the table's head, else the title, the words that open it, the date; None where nothing says it."""
    for head in heads:
        if (years := _years(head)) and len(years) == 1:
            return years.pop()
    issued = document.date.year if document.date else None
    openings = (match["what"] for line in lines if (match := _OPENING.fullmatch(flat(line.text))))
    for text in (document.title, *islice(openings, 1)):
        if (year := _planned(text)) and (issued is None or issued <= year <= issued + 1):
            return year
    return issued


def _planned(text: str) -> int | None:
    """The one year a title is about; of "Tổng kết năm 2025, nhiệm vụ năm 2026" that of the work to come."""
    years = _years(text)
    if len(years) > 1 and (turns := list(_TO_COME.finditer(flat(text)))):
        years = _years(text[turns[-1].start() :])
    return years.pop() if len(years) == 1 else None


def _years(text: str) -> set[int]:
    return {int(match[1] or match[2]) for match in _IN_YEAR.finditer(flat(text))}


def latest_ground(lines: Sequence[Line]) -> int | None:
    """The year of the latest document it is grounded on: no better than a guess."""
    grounds = [flat(line.text) for line in lines if _GROUND.fullmatch(flat(line.text))]
    return max((int(year) for ground in grounds for year in _DATED.findall(ground)), default=None)
