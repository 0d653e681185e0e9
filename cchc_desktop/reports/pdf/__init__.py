"""A document as PDF, on pages as Nghị định 30/2020/NĐ-CP lays them out."""

from collections.abc import Iterator
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

__all__ = ["PdfError", "page_count", "render", "render_bytes"]


class PdfError(Trouble):
    """The document can't be laid out: one plain sentence with what to do."""


def render(document: Document, path: Path, *more: Document) -> int:
    """Write the document to `path`, whole or not at all; `more` of them follow in the same file. Its pages."""
    content, pages = _pages(document, *more)
    write_whole(path, content)
    return pages


def render_bytes(document: Document, *more: Document) -> bytes:
    """The same file in memory, for the preview."""
    return _pages(document, *more)[0]


def page_count(document: Document) -> int:
    """How many pages it has."""
    return _pages(document)[1]


def _pages(*documents: Document) -> tuple[bytes, int]:
    """Each document begins on a page of its own, and so do its annexes."""
    out = BytesIO()
    parts: list[Part] = []
    story: list[Flowable] = []
    for document in documents:
        for paper, flowables_of in _parts(document):
            name = str(len(parts))
            parts.append(Part(name, paper, sample=document.sample))
            story += [*([NextPageTemplate(name), PageBreak()] if story else []), *flowables_of]
    made = template(out, parts, _named(documents[0]), " ".join(documents[0].head.names))
    try:
        made.build(story)
    except LayoutError as error:
        raise PdfError(_("A name or a line of the document is too long to stand on one page; shorten it.")) from error
    return out.getvalue(), made.page


def _parts(document: Document) -> Iterator[tuple[Page, list[Flowable]]]:
    yield style.PORTRAIT, _main(document)
    for place, annex in enumerate(document.annexes):
        yield _paper(annex), _annex(document, place)


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
