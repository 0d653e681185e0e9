"""The state of a row as an icon and words: never by colour alone."""

from dataclasses import dataclass

from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.scoring.reckoning import loses
from cchc_desktop.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a row."""

    icon: str
    tone: Tone
    words: str


def mark_of(leaf: Score, *, verified: bool = False) -> Mark:
    """The mark of a leaf; points a superior gave in a verification are no changes by hand."""
    match leaf.state:
        case State.NOT_APPLICABLE:
            return Mark("ban", Tone.MUTED, _("Not applicable"))
        case State.ESTIMATED:
            return Mark("hourglass", Tone.WAIT, _("Estimate, counted in the forecast only"))
        case State.UNANSWERED:
            return _unanswered(leaf)
        case State.OVERRIDDEN if not verified:
            return _overridden(leaf)
        case State.ANSWERED | State.OVERRIDDEN:
            return _answered(leaf)


def _overridden(leaf: Score) -> Mark:
    if leaf.indicator.survey:
        return Mark("stamp", Tone.WAIT, _("Published points"))
    return Mark("pencil", Tone.WARN, _("Points changed by hand"))


def _unanswered(leaf: Score) -> Mark:
    if leaf.problems:
        return Mark("circle-help", Tone.WARN, _("Not complete"))
    if leaf.indicator.survey:
        return Mark("users", Tone.MUTED, _("Surveyed by the superior"))
    if not leaf.total:
        return Mark("circle", Tone.MUTED, _("Nothing entered"))
    return Mark("circle", Tone.MUTED, _("Unanswered"))


def _answered(leaf: Score) -> Mark:
    if not loses(leaf):
        return Mark("circle-check", Tone.GOOD, _("Nothing lost"))
    lost = _("{points} points lost") if leaf.max_points else _("{points} points taken off")
    return Mark("triangle-alert", Tone.WARN, lost.format(points=show_decimal(leaf.lost)))
