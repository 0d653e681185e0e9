"""The stages of a sheet on screen: what is done to come to each, and how long there is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Stage
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

DEEDS = {
    Stage.SUBMITTED: N_("Submit to the leader"),
    Stage.SETTLED: N_("Settle the points"),
    Stage.VERIFYING: N_("Begin verification 1"),
    Stage.ASKED: N_("Explanations are asked for"),
    Stage.EXPLAINED: N_("Close the explanations"),
    Stage.REVERIFYING: N_("Begin verification 2"),
    Stage.PUBLISHED: N_("Publish the result"),
}
"""What is done to come to a stage."""
CONSEQUENCES = {
    Stage.SUBMITTED: N_("The self points, explanations and evidence are locked then; reopening wants a reason."),
    Stage.SETTLED: N_("The self points are final then, as the leader approved them."),
    Stage.VERIFYING: N_("The superior's points are entered then, leaf by leaf or from its Excel file."),
    Stage.ASKED: N_("The points of the first verification are locked then; the ward writes its replies."),
    Stage.EXPLAINED: N_("The replies and their evidence are locked then."),
    Stage.REVERIFYING: N_("The points of the second verification are entered then."),
    Stage.PUBLISHED: N_("Everything is locked then: this is the year's result."),
}
"""What coming to a stage changes."""
_NEAR = 7


def left(limit: date, today: date) -> tuple[str, Tone]:
    """The days that are left, in words, and how much they press."""
    days = (limit - today).days
    if days < 0:
        return _("{count} days overdue").format(count=-days), Tone.BAD
    if not days:
        return _("the limit is today"), Tone.WARN
    return _("{count} days left").format(count=days), Tone.WARN if days <= _NEAR else Tone.TEXT


def limited(limit: date, today: date) -> tuple[str, Tone]:
    """The same after the day itself."""
    words, tone = left(limit, today)
    return _("Limit {day} · {left}").format(day=show_date(limit), left=words), tone
