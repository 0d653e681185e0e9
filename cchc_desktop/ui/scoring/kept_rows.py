"""What an edit leaves standing: rows whose points and answers are the same values are not made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.ui.scoring.reckoning import Reckoning
    from cchc_desktop.ui.scoring.rows import Row


def alike(now: Reckoning, before: Reckoning) -> bool:
    """Whether two reckonings can differ in answers only."""
    return (
        now.sheet.indicators is before.sheet.indicators
        and now.sheet.stage is before.sheet.stage
        and now.scores.keys() == before.scores.keys()
        and now.evidence is before.evidence
        and now.last is before.last
        and now.replies == before.replies
    )


class Kept:
    """The rows whose points and answers are the same values as before."""

    def __init__(self, now: Reckoning, before: Reckoning, shown: Sequence[Row]) -> None:
        self._rows = shown
        self._scores = [(now.scores[each].by_code, before.scores[each].by_code) for each in now.scores]
        self._entered = [(now.entered[each], before.entered[each]) for each in now.scores]

    def row(self, code: str, place: int) -> Row | None:
        """The row at a place of the list, where nothing behind it has changed."""
        if place >= len(self._rows) or self._rows[place].code != code:
            return None
        same = all(now[code] is then[code] for now, then in self._scores)
        same = same and all(now.get(code) is then.get(code) for now, then in self._entered)
        return self._rows[place] if same else None
