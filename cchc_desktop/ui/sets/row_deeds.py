"""What a key does to the tree of a set: another set, or nothing where it can't be done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain import set_editing
from cchc_desktop.ui.sets.tree import Deed

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.set_editing import Edited, Place


def done(indicators: IndicatorSet, front: Place, deed: Deed) -> Edited | None:
    """The set after `deed` at the row in front; where there is no row, one can still be added."""
    match deed:
        case Deed.ADD:
            row = set_editing.new_row(indicators, front[:-1], front)
            return set_editing.added_after(indicators, front, row)
        case Deed.ADD_UNDER:
            return set_editing.added_under(indicators, front, set_editing.new_row(indicators, front))
    return _moved(indicators, front, deed) if front else None


def _moved(indicators: IndicatorSet, front: Place, deed: Deed) -> Edited | None:
    match deed:
        case Deed.UP:
            return set_editing.moved(indicators, front, -1)
        case Deed.DOWN:
            return set_editing.moved(indicators, front, 1)
        case Deed.IN:
            return set_editing.indented(indicators, front)
        case Deed.OUT:
            return set_editing.outdented(indicators, front)
        case Deed.REMOVE:
            return set_editing.removed(indicators, front)
        case _:
            return None
