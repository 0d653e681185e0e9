"""How much of what the ward has answered it has reached: what a leaf without an answer is measured by."""

from collections.abc import Sequence
from fractions import Fraction

from cchc_desktop.domain.scoring import Score, SheetScore, State

_ZERO = Fraction(0)
_HALF = Fraction(1, 2)


def own(areas: Sequence[Score]) -> list[Score]:
    """The answered leaves of the ward's own."""
    rows = [row for area in areas for row in area.walk() if not row.parts and not row.indicator.beyond]
    return [row for row in rows if row.state in (State.ANSWERED, State.OVERRIDDEN) and not row.indicator.survey]


def shares(before: SheetScore) -> dict[str, Fraction]:
    """Of each area by its code; of the whole sheet under "", and of areas in which nothing is answered."""
    owned = {area.indicator.code: own((area,)) for area in before.areas}
    whole = _share([row for rows in owned.values() for row in rows])
    return {"": whole, **{code: _share(rows) if rows else whole for code, rows in owned.items()}}


def _share(rows: Sequence[Score]) -> Fraction:
    most = sum((Fraction(row.max_points) for row in rows), _ZERO)
    return sum((Fraction(row.points) for row in rows), _ZERO) / most if most else _HALF
