"""Annex: the score sheet, row by row, with what each leaf's points rest on."""

from collections.abc import Iterator

from cchc_desktop.domain.scoring import Score, SheetScore
from cchc_desktop.reports import wording
from cchc_desktop.reports.document import Align, Annex, Block, Column, Paragraph, Row, Table
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.scorecard.cells import NONE, about, own, proofs, why
from cchc_desktop.reports.wording import points

_COLUMNS = (
    Column("Mã", 12, Align.CENTRE),
    Column("Nội dung", 56),
    Column("Điểm tối đa", 14, Align.CENTRE),
    Column("Điểm tự chấm", 14, Align.CENTRE),
    Column("Căn cứ, giải trình", 69),
)


def scorecard(facts: ReportFacts) -> Annex | None:
    """The annex; none where no set was chosen."""
    if facts.score is None or facts.indicators is None:
        return None
    rows = tuple(row for area in facts.score.areas for row in _rows(area, facts, area=True))
    blocks: tuple[Block, ...] = (
        Paragraph(about(facts.indicators, facts.day)),
        Table(_COLUMNS, rows + tuple(_totals(facts.score))),
    )
    return Annex(f"BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM {facts.period.year}", blocks)


def _rows(score: Score, facts: ReportFacts, *, area: bool = False) -> Iterator[Row]:
    indicator = score.indicator
    most = points(indicator.max_points)
    if score.parts:
        yield Row((indicator.code, indicator.title, most, own(score), ""), strong=True)
    else:
        yield Row((indicator.code, indicator.title, most, own(score), _grounds(score, facts)), strong=area)
    for part in score.parts:
        yield from _rows(part, facts)


def _grounds(score: Score, facts: ReportFacts) -> str:
    """Why these points; the officer's reason and explanation; the documents that prove it."""
    code = score.indicator.code
    answer = facts.answers.get(code)
    reason = f"Lý do: {answer.reason}" if answer and answer.reason else ""
    named = proofs(facts.evidence.get(code, ()))
    parts = (why(score), reason, facts.explanations.get(code, ""), named)
    return "\n".join(wording.sentence(part) for part in parts if part)


def _totals(score: SheetScore) -> Iterator[Row]:
    if score.bonus or score.penalty:
        yield Row(("", "Điểm thưởng", NONE, points(score.bonus), ""), strong=True)
        yield Row(("", "Điểm trừ", NONE, points(-score.penalty), ""), strong=True)
    most = points(score.max_points)
    yield Row(("", "Tổng điểm", most, points(score.points), _answered(score)), strong=True)
    whole = score.own_max >= score.max_points
    if whole:
        band = f"Xếp loại: {score.band.title}" if score.band else ""
        yield Row(("", "Chỉ số cải cách hành chính", "100%", wording.percent(score.index), band), strong=True)
    told = score.forecast
    if told.points != score.points or told.index != score.index:
        band = f"; xếp loại: {told.band.title}" if told.band else ""
        note = f"Gồm điểm ước tính của tiêu chí điều tra xã hội học; chỉ số {wording.percent(told.index)}{band}"
        yield Row(("", "Dự báo", points(told.max_points), points(told.points), note))


def _answered(score: SheetScore) -> str:
    return f"Đã chấm {score.answered}/{score.total} tiêu chí thành phần"
