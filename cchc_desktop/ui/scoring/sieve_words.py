"""The chips over the tree, in words."""

from __future__ import annotations

from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring.reckoning import Sieve

TO_LOOK_AT = "findings"
"""The chip that shows the findings in place of the tree."""


def sieves() -> tuple[tuple[str, str], ...]:
    """Every chip as its key and words."""
    return (
        (Sieve.ALL.value, _("All")),
        (Sieve.UNANSWERED.value, _("Unanswered")),
        (Sieve.LOST.value, _("Points lost")),
        (Sieve.NO_EVIDENCE.value, _("No evidence")),
        (Sieve.CUT.value, _("Points cut")),
        (TO_LOOK_AT, _("To look at")),
    )


def waiting_in(round: Round | None) -> str:
    """What a leaf waits for in the round that is open."""
    match round:
        case Round.FIRST | Round.SECOND:
            return _("Unverified")
        case Round.EXPLAINED:
            return _("Unexplained")
    return _("Unanswered")
