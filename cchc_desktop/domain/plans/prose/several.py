"""A paragraph that gives one unit several things to do -> a heading that names the unit, and a point for each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_unit
from cchc_desktop.domain.plans.prose.outline import LETTER_RANK, Item
from cchc_desktop.domain.plans.prose.phrases import find_phrases, sure_phrases
from cchc_desktop.domain.plans.prose.who import begins_with_work, who_does

_MARK = re.compile(r"(?:^|(?<=[:;.,]\s))(?:và\s+)?\(?(i{1,3}|iv|vi{0,3}|[1-9]|[a-h])\)\s+")
_SERIES = (("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), tuple("123456789"), tuple("abcdefgh"))
_OPENS = re.compile(r"(?:(?:tap trung |phai )?(?:thuc hien|trien khai)(?: (?:cac |mot so )?[a-z ]{0,40})?:)?\s*")
_CLAUSE = re.compile(r";\s+(?:và\s+)?")
_LEAST, _FEWEST_WORDS = 2, 4


def points_of(item: Item) -> tuple[Item, ...]:
    """The heading and its points; none where the paragraph gives but one thing, or leaves open where each ends."""
    who, duty = who_does(item.text)
    if not (item.mark and is_unit(who) and duty) or item.text.rstrip().endswith(":"):
        return ()
    head = replace(item, text=item.text[: item.text.rindex(duty)].rstrip(" ,:") + ":")
    parents = (*item.parents, head)
    if listed := tuple(_listed(duty)):
        return (head, *(Item(mark, LETTER_RANK, text, parents, item.page) for mark, text in listed))
    timed = tuple(replace(item, text=text, parents=parents) for text in _timed(duty))
    return (head, *timed) if timed else ()


def _listed(duty: str) -> Iterator[tuple[str, str]]:
    """Of "(i) …; (ii) …" each with its mark, where each is some work and not only the last has a time."""
    marks = list(_MARK.finditer(duty))
    found = tuple(match[1] for match in marks)
    if len(marks) < _LEAST or not any(found == series[: len(found)] for series in _SERIES):
        return
    ends = [*(following.start() for _mark, following in pairwise(marks)), len(duty)]
    texts = [duty[mark.end() : end].rstrip(" ;,") for mark, end in zip(marks, ends, strict=True)]
    timed = [bool(find_phrases(text)) for text in texts]
    only_last = timed[-1] and not any(timed[:-1])
    if _OPENS.fullmatch(flat(duty[: marks[0].start()])) and all(map(begins_with_work, texts)) and not only_last:
        yield from zip(found, texts, strict=True)


def _timed(duty: str) -> tuple[str, ...]:
    """Of "gửi … trước ngày 25/3; báo cáo … trước ngày 20/11" each, where each is some work by a day of its own."""
    texts = tuple(_CLAUSE.split(duty))
    return texts if len(texts) >= _LEAST and all(map(_is_whole, texts)) else ()


def _is_whole(text: str) -> bool:
    """Whether it says what and by when: "báo cáo trước ngày 20/11" is the report on what stands before it."""
    times = sure_phrases(text)
    return len(times) == 1 and begins_with_work(text) and len(text[: times[0].start].split()) >= _FEWEST_WORDS
