"""A score sheet as an Excel file with live sums: what the ward hands over, and the form the superior fills in.

style     faces, widths, texts that no program can take for formulas
formulas  groups, caps, total, index and band as Excel reckons them
sheet     the points; its heads are the ones `exchange.verification` reads back
lists     explanations and evidence
cached    what each formula comes to, behind it
"""

import io
from pathlib import Path

from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.files import write_whole

__all__ = ["score_workbook", "write_score_workbook"]


def write_score_workbook(dossier: Dossier, path: Path) -> None:
    """Write the file, whole or not at all."""
    write_whole(path, score_workbook(dossier))


def score_workbook(dossier: Dossier) -> bytes:
    """The file in memory; the library it is written with is slow to load."""
    import openpyxl

    from cchc_desktop.exchange.score_workbook import lists, plan, sheet, style
    from cchc_desktop.exchange.score_workbook.cached import with_values

    book = openpyxl.Workbook()
    book.calculation.fullCalcOnLoad = True
    book.properties.title = f"Bảng điểm Chỉ số cải cách hành chính năm {dossier.year}"
    book.properties.creator = style.clean(dossier.office.unit)
    first = book.worksheets[0]
    first.title = plan.NAME
    made = plan.plan(dossier)
    sheet.fill(first, made)
    values = lists.fill_explanations(book.create_sheet(lists.EXPLANATIONS), first, made)
    lists.fill_proofs(book.create_sheet(lists.PROOFS), dossier)
    out = io.BytesIO()
    book.save(out)
    return with_values(out.getvalue(), {"xl/worksheets/sheet1.xml": made.values, "xl/worksheets/sheet2.xml": values})
