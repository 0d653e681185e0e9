"""What is said over two sets side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring.rows import shown
from cchc_desktop.ui.sets.rescoring_model import signed

if TYPE_CHECKING:
    from cchc_desktop.ui.sets.opened import OpenSet
    from cchc_desktop.ui.sets.rescoring import Rescoring


def of_pairs(open_set: OpenSet | None, replaces: int | None) -> str:
    """What can be done with the rows of both."""
    if open_set is None or open_set.stored is None or replaces is None:
        return _("Choose the issued set whose place this one takes: then what differs is shown here.")
    if not open_set.draft:
        return _("The set is issued: which row goes on as which cannot be changed any more.")
    return _("Which old row goes on as which new one can be corrected: F2 on a code, empty for none.")


def of_year(made: Rescoring | None) -> str:
    """What an earlier year comes to by the new set."""
    if made is None:
        return _("No sheet of an earlier year can be scored by this set: it takes no set's place, or none has answers.")
    sentence = _("{year}: {before}/{old} points by its own set, {after}/{new} by the new one ({gain}).")
    told = sentence.format(
        year=made.year,
        before=shown(made.before.points),
        old=shown(made.before.max_points),
        after=shown(made.after.points),
        new=shown(made.after.max_points),
        gain=signed(made.after.points - made.before.points) or "0",
    )
    lost = _("{count} answered criteria cannot be carried over.").format(count=made.lost) if made.lost else ""
    return f"{told} {lost}".strip()
