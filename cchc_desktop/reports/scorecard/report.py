"""The ward's report on its score: points by area, what was lost or lacks a document, difficulties; annexes behind."""

from collections.abc import Iterator

from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.explanations import Reason
from cchc_desktop.domain.rounds import Round
from cchc_desktop.reports import letterhead, wording
from cchc_desktop.reports.document import Annex, Block, Column, Document, Heading, Paragraph, Row, Table
from cchc_desktop.reports.scorecard.proofs import evidence_annex
from cchc_desktop.reports.scorecard.reasons import reasons
from cchc_desktop.reports.scorecard.sheet import point_cells, point_columns, score_sheet
from cchc_desktop.reports.scorecard.totals import extra, reached, total_rows
from cchc_desktop.reports.wording import count, points
from cchc_desktop.text import cut_at_word, sentence_case

_MOST = 10
"""Criteria named in running text; the annex has all of them."""
_UNSCORED = "Chưa có tiêu chí thành phần nào được chấm."
_LONGEST_TITLE = 120
_LONGEST = 240
"""Letters of an explanation in running text; the annex has the whole."""
_SUBJECTS = {
    Round.SELF: "tự chấm điểm Chỉ số cải cách hành chính năm {year}",
    Round.FIRST: "chấm điểm Chỉ số cải cách hành chính năm {year} sau thẩm định lần 1",
    Round.EXPLAINED: "chấm điểm Chỉ số cải cách hành chính năm {year} và nội dung giải trình",
    Round.SECOND: "chấm điểm Chỉ số cải cách hành chính năm {year} sau thẩm định lần 2",
}
_BEYOND = {Reason.SUPERIOR_LATE, Reason.OBJECTIVE, Reason.DATA_DIFFERS, Reason.READ_DIFFERENTLY}
"""Reasons that are a difficulty, not a fault of the ward's own."""
_SHEET, _REASONS, _PROOFS = "bảng điểm chi tiết", "giải trình", "danh mục tài liệu kiểm chứng"


def score_report(dossier: Dossier) -> Document:
    """The report with all its annexes."""
    office = dossier.office
    behind = {_REASONS: reasons(dossier), _PROOFS: evidence_annex(dossier)}
    labels = _labels(behind)
    annexes = (score_sheet(dossier, labels.get(_REASONS, "")), *filter(None, behind.values()))
    return Document(
        head=letterhead.head(office, "BC", dossier.today.year, dossier.added.number, dossier.added.issued),
        kind="BÁO CÁO",
        summary=f"Kết quả {_subject(dossier)}",
        addressees=office.recipients,
        blocks=tuple(_blocks(dossier, labels)),
        signature=letterhead.signature(office),
        copies=letterhead.copies(office),
        annexes=annexes,
        sample=office.sample,
    )


def drafted(dossier: Dossier) -> tuple[str, str]:
    """Difficulties and requests as the explanations have them: for the officer to write over."""
    labels = _labels({_REASONS: reasons(dossier), _PROOFS: evidence_annex(dossier)})
    return _difficulties(dossier.lines, labels), _requests(dossier.lines, labels)


def _labels(behind: dict[str, Annex | None]) -> dict[str, str]:
    """What each annex is called; the sheet is always the first."""
    names = [_SHEET, *(name for name, annex in behind.items() if annex is not None)]
    numbers = ("I", "II", "III") if len(names) > 1 else ("",)
    return {name: f"Phụ lục {number}".strip() for name, number in zip(names, numbers, strict=False)}


def _subject(dossier: Dossier) -> str:
    return _SUBJECTS[dossier.last].format(year=dossier.year)


def _blocks(dossier: Dossier, labels: dict[str, str]) -> Iterator[Block]:
    yield Paragraph(
        f"Căn cứ {dossier.indicators.cited}, {dossier.office.unit} báo cáo kết quả {_subject(dossier)} như sau:"
    )
    yield Heading("I. TỔNG HỢP ĐIỂM THEO LĨNH VỰC", 1)
    yield Paragraph(_result(dossier, labels))
    yield _areas(dossier)
    yield Heading("II. GIẢI TRÌNH TIÊU CHÍ MẤT ĐIỂM HOẶC THIẾU TÀI LIỆU KIỂM CHỨNG", 1)
    lines = dossier.lines
    yield Heading("1. Tiêu chí chưa đạt điểm tối đa", 2)
    yield from _paragraphs(_lost(dossier, lines, labels))
    yield Heading("2. Tiêu chí thiếu tài liệu kiểm chứng", 2)
    yield from _paragraphs(_unproven(dossier, lines, labels))
    yield Heading("III. KHÓ KHĂN, KIẾN NGHỊ", 1)
    yield Heading("1. Khó khăn", 2)
    yield from _paragraphs(dossier.added.difficulties or _difficulties(lines, labels))
    yield Heading("2. Kiến nghị", 2)
    yield from _paragraphs(dossier.added.requests or _requests(lines, labels))
    yield Paragraph(_closing(dossier, labels))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    yield from (Paragraph(line) for line in text.splitlines())


def _result(dossier: Dossier, labels: dict[str, str]) -> str:
    score, name = dossier.scores[Round.SELF], dossier.office.name
    if not score.answered:
        return f"{name} chưa tự chấm điểm tiêu chí thành phần nào."
    scored = f"{count(score.answered)}/{count(score.total)} tiêu chí thành phần"
    part = "" if score.answered >= score.total else f" (mới chấm {scored})"
    said = f"{name} tự chấm {reached(score)}{extra(score)}{part}"
    if dossier.last is not Round.SELF:
        said += f"; kết quả {dossier.last.value}: {reached(dossier.score)}{extra(dossier.score)}"
    return f"{said}. Điểm từng tiêu chí tại {labels[_SHEET]}."


def _areas(dossier: Dossier) -> Table:
    columns = (Column("Mã", 12), Column("Lĩnh vực", 66), *point_columns(dossier))
    rows = [
        Row((line.indicator.code, sentence_case(line.indicator.title), *point_cells(line, dossier)))
        for line in dossier.lines
        if not line.depth
    ]
    totals = [Row(row.cells[: len(columns)], strong=True) for row in total_rows(dossier)]
    return Table(columns, tuple(rows + totals))


def _lost(dossier: Dossier, lines: tuple[Line, ...], labels: dict[str, str]) -> str:
    """By what the last round left, the dearest first."""
    if not dossier.scores[Round.SELF].answered:
        return _UNSCORED
    last = dossier.last
    lost = sorted((line for line in lines if line.lost_in(last)), key=lambda line: -line.scores[last].lost)
    heading = f"Có {count(len(lost))} tiêu chí thành phần chưa đạt điểm tối đa, xếp theo số điểm bị mất:"
    told = [f"{_points(line, last)}{_reason(line)}" for line in lost]
    return wording.first_of(heading, told, _MOST, _rest(dossier, labels)) or (
        "Các tiêu chí thành phần đã chấm đều đạt điểm tối đa."
    )


def _rest(dossier: Dossier, labels: dict[str, str]) -> str:
    """The annex that has every leaf: once a verification is in, that of explanations leaves some out."""
    return labels[_SHEET] if dossier.compared else labels.get(_REASONS, "")


def _points(line: Line, last: Round) -> str:
    row = line.scores[last]
    title = cut_at_word(line.indicator.title, _LONGEST_TITLE).rstrip(" .;")
    return f"Tiêu chí {line.indicator.code} ({title}): {points(row.points)}/{points(row.max_points)} điểm"


def _reason(line: Line) -> str:
    said = line.explanation
    kind = said.reason.value if said.reason else ""
    cause = wording.running_on(cut_at_word(said.cause or said.text, _LONGEST)) if not said.empty else ""
    words = ": ".join(filter(None, (kind, cause)))
    return f". {words[:1].upper()}{words[1:]}" if words else "; chưa có giải trình"


def _unproven(dossier: Dossier, lines: tuple[Line, ...], labels: dict[str, str]) -> str:
    if not dossier.scores[Round.SELF].answered:
        return _UNSCORED
    unproven = [line for line in lines if line.unproven]
    heading = f"Có {count(len(unproven))} tiêu chí thành phần tự chấm có điểm nhưng chưa có tài liệu kiểm chứng:"
    told = [f"{_points(line, Round.SELF)}{'' if line.lost else _reason(line)}" for line in unproven]
    return wording.first_of(heading, told, _MOST, _rest(dossier, labels)) or (
        "Các tiêu chí thành phần tự chấm có điểm đều có tài liệu kiểm chứng."
    )


def _difficulties(lines: tuple[Line, ...], labels: dict[str, str]) -> str:
    """The causes that lie beyond the ward."""
    beyond = [line for line in lines if line.explanation.reason in _BEYOND and line.explanation.cause]
    told = _together([(line, line.explanation.cause) for line in beyond])
    return _listed(told, labels) or "Chưa ghi nhận khó khăn ngoài phạm vi giải quyết của đơn vị."


def _requests(lines: tuple[Line, ...], labels: dict[str, str]) -> str:
    asked = [(line, line.explanation.request) for line in lines if line.explanation.request]
    return _listed(_together(asked), labels) or "Chưa có kiến nghị."


def _together(said: list[tuple[Line, str]]) -> list[str]:
    """Leaves of which the same is said are named together."""
    codes: dict[str, list[str]] = {}
    for line, words in said:
        codes.setdefault(wording.running_on(cut_at_word(words, _LONGEST)), []).append(line.indicator.code)
    return [f"Tiêu chí {', '.join(named)}: {words}" for words, named in codes.items()]


def _listed(told: list[str], labels: dict[str, str]) -> str:
    rest = len(told) - _MOST
    more = [f"{count(rest)} nội dung khác nêu tại {labels[_REASONS]}"] if rest > 0 else []
    return wording.listed([*told[:_MOST], *more])


def _closing(dossier: Dossier, labels: dict[str, str]) -> str:
    office = dossier.office
    enclosed = "; ".join(f"{label}: {name}" for name, label in labels.items())
    to = f", kính đề nghị {wording.joined(office.recipients)} xem xét, thẩm định" if office.recipients else ""
    return f"Trên đây là báo cáo kết quả {_subject(dossier)} của {office.unit} (kèm theo {enclosed}){to}./."
