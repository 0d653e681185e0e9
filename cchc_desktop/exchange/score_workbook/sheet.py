"""The sheet of points: a row for each row of the set, a column for each round, sums and totals live."""

from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_desktop.domain.dossier import Line, begun, left_out
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import State
from cchc_desktop.exchange.score_workbook import formulas
from cchc_desktop.exchange.score_workbook.formulas import Node
from cchc_desktop.exchange.score_workbook.plan import MAXIMA, Plan, fill_difference, put_formula
from cchc_desktop.exchange.score_workbook.ranges import LEFT_OUT
from cchc_desktop.exchange.score_workbook.style import at, dress, fit_to_page, put, put_head, put_lines
from cchc_desktop.exchange.score_workbook.totals import fill_totals

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from cchc_desktop.exchange.score_workbook.cached import Value


def fill(sheet: "Worksheet", made: Plan) -> None:
    """Write everything the plan says."""
    put_lines(sheet, made.lines, strong=2)
    put_head(sheet, len(made.lines) + 1, made.heads)
    for node in made.nodes:
        _fill_row(sheet, made, node)
    fill_totals(sheet, made)
    fit_to_page(sheet)


def _fill_row(sheet: "Worksheet", made: Plan, node: Node) -> None:
    line, strong = node.line, not node.line.leaf or not node.line.depth
    put(sheet[f"A{node.row}"], line.indicator.code, strong=strong, middle=True)
    put(sheet[f"B{node.row}"], line.indicator.title, strong=strong)
    _fill_maximum(sheet, made, node, strong=strong)
    for each, letter in made.points.items():
        cell = sheet[f"{letter}{node.row}"]
        dress(cell, strong=strong, middle=True, open_to_fill=line.leaf and each is made.waiting)
        cell.number_format = made.number_format
        if line.leaf:
            _put_points(cell, line, each)
        else:
            score = line.scores.get(each)
            value: Value = score.points if score is not None and begun(score) else ""
            put_formula(made, cell, formulas.group(node, letter, made.dossier.indicators), value)
    fill_difference(sheet, made, node.row, line.difference, strong=strong)
    _fill_words(sheet, made, node)
    for part in node.parts:
        _fill_row(sheet, made, part)


def _fill_maximum(sheet: "Worksheet", made: Plan, node: Node, *, strong: bool) -> None:
    """A leaf's number; a sum where it is what the decision says, else the decision's number."""
    cell, indicator = sheet[f"{MAXIMA}{node.row}"], node.line.indicator
    dress(cell, strong=strong, middle=True)
    cell.number_format = made.number_format
    parts = [part for part in node.parts if not part.line.indicator.beyond]
    if parts and sum((part.line.indicator.max_points for part in parts), Decimal(0)) == indicator.max_points:
        put_formula(made, cell, formulas.most_of(parts, MAXIMA), indicator.max_points)
    else:
        cell.value = indicator.max_points


def _put_points(cell: "Cell", line: Line, each: Round) -> None:
    score = line.scores.get(each)
    if score is None:
        return
    if left_out(score) and not line.indicator.beyond:
        cell.value = LEFT_OUT
    elif begun(score):
        cell.value = score.points


def _fill_words(sheet: "Worksheet", made: Plan, node: Node) -> None:
    """What the superior says, the reckoning, the explanation and the documents."""
    line = node.line
    for each, letter in made.opinions.items():
        cell = sheet[f"{letter}{node.row}"]
        put(cell, line.opinion(each), open_to_fill=line.leaf and each is made.waiting)
    first = sheet[f"{made.notes}{node.row}"].column
    for column, words in enumerate(_words(line) if line.leaf else ("", "", ""), start=first):
        put(at(sheet, node.row, column), words)


def _words(line: Line) -> tuple[str, str, str]:
    answer = line.answers.get(Round.SELF)
    reason = f"Lý do: {answer.reason}" if answer and answer.reason else ""
    nothing = line.indicator.beyond and line.own.state is State.UNANSWERED
    said = line.explanation
    kind = [said.reason.value] if said.reason else []
    explained = "\n".join([*kind, *(f"{name}: {words}" for name, words in said.parts)])
    reckoned = "" if nothing else "\n".join(filter(None, (line.own.why, reason)))
    return reckoned, explained, "\n".join(each.cited for each in line.proofs)
