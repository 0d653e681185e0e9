"""Rows under a criterion that are not criteria: the clauses of its scoring, each with its points."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.points import read_points
from cchc_desktop.domain.set_tables.rows import Row
from cchc_desktop.text import tidy

BULLET = re.compile(r"^\s*[-–—+•*·▪●○◦➢]+\s*(?=\S)")
_CLAUSE = re.compile(
    r"[<>≥≤=]|\d+(?:[.,]\d+)?\s*%"
    r"|(?:dat |hoan thanh |ty le |thuc hien )?(?:duoi|tren|tu|it hon|nhieu hon|khong du|du)\s+\d"
    r"|(?:dat|hoan thanh|thuc hien)\s*[<>≥≤]?\s*\d+\s*%?"
    r"|(?:co|khong|chua|moi|cu moi|truong hop|neu|con lai|dung|dat|qua han|muon|tre|vuot)\b"
    r"|(?:ban hanh )?(?:trong|sau|truoc|cham|muon)\b.{0,20}\b(?:thang|quy|ngay|han)\b"
    r"|(?:hoan thanh|day du|tru|cong)\b"
)
_ENDS_IN_POINTS = re.compile(
    r"(?:[:=→]|\bđược|\btrừ|\bcộng|\btính)\s*[-+−]?\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*[.;]?\s*$", re.IGNORECASE
)
_SCORING = re.compile(r"(?:[:=→]\s*[-+−(]?\s*\d|\bđiểm\b|[×x*]\s*\d|%\s*[:=])", re.IGNORECASE)


def bulleted(text: str) -> bool:
    """Whether it begins as an item of a list."""
    return BULLET.match(text) is not None


def like_clause(text: str) -> bool:
    """Whether words are a case of scoring rather than the name of something scored."""
    bare = BULLET.sub("", tidy(text), count=1)
    return bool(_CLAUSE.match(flat(bare))) or bool(_ENDS_IN_POINTS.search(bare))


def are_clauses(run: Sequence[Row], most: Decimal | None, *, described: bool) -> bool:
    """Whether rows without a code say how what is above, worth `most`, is scored.

    `described` is whether the tables have a column for that, so that rows need not say it.
    """
    if any(row.method or row.kind or row.rule for row in run):
        return False
    values = [value for row in run if (value := read_points(row.points or row.step).value) is not None]
    if values and most is not None and max(values) == most != sum(values):
        return True
    alike = sum(like_clause(row.title) for row in run) * 2 > len(run)
    if alike or all(bulleted(row.title) or bulleted(f"{row.code} ") for row in run):
        return True
    return not described and bool(values) and sum(values) == most and not any(row.bold or row.evidence for row in run)


def clause_of(row: Row) -> str:
    """The clause in words: "Hoàn thành 100%: 1"."""
    text = BULLET.sub("", tidy(row.title or row.method), count=1)
    points = tidy(row.step or row.points)
    return f"{text.rstrip(' :;.')}: {points}" if points else text


def parted_title(cell: str) -> tuple[str, str]:
    """The title and the scoring that stand in one cell: in lines below, or after a colon."""
    lines = [line for line in cell.split("\n") if line.strip()]
    for place, line in enumerate(lines[1:], start=1):
        if (bulleted(line) or like_clause(line) or lines[place - 1].rstrip().endswith(":")) and any(
            map(_SCORING.search, lines[place:])
        ):
            return tidy(" ".join(lines[:place])).rstrip(" :"), "\n".join(lines[place:])
    whole = tidy(cell)
    for match in re.finditer(r"[:.]\s+", whole):
        rest = whole[match.end() :]
        if len(_SCORING.findall(rest)) > 1 and (like_clause(rest) or bulleted(rest)):
            return whole[: match.start()], rest
    return whole, ""
