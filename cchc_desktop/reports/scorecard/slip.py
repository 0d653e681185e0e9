"""The slip "Vì sao ra điểm này": one leaf, from the decision's words to its points, on a page."""

from collections.abc import Iterator

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.entries import entries
from cchc_desktop.domain.leaf_scoring import mark
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.reports import letterhead, wording
from cchc_desktop.reports.document import Column, Document, Row, Signature, Table
from cchc_desktop.reports.scorecard.cells import difference, own, why
from cchc_desktop.reports.scorecard.reasons import explained
from cchc_desktop.reports.scorecard.sheet import opinions
from cchc_desktop.reports.wording import points
from cchc_desktop.text import cut_at_word

_COLUMNS = (Column("Nội dung", 34), Column("Căn cứ và kết quả", 131))
_POINTS = "Điểm"
_LONGEST = 220
"""Letters of a part of the explanation: the slip stays on its page."""
_EXACT = 6
"""Decimals enough to show what was rounded."""


def slip(dossier: Dossier, code: str) -> Document:
    """The slip of a leaf; KeyError for a code that is none."""
    line = dossier.line(code)
    if line is None or not line.leaf:
        raise KeyError(code)
    office = dossier.office
    rows = tuple(Row((name, text), strong=name == _POINTS) for name, text in _rows(dossier, line) if text)
    return Document(
        head=letterhead.head(office, "", dossier.today.year),
        kind="PHIẾU GIẢI THÍCH ĐIỂM",
        summary=f"Vì sao ra điểm này: tiêu chí {code}, năm {dossier.year}",
        addressees=(),
        blocks=(Table(_COLUMNS, rows),),
        signature=Signature(()),
        copies=(),
        sample=office.sample,
    )


def _rows(dossier: Dossier, line: Line) -> Iterator[tuple[str, str]]:
    leaf, answer = line.indicator, line.answers.get(Round.SELF, Answer())
    above = [f"{each.code}. {each.title}" for each in dossier.above(leaf.code)]
    yield "Tiêu chí", "\n".join((f"{leaf.code}. {leaf.title}", *(f"Thuộc {each}" for each in reversed(above))))
    yield "Cách chấm", "\n".join(filter(None, (leaf.rule.text if leaf.rule else "", leaf.note)))
    yield "Tài liệu phải có", leaf.evidence
    yield "Số liệu đã nhập", "\n".join(f"{label}: {value}" for label, value in entries(leaf, answer))
    yield "Cách tính", wording.sentence(why(line.own)) or "Chưa chấm."
    yield "Làm tròn", _rounding(dossier, line, answer)
    yield _POINTS, _result(line.own)
    yield "Điểm các vòng", "\n".join(_rounds(dossier, line))
    named = "\n".join(_named(each.cited, each.summary) for each in line.proofs)
    missing = "Chưa có" if line.unproven else ""
    yield "Tài liệu kiểm chứng", named or missing
    if line.told:
        yield "Giải trình", "\n".join(cut_at_word(said, _LONGEST) for said in explained(line))


def _named(cited: str, summary: str) -> str:
    return f"{cited}: {summary}" if summary else cited


def _result(score: Score) -> str:
    if score.state is State.ESTIMATED and score.estimate is not None:
        return f"Ước tính {points(score.estimate)} điểm, tối đa {points(score.indicator.max_points)} điểm"
    return f"{own(score)} điểm, tối đa {points(score.indicator.max_points)} điểm"


def _rounding(dossier: Dossier, line: Line, answer: Answer) -> str:
    """The exact points beside the rounded ones, where they are not the same."""
    places = dossier.indicators.places
    way = f"Làm tròn đến {places} chữ số thập phân, từ 5 trở lên làm tròn lên"
    if answer.empty or line.own.state is not State.ANSWERED:
        return ""
    exact = mark(line.indicator, answer, dossier.indicators.year, max(places, _EXACT)).points
    if exact == abs(line.own.points):
        return f"{way}; điểm này không phải làm tròn."
    return f"{way}: {points(exact)} → {points(abs(line.own.points))}."


def _rounds(dossier: Dossier, line: Line) -> Iterator[str]:
    """Each later round beside the ward's own points, and what the superior said."""
    for each in dossier.rounds:
        if each is not Round.SELF:
            gap = difference(line.scores[each].points - line.own.points)
            yield f"{each.value.capitalize()}: {own(line.scores[each])} điểm (so với tự chấm: {gap})"
    yield from opinions(line)
