"""What a sheet came to, and the points that can still be won as lines that lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.scoring import State
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.overview.link_list import Link
from cchc_desktop.ui.overview.summary import LISTED
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.domain.scoring import Score, SheetScore
    from cchc_desktop.ui.steering.asking import Reckoned


def came_to(round: Round, score: SheetScore) -> str:
    """A verification's points with index and band."""
    return _("{round}: {points} points · index {index} % {band}").format(
        round=round.value.capitalize(),
        points=show_decimal(score.points),
        index=show_decimal(score.index),
        band=f"– {score.band.title}" if score.band else "",
    )


def saving_links(made: Reckoned) -> list[Link]:
    """Of each criterion the step that brings most for a day's work, the best first."""
    from cchc_desktop.ui.steering.choosing import Choosing

    rows = sorted(Choosing().rows(made.savings, {}), key=lambda row: (-row.rate, -row.step.gain))
    best = {row.saving.leaf.code: row for row in reversed(rows)}
    words = _("+{points} points: {step} ({code} {title})")
    return [
        Link(
            words.format(
                points=show_decimal(row.step.gain),
                step=row.step.words,
                code=row.saving.leaf.code,
                title=row.saving.leaf.title,
            ),
            "trending-up",
            Tone.ACCENT,
            "steering",
            row.saving.leaf.code,
        )
        for row in [row for row in rows if best[row.saving.leaf.code] is row][:LISTED]
    ]


def open_link(each: Score) -> Link:
    """A leaf with points not reached, as long as no way to them is known."""
    open_ = each.state is State.UNANSWERED
    words = _("{points} points, not scored yet: {code} {title}") if open_ else _("{points} points lost: {code} {title}")
    return Link(
        words.format(points=show_decimal(each.lost), code=each.indicator.code, title=each.indicator.title),
        "circle" if open_ else "circle-alert",
        Tone.MUTED if open_ else Tone.WARN,
        "scoring",
        each.indicator.code,
    )
