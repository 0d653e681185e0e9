"""Titles in the middle of the page: the document's name and subject, and those of its annexes."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from cchc_desktop.reports.pdf.lines import Centred, Line, Stack, lines, short_rule
from cchc_desktop.reports.pdf.style import BODY_SIZE, Page, Tone

_SIDE = 12 * mm
"""Left free on both sides of a title, so that it reads as one."""
_BELOW = 14
_OF = " của "


def title(kind: str, summary: str, page: Page) -> list[Flowable]:
    """The name, "BÁO CÁO", and the subject, with the short rule below."""
    subject = _lines(summary, Tone.BOLD, page)
    stack = Stack((*_lines(kind, Tone.BOLD, page), *subject), short_rule(subject) if subject else 0)
    return _centred(stack)


def annex_title(label: str, name: str, reference: str, page: Page) -> list[Flowable]:
    """The label, "Phụ lục I", the title and what it belongs to."""
    heading = _lines(label, Tone.BOLD, page) + _lines(name, Tone.BOLD, page)
    return _centred(Stack(heading + _reference(reference, page)))


def _reference(text: str, page: Page) -> tuple[Line, ...]:
    """On one line, or the issuing body on lines of its own."""
    whole = lines(text, Tone.ITALIC, BODY_SIZE, page.text_width)
    before, of, issuer = text.partition(_OF)
    parts = (before, of.lstrip() + issuer) if len(whole) > 1 and of else (text,)
    return tuple(line for part in parts for line in lines(part, Tone.ITALIC, BODY_SIZE, page.text_width))


def _centred(stack: Stack) -> list[Flowable]:
    return [Centred(stack, _BELOW)] if stack.lines else []


def _lines(text: str, tone: Tone, page: Page) -> tuple[Line, ...]:
    return lines(text, tone, BODY_SIZE, page.text_width - 2 * _SIDE) if text else ()
