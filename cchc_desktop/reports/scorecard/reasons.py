"""Annex: every leaf that lost points, lacks a document or was verified otherwise, with the ward's explanation."""

from collections.abc import Iterator

from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.rounds import Round
from cchc_desktop.reports import wording
from cchc_desktop.reports.document import Align, Annex, Column, Row, Table
from cchc_desktop.reports.scorecard.cells import proofs
from cchc_desktop.reports.scorecard.sheet import opinions, point_cells, point_columns

_WIDE = 232
_UNEXPLAINED = "Chưa có giải trình."


def reasons(dossier: Dossier) -> Annex | None:
    """The annex, two rows a leaf: its points, and across the page what is said; none where there is nothing."""
    rows = tuple(_rows(dossier))
    title = f"GIẢI TRÌNH ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {dossier.year}"
    return Annex(title, (Table(_columns(dossier), rows),), landscape=True) if rows else None


def _columns(dossier: Dossier) -> tuple[Column, ...]:
    middle = point_columns(dossier)
    left = _WIDE - sum(column.share for column in middle) - 15
    documents = "Tài liệu bổ sung" if _later(dossier) else "Tài liệu kiểm chứng"
    return (
        Column("Mã", 15, Align.CENTRE),
        Column("Tiêu chí và nội dung giải trình", left * 65 // 100),
        *middle,
        Column(documents, left * 35 // 100),
    )


def _later(dossier: Dossier) -> bool:
    """Whether it answers a verification."""
    return Round.EXPLAINED in dossier.rounds


def _rows(dossier: Dossier) -> Iterator[Row]:
    for line in dossier.told:
        documents = line.evidence.get(Round.EXPLAINED, ()) if _later(dossier) else line.proofs
        named = proofs(documents).removeprefix("TLKC: ").replace("; ", "\n")
        yield Row(
            (line.indicator.code, line.indicator.title, *point_cells(line, dossier), named or "Không có"), strong=True
        )
        said = [*map(wording.sentence, opinions(line)), *explained(line)]
        yield Row(("", "\n".join(said)))


def explained(line: Line) -> Iterator[str]:
    """The kind of reason and the four parts by their names; that nothing was written yet."""
    said = line.explanation
    if said.empty:
        yield _UNEXPLAINED
        return
    if said.reason:
        yield f"Lý do: {wording.sentence(said.reason.value)}"
    yield from (f"{name}: {wording.sentence(words)}" for name, words in said.parts)
