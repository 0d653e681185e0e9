"""Rows under a criterion that are not criteria: the clauses of its scoring, each with its points."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.set_tables.points import only_points, read_points
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy

BULLET = re.compile(r"^\s*[-–—+•*·▪●○◦➢]+\s*(?=\S)")
_CLAUSE = re.compile(
    r"[<>≥≤=]|\d+(?:[.,]\d+)?\s*%"
    r"|(?:đạt |hoàn thành |tỷ lệ |thực hiện |có )?(?:dưới|trên|từ|ít hơn|nhiều hơn|không đủ|đủ)\s+\d"
    r"|(?:có|không|chưa|mỗi|cứ|trường hợp|nếu|còn lại|đúng|đạt|quá hạn|muộn|trễ|chậm|vượt|trừ|cộng|đầy đủ)\b"
    r"|(?:ban hành |gửi |thực hiện )?(?:trong|sau|trước|chậm|muộn)\b.{0,20}\b(?:tháng|quý|ngày|hạn)\b"
    r"|hoàn thành\s*(?:[<>≥≤]|\d|đúng|đầy đủ|toàn bộ|vượt|dưới|trên)|hoàn thành$",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"[×*]\s*\d|[\s)]x\s*\d|\bmin\s*\(|%\s*[×x*]|\d\s*[×x*]\s|^(?:số )?điểm\b[^:;]{0,20}=", re.IGNORECASE
)
_ENDS_IN_POINTS = re.compile(
    r"(?:[:=→]|\bđược|\btrừ|\bcộng|\btính)\s*[-+−]?\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*[.;]?\s*$", re.IGNORECASE
)
_SCORING = re.compile(
    r"[:=→]\s*[-+−(]?\s*\d|[×x*]\s*\d|%\s*[:=]|\b(?:trừ|cộng|được)\s+\d|\s[−-]\d|\s\d+(?:[.,]\d+)?\s*(?:;|$)",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\d\s*(?:điểm|đ)\b|:\s*[-+−]?\d+(?:[.,]\d+)?\s*(?:[;.\n]|$)|[×*]\s*\d|[\s)]x\s*\d"
    r"|\b(?:trừ|cộng|thưởng|phạt|nhân|được)\s+\d|\b(?:số điểm|điểm tối đa|điểm\s*=)",
    re.IGNORECASE,
)
_LEAST_LETTERS = 10
_SPOKEN = re.compile(r"\d\s*điểm\b|\bđiểm tối đa\b", re.IGNORECASE)
_WORTH = re.compile(r"[-+−]?\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\s*(?:[;.,(]|$)")


def bulleted(text: str) -> bool:
    """Whether it begins as an item of a list."""
    return BULLET.match(text) is not None


def gives_points(cell: str) -> bool:
    """Whether a cell says in words how points are given, rather than only how many."""
    told = sum(map(str.isalpha, cell)) >= _LEAST_LETTERS and not only_points(cell)
    return told and _GIVES.search(cell) is not None


def like_clause(text: str) -> bool:
    """Whether words are a case of scoring rather than the name of something scored."""
    bare = BULLET.sub("", tidy(text), count=1)
    return any((_CLAUSE.match(bare), _ENDS_IN_POINTS.search(bare), _FORMULA.search(bare)))


def are_clauses(run: Sequence[Row], most: Decimal | None, *, described: bool) -> bool:
    """Whether rows without a code say how what is above, worth `most`, is scored.

    `described` is whether the tables have a column for that, so that rows need not say it.
    """
    if any(row.method or row.kind or row.rule for row in run):
        return False
    worth = [read_points(row.points or row.step) for row in run]
    values = [each.value for each in worth if each.value is not None and not each.fault]
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


def parted_title(cell: str, *, described: bool) -> tuple[str, str]:
    """The title and the scoring that stand in one cell: in lines below, or after a colon.

    Where the scoring is `described` in a column of its own, a title must say more to hold it too.
    """
    lines = [line for line in cell.split("\n") if line.strip()]
    for place, line in enumerate(lines[1:], start=1):
        rest = "\n".join(lines[place:])
        opens = like_clause(line) or lines[place - 1].rstrip().endswith(":")
        if (bulleted(line) and (not described or re.search(r"\d", rest))) or (opens and _SCORING.search(rest)):
            return tidy(" ".join(lines[:place])).rstrip(" :"), rest
    whole = tidy(cell)
    begin, found = 0, (whole, "")
    for match in re.finditer(r"[:.]\s+", whole):
        segment, rest = whole[begin : match.start()], whole[match.end() :]
        if _SCORING.search(segment) or "=" in segment or (begin and like_clause(segment)) or _WORTH.match(rest):
            break
        if _says_scoring(rest, least=2 if described else 1):
            found = (whole[: match.start()], rest)
        begin = match.end()
    return found


def _says_scoring(text: str, *, least: int) -> bool:
    """Whether words give points: by at least so many surely, or twice in passing."""
    surely = len(_SCORING.findall(text)) + len(_FORMULA.findall(text))
    return surely >= least or surely + len(_SPOKEN.findall(text)) > least
