"""The sheets behind the points: explanations leaf by leaf, and the list of evidence."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.rounds import Round
from cchc_desktop.exchange.score_workbook.cached import Value
from cchc_desktop.exchange.score_workbook.plan import NAME, Plan
from cchc_desktop.exchange.score_workbook.style import at, dress, fit_to_page, put, put_head, put_lines

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

EXPLANATIONS = "Giải trình"
PROOFS = "Tài liệu kiểm chứng"
_EXPLANATIONS = (
    ("Mã", 8),
    ("Tiêu chí", 30),
    ("Điểm tối đa", 8),
    ("Điểm tự chấm", 8),
    ("Chênh lệch", 9),
    ("Lý do", 16),
    ("Căn cứ", 24),
    ("Nguyên nhân", 28),
    ("Khắc phục", 24),
    ("Đề nghị", 24),
    ("Tài liệu", 20),
)
_PROOFS = (
    ("STT", 6),
    ("Số, ký hiệu", 20),
    ("Ngày, tháng, năm", 13),
    ("Trích yếu nội dung", 60),
    ("Tiêu chí", 24),
    ("Tên tệp", 34),
)
_DAY = "dd/mm/yyyy"


def fill_explanations(sheet: "Worksheet", points: "Worksheet", made: Plan) -> dict[str, Value]:
    """A row for each leaf to be explained, with formulas that fetch its points; what they come to."""
    dossier = made.dossier
    put_lines(sheet, (dossier.office.unit, f"GIẢI TRÌNH ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {dossier.year}"), strong=2)
    put_head(sheet, 3, _EXPLANATIONS)
    rows = {leaf.line.indicator.code: leaf.row for node in made.nodes for leaf in reversed(tuple(node.leaves))}
    values: dict[str, Value] = {}
    for row, line in enumerate(dossier.told, start=4):
        source = rows[line.indicator.code]
        put(at(sheet, row, 1), line.indicator.code, middle=True)
        put(at(sheet, row, 2), line.indicator.title)
        for column, letter in ((3, "C"), (4, made.points[Round.SELF]), (5, made.gap)):
            held = made.values.get(f"{letter}{source}", points[f"{letter}{source}"].value)
            cell = at(sheet, row, column)
            dress(cell, middle=True)
            cell.number_format = made.number_format
            cell.value = f"=IF('{NAME}'!{letter}{source}=\"\",\"\",'{NAME}'!{letter}{source})"
            values[cell.coordinate] = "" if held is None else held
        for column, words in enumerate(_said(line), start=6):
            put(at(sheet, row, column), words)
    fit_to_page(sheet)
    return values


def _said(line: Line) -> tuple[str, ...]:
    said = line.explanation
    documents = "\n".join(each.cited for each in line.proofs)
    return (said.reason.value if said.reason else "", said.basis, said.cause, said.remedy, said.request, documents)


def fill_proofs(sheet: "Worksheet", dossier: Dossier) -> None:
    """A row for each document."""
    title = f"DANH MỤC TÀI LIỆU KIỂM CHỨNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {dossier.year}"
    put_lines(sheet, (dossier.office.unit, title), strong=2)
    put_head(sheet, 3, _PROOFS)
    for number, (proof, codes) in enumerate(dossier.documents.items(), start=1):
        row = number + 3
        put(at(sheet, row, 1), "", middle=True)
        at(sheet, row, 1).value = number
        put(at(sheet, row, 2), proof.number)
        day = at(sheet, row, 3)
        dress(day, middle=True)
        day.value, day.number_format = proof.issued, _DAY
        for column, words in enumerate((proof.summary, ", ".join(codes), proof.name), start=4):
            put(at(sheet, row, column), words)
    fit_to_page(sheet)
