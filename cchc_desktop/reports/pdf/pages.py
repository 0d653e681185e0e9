"""Pages around the text: each part numbered from 1 in its top margin, and the mark of the sample ward."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from cchc_desktop.domain.office import SAMPLE_MARK
from cchc_desktop.reports.pdf import style, watermark
from cchc_desktop.reports.pdf.lines import Line, Stack
from cchc_desktop.reports.pdf.style import Page, Tone

_NUMBER_BELOW_EDGE = 10 * mm
_MARK_BELOW_EDGE = 4 * mm
_MARK_SIZE = 10


class Part(PageTemplate):
    """The pages of one part, the document itself or an annex: numbered from 1, the first number not shown."""

    def __init__(self, name: str, page: Page, *, sample: bool) -> None:
        frame = Frame(style.LEFT, style.BOTTOM, page.text_width, page.text_height, 0, 0, 0, 0)
        super().__init__(id=name, frames=[frame], pagesize=(page.width, page.height))
        self._page, self._sample, self._number = page, sample, 0

    def beforeDrawPage(self, canvas: Canvas, _document: BaseDocTemplate) -> None:  # noqa: N802 -- reportlab's name
        """Mark and number, under the text and before it."""
        self._number += 1
        middle = self._page.width / 2
        if self._sample:
            watermark.draw(canvas, self._page)
            mark = Line(SAMPLE_MARK, Tone.BOLD, _MARK_SIZE)
            Stack((mark,)).draw(canvas, middle, self._page.height - _MARK_BELOW_EDGE)
        if self._number > 1:
            number = Line(str(self._number), Tone.UPRIGHT, style.PAGE_NUMBER_SIZE)
            Stack((number,)).draw(canvas, middle, self._page.height - _NUMBER_BELOW_EDGE)


def template(out: BytesIO, parts: Sequence[PageTemplate], title: str, author: str) -> BaseDocTemplate:
    """A document of those parts; equal input makes equal bytes."""
    settings: dict[str, Any] = {
        "initialFontName": style.face(Tone.UPRIGHT),
        "invariant": 1,
        "lang": "vi-VN",
        "title": title,
        "author": author,
        "creator": "CCHC Desktop",
        "displayDocTitle": True,
    }
    return BaseDocTemplate(out, pageTemplates=list(parts), **settings)
