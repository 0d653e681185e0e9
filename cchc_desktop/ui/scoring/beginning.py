"""The page of a year without a sheet: which set to begin with."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.exchange import indicator_sets
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.empty import Empty

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.domain.indicators import IndicatorSet


def sets_for(year: int, last: IndicatorSet | None) -> tuple[tuple[str, IndicatorSet], ...]:
    """The sets a sheet of `year` can begin with, each with words: last year's first, then those that ship."""
    offered: list[tuple[str, IndicatorSet]] = []
    if last is not None:
        words = _("{title} again, as in {year}").format(title=last.title, year=year - 1)
        offered.append((words, replace(last, year=year)))
    for code in indicator_sets.built_in():
        found = replace(indicator_sets.load(code), year=year)
        if last is None or found != replace(last, year=year):
            offered.append((_described(found), found))
    return tuple(offered)


def beginning(year: int, last: IndicatorSet | None, begin: Callable[[IndicatorSet], object]) -> Empty:
    """Says what belongs here and offers the sets."""
    sentence = _(
        "There is no score sheet for {year} yet. Begin with an indicator set; the sample sets show the form, "
        "no authority issued them."
    ).format(year=year)
    steps = tuple((words.replace("&", "&&"), partial(begin, each)) for words, each in sets_for(year, last))
    return Empty("clipboard-check", sentence, steps)


def _described(indicators: IndicatorSet) -> str:
    areas = sum(not area.beyond for area in indicators.areas)
    return _("{title} ({areas} areas, {points} points)").format(
        title=indicators.title, areas=areas, points=show_decimal(indicators.total)
    )
