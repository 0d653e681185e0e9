"""The report with its body left out: head, opening and signature on one page, to be looked at while they are edited."""

from dataclasses import replace

from cchc_desktop.reports.blocks import Paragraph
from cchc_desktop.reports.document import Document
from cchc_desktop.reports.quarterly.facts import ReportFacts

_BODY = "[…]"


def specimen(facts: ReportFacts) -> bytes:
    """The page as a PDF, by the writer of the report itself."""
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.quarterly import quarterly

    return pdf.render_bytes(without_body(quarterly(facts)))


def without_body(document: Document) -> Document:
    """Of the body only the paragraphs before the first heading are left, and none of the annexes."""
    opening = []
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            break
        opening.append(block)
    return replace(document, blocks=(*opening, Paragraph(_BODY)), annexes=())
