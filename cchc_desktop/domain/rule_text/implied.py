"""A comparison that takes its number from the step before it: "không vượt 5 %: 3; vượt: 0", "từ 80 %: 2; dưới: 0"."""

from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.bounds import Bounds
from cchc_desktop.domain.rule_text.facts import Fact, Said, Step

_MORE = frozenset({"vuot", "vuot qua", "tren", "lon hon", "cao hon", "nhieu hon"})
_LESS = frozenset({"duoi", "thap hon", "it hon", "nho hon"})


def completed(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, each bare comparison with its number."""
    before: Fact | None = None
    for fact in facts:
        bounds = _beyond(before.bounds, fact) if isinstance(before, Step) and isinstance(fact, Said) else None
        before = fact if bounds is None or not isinstance(fact, Said) else Step(bounds, fact.award, fact.text)
        yield before


def _beyond(last: Bounds, said: Said) -> Bounds | None:
    """The range next to `last` that a bare comparison names."""
    words = " ".join(token.key for token in said.loose)
    if words in _MORE and last.at_most is not None:
        return Bounds(above=last.at_most, percent=last.percent, explicit=True)
    if words in _MORE and last.below is not None:
        return Bounds(at_least=last.below, percent=last.percent, explicit=True)
    if words in _LESS and last.at_least is not None:
        return Bounds(below=last.at_least, percent=last.percent, explicit=True)
    if words in _LESS and last.above is not None:
        return Bounds(at_most=last.above, percent=last.percent, explicit=True)
    return None
