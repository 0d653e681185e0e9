"""Open a document of whatever kind it is, told by its content and not by its name."""

import logging
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.exchange import archive
from cchc_desktop.exchange.errors import ReadingError, damaged, locked, too_big
from cchc_desktop.exchange.merged_areas import MOST_MERGED, merged_cells
from cchc_desktop.exchange.old_letters import blocks_in_unicode
from cchc_desktop.exchange.progress import Cancelled, Listener, unheard
from cchc_desktop.exchange.text_file import blocks_of_text, decoded
from cchc_desktop.i18n import _

__all__ = ["Cancelled", "ReadingError", "blocks_of_text", "read_blocks"]

T = TypeVar("T")

_LOG = logging.getLogger(__name__)
_MOST_BYTES = 60_000_000
_MOST_TEXT = 5_000_000
_MOST_WORD = 40_000_000
_MOST_WORKBOOK = 12_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_blocks(path: Path, progress: Listener = unheard, *, whole: bool = False) -> tuple[Block, ...]:
    """What a file holds; `ReadingError` with one plain sentence where it cannot be used.

    `progress` hears how far it has come, and may raise Cancelled. `whole`: of a workbook every sheet, not only
    those with a plan or an indicator set.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise ReadingError(_("The file cannot be opened: it is a folder or a device, choose the document itself."))
        if facts.st_size > _MOST_BYTES:
            raise ReadingError(too_big())
        content = path.read_bytes()
    except OSError as error:
        raise ReadingError(_("The file cannot be opened: it is not there, or another program holds it.")) from error
    if not content:
        raise ReadingError(_("The file is empty."))
    blocks = blocks_in_unicode(_blocks(content, progress, whole=whole))
    if not any(any(map(any, block.rows)) if isinstance(block, Grid) else block.text for block in blocks):
        raise ReadingError(_("The file holds no text: a scan or a picture must be typed in or read by Word first."))
    return blocks


def _blocks(content: bytes, progress: Listener, *, whole: bool) -> tuple[Block, ...]:
    if content.startswith(_ZIP):
        return _office_blocks(content, progress, whole=whole)
    if content.startswith(_OLE):
        raise ReadingError(_old_office(content))
    if b"%PDF-" in content[:1024]:
        from cchc_desktop.exchange.pdf_file import read_pdf

        return _read(read_pdf, content, progress)
    if content.lstrip()[:5].lower() in {b"{\\rtf", b"<html", b"<!doc", b"<?xml"}:
        raise ReadingError(
            _("This file is not real Word or Excel inside: open it there and save it as .docx or .xlsx.")
        )
    if len(content) > _MOST_TEXT:
        raise ReadingError(too_big())
    return blocks_of_text(decoded(content), progress)


def _office_blocks(content: bytes, progress: Listener, *, whole: bool) -> tuple[Block, ...]:
    names = archive.entries(content, _MOST_WORD)
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        from cchc_desktop.exchange.word import read_word

        return _read(read_word, content, progress)
    if any(name.startswith("xl/") for name in names):
        from cchc_desktop.exchange.workbook import read_workbook

        archive.entries(content, _MOST_WORKBOOK)
        if _read(_merged, content, progress) > MOST_MERGED:
            raise ReadingError(too_big())
        return _read(partial(read_workbook, whole=whole), content, progress)
    if "content.xml" in names:
        raise ReadingError(_("This is a LibreOffice file: save it as .docx or .xlsx, then import it."))
    raise ReadingError(_("This file is not a document the program can read: use .docx, .xlsx, .pdf or .txt."))


def _merged(content: bytes, _progress: Listener) -> int:
    return merged_cells(content)


def _read(reader: Callable[[bytes, Listener], T], content: bytes, progress: Listener) -> T:
    try:
        return reader(content, progress)
    except (ReadingError, Cancelled):
        raise
    except Exception as error:  # a damaged file makes the libraries raise anything
        _LOG.info("a damaged file", exc_info=True)
        raise ReadingError(damaged()) from error


def _old_office(content: bytes) -> str:
    """Which of the programs before 2007 wrote it, or that a newer one locked it."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return locked()
    if "WordDocument".encode("utf-16-le") in content:
        return _("This is an old .doc file: open it in Word and save it as .docx, then import it.")
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return _("This is an old .xls file: open it in Excel and save it as .xlsx, then import it.")
    return damaged()
