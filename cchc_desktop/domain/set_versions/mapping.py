"""Which criterion of the old set goes on as which of the new one. What isn't sure is left to the officer."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.text import fold, tidy

AT_ITS_CODE = Fraction(1, 2)
"""How alike two titles under one code must be."""
ELSEWHERE = Fraction(3, 4)
"""How alike they must be under different codes."""

_Titles = Mapping[str, str]
_Found = Iterator[tuple[str, str]]


def proposed_mapping(old: IndicatorSet, new: IndicatorSet) -> dict[str, str]:
    """Old code -> new code, in the old order; groups go on as groups and leaves as leaves, never two as one."""
    mapping: dict[str, str] = {}
    for leaves in (False, True):
        mapping |= _paired(_titles(old, leaves=leaves), _titles(new, leaves=leaves))
    return {each.code: mapping[each.code] for each in old.walk() if each.code in mapping}


def similarity(one: str, other: str) -> Fraction:
    """From 0 to 1: the share of neighbouring words that two titles have in common (Dice's measure), accents aside."""
    ours, theirs = _neighbours(one), _neighbours(other)
    together = ours.total() + theirs.total()
    return Fraction(2 * (ours & theirs).total(), together) if together else Fraction(0)


def _neighbours(title: str) -> Counter[tuple[str, str]]:
    words = fold(tidy(title)).split()
    return Counter(pairwise(("", *words, ""))) if words else Counter()


def _titles(indicators: IndicatorSet, *, leaves: bool) -> dict[str, str]:
    """By code; of a code that stands twice, the first."""
    titles: dict[str, str] = {}
    for each in indicators.walk():
        if bool(each.children) is not leaves and (folded := fold(tidy(each.title))):
            titles.setdefault(each.code, folded)
    return titles


def _paired(old: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    """The surest pairs first; each takes its two out of what is left for the next way to look."""
    mapping: dict[str, str] = {}
    ways: tuple[Callable[[_Titles, _Titles], _Found], ...] = (_unchanged, _same_title, _same_code, _alike)
    for way in ways:
        for ours, theirs in tuple(way(old, new)):
            mapping[ours] = theirs
            del old[ours], new[theirs]
    return mapping


def _unchanged(old: _Titles, new: _Titles) -> _Found:
    yield from ((code, code) for code, title in old.items() if new.get(code) == title)


def _same_title(old: _Titles, new: _Titles) -> _Found:
    """Elsewhere under the very same title, where both sets have it once."""
    here, there = _by_title(old), _by_title(new)
    for title, codes in here.items():
        if len(codes) == len(there.get(title, ())) == 1:
            yield codes[0], there[title][0]


def _by_title(titles: _Titles) -> dict[str, list[str]]:
    codes: dict[str, list[str]] = {}
    for code, title in titles.items():
        codes.setdefault(title, []).append(code)
    return codes


def _same_code(old: _Titles, new: _Titles) -> _Found:
    """Reworded at its place, and nothing else is more like either."""
    for code, best in _best(old, new, AT_ITS_CODE):
        if code in best:
            yield code, code


def _alike(old: _Titles, new: _Titles) -> _Found:
    """Reworded and renumbered: the one best match, from both sides."""
    for code, best in _best(old, new, ELSEWHERE):
        if len(best) == 1:
            yield code, best[0]


def _best(old: _Titles, new: _Titles, least: Fraction) -> Iterator[tuple[str, list[str]]]:
    """Of each old code, the new codes as like it as any; only where they, too, have nothing more alike."""
    alike = {(ours, theirs): similarity(old[ours], new[theirs]) for ours in old for theirs in new}
    for ours in old:
        most = max((alike[ours, theirs] for theirs in new), default=Fraction(0))
        if most >= least:
            best = [theirs for theirs in new if alike[ours, theirs] == most]
            yield (
                ours,
                [theirs for theirs in best if all(alike[other, theirs] < most for other in old if other != ours)],
            )
