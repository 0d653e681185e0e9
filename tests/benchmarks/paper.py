"""Paper: the sample's report by our renderer against the same text by bare reportlab, and LibreOffice where it is."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

from cchc_desktop.reports.document import Document, Table
from tests.benchmarks.measure import Line, child, median_ms

_MODULE = "tests.benchmarks.paper"
_TIMES = 7


def lines() -> Iterator[Line]:
    """The rows of this subject."""
    times = child(_MODULE)
    yield Line("report as PDF / bare reportlab", "ms", times["ours"], times["bare"], 1.5)
    yield Line("score report, 120 leaves / bare reportlab", "ms", times["sheet"], times["bare_sheet"], 1.5)
    if "office" in times:
        yield Line("report as PDF / LibreOffice", "ms", times["ours"], times["office"], None)


def _measured() -> dict[str, float]:
    from cchc_desktop.reports import pdf, scorecard
    from tests.reports.rounds import large

    document = _document()
    pdf.render_bytes(document)
    _bare(document)
    times = {
        "ours": median_ms(lambda: pdf.render_bytes(document), _TIMES),
        "bare": median_ms(lambda: _bare(document), _TIMES),
    }
    sheet = scorecard.score_report(large())
    pdf.render_bytes(sheet)
    times["sheet"] = median_ms(lambda: pdf.render_bytes(sheet), _TIMES)
    times["bare_sheet"] = median_ms(lambda: _bare(sheet), _TIMES)
    if (office := shutil.which("soffice")) is not None:
        times["office"] = _office(office, document)
    return times


def _document() -> Document:
    from cchc_desktop import gathering, sample
    from cchc_desktop.reports import quarterly
    from cchc_desktop.store import Store

    with tempfile.TemporaryDirectory() as place:
        sample.make(Path(place))
        with closing(Store.open(Path(place))) as store:
            period = store.periods.get("2026-Q3")
            assert period is not None
            return quarterly.quarterly(gathering.report_facts(store, period, store.today))


def _bare(document: Document) -> None:
    """The same words and tables with reportlab's own defaults, in the same font."""
    from html import escape

    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    from cchc_desktop.reports import fonts

    style = ParagraphStyle("body", fontName=fonts.typeface().regular, fontSize=13, leading=16)
    tables = [block for annex in document.annexes for block in annex.blocks if isinstance(block, Table)]
    cells = {cell for table in tables for row in table.rows for cell in row.cells}
    story: list[object] = [Paragraph(escape(line), style) for line in document.text().splitlines() if line not in cells]
    for table in tables:
        width = len(table.columns)
        rows = [[Paragraph(escape(title), style) for title in table.titles]]
        rows += [
            [Paragraph(escape(cell), style) for cell in (*row.cells, *[""] * (width - len(row.cells)))]
            for row in table.rows
        ]
        share = sum(column.share for column in table.columns)
        widths = [680 * column.share / share for column in table.columns]
        drawn = LongTable(rows, colWidths=widths, repeatRows=1, splitByRow=1)
        drawn.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
        story.append(drawn)
    SimpleDocTemplate(BytesIO(), pagesize=landscape(A4)).build(story)  # type: ignore[arg-type]


def _office(office: str, document: Document) -> float:
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "report.txt"
        source.write_text(document.text(), encoding="utf-8")
        command = [office, "--headless", "--convert-to", "pdf", "--outdir", place, str(source)]
        subprocess.run(command, capture_output=True, check=True)
        return median_ms(lambda: subprocess.run(command, capture_output=True, check=True), 2)


if __name__ == "__main__":
    assert sys.argv[1]
    print(json.dumps(_measured()))
