"""A decision with a set for each kind of office, an annex each: the one for communes, or a mark of several."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.set_tables import holds_set
from cchc_desktop.text import tidy

_ANNEX = re.compile(r"phu luc\b|(?:bo|khung) (?:chi so|tieu chi)\b")
_SET = re.compile(r"\b(?:bo|khung|bang) (?:chi so|tieu chi)\b")
_COMMUNES = re.compile(
    r"\bcap xa\b|\bxa, (?:phuong|thi tran)|\bphuong, xa|\bcac (?:xa|phuong)\b|\bubnd (?:xa|phuong)\b"
)
_OTHERS = re.compile(
    r"\bcap (?:so|tinh|huyen)\b|\bso, ban\b|\bcac so\b|\bhuyen, (?:thi xa|quan)|\bco quan chuyen mon\b"
)
_HEADING = 4
_SEVERAL = "Văn bản có {count} bộ chỉ số; chỉ đọc «{title}»."
_TOGETHER = "Văn bản có thể có {count} bộ chỉ số, các bảng được đọc chung; cần xem lại."


def of_communes(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Problem, ...]]:
    """The document without the annexes that hold the sets of other offices; a problem says so."""
    sections = _sections(blocks)
    sets = [section for section in sections if any(isinstance(each, Grid) and holds_set(each) for each in section)]
    titles = [_title(section) for section in sets]
    if len(sets) < len("ba") or not all(map(_SET.search, map(flat, titles))):
        return list(blocks), ()
    own = [
        place for place, title in enumerate(map(flat, titles)) if _COMMUNES.search(title) and not _OTHERS.search(title)
    ]
    others = [place for place, title in enumerate(map(flat, titles)) if _OTHERS.search(title)]
    if len(own) != 1 or len(own) + len(others) != len(sets):
        return list(blocks), (Problem("", _TOGETHER.format(count=len(sets))),)
    dropped = [sets[place] for place in others]
    kept = [block for section in sections if not any(section is each for each in dropped) for block in section]
    return kept, (Problem("", _SEVERAL.format(count=len(sets), title=titles[own[0]])),)


def _sections(blocks: Sequence[Block]) -> list[list[Block]]:
    """The document cut where an annex begins: at its number, and the title behind it."""
    sections: list[list[Block]] = [[]]
    for block in blocks:
        begins = isinstance(block, Line) and _ANNEX.match(flat(block.text)) is not None
        if begins and any(isinstance(each, Grid) for each in sections[-1]):
            sections.append([])
        sections[-1].append(block)
    return sections


def _title(section: Sequence[Block]) -> str:
    """The lines right over the first table, from where the annex is named on."""
    lines: list[str] = []
    for block in section:
        if isinstance(block, Grid):
            break
        lines.append(tidy(block.text))
    named = [place for place, text in enumerate(lines) if _ANNEX.match(flat(text))]
    return " ".join(lines[named[-1] :][:_HEADING]) if named else ""
