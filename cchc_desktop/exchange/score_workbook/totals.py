"""The last rows of the sheet of points: bonus, penalty, what could be reached, total, index, band."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_desktop.domain.dossier import VERIFIED, begun
from cchc_desktop.domain.rounds import Round
from cchc_desktop.exchange.score_workbook import formulas
from cchc_desktop.exchange.score_workbook.cached import Value
from cchc_desktop.exchange.score_workbook.plan import MAXIMA, Plan, fill_difference, put_formula
from cchc_desktop.exchange.score_workbook.style import at, dress, put

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_BONUS, _PENALTY, _REACHABLE = "Điểm thưởng", "Điểm trừ", "Điểm tối đa được tính"
_TOTAL, _INDEX, _BAND = "Tổng điểm", "Chỉ số cải cách hành chính", "Xếp loại"
_PERCENT = '0.00"%"'


@dataclass(frozen=True, slots=True)
class _Sum:
    """A formula of the last rows, by the name of its row."""

    name: str
    formula: str
    value: Value
    shown: str = ""
    """Its number format, where it is not the points'."""


def fill_totals(sheet: "Worksheet", made: Plan) -> None:
    """Below the set: bonus and penalty where it has any, what could be reached, total, index, band."""
    extra = any(leaf.beyond for node in made.nodes for leaf in node.leaves)
    names = [*((_BONUS, _PENALTY) if extra else ()), _REACHABLE, _TOTAL]
    names += [_INDEX, _BAND]
    rows = {name: made.below + place for place, name in enumerate(names)}
    for name, row in rows.items():
        for column in range(1, len(made.heads) + 1):
            put(at(sheet, row, column), name if column == 2 else "", strong=True)  # noqa: PLR2004 -- of titles
    made_of = _Sum(_REACHABLE, formulas.most(made.nodes, MAXIMA), _most(made))
    _put_sum(sheet, made, f"{MAXIMA}{rows[made_of.name]}", made_of)
    for each, letter in made.points.items():
        for summed in _sums(made, each, letter, rows):
            _put_sum(sheet, made, f"{letter}{rows[summed.name]}", summed)
    verified = [made.dossier.scores[each] for each in VERIFIED if each in made.dossier.scores]
    some = verified and any(map(begun, verified[-1].areas))
    gap = verified[-1].points - made.dossier.scores[Round.SELF].points if some else None
    fill_difference(sheet, made, rows[_TOTAL], gap, strong=True)


def _most(made: Plan) -> Decimal:
    leaves = (leaf for node in made.nodes for leaf in node.leaves if not leaf.beyond)
    return sum((leaf.line.indicator.max_points for leaf in leaves), Decimal(0))


def _sums(made: Plan, each: Round, letter: str, rows: Mapping[str, int]) -> Iterator[_Sum]:
    """The totals of one round."""
    nodes, indicators = made.nodes, made.dossier.indicators
    score = made.dossier.scores.get(each)
    begun_now = score is not None and any(map(begun, score.areas))
    known = begun_now and score is not None and score.own_max >= score.max_points
    at_row = {name: f"{letter}{row}" for name, row in rows.items()}
    if _BONUS in rows:
        gain, loss = (score.bonus, -score.penalty) if score else (Decimal(0), Decimal(0))
        yield _Sum(_BONUS, formulas.bonus(nodes, letter, indicators), gain)
        yield _Sum(_PENALTY, formulas.penalty(nodes, letter, indicators), loss)
    reachable = formulas.reachable(nodes, letter, MAXIMA, rows[_REACHABLE])
    yield _Sum(_REACHABLE, reachable, score.max_points if score else _most(made))
    total = formulas.total(nodes, letter, at_row[_REACHABLE], indicators)
    yield _Sum(_TOTAL, total, score.points if begun_now and score else "")
    index = formulas.index(nodes, letter, at_row[_TOTAL], at_row[_REACHABLE])
    yield _Sum(_INDEX, index, score.index if known and score else "", _PERCENT)
    title = score.band.title if known and score and score.band else ""
    yield _Sum(_BAND, formulas.band(at_row[_INDEX], indicators), title)


def _put_sum(sheet: "Worksheet", made: Plan, address: str, summed: _Sum) -> None:
    cell = sheet[address]
    dress(cell, strong=True, middle=True)
    cell.number_format = summed.shown or made.number_format
    put_formula(made, cell, summed.formula, summed.value)
