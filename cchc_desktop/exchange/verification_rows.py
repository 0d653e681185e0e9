"""Which row of the set a row of a returned table means: by its code, else by its title."""

import re

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.text import fold, tidy

_WORD = re.compile(r"[a-z]{2,}")
_TELLING = 3


class Known:
    """The rows of a set, found however their codes and titles were typed."""

    def __init__(self, indicators: IndicatorSet) -> None:
        self._by_code = {_folded(each.code): each for each in reversed(tuple(indicators.walk()))}
        self._by_title = _by_title(indicators)

    @property
    def codes(self) -> frozenset[str]:
        """Every code, folded."""
        return frozenset(self._by_code)

    def meant(self, code: str, title: str) -> Indicator | None:
        """The row that is meant; none where the set has no such."""
        return self._by_code.get(_folded(code)) or self._by_title.get(fold(title))


def akin(theirs: str, ours: str) -> bool:
    """Whether a title may be meant by the other, shortened or written out: half of its words, where it has some."""
    told, own = (set(_WORD.findall(fold(each))) for each in (theirs, ours))
    fewer = min(len(told), len(own))
    return fewer < _TELLING or 2 * len(told & own) >= fewer


def _by_title(indicators: IndicatorSet) -> dict[str, Indicator]:
    """Rows whose title no other row has: found where the code is missing or was damaged."""
    by_title: dict[str, list[Indicator]] = {}
    for each in indicators.walk():
        by_title.setdefault(fold(each.title), []).append(each)
    return {title: same[0] for title, same in by_title.items() if len(same) == 1}


def damaged(code: str, found: Indicator) -> bool:
    """Whether a row was found by its title alone although it has a code, not just a running number."""
    return bool(code) and not code.isdecimal() and _folded(code) != _folded(found.code)


def _folded(code: str) -> str:
    """A code however it was typed: "1.1.1.", "1,1,1"."""
    return fold(tidy(code)).replace(",", ".").replace(" ", "").rstrip(".")
