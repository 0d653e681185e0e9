"""Numeric targets in running text: "đến năm 2025 đạt tối thiểu 95%"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.deadlines.stretches import stretches
from cchc_desktop.domain.plans.entries import Known, deadline_of
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import Target
from cchc_desktop.domain.plans.prose.outline import Item

_PERCENT = re.compile(
    r"(?:(?P<from>\d{1,3}(?:[.,]\d{1,2})?)\s?%?\s?(?:-|–|den)\s?)?\b(?P<value>\d{1,3}(?:[.,]\d{1,2})?)\s?%"
)
_BEFORE = (
    ("<=", re.compile(r"(?:khong qua|khong vuot qua|khong lon hon|toi da)\s*(?:la\s*)?$")),
    (
        ">=",
        re.compile(r"(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon)\s*(?:tu|dat|la|co)?\s*(?:tu\s*)?$"),
    ),
    (">", re.compile(r"(?:tren|hon|vuot)\s*(?:muc\s*)?$")),
    ("<", re.compile(r"(?:duoi)\s*(?:muc\s*)?$")),
    (">=", re.compile(r"\btu\s*$")),
)
_AFTER = ((">=", re.compile(r"\s*tro len")), ("<=", re.compile(r"\s*tro xuong")))
_YEAR = re.compile(r"(?<!so voi )(?<!ket qua )(?:\b(?:den|vao|trong|het|cuoi)\s+)?\bnam (\d{4})\b")
# What was reached already: a report's figure in a document that gives work.
_REACHED = re.compile(
    r"\bda (?:dat|giai quyet|hoan thanh|thuc hien|xu ly|cap|so hoa|tiep nhan|giam|tang)"
    r"(?: (?:duoc|ty le|khoang|tren|hon|gan|dat))*\s*$"
)
_LOOKING_BACK = re.compile(
    r"\b(?:thoi gian qua|vua qua|so voi cung ky|tinh den nay|tai thoi diem|tinh den ngay|hien nay|bao cao ket qua)\b"
)
_LOOKING_AHEAD = re.compile(r"\b(?:phan dau|muc tieu|chi tieu|dam bao|bao dam|yeu cau|toi thieu|it nhat|tro len)\b")
_AIMS = re.compile(r"\bphan dau\b")
_REPORT = re.compile(r"^(?:ve )?(?:ket qua|nhung ket qua|ton tai|han che|tinh hinh|danh gia)\b")
_PLAN = re.compile(r"\b(?:muc tieu|chi tieu|nhiem vu|giai phap|phuong huong)\b")
_LONGEST_HEADING = 120
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZĐÀ-Ỹ\d–-])")
_REACH = 40
_SENTENCE_REACH = 600
_LONGEST = 10_000
"""More is no sentence."""
_DATED = re.compile(r"\d{4}")


def read_targets(items: Iterable[Item], known: Known) -> tuple[Target, ...]:
    """Every percentage to be reached, in order."""
    return tuple(
        target
        for item in items
        for sentence in _SENTENCE.split(item.text)
        for target in _targets(sentence, item, known)
    )


def _reports(item: Item) -> bool:
    """Whether it stands under a heading of what was done, or is one: no figure there is one to be reached."""
    own = item.text.partition(":")[0] if ":" in item.text else ""
    heads = [flat(head) for head in (*(parent.text for parent in item.parents), own) if len(head) <= _LONGEST_HEADING]
    return any(_REPORT.search(head) and not _PLAN.search(head) for head in heads)


def _targets(sentence: str, item: Item, known: Known) -> Iterator[Target]:
    plain, said = flat(sentence), sentence.rstrip(" .;")
    times = _times(sentence, plain, known)
    for match in _PERCENT.finditer(plain, _looks_ahead_from(plain, reports=_reports(item))):
        near = max(0, match.start() - _SENTENCE_REACH)
        named = next((day for end, day in reversed(times) if near <= end <= match.start()), None)
        over = named is not None and known.issued is not None and named < known.issued
        if over or _REACHED.search(plain, near, match.start()):
            continue
        value = (match["from"] or match["value"]).replace(",", ".")
        yield Target(
            text=said,
            value=Decimal(value),
            unit="%",
            comparison=_comparison(plain, match),
            year=_year(plain, match) or (named.year if named else None),
            page=item.page,
            source=item.text,
        )


def _times(sentence: str, plain: str, known: Known) -> list[tuple[int, date]]:
    """Where each time of the sentence ends, and its last day: "đến 31/12/2025 đạt"."""
    if not (_DATED.search(sentence) and _PERCENT.search(plain)):
        return []
    found = [(each.end, sentence[each.start : each.end]) for each in stretches(sentence[:_LONGEST])]
    read = [(end, deadline_of(words, known)) for end, words in found]
    return [(end, deadline.end) for end, deadline in read if deadline.end and not deadline.inferred_year]


def _looks_ahead_from(plain: str, *, reports: bool) -> int:
    """Where the sentence speaks of what is to come: all of it, unless it reports or begins by looking back."""
    back, ahead = _LOOKING_BACK.search(plain), (_AIMS if reports else _LOOKING_AHEAD).search(plain)
    if not reports and (back is None or (ahead and ahead.start() < back.start())):
        return 0
    return ahead.start() if ahead else len(plain)


def _comparison(plain: str, match: re.Match[str]) -> str:
    if match["from"]:
        return ">="
    before, after = plain[max(0, match.start() - _REACH) : match.start()], plain[match.end() :]
    signs = [sign for sign, pattern in _AFTER if pattern.match(after)]
    signs += [sign for sign, pattern in _BEFORE if pattern.search(before)]
    return signs[0] if signs else "="


def _year(plain: str, match: re.Match[str]) -> int | None:
    """The last year named before the number, else the first after it in its clause."""
    before = [int(year[1]) for year in _YEAR.finditer(plain, max(0, match.start() - _SENTENCE_REACH), match.start())]
    clause = re.split(r"[;.]", plain[match.end() : match.end() + _SENTENCE_REACH], maxsplit=1)[0]
    after = [int(year[1]) for year in _YEAR.finditer(clause)]
    return before[-1] if before else after[0] if after else None
