"""One time for a whole list: "… thực hiện các nội dung sau, hoàn thành trước ngày 20/10:", "Các nội dung trên …".

It is that of every point without a time of its own; the time of the report on them is the report's alone, unless the
sentence over the list has no other: what is sent in by then is done by then, and is doubted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.entries import Entry, Known, deadline_of
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item, outline
from cchc_desktop.domain.plans.prose.phrases import Phrase, sure_phrases
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import show_date

_WORK = r"(?:noi dung|nhiem vu|cong viec|viec|yeu cau)"
_LIST_BELOW = re.compile(
    rf"\b(?:thuc hien|trien khai|hoan thanh|tap trung|lam)\b[^;:]{{0,80}}?\b{_WORK}(?: [a-z]+){{0,3}} sau(?: day)?\b"
)
_LIST_ABOVE = re.compile(
    rf"\b(?:cac|nhung|toan bo|tat ca)(?: cac)? {_WORK}\b[^.;:]{{0,30}}?\b(?:tren|neu tren|tren day)\b"
)
_REPORTS = re.compile(r"\b(?:bao cao|gui|nop|tong hop|dang ky|cung cap)\b")
_DONE = re.compile(r"(?:phai )?(?:hoan thanh|hoan tat|xong)\b")
_CLAUSE = re.compile(r"[,;.]\s")
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZĐÀ-Ỹ])")
_SENT_IN = "Câu chung chỉ nêu hạn gửi kết quả; lấy làm thời hạn của việc này"
_PART = 1
"""Up to this rank a number is that of a part, and what is said at its end is not of the parts before."""


@dataclass(frozen=True, slots=True)
class SharedTime:
    """A time, and what it is of."""

    text: str
    sentence: str
    """Where it stands."""
    place: int
    """Of its paragraph in the document."""
    bare: str
    """What the paragraph says without it."""
    points: frozenset[int]
    """The places of the paragraphs that may have it."""
    of_report: bool = False
    """Only the report on them is due by then."""
    doubt: str = ""
    """What is not sure in giving it to them."""


def shared_times(items: Sequence[Item]) -> tuple[SharedTime, ...]:
    """Those of the document, in order."""
    above = [each for at in range(len(items) - 1) for each in _above_list(items, at)]
    below: list[SharedTime] = []
    for at, item in enumerate(items):
        since = below[-1].place if below else -1
        below += _below_list(items, at, since) if not item.text.rstrip().endswith(":") else ()
    return tuple(sorted((*above, *below), key=lambda each: each.place))


def without(shared: Iterable[SharedTime], lines: Sequence[Line], items: Sequence[Item]) -> tuple[Item, ...]:
    """The paragraphs as they would stand without these times."""
    bare = {each.place: each.bare for each in shared}
    texts = (
        (line, line.text.removesuffix(items[at].text) + bare.get(at, items[at].text)) for at, line in enumerate(lines)
    )
    return outline(replace(line, text=text) for line, text in texts if text.strip())


def with_shared(
    entries: Iterable[Entry], shared: Sequence[SharedTime], items: Sequence[Item], known: Known
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries, those without a time in theirs; and the times that came to be no entry's."""
    timed, used = [], set[SharedTime]()
    places = {item.text: at for at, item in reversed(tuple(enumerate(items)))}
    for entry in entries:
        own = [each for each in shared if places.get(entry.source) in each.points and not each.of_report]
        used.update(own)
        timed.append(_timed(entry, own, known))
    unread = (each for each in shared if each not in used)
    return tuple(timed), tuple(
        Problem("văn bản", f"Có thời hạn “{each.text}” chưa đọc thành nhiệm vụ: “{each.sentence}”") for each in unread
    )


def _timed(entry: Entry, shared: Sequence[SharedTime], known: Known) -> Entry:
    days = {each.text: deadline_of(each.text, known).end for each in shared}
    if len(set(days.values())) > 1 and not entry[Fact.DEADLINE]:
        doubt = f"Câu chung có nhiều thời hạn: {'; '.join(days)}"
        return replace(entry, problems=(*entry.problems, doubt))
    for each in shared[:1]:
        if not entry[Fact.DEADLINE]:
            facts = {**entry.facts, Fact.DEADLINE: each.text}
            problems = (*entry.problems, each.doubt) if each.doubt else entry.problems
            return replace(entry, facts=facts, problems=problems, source=f"{entry.source}\n{each.sentence}")
        own, day = deadline_of(entry[Fact.DEADLINE], known.in_group(entry.year)).end, days[each.text]
        if own and day and own > day:
            doubt = f"Thời hạn {show_date(own)} sau thời hạn chung {show_date(day)}"
            return replace(entry, problems=(*entry.problems, doubt))
    return entry


def _above_list(items: Sequence[Item], at: int) -> Iterator[SharedTime]:
    text = items[at].text.rstrip()
    listed = _LIST_BELOW.search(flat(text)) if text.endswith(":") else None
    phrases = sure_phrases(text) if listed else ()
    points = _points_below(items, at) if phrases else frozenset()
    if not listed or not points:
        return
    of_report = [_is_of_report(text, phrase) for phrase in phrases]
    early = any(report and phrase.start < listed.end() for phrase, report in zip(phrases, of_report, strict=True))
    # What is to be reported is no work to be done.
    if early or of_report.count(False) > 1 or _REPORTS.search(flat(text), listed.start(), listed.end()):
        return
    bare = _bare(text, phrases, listed.end())
    if of_report == [True]:
        yield SharedTime(phrases[0].text, items[at].text, at, bare, points, doubt=_SENT_IN)
        return
    for phrase, report in zip(phrases, of_report, strict=True):
        yield SharedTime(phrase.text, items[at].text, at, bare, points, report)


def _below_list(items: Sequence[Item], at: int, since: int) -> Iterator[SharedTime]:
    text = items[at].text
    sentences = _SENTENCE.split(text)
    for place, sentence in enumerate(sentences):
        plain, phrases = flat(sentence), sure_phrases(sentence)
        if len(phrases) != 1 or not _LIST_ABOVE.search(plain) or _REPORTS.search(plain, 0, phrases[0].start):
            continue
        parts = [parent for parent in items[at].parents if parent.rank <= _PART]
        points = frozenset(
            each
            for each in range(since + 1, at)
            if items[each].mark and all(part in items[each].parents for part in parts)
        )
        rest = " ".join((*sentences[:place], *sentences[place + 1 :]))
        yield SharedTime(phrases[0].text, sentence, at, text if _REPORTS.search(plain) else rest, points)
        return


def _is_of_report(text: str, phrase: Phrase) -> bool:
    clause = _CLAUSE.split(text[: phrase.start])[-1]
    return _REPORTS.search(flat(clause)) is not None


def _bare(text: str, phrases: Sequence[Phrase], end: int) -> str:
    """The sentence without its times: those behind the list's name with all that stands there."""
    said = text[:end]
    for phrase in reversed([each for each in phrases if each.start < end]):
        done = "hoàn thành" if _DONE.match(flat(phrase.text)) else ""
        said = f"{said[: phrase.start]} {done} {said[phrase.end :].lstrip(' ,')}"
    return f"{' '.join(said.split())}:"


def _points_below(items: Sequence[Item], at: int) -> frozenset[int]:
    """The list that a paragraph opens: what stands under its number, or follows it where it has none."""
    lead, first = items[at], items[at + 1]
    if lead.mark:
        return frozenset(place for place, item in enumerate(items) if any(parent is lead for parent in item.parents))
    points: set[int] = set()
    for place in range(at + 1, len(items)):
        item = items[place]
        if (item.mark and item.rank < first.rank) or (not item.mark and item.text.endswith(":")):
            break
        points |= {place} if item.mark else set()
    return frozenset(points) if first.mark else frozenset()
