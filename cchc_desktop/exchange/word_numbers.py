"""The numbers Word makes itself: what stands in front of a numbered paragraph without being in its text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cchc_desktop.exchange.word_names import attribute, child, name
from cchc_desktop.text import roman

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _LETTERS[(number - 1) % 26].upper(),
    "lowerLetter": lambda number: _LETTERS[(number - 1) % 26],
}
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass(slots=True)
class _List:
    """One abstract list: all that number by it count on together."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int) -> str:
        level = self.levels.get(depth)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "-"
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        self.counts = {each: count for each, count in self.counts.items() if each <= depth}
        return re.sub(r"%([1-9])", lambda match: self._shown(int(match[1]) - 1), level.text)

    def _shown(self, depth: int) -> str:
        level = self.levels.get(depth) or _Level("decimal", "", 1)
        return _FORMATS.get(level.form, str)(self.counts.get(depth, level.start))


class Numbering:
    """The lists of one document, counting as its paragraphs are read in order."""

    def __init__(self, root: Any | None) -> None:
        self._lists: dict[str, _List] = {}
        self._of_number: dict[str, tuple[str, dict[int, int]]] = {}
        for element in root if root is not None else ():
            match name(element):
                case "abstractNum":
                    self._lists[attribute(element, "abstractNumId")] = _List(dict(_levels(element)))
                case "num":
                    self._of_number[attribute(element, "numId")] = _number(element)

    def next(self, number: str, depth: int) -> str:
        """The number of the next paragraph of a list, as it prints: "1.", "a)", "-"; empty where there is no list."""
        abstract, overrides = self._of_number.get(number, ("", {}))
        found = self._lists.get(abstract)
        if found is None or not 0 <= depth < _DEEPEST:
            return ""
        if depth in overrides:
            found.counts[depth] = overrides.pop(depth) - 1
        return found.next(depth)


def _levels(abstract: Any) -> Iterator[tuple[int, _Level]]:
    for element in abstract:
        if name(element) == "lvl":
            form, text, start = (attribute(child(element, part)) for part in ("numFmt", "lvlText", "start"))
            yield _whole(attribute(element, "ilvl")), _Level(form or "decimal", text, _whole(start, 1))


def _number(num: Any) -> tuple[str, dict[int, int]]:
    overrides = {
        _whole(attribute(element, "ilvl")): _whole(attribute(child(element, "startOverride")), 1)
        for element in num
        if name(element) == "lvlOverride" and child(element, "startOverride") is not None
    }
    return attribute(child(num, "abstractNumId")), overrides


def _whole(text: str, default: int = 0) -> int:
    return int(text) if text.isdecimal() else default
