"""A decision with a set for each kind of office, an annex each: the one for communes, or a mark of several."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.set_tables import holds_set
from cchc_desktop.domain.set_tables.columns import find_head
from cchc_desktop.text import tidy

_APPLIED = r"(?:ap dung )?(?:doi voi|danh cho|cho) (?:uy ban|ubnd|cac|cap)\b"
_SETS = r"(?:(?:bo|khung|bang) (?:chi so|tieu chi)|bang (?:tu )?(?:cham diem|diem))\b"
_ANNEX = re.compile(
    rf"(?:[a-z\d]{{1,4}}[.):]\s*|(?:phan|bang|bieu|muc) [a-z\d]{{1,4}}\b\W*)?(?:phu luc\b|{_SETS}|{_APPLIED})"
)
_SET = re.compile(rf"\b{_SETS}|^\W*(?:\w+\W+){{0,2}}?{_APPLIED}")
_COMMUNES = re.compile(
    r"\bcap xa\b|\bxa, (?:phuong|thi tran)|\bphuong, xa|\bcac (?:xa|phuong)\b|\bubnd (?:xa|phuong)\b"
)
_OTHERS = re.compile(
    r"\bcap (?:so|tinh|huyen)\b|\bso, ban\b|\bcac so\b|\bhuyen, (?:thi xa|quan)|\bco quan chuyen mon\b"
)
_HEADING = 4
_SEVERAL = "Văn bản có {count} bộ chỉ số; chỉ đọc «{title}», không đọc «{others}»."
TOGETHER = "Văn bản có thể có {count} bộ chỉ số, các bảng được đọc chung; cần xem lại."


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
        return list(blocks), (Problem("", TOGETHER.format(count=len(sets))),)
    dropped = [sets[place] for place in others]
    kept = [
        block
        for section in sections
        for block in (section[: _start(section)] if any(section is each for each in dropped) else section)
    ]
    told = _SEVERAL.format(count=len(sets), title=titles[own[0]], others="», «".join(titles[place] for place in others))
    return kept, (Problem("", told),)


def _sections(blocks: Sequence[Block]) -> list[list[Block]]:
    """The document cut where an annex begins: at its number, and the title behind it."""
    sections: list[list[Block]] = [[]]
    for block in blocks:
        begins = any(_ANNEX.match(flat(text)) for text in _words(block))
        if begins and any(isinstance(each, Grid) for each in sections[-1]):
            sections.append([])
        sections[-1].append(block)
    return sections


def _words(block: Block) -> list[str]:
    """What stands over a table: the line, or the rows of a sheet before the head."""
    if isinstance(block, Line):
        return [tidy(block.text)]
    head = find_head(block.rows)
    above = block.rows[: head.first] if head is not None else ()
    return [tidy(next(filter(None, cells))) for cells in above if any(cells)]


def _title(section: Sequence[Block]) -> str:
    """The lines right over the first table of a set, from where the annex is named on."""
    lines: list[str] = []
    for block in section[_start(section) :]:
        lines += _words(block)
        if isinstance(block, Grid):
            break
    named = [place for place, text in enumerate(lines) if _ANNEX.match(flat(text))]
    return " ".join(lines[named[-1] :][:_HEADING]) if named else ""


def _start(section: Sequence[Block]) -> int:
    """Where its set begins, behind what is said of the whole document: at the last name of an annex over its table."""
    last = next(place for place, block in enumerate(section) if isinstance(block, Grid) and holds_set(block))
    named = (place for place in range(last, -1, -1) if any(_ANNEX.match(flat(text)) for text in _words(section[place])))
    return next(named, last)
