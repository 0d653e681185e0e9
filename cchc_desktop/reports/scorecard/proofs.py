"""The list of evidence: each document once, with the criteria it serves, in the order of the set."""

from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.reports import citation, letterhead
from cchc_desktop.reports.document import Align, Annex, Column, Document, Paragraph, Row, Table
from cchc_desktop.text import show_date

_COLUMNS = (
    Column("STT", 10, Align.CENTRE),
    Column("Số, ký hiệu", 26),
    Column("Ngày, tháng, năm", 20, Align.CENTRE),
    Column("Tên loại, trích yếu nội dung", 74),
    Column("Tiêu chí", 26, Align.CENTRE),
)
_NOTHING = "Chưa có tài liệu kiểm chứng nào được gắn với tiêu chí."


def evidence_annex(dossier: Dossier) -> Annex | None:
    """The list behind a report; none where there is no document."""
    table = _table(dossier)
    return Annex(f"DANH MỤC TÀI LIỆU KIỂM CHỨNG NĂM {dossier.year}", (table,)) if table.rows else None


def evidence_list(dossier: Dossier) -> Document:
    """The list as a document of its own."""
    office = dossier.office
    table = _table(dossier)
    return Document(
        head=letterhead.head(office, "", dossier.today.year),
        kind="DANH MỤC",
        summary=f"Tài liệu kiểm chứng Chỉ số cải cách hành chính năm {dossier.year}",
        addressees=(),
        blocks=(table,) if table.rows else (Paragraph(_NOTHING),),
        signature=letterhead.signature(office),
        copies=(),
        sample=office.sample,
    )


def _table(dossier: Dossier) -> Table:
    rows = [_row(place, proof, codes) for place, (proof, codes) in enumerate(dossier.documents.items(), start=1)]
    return Table(_COLUMNS, tuple(rows))


def _row(place: int, proof: Evidence, codes: tuple[str, ...]) -> Row:
    day = show_date(proof.issued) if proof.issued else ""
    return Row((str(place), proof.number, day, citation.subject(proof), ", ".join(codes)))
