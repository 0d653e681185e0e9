"""The name proposed for a file: plain letters, so that every mail server and archive takes it."""

import re
import unicodedata

_LONGEST = 60


def plain_name(before: str, words: str, *, sample: bool = False) -> str:
    """As in "BC-CCHC-quy-III-2026", without an ending; the sample's says that it is one."""
    found = re.findall(r"[0-9A-Za-z]+", _plain(words))
    return "-".join((before, "-".join(found)[:_LONGEST].strip("-"), *(("PHUONG-MAU",) if sample else ())))


def _plain(text: str) -> str:
    """Without accents, capitals kept."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))
