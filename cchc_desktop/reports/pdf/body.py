"""Blocks of a document as flowables, and what must not be parted by the end of a page."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from cchc_desktop.reports import blocks as kinds
from cchc_desktop.reports.blocks import Block, Heading
from cchc_desktop.reports.document import SALUTATION, salutation
from cchc_desktop.reports.pdf import style
from cchc_desktop.reports.pdf.closing import Closing
from cchc_desktop.reports.pdf.lines import measured
from cchc_desktop.reports.pdf.style import TEXT_WIDTH, Page, Tone
from cchc_desktop.reports.pdf.table import Grid, grid

_KEPT_LINES = 2
"""Lines of the text that follow a heading, or stand before the signature, on the same page."""
_LEAD_IN = 200
"""Letters; a longer paragraph that ends with a colon is text."""


class _Title(Paragraph):
    """A heading, or the short line above a list: stays with what follows it."""


def flowables(blocks: Iterable[Block], page: Page) -> list[Flowable]:
    """The blocks as they flow over pages, no heading left behind at the foot of one."""
    return list(_kept([flowable for block in blocks for flowable in _flow(block, page)], page))


def _flow(block: Block, page: Page) -> list[Flowable]:
    match block:
        case Heading():
            return [_Title(_markup(block.text), style.body(Tone.BOLD, justified=False))]
        case kinds.Paragraph():
            leads_in = block.text.endswith(":") and len(block.text) < _LEAD_IN
            return [(_Title if leads_in else Paragraph)(_markup(block.text), style.body())]
        case _:
            return [grid(block, page)]


def _markup(text: str) -> str:
    # Paragraph reads mini-HTML; nothing a person typed is markup.
    return escape(style.printable(text))


def _kept(story: list[Flowable], page: Page) -> Iterator[Flowable]:
    for place, flowable in enumerate(story):
        starts = isinstance(flowable, _Title) and not (place and isinstance(story[place - 1], _Title))
        if starts:
            yield CondPageBreak(min(_with_heading(story[place:], page), page.text_height))
        yield flowable


def _with_heading(story: Sequence[Flowable], page: Page) -> float:
    """The height of a run of headings and the first lines below it."""
    height = 0.0
    for flowable in story:
        match flowable:
            case _Title():
                height += flowable.wrap(page.text_width, 0)[1] + flowable.getSpaceAfter()
            case Grid():
                return height + flowable.first
            case _:
                return height + min(flowable.wrap(page.text_width, 0)[1], (_KEPT_LINES + 1) * style.BODY_LEADING)
    return height


def with_closing(story: list[Flowable], closing: Closing) -> list[Flowable]:
    """The story and its signature, which never stands on a page without two lines of the text."""
    if not closing.whole:
        return story
    before, last = _last_lines(story)
    height = sum(flowable.wrap(TEXT_WIDTH, 0)[1] + flowable.getSpaceAfter() for flowable in last)
    needed = min(height + closing.whole, style.PORTRAIT.text_height)
    return [*before, CondPageBreak(needed), *last, closing]


def _last_lines(story: list[Flowable]) -> tuple[list[Flowable], list[Flowable]]:
    """The story, and of its end as little as makes two lines, without parting a heading from them."""
    for place in range(len(story) - 1, -1, -1):
        last = story[place:]
        if isinstance(last[0], Grid) and (parted := last[0].parted()):
            return [*story[:place], parted[0]], [parted[1], *last[1:]]
        if not isinstance(last[0], Paragraph):
            return story[: place + 1], last[1:]
        lines = [_lines(flowable) for flowable in last if isinstance(flowable, Paragraph)]
        if sum(lines) >= _KEPT_LINES and not isinstance(last[0], _Title):
            return _parted(story[:place], last, lines[0])
    return [], story


def _lines(paragraph: Paragraph) -> int:
    return round(paragraph.wrap(TEXT_WIDTH, 0)[1] / style.BODY_LEADING)


def _parted(before: list[Flowable], last: list[Flowable], lines: int) -> tuple[list[Flowable], list[Flowable]]:
    """A long last paragraph gives up only its last lines."""
    if len(last) > 1 or lines < 2 * _KEPT_LINES:
        return before, last
    first, rest = last[0].split(TEXT_WIDTH, (lines - _KEPT_LINES) * style.BODY_LEADING)
    first.spaceAfter = 0
    return [*before, first], [rest]


def addressees(names: tuple[str, ...]) -> list[Flowable]:
    """Kính gửi: one addressee on its line; several below it, their dashes under the colon."""
    lines = [style.printable(line) for line in salutation(names)]
    if not lines:
        return []
    colon = _wide(SALUTATION) - _wide(":")
    if len(lines) == 1:
        hang = _wide(f"{SALUTATION} ")
        return _spaced([Paragraph(escape(lines[0]), style.hanging(_inset(_wide(lines[0])), hang))])
    longest = colon + max(map(_wide, lines[1:]))
    inset = _inset(longest)
    listed = [Paragraph(escape(line), style.hanging(inset + colon, _wide("- "))) for line in lines[1:]]
    return _spaced([Paragraph(lines[0], style.hanging(inset, 0)), *listed])


def _inset(width: float) -> float:
    """Where a centred block of that width begins."""
    return max((TEXT_WIDTH - width) / 2, 0)


def _wide(text: str) -> float:
    return measured(text, Tone.UPRIGHT, style.BODY_SIZE)


def _spaced(lines: list[Flowable]) -> list[Flowable]:
    lines[-1].spaceAfter = 2 * style.PARAGRAPH_GAP
    return lines
