"""Two sets side by side: which row goes on as which, and what of it differs."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_desktop.domain.set_versions import Change, difference
from cchc_desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.indicators import Indicator, IndicatorSet
    from cchc_desktop.domain.set_versions import Difference

_CHANGES = {
    Change.ADDED: N_("added anew"),
    Change.REMOVED: N_("no longer there"),
    Change.MOVED: N_("other code or place"),
    Change.TITLE: N_("other words"),
    Change.MAXIMUM: N_("other maximum"),
    Change.RULE: N_("scored otherwise"),
}


class Look(enum.Enum):
    """Which pairs are shown; the value is the key of the chip."""

    DIFFERENT = "different"
    ALONE = "alone"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the old set with the one it goes on as; one of them may be missing."""

    old: Indicator | None
    new: Indicator | None
    differences: tuple[Difference, ...] = ()

    @property
    def words(self) -> str:
        """What differs, in a few words."""
        return ", ".join(_(_CHANGES[each.change]) for each in self.differences)

    @property
    def detail(self) -> str:
        """What differs, each with before and after."""
        lines = (f"{_(_CHANGES[each.change])}: {each.before or '–'} → {each.after or '–'}" for each in self.differences)
        return "\n".join(lines)

    def seen(self, look: Look) -> bool:
        """Whether a chip lets it through."""
        match look:
            case Look.EVERY:
                return True
            case Look.DIFFERENT:
                return bool(self.differences)
            case Look.ALONE:
                return self.old is None or self.new is None


def paired(old: IndicatorSet, new: IndicatorSet, mapping: Mapping[str, str]) -> tuple[Pair, ...]:
    """Every row of either set: in the order of the new one, then what it leaves out."""
    found: dict[tuple[str, str], tuple[Difference, ...]] = {}
    for each in difference(old, new, mapping):
        key = (each.old.code if each.old else "", each.new.code if each.new else "")
        found[key] = (*found.get(key, ()), each)
    ours = {row.code: row for row in reversed(tuple(old.walk()))}
    theirs = {row.code: row for row in new.walk()}
    back = {there: here for here, there in mapping.items() if here in ours and there in theirs}
    going_on = [(ours.get(back.get(code, "")), row) for code, row in theirs.items()]
    taken = frozenset(back.values())
    left_out = [row for row in old.walk() if row.code not in taken]
    return (
        *(Pair(once, now, found.get((once.code if once else "", now.code), ())) for once, now in going_on),
        *(Pair(row, None, found.get((row.code, ""), ())) for row in left_out),
    )


def remapped(mapping: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """With `old` going on as `new`, or as nothing where that is empty; no two go on as one."""
    others = {here: there for here, there in mapping.items() if here != old and there != new}
    return {**others, old: new} if new else others
