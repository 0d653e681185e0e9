"""A document as PDF, on pages as Nghị định 30/2020/NĐ-CP lays them out."""

from io import BytesIO
from pathlib import Path

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak
from reportlab.platypus.doctemplate import LayoutError

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.files import write_whole
from cchc_desktop.i18n import _
from cchc_desktop.reports.document import Annex, Document
from cchc_desktop.reports.pdf import style
from cchc_desktop.reports.pdf.body import addressees, flowables, with_closing
from cchc_desktop.reports.pdf.closing import closing
from cchc_desktop.reports.pdf.head import HeadBlock
from cchc_desktop.reports.pdf.pages import Part, template
from cchc_desktop.reports.pdf.style import Page
from cchc_desktop.reports.pdf.titles import annex_title, title

__all__ = ["PdfError", "render", "render_bytes"]


class PdfError(Trouble):
    """The document can't be laid out: one plain sentence with what to do."""


def render(document: Document, path: Path) -> int:
    """Write the document to `path`, whole or not at all; how many pages it has."""
    content, pages = _pages(document)
    write_whole(path, content)
    return pages


def render_bytes(document: Document) -> bytes:
    """The same file in memory, for the preview."""
    return _pages(document)[0]


def _pages(document: Document) -> tuple[bytes, int]:
    out = BytesIO()
    papers = [style.PORTRAIT, *map(_paper, document.annexes)]
    parts = [Part(str(place), paper, sample=document.sample) for place, paper in enumerate(papers)]
    made = template(out, parts, _named(document), " ".join(document.head.names))
    story = _main(document)
    for place in range(len(document.annexes)):
        story += [NextPageTemplate(str(place + 1)), PageBreak(), *_annex(document, place)]
    try:
        made.build(story)
    except LayoutError as error:
        raise PdfError(_("A name or a line of the document is too long to stand on one page; shorten it.")) from error
    return out.getvalue(), made.page


def _named(document: Document) -> str:
    return f"{document.kind.capitalize()} {document.summary[:1].lower()}{document.summary[1:]}"


def _main(document: Document) -> list[Flowable]:
    body = flowables(document.blocks, style.PORTRAIT)
    return [
        HeadBlock(document.head),
        *title(document.kind, document.summary, style.PORTRAIT),
        *addressees(document.addressees),
        *with_closing(body, closing(document)),
    ]


def _annex(document: Document, place: int) -> list[Flowable]:
    annex = document.annexes[place]
    paper = _paper(annex)
    heading = annex_title(document.annex_label(place), annex.title, document.head.reference(document.kind), paper)
    return [*heading, *flowables(annex.blocks, paper)]


def _paper(annex: Annex) -> Page:
    return style.LANDSCAPE if annex.landscape else style.PORTRAIT
