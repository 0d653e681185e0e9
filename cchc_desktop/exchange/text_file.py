"""Plain text, from a file or the clipboard -> blocks. Rows of a table are lines with tabs or bars between cells."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.exchange.aligned import AlignedTable, Piece, aligned_tables
from cchc_desktop.exchange.errors import MOST_COLUMNS, MOST_ROWS, ReadingError, too_big
from cchc_desktop.exchange.old_letters import from_bytes, in_unicode
from cchc_desktop.exchange.progress import Listener, Progress, unheard
from cchc_desktop.exchange.torn_rows import MOST_LINES, mended, torn
from cchc_desktop.i18n import _
from cchc_desktop.text import tidy

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]")
_EMPHASIS = re.compile(r"\*\*|(?<![*\w])\*(?=[^\s*)])|(?<=[^\s(*])\*(?![*\w])")
_RULE = re.compile(r"[\s|:+_=–—-]*")
_APART = re.compile(r"\S+(?: \S+)*")
_MARKER = re.compile(r"\s*(?:\d{1,3}(?:\.\d+)*|[a-zđA-ZĐ]|[IVXL]+)?\s*[.)]?\s*|\s*[-–+•*·]\s*")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NARROW = 2
_FEW = 20

_Row = tuple[int | None, list[str]]
"""A row of a run: its page and its cells; a line without cells that may be part of one is a single cell."""


def decoded(content: bytes) -> str:
    """The text in whichever of the usual encodings it is; `ReadingError` where it is no text."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _sound(content[len(mark) :].decode(encoding, errors="replace"))
    if b"\0" in content[:1000]:
        little = content[1:1000:2].count(0) > content[0:1000:2].count(0)
        return _sound(content.decode("utf-16-le" if little else "utf-16-be", errors="replace"))
    text = content.decode("utf-8", errors="replace")
    if text.count("\ufffd") * _FEW > sum(char > "\x7f" for char in text):
        text = from_bytes(content)
    return _sound(text)


def _sound(text: str) -> str:
    strange = sum(
        unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} and char not in "\t\n\r\f\v\x85" for char in text
    )
    if (strange + text.count("\ufffd")) * 100 > len(text):
        raise ReadingError(_("This file is not a document the program can read: use .docx, .xlsx, .pdf or .txt."))
    return text


def blocks_of_text(text: str, progress: Listener = unheard) -> tuple[Block, ...]:
    """The lines and tables of a text."""
    text = in_unicode(text)
    blocks: list[Block] = []
    run: list[_Row] = []
    paged = "\f" in text
    above: AlignedTable | None = None
    leaves = text.split("\f")
    for number, leaf in enumerate(leaves, start=1):
        progress(Progress(number - 1, len(leaves), pages=paged))
        page = number if paged else None
        lines = [_plain(line) for line in _BREAK.split(leaf)]
        tables = {table.first: table for table in aligned_tables(list(map(_pieces, lines)), above)}
        above = next((table for table in tables.values() if not any(map(str.strip, lines[table.last :]))), None)
        done = 0
        for place, line in enumerate(lines):
            if place in tables:
                blocks += [*_table(run), _aligned(tables[place], page)]
                run, done = [], tables[place].last
            if place < done:
                continue
            words = tidy(line)
            if cells := _cells(line, inside=bool(run)):
                run.append((page, cells))
            elif words and torn([cells for _page, cells in run[-MOST_LINES:]], len(run[0][1]) if run else 0):
                run.append((page, [words]))
            elif words or not run:
                blocks += [*_table(run), Line(words, page)]
                run = []
    return (*blocks, *_table(run))


def _pieces(line: str) -> tuple[Piece, ...]:
    """What stands apart on a line, two spaces at the least between; nothing of a line with tabs or bars."""
    if "  " not in line.strip() and not line.startswith("  "):
        return (Piece(line.strip(), 0, len(line)),) if line.strip() and "\t" not in line else ()
    if "\t" in line or line.count("|") > _NARROW:
        return ()
    return tuple(Piece(each.group(), each.start(), each.end()) for each in _APART.finditer(line))


def _aligned(table: AlignedTable, page: int | None) -> Grid:
    if len(table.rows) > MOST_ROWS:
        raise ReadingError(too_big())
    return Grid(table.texts, page)


def _plain(line: str) -> str:
    """The line without marks of emphasis and rules of dashes."""
    return "" if _RULE.fullmatch(line) and line.strip() else _EMPHASIS.sub("", line)


def _cells(line: str, *, inside: bool) -> list[str]:
    """The cells of a table's row; none where the line is no row."""
    bare = line.strip()
    if bare.startswith("|") and bare.count("|") > _NARROW:
        return [_broken(cell) for cell in bare.removeprefix("|").removesuffix("|").split("|")]
    if bare.count("|") > _NARROW and "\t" not in bare:
        return [_broken(cell.strip()) for cell in bare.split("|")]
    if "\t" in (line if inside else bare):
        cells = [tidy(cell) for cell in line.split("\t")]
        if len(cells) > MOST_COLUMNS:
            raise ReadingError(too_big())
        return cells
    return []


def _broken(cell: str) -> str:
    """A cell whose lines are parted as on a web page."""
    return "\n".join(filter(None, map(tidy, re.split(r"<br\s*/?>", cell))))


def _table(run: Sequence[_Row]) -> Iterator[Block]:
    """The grids of a run of rows, with the lines between them that belong to no row."""
    rows = [cells for _page, cells in run]
    whole = [(run[place][0], cells) for place, cells in mended(rows)]
    for loose, rows_alike in groupby(whole, key=lambda row: len(row[1]) == 1):
        group = list(rows_alike)
        yield from _lines(group) if loose else _grid(group)


def _lines(rows: Iterable[_Row]) -> Iterator[Line]:
    return (Line(tidy(" ".join(cells)), page) for page, cells in rows)


def _grid(rows: Sequence[_Row]) -> Iterator[Block]:
    """The grid; a list whose numbers stand before tabs is lines."""
    width = max(len(cells) for _page, cells in rows)
    if len(rows) > MOST_ROWS:
        raise ReadingError(too_big())
    if width <= _NARROW and all(_MARKER.fullmatch(cells[0]) for _page, cells in rows):
        yield from _lines(rows)
        return
    pages = tuple(page for page, _cells in rows if page is not None)
    filled = tuple((*cells, *[""] * (width - len(cells))) for _page, cells in rows)
    yield Grid(filled, pages[0] if pages else None, pages=pages)
