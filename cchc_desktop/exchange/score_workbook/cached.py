"""What each formula comes to, written behind it: for previews, phones and readers that don't reckon."""

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from xml.sax.saxutils import escape

from cchc_desktop.domain.notation import plain

Value = Decimal | str
_CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v\s*(?:/>|></v>)</c>', re.DOTALL)
_NEVER_CHANGED = (1980, 1, 1, 0, 0, 0)
"""Equal sheets make equal files."""


def with_values(content: bytes, values: Mapping[str, Mapping[str, Value]]) -> bytes:
    """The workbook with `values`, by the file of a sheet and its cells."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            held = before.read(name)
            if name in values:
                held = _filled(held.decode(), values[name]).encode()
            entry = zipfile.ZipInfo(name, _NEVER_CHANGED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, held)
    return out.getvalue()


def _filled(xml: str, values: Mapping[str, Value]) -> str:
    def fill(match: re.Match[str]) -> str:
        cell, attributes, formula = match.groups()
        match values.get(cell):
            case None:
                return match[0]
            case str(text):
                return f'<c r="{cell}"{attributes} t="str"><f>{formula}</f><v>{escape(text)}</v></c>'
            case number:
                return f'<c r="{cell}"{attributes}><f>{formula}</f><v>{plain(number)}</v></c>'

    return _CELL.sub(fill, xml)
