"""Lines -> paragraphs: what a text file broke at the margin, or a page break tore, is joined again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.prose.labels import split_labels
from cchc_desktop.domain.plans.prose.outline import marker_of

_ENDS = (".", ";", ":", "!", "?")
_WRAPPED_SHARE = 4
_NARROW, _NARROW_SHARE, _FEWEST_BROKEN = 100, 8, 3
"""No line of the text longer: it was broken at a margin, though many of its paragraphs are of one line."""
_WIDE = 0.9
_NEARLY = 0.85
_SHORT = 0.6
_DASH = re.compile(r"[-–—]\s+(?:[a-zà-ỹđ]|\d{4}\b)")
_FIELD = re.compile(
    r"\b(?:Lao động|[Vv]ăn hóa|[Kk]inh tế|Tài chính|Kế hoạch|Tư pháp|HĐND|Y tế|Nông nghiệp|Chính trị|Khoa học)$"
)
_OTHER_FIELD = re.compile(
    r"[-–] (?:Thương binh|[Xx]ã hội|Kế hoạch|Hộ tịch|UBND|Thể thao|Thông tin|Dân số|Đầu tư|Môi trường|Công nghệ)\b"
)
"""The two halves of a name broken before its dash: "Sở Lao động" / "- Thương binh và Xã hội"."""
_DATE = re.compile(
    r"\d{1,2}\s?/\s?\d|\d{1,2}([.-])\d{1,2}\1\d{4}\b|(?:19|20)\d\d\b|\d{1,2}\s+tháng\s|(?:I{1,3}|IV)(?:\s?[/-]\s?\d|\s+năm\s)"
)
_PAGE_NUMBER = re.compile(r"\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]")
_BEFORE_NUMBER = re.compile(
    r"(?:\b(?:trước|đến|từ|vào|hết|nhất|sau|trong|và) (?:ngày|tháng|năm|quý)|(?<!hằng )(?<!hàng )(?<!mỗi )\bngày)$",
    re.IGNORECASE,
)


def paragraphs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The paragraphs, none of them empty."""
    margin = _margin([line.text for line in lines])
    return tuple(_joined(run) for run in _runs(lines, margin))


def _margin(texts: Sequence[str]) -> int | None:
    """The width at which the lines were broken; None where every line is a paragraph."""
    filled = sorted(len(text) for text in texts if text)
    broken = sum(text[:1].islower() and not _opens(text) for before, text in pairwise(texts) if before)
    narrow = broken >= _FEWEST_BROKEN and filled[-1] <= _NARROW and broken * _NARROW_SHARE > len(filled)
    return filled[int(len(filled) * _WIDE)] if narrow or broken * _WRAPPED_SHARE > len(filled) else None


def _opens(text: str) -> bool:
    """Whether a line can only begin a paragraph: it has a number, a bullet or a label."""
    return bool(marker_of(text)[0]) or not split_labels(text)[0]


def _runs(lines: Iterable[Line], margin: int | None) -> Iterator[list[Line]]:
    run: list[Line] = []
    gap = False
    for line in lines:
        if not line.text or (_PAGE_NUMBER.fullmatch(line.text) and not (run and _BEFORE_NUMBER.search(run[-1].text))):
            gap = bool(run)
            continue
        if run and not _goes_on(run, line.text, gap=gap, margin=margin):
            yield run
            run = []
        run.append(line)
        gap = False
    if run:
        yield run


def _goes_on(run: Sequence[Line], text: str, *, gap: bool, margin: int | None) -> bool:
    """Whether `text` is the rest of the paragraph that `run` holds so far."""
    last = run[-1].text
    ended = last.endswith(_ENDS)
    if not ended and _goes_on_a_date(last, text):
        return True
    if _opens(text):
        if _FIELD.search(last) and _OTHER_FIELD.match(text):
            return True
        return margin is not None and not ended and _DASH.match(text) is not None
    if margin is None or gap:
        return text[:1].islower() and not ended
    if ended:
        return len(last) + 1 + len(text.split(maxsplit=1)[0]) > margin * _NEARLY
    return not text[:1].isupper() or len(run) == 1 or len(last) > margin * _SHORT


def _goes_on_a_date(last: str, text: str) -> bool:
    """Whether the number in front of `text` is a day's or a year's: "trước ngày" / "15/5/2026", and no item's."""
    torn = _BEFORE_NUMBER.search(last) and re.match(r"\d|[IVX]+\b", text)
    return bool(torn or _DATE.match(text))


def _joined(run: Sequence[Line]) -> Line:
    return replace(run[0], text=" ".join(line.text for line in run), bold=all(line.bold for line in run))
