"""The year meant where a deadline names none."""

import re
from collections.abc import Iterable, Sequence

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import PlanDocument

_IN_YEAR = re.compile(r"(?<!giai doan )\bnam (\d{4})\b")
_GROUND = re.compile(r"can cu\b.*|(?:xet|theo) de nghi\b.*")
_DATED = re.compile(r"(?:ngay \d{1,2}[/.-]\d{1,2}[/.-]|thang \d{1,2} nam )(\d{4})")


def year_of(document: PlanDocument, heads: Iterable[str]) -> int | None:
    """Of the table's head, else the title, the date; None where nothing says it."""
    for head in heads:
        if (years := _years(head)) and len(years) == 1:
            return years.pop()
    titled = _years(document.title)
    issued = document.date.year if document.date else None
    if len(titled) == 1 and (issued is None or titled <= {issued, issued + 1}):
        return titled.pop()
    return issued


def _years(text: str) -> set[int]:
    return {int(year) for year in _IN_YEAR.findall(flat(text))}


def latest_ground(lines: Sequence[Line]) -> int | None:
    """The year of the latest document it is grounded on: no better than a guess."""
    grounds = [flat(line.text) for line in lines if _GROUND.fullmatch(flat(line.text))]
    return max((int(year) for ground in grounds for year in _DATED.findall(ground)), default=None)
