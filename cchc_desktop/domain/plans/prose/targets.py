"""Numeric targets in running text: "đến năm 2025 đạt tối thiểu 95%", "có ít nhất 02 sáng kiến"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from cchc_desktop.domain.deadlines.stretches import stretches
from cchc_desktop.domain.plans.entries import Known, deadline_of
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import Target
from cchc_desktop.domain.plans.prose.amounts import COUNTED, LASTING, PERCENT, amount, comparison, limited
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.who import GIVES

_YEAR = re.compile(r"(?<!so voi )(?<!ket qua )(?:\b(?:den|vao|trong|het|cuoi)\s+)?\bnam (\d{4})\b")
# What was reached already: a report's figure in a document that gives work.
_REACHED = re.compile(
    r"\b(?:moi|chi) dat(?: (?:duoc|ty le|khoang|tren|hon|gan))*\s*$"
    r"|\bda (?:dat|giai quyet|hoan thanh|thuc hien|xu ly|cap|so hoa|tiep nhan|giam|tang)"
    r"(?: (?:duoc|ty le|khoang|tren|hon|gan|dat))*\s*$"
)
_GROUND = re.compile(r"(?:thuc hien|trien khai|can cu|theo)\b[^,;]{0,60}\bso \d")
_ASKS = re.compile(r"\b(?:de nghi|yeu cau|phan dau|phai|giao)\b")
_TOLD_IN_BRACKETS = re.compile(r"\([^()]*\bnam \d{4}\b[^()\d]*\d[^()]*\)")
"""Behind a number: "(năm 2025 đạt 62,7%)"."""
_LOOSE_PERCENT = re.compile(r"\b(?=[lio|]*\d)[\dlio|]{2,3}(?=\s?%)")
_AS_DIGITS = str.maketrans("lio|", "1101")
_LOOKING_BACK = re.compile(
    r"\b(?:thoi gian qua|vua qua|so voi cung ky|tinh den nay|tai thoi diem|tinh den ngay|hien nay|bao cao ket qua)\b"
)
# A level reached and how it changed: of a goal it is one, of anything else news.
_CHANGED = re.compile(
    r"\d\s?%?[^.;%\d]{0,60}[,(]\s*(?:tang|giam)\s[^.;]{0,40}so voi (?:quy|thang|cung ky|ky|tuan|nam)\b"
)
_LOOKING_AHEAD = re.compile(r"\b(?:phan dau|muc tieu|chi tieu|dam bao|bao dam|yeu cau|toi thieu|it nhat|tro len)\b")
_AIMS = re.compile(r"\bphan dau\b")
_TELLING = ("Biên bản", "Báo cáo")
"""Kinds of documents that tell what was done, and only in between what is to come."""
_GOALS = re.compile(r"\b(?:muc tieu|chi tieu)\b")
_WORK = re.compile(r"\b(?:nhiem vu|giai phap)\b")
_OFTEN = ("lan", "dot")
_ALL_OF = re.compile(r"\b(?:cua|trong so|ca|du|toan bo|tat ca|cac|so)\s*$")
"""Behind these a bare number only says how many there are."""
_REPORT = re.compile(r"^(?:ve )?(?:ket qua|nhung ket qua|ton tai|han che|tinh hinh|danh gia)\b")
_PLAN = re.compile(r"\b(?:muc tieu|chi tieu|nhiem vu|giai phap|phuong huong)\b")
_LONGEST_HEADING = 120
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZĐÀ-Ỹ\d–-])")
_SENTENCE_REACH, _NEAR = 600, 12
_LONGEST = 10_000
"""More is no sentence."""
_DATED = re.compile(r"\d{4}")


def read_targets(kind: str, items: Iterable[Item], known: Known) -> tuple[Target, ...]:
    """Every number to be reached in a document of that `kind`, in order."""
    return tuple(
        target
        for item in items
        for sentence in _SENTENCE.split(item.text)
        for target in _targets(sentence, item, known, told=kind in _TELLING)
    )


def _reports(item: Item) -> bool:
    """Whether it stands under a heading of what was done, or is one: no figure there is one to be reached."""
    own = item.text.partition(":")[0] if ":" in item.text else ""
    heads = [flat(head) for head in (*(parent.text for parent in item.parents), own) if len(head) <= _LONGEST_HEADING]
    return any(_REPORT.search(head) and not _PLAN.search(head) for head in heads)


def _targets(sentence: str, item: Item, known: Known, *, told: bool) -> Iterator[Target]:
    plain, said = _with_digits(flat(sentence)), sentence.rstrip(" .;")
    times = _times(sentence, plain, known)
    aims = _aims(item)
    gives = GIVES.match(plain) is not None
    start = _looks_ahead_from(plain, aims=aims or gives, ahead=_ahead(item, told=told and not gives))
    for match in _numbers(plain, start, aims=aims):
        near = max(0, match.start() - _SENTENCE_REACH)
        named = next((day for end, day in reversed(times) if near <= end <= match.start()), None)
        over = named is not None and known.issued is not None and named < known.issued
        if over or _REACHED.search(plain, near, match.start()):
            continue
        yield Target(
            text=said,
            value=amount(match),
            unit=sentence[match.start("unit") : match.end("unit")],
            comparison=comparison(plain, match),
            year=_year(plain, match, known.issued) or (named.year if named else None),
            page=item.page,
            source=item.text,
        )


def _with_digits(plain: str) -> str:
    """The sentence with the letters a scanner took for figures before "%" put right: "9O%"."""
    return _LOOSE_PERCENT.sub(lambda match: match.group().translate(_AS_DIGITS), plain)


def _aims(item: Item) -> bool:
    """Whether it stands under a heading of what is to be reached, or is one with its number."""
    own = item.text.partition(":")[0] if ":" in item.text else ""
    heads = (flat(head) for head in (*(parent.text for parent in item.parents), own) if len(head) <= _LONGEST_HEADING)
    return any(_GOALS.search(head) and not _WORK.search(head) for head in heads)


def _numbers(plain: str, start: int, *, aims: bool) -> Iterator[re.Match[str]]:
    """The percentages; of other numbers those with a limit, and under what is to be reached all that count."""
    found = [*PERCENT.finditer(plain, start)]
    for match in COUNTED.finditer(plain, start):
        bare = _ALL_OF.search(plain, max(0, match.start() - _NEAR), match.start())
        if limited(plain, match) or (aims and not bare and match["unit"] not in _OFTEN):
            found.append(match)
    if aims:
        found += [match for match in LASTING.finditer(plain, start) if limited(plain, match)]
    yield from sorted(found, key=lambda each: each.start())


def _times(sentence: str, plain: str, known: Known) -> list[tuple[int, date]]:
    """Where each time of the sentence ends, and its last day: "đến 31/12/2025 đạt"."""
    if not (_DATED.search(sentence) and (PERCENT.search(plain) or COUNTED.search(plain))):
        return []
    found = [(each.end, sentence[each.start : each.end]) for each in stretches(sentence[:_LONGEST])]
    read = [(end, deadline_of(words, known)) for end, words in found]
    return [(end, deadline.end) for end, deadline in read if deadline.end and not deadline.inferred_year]


def _ahead(item: Item, *, told: bool) -> re.Pattern[str] | None:
    """What alone speaks of what is to come where a sentence `told` of what was done; none where it may be of either."""
    return _AIMS if _reports(item) else _LOOKING_AHEAD if told else None


def _looks_ahead_from(plain: str, *, ahead: re.Pattern[str] | None, aims: bool) -> int:
    """Where the sentence speaks of what is to come: all of it, unless it reports or begins by looking back."""
    back = _LOOKING_BACK.search(plain) or (None if aims else _CHANGED.search(plain))
    turns = (ahead or _LOOKING_AHEAD).search(plain)
    if _GROUND.match(plain) and (asks := _ASKS.search(plain)):
        return asks.start()
    if ahead is None and (back is None or (turns and turns.start() < back.start())):
        return 0
    return turns.start() if turns else len(plain)


def _year(plain: str, match: re.Match[str], issued: date | None) -> int | None:
    """The last year named before the number, else the first after it in its clause that is not over."""
    before = [int(year[1]) for year in _YEAR.finditer(plain, max(0, match.start() - _SENTENCE_REACH), match.start())]
    behind = _TOLD_IN_BRACKETS.sub("", plain[match.end() : match.end() + _SENTENCE_REACH])
    clause = re.split(r"[;.]", behind, maxsplit=1)[0]
    after = [told for year in _YEAR.finditer(clause) if (told := int(year[1])) >= (issued.year if issued else 0)]
    return before[-1] if before else after[0] if after else None
