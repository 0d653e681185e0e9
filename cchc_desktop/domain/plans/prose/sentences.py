"""A paragraph that gives work to several, each in a sentence of its own with its own time -> a paragraph for each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_unit
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Strength, find_phrases
from cchc_desktop.domain.plans.prose.several import points_of
from cchc_desktop.domain.plans.prose.who import GIVES, who_does

_SENTENCE = re.compile(r"(?<=[^\d\s][.;])\s+(?=[A-ZĐÀ-Ỹ])|(?<=\d{4}[.;])\s+(?=[A-ZĐÀ-Ỹ])")
_EVERY = re.compile(r"(?:Các|Những|Tất cả|Toàn thể)\s")


def by_sentences(items: Iterable[Item]) -> Iterator[Item]:
    """The paragraphs, those parted that have several to do it, each by a time of theirs, or several things to do."""
    for item in items:
        parted = (item,) if item.text.rstrip().endswith(":") else _parted(item)
        yield from chain.from_iterable(points_of(each) or (each,) for each in parted)


def _parted(item: Item) -> Iterator[Item]:
    parts: list[str] = []
    for sentence in _SENTENCE.split(item.text):
        if parts and (_is_given(sentence) or (_stands_alone(sentence) and any(map(_is_timed, parts)))):
            parts.append(sentence)
        else:
            parts[-1:] = [f"{parts[-1]} {sentence}" if parts else sentence]
    yield from (replace(item, text=part) for part in parts) if len(parts) > 1 else (item,)


def _stands_alone(sentence: str) -> bool:
    who = who_does(sentence)[0]
    return (is_unit(who) or _EVERY.match(who) is not None) and _is_timed(sentence)


def _is_given(sentence: str) -> bool:
    """Whether it gives a unit something to do by a time, or again and again."""
    return GIVES.match(flat(sentence)) is not None and is_unit(who_does(sentence)[0]) and bool(find_phrases(sentence))


def _is_timed(text: str) -> bool:
    return any(phrase.strength <= Strength.IN for phrase in find_phrases(text))
