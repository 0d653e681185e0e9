"""What the line over an annex says of the document it belongs to: "(Kèm theo Kế hoạch số … ngày … của …)"."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.head.issuer import spelt_out, without_office
from cchc_desktop.domain.plans.head.opening import ENCLOSED
from cchc_desktop.domain.plans.head.symbols import KIND_BY_WORDS, date_of, number_of
from cchc_desktop.domain.plans.plan import PlanDocument
from cchc_desktop.text import tidy

_ANNEX = re.compile(r"(?:phu luc|bieu|danh muc)(?:\s+(?:[ivx]+|so\s*\d*|\d+))?\s*[.:]?$")
_LETTER = "Công văn"
_LINES = 3
_TITLE_LINES = 6


def read_enclosure(lines: Sequence[Line], kind: str, body: str) -> PlanDocument | None:
    """The document an annex is enclosed with; none where no annex says so, or all say another `kind`."""
    for place, line in enumerate(lines):
        match = ENCLOSED.match(flat(line.text))
        named = KIND_BY_WORDS.get(match["kind"], _LETTER) if match else ""
        if match and kind in ("", named):
            text = tidy(" ".join(each.text for each in lines[place : place + _LINES])).split(")")[0]
            return PlanDocument(
                number_of([text])[0], date_of([text]), _issuer(text, body), named, _title(lines[:place])
            )
    return None


def _issuer(text: str, body: str) -> str:
    match = re.search(r"\d{4} cua (.+)", flat(text))
    return spelt_out(without_office(text[match.start(1) :].strip(" .")), body) if match else ""


def _title(above: Sequence[Line]) -> str:
    """The annex's own title: between "Phụ lục" and the line."""
    texts = [line.text for line in above if line.text]
    starts = [place for place, text in enumerate(texts) if _ANNEX.match(flat(text))]
    return tidy(" ".join(texts[starts[-1] + 1 :][:_TITLE_LINES])) if starts else ""
