"""A superior's plan of 200 dense pages, read in each form it comes in; the baseline is the file's bare text."""

import json
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tests.benchmarks.measure import Line, child, median_ms

_MODULE = "tests.benchmarks.plan"
_PAGES, _LINES, _WIDTH = 200, 40, 85
_TIMES = 3
_MOST_MS = 5000.0


def lines() -> Iterator[Line]:
    """The rows of this subject."""
    times = child(_MODULE)
    for suffix in _FORMS:
        yield Line(f"plan of {_PAGES} pages read, {suffix}", "ms", times[suffix], None, _MOST_MS)
    for suffix in _BARE:
        yield Line(
            f"plan of {_PAGES} pages / its bare text, {suffix}", "ms", times[suffix], times[f"bare {suffix}"], None
        )


def _measured() -> dict[str, float]:
    from cchc_desktop.domain.plans import read_plan
    from cchc_desktop.exchange.reading import read_blocks

    times = {}
    with tempfile.TemporaryDirectory() as place:
        for suffix in _FORMS:
            path = _written(Path(place) / f"plan{suffix}")
            assert read_plan(read_blocks(path)).tasks
            times[suffix] = median_ms(lambda path=path: read_plan(read_blocks(path)), _TIMES)  # type: ignore[misc]
            if bare := _BARE.get(suffix):
                times[f"bare {suffix}"] = median_ms(lambda bare=bare, path=path: bare(path), _TIMES)  # type: ignore[misc]
    return times


def _paragraphs() -> list[str]:
    from tests.exchange.office_files import PLANS

    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PLANS.glob("*.txt")))
    wanted = _PAGES * _LINES * _WIDTH * 3 // 5
    return (whole * (wanted // len(whole) + 1))[:wanted].splitlines()


def _written(path: Path) -> Path:
    match path.suffix:
        case ".txt":
            path.write_text("\n".join(_paragraphs()), encoding="utf-8")
        case ".docx":
            import docx

            document = docx.Document()
            for text in _paragraphs():
                document.add_paragraph(text)
            document.save(str(path))
        case _:
            _print(path)
    return path


def _print(path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    from tests.exchange.pdf_files import FONT, fonts

    fonts()
    canvas = Canvas(str(path))
    wrapped = [line for text in _paragraphs() for line in textwrap.wrap(text, _WIDTH) or [""]]
    for first in range(0, len(wrapped), _LINES):
        canvas.setFont(FONT, 12)
        for place, line in enumerate(wrapped[first : first + _LINES]):
            canvas.drawString(50, 800 - 18 * place, line)
        canvas.showPage()
    canvas.save()


def _bare_pdf(path: Path) -> None:
    import pypdfium2

    with closing(pypdfium2.PdfDocument(path)) as document:
        for page in document:
            page.get_textpage().get_text_range()


def _bare_word(path: Path) -> None:
    import docx

    assert [each.text for each in docx.Document(str(path)).paragraphs]


_FORMS = (".pdf", ".docx", ".txt")
_BARE: dict[str, Callable[[Path], object]] = {".pdf": _bare_pdf, ".docx": _bare_word}


if __name__ == "__main__":
    assert sys.argv[1]
    print(json.dumps(_measured()))
