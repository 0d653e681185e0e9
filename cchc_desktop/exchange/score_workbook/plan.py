"""Which column and row of the sheet of points holds what; its heads are read back by `exchange.verification`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from cchc_desktop.domain.dossier import VERIFIED, Dossier
from cchc_desktop.domain.office import SAMPLE_MARK
from cchc_desktop.domain.rounds import Round
from cchc_desktop.exchange.score_workbook import formulas
from cchc_desktop.exchange.score_workbook.cached import Value
from cchc_desktop.exchange.score_workbook.formulas import Node
from cchc_desktop.exchange.score_workbook.style import dress
from cchc_desktop.text import show_date

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "Bảng điểm"
MAXIMA = "C"
"""The column of maxima."""
HEADS = {
    Round.SELF: "Điểm tự chấm",
    Round.FIRST: "Điểm thẩm định lần 1",
    Round.EXPLAINED: "Điểm giải trình",
    Round.SECOND: "Điểm thẩm định lần 2",
}
_OPINION = "Ý kiến thẩm định"
_OPINIONS = {Round.FIRST: "Ý kiến thẩm định lần 1", Round.SECOND: "Ý kiến thẩm định lần 2"}
_SIGNED = "+0.00;-0.00;0.00"
_HINT = "Cơ quan thẩm định điền điểm và ý kiến vào các cột tô màu; tiêu chí không áp dụng ghi “Không áp dụng”."


@dataclass(frozen=True, slots=True)
class Plan:
    """Which column holds what, and which row."""

    dossier: Dossier
    points: Mapping[Round, str]
    """Letters of the rounds' columns; a verification still to come has one, to be filled in."""
    gap: str
    opinions: Mapping[Round, str]
    notes: str
    """Letter of the first of the three columns of words."""
    heads: tuple[tuple[str, int], ...]
    lines: tuple[str, ...]
    """Above the table."""
    nodes: tuple[Node, ...]
    values: dict[str, Value] = field(default_factory=dict)
    """What every formula comes to."""

    @property
    def below(self) -> int:
        """The first row after the set's."""
        return len(self.lines) + 2 + len(self.dossier.lines)

    @property
    def waiting(self) -> Round | None:
        """The verification that is to be filled in; none once all are in."""
        return next((each for each in self.points if each not in self.dossier.rounds), None)

    @property
    def number_format(self) -> str:
        """Two decimals, more where the set rounds to more; the mark is the reader's own."""
        return "0.00" + "#" * (self.dossier.indicators.places - 2)


def plan(dossier: Dossier) -> Plan:
    """Lay out the sheet of a dossier."""
    answered = dossier.last in {Round.EXPLAINED, Round.SECOND}
    rounds = [
        each for each in Round if each in dossier.rounds or each is Round.FIRST or (answered and each in VERIFIED)
    ]
    asked = [each for each in VERIFIED if each in rounds]
    titles = [_OPINIONS[each] if answered else _OPINION for each in asked]
    letters = [get_column_letter(number) for number in range(1, 20)]
    after = 3 + len(rounds)
    heads = (
        ("Mã", 8),
        ("Tiêu chí", 38),
        ("Điểm tối đa", 8),
        *((HEADS[each], 9) for each in rounds),
        ("Chênh lệch", 9),
        *((title, 22) for title in titles),
        ("Số liệu, cách tính", 28),
        ("Giải trình", 30),
        ("Tài liệu kiểm chứng", 22),
    )
    lines = tuple(_above(dossier))
    return Plan(
        dossier,
        dict(zip(rounds, letters[3:], strict=False)),
        letters[after],
        dict(zip(asked, letters[after + 1 :], strict=False)),
        letters[after + 1 + len(asked)],
        heads,
        lines,
        formulas.tree(dossier, len(lines) + 2),
    )


def _above(dossier: Dossier) -> list[str]:
    deed = "SO SÁNH ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH" if dossier.compared else "TỰ CHẤM ĐIỂM"
    return [
        dossier.office.unit,
        f"BẢNG {deed} CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {dossier.year}",
        f"Chấm theo: {dossier.indicators.cited}; số liệu đến ngày {show_date(dossier.figures_to)}.",
        _HINT,
        *((SAMPLE_MARK,) if dossier.office.sample else ()),
    ]


def put_formula(made: Plan, cell: "Cell", formula: str, value: Value) -> None:
    """A formula, and what it comes to."""
    cell.value = formula
    made.values[cell.coordinate] = value


def fill_difference(sheet: "Worksheet", made: Plan, row: int, value: Decimal | None, *, strong: bool) -> None:
    """What the verification took or gave; `value` as the domain has it."""
    cell = sheet[f"{made.gap}{row}"]
    dress(cell, strong=strong, middle=True)
    cell.number_format = _SIGNED
    own, first = (f"{made.points[each]}{row}" for each in (Round.SELF, Round.FIRST))
    second = f"{made.points[Round.SECOND]}{row}" if Round.SECOND in made.points else ""
    formula = formulas.difference(own, first, second, made.dossier.indicators.places)
    put_formula(made, cell, formula, "" if value is None else value)
