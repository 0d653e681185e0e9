"""Which sheets and rounds can be compared, and the comparison of those chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round, standing
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.comparison import Column, Comparison, compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.store import Store

_LONGEST_WAY = 20


@dataclass(frozen=True, slots=True, order=True)
class Choice:
    """One sheet in one of its rounds; in order of time."""

    year: int
    place: int
    """The round's, from 0."""

    @property
    def round(self) -> Round:
        """Which it is."""
        return list(Round)[self.place]

    @property
    def title(self) -> str:
        """As in "2025 · thẩm định lần 1"."""
        return f"{self.year} · {self.round.value}"


def choices(store: Store) -> tuple[Choice, ...]:
    """Every round in which something was entered, of every year, and each year's own; what is asked for is none."""
    found = []
    for year in store.sheets.years():
        sheet = store.sheets.of_year(year)
        entered = {} if sheet is None else store.answers.of_rounds(sheet)
        found += [
            Choice(year, place)
            for place, each in enumerate(Round)
            if each is Round.SELF or (entered.get(each) and each is not Round.EXPLAINED)
        ]
    return tuple(found)


def usual(offered: Sequence[Choice]) -> tuple[Choice, ...]:
    """What is compared at first: the latest round of the last two years; of a single year, its rounds."""
    last = {choice.year: choice for choice in offered}
    return tuple(last.values())[-2:] if len(last) > 1 else tuple(offered)[-2:]


def comparison(store: Store, chosen: Sequence[Choice]) -> Comparison:
    """Those chosen side by side, in the rows of the latest."""
    ordered = sorted(chosen)
    sheets = {year: sheet for year in {each.year for each in ordered} if (sheet := store.sheets.of_year(year))}
    columns = []
    for each in ordered:
        sheet = sheets[each.year]
        scored = score(sheet.indicators, standing(store.answers.of_rounds(sheet), each.round))
        mapping = _mapping(store, sheet.set_id, sheets[ordered[-1].year].set_id)
        columns.append(Column(each.title, scored, mapping))
    return compare(columns)


def _mapping(store: Store, old: int | None, new: int | None) -> dict[str, str]:
    """Codes of an older set as those of a newer one, over all versions in between; empty where they aren't kin."""
    found: dict[str, str] | None = None
    for _step in range(_LONGEST_WAY):
        stored = store.sets.get(new) if new is not None and new != old else None
        if stored is None:
            break
        way = dict(stored.mapping)
        found = way if found is None else {one: found[two] for one, two in way.items() if two in found}
        new = stored.replaces
    return found or {} if new == old and old is not None else {}
