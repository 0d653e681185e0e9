"""The page of a year without a sheet: which set to begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.exchange import indicator_sets
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, show_decimal
from cchc_desktop.ui.empty import Empty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.store import StoredSet

_MOST_OWN = 4
"""Of the ward's own sets, the latest; every one can be used from its place among the sets."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A set a sheet can begin with."""

    words: str
    indicators: IndicatorSet
    set_id: int | None = None
    """Of the ward's own set in the store."""


def sets_for(year: int, last: IndicatorSet | None, own: Sequence[StoredSet]) -> tuple[Offer, ...]:
    """What a sheet of `year` can begin with: the ward's own issued sets first, last year's, then those that ship."""
    issued = sorted((each for each in own if each.issued), key=lambda each: (each.indicators.year != year, -each.id))
    offered = [_of_store(each, year) for each in issued[:_MOST_OWN]]
    if last is not None:
        words = _("{title} again, as in {year}").format(title=last.title, year=year - 1)
        offered.append(Offer(words, replace(last, year=year)))
    for code in indicator_sets.built_in():
        found = replace(indicator_sets.load(code), year=year)
        offered.append(Offer(_described(found), found))
    return tuple({each.indicators: each for each in reversed(offered)}.values())[::-1]


def beginning(offers: Sequence[Offer], year: int, begin: Callable[[Offer], object]) -> Empty:
    """Says what belongs here and offers the sets."""
    sentence = _(
        "There is no score sheet for {year} yet. Begin with an indicator set; the sample sets show the form, "
        "no authority issued them."
    ).format(year=year)
    steps = tuple((each.words.replace("&", "&&"), partial(begin, each)) for each in offers)
    return Empty("clipboard-check", sentence, steps)


def _of_store(stored: StoredSet, year: int) -> Offer:
    day = show_date(stored.issued) if stored.issued else ""
    words = _("{title} · issued on {day}").format(title=stored.indicators.title, day=day)
    return Offer(words, replace(stored.indicators, year=year), stored.id)


def _described(indicators: IndicatorSet) -> str:
    areas = sum(not area.beyond for area in indicators.areas)
    return _("{title} ({areas} areas, {points} points)").format(
        title=indicators.title, areas=areas, points=show_decimal(indicators.total)
    )
