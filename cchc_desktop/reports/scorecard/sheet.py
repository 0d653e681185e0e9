"""Annex: the score sheet row by row, the rounds beside each other."""

from collections.abc import Iterator

from cchc_desktop.domain.dossier import VERIFIED, Dossier, Line
from cchc_desktop.domain.rounds import Round
from cchc_desktop.reports import wording
from cchc_desktop.reports.document import Align, Annex, Block, Column, Paragraph, Row, Table
from cchc_desktop.reports.scorecard.cells import about, difference, own, proofs, why
from cchc_desktop.reports.scorecard.totals import total_rows
from cchc_desktop.reports.wording import points

TITLES = {
    Round.SELF: "Điểm tự chấm",
    Round.FIRST: "Thẩm định lần 1",
    Round.EXPLAINED: "Điểm giải trình",
    Round.SECOND: "Thẩm định lần 2",
}
GAP = "Chênh lệch"
_SAID = {Round.FIRST: "Ý kiến thẩm định lần 1", Round.SECOND: "Ý kiến thẩm định lần 2"}
_WIDE, _NARROW, _CODE = 232, 15, 15


def score_sheet(dossier: Dossier, see: str = "") -> Annex:
    """The annex; `see` names the one with the explanations."""
    rows = (*(_row(line, dossier, see) for line in dossier.lines), *total_rows(dossier))
    blocks: tuple[Block, ...] = (
        Paragraph(about(dossier.indicators, dossier.figures_to)),
        Table(_columns(dossier), tuple(rows)),
    )
    title = f"BẢNG {_deed(dossier)} NĂM {dossier.year}"
    return Annex(title, blocks, landscape=True)


def _deed(dossier: Dossier) -> str:
    return "SO SÁNH ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH" if dossier.compared else "TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH"


def point_columns(dossier: Dossier) -> tuple[Column, ...]:
    """Maximum, a column a round, and the difference once a verification is in."""
    titles = ["Điểm tối đa", *(TITLES[each] for each in dossier.rounds), *((GAP,) if dossier.compared else ())]
    return tuple(Column(title, _NARROW, Align.CENTRE) for title in titles)


def point_cells(line: Line, dossier: Dossier) -> tuple[str, ...]:
    """What stands in them."""
    cells = (points(line.indicator.max_points), *(own(line.scores[each]) for each in dossier.rounds))
    return (*cells, difference(line.difference)) if dossier.compared else cells


def _columns(dossier: Dossier) -> tuple[Column, ...]:
    middle = point_columns(dossier)
    left = _WIDE - _CODE - _NARROW * len(middle)
    return (
        Column("Mã", _CODE, Align.CENTRE),
        Column("Tiêu chí", left * 45 // 100),
        *middle,
        Column("Căn cứ, tài liệu kiểm chứng, giải trình", left * 55 // 100),
    )


def _row(line: Line, dossier: Dossier, see: str) -> Row:
    notes = "\n".join(wording.sentence(part) for part in _notes(line, see) if part) if line.leaf else ""
    cells = (line.indicator.code, line.indicator.title, *point_cells(line, dossier), notes)
    return Row(cells, strong=not line.leaf or not line.depth)


def _notes(line: Line, see: str) -> Iterator[str]:
    """The reckoning, the reason for other points, what the superior says, and where it is proved and explained."""
    answer = line.answers.get(Round.SELF)
    yield why(line.own)
    yield f"Lý do: {answer.reason}" if answer and answer.reason else ""
    yield from opinions(line)
    if not line.explanation.empty:
        yield f"Giải trình: {see}" if see else f"Giải trình: {line.explanation.text}"
    yield proofs(line.proofs)


def opinions(line: Line) -> Iterator[str]:
    """What the superior said in each verification."""
    yield from (f"{_SAID[each]}: {said}" for each in VERIFIED if (said := line.opinion(each)))
