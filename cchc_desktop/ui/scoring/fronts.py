"""The row in front, made from the sheet and its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.rounds import Round
from cchc_desktop.ui.scoring.front import Front, InRound

if TYPE_CHECKING:
    from cchc_desktop.store import Store
    from cchc_desktop.ui.scoring.reckoning import Reckoning


def front_of(store: Store, reckoning: Reckoning | None, code: str) -> Front | None:
    """What the panel shows of a code; none where the sheet has no such row."""
    if reckoning is None or (score := reckoning.score.by_code.get(code)) is None:
        return None
    rounds: dict[Round, InRound] = {
        each: InRound(scored.by_code[code], reckoning.difference(code, each), reckoning.entered.get(each, {}).get(code))
        for each, scored in reckoning.scores.items()
        if each is not Round.SELF
    }
    return Front(
        score,
        reckoning.above(code),
        reckoning.sheet.year,
        reckoning.last.get(code),
        reckoning.answers.get(code, Answer()),
        reckoning.explanations.get(code, Explanation()),
        tuple((each, store.evidence.path(each).exists()) for each in reckoning.evidence.get(code, ())),
        reckoning.sheet.stage,
        rounds,
        reckoning.replies.get(code, Explanation()),
        frozenset(each.id for each in reckoning.added.get(code, ())),
    )
