"""The name proposed for a report's file: plain letters, so that every mail server and archive takes it."""

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_desktop.domain.periods import Period

_LONGEST = 60


def file_name(period: "Period", *, sample: bool = False) -> str:
    """As in "BC-CCHC-quy-III-2026.pdf"; the sample's says that it is one."""
    # "quý III năm 2026" needs no "năm" to be understood, "6 tháng đầu năm 2026" does.
    title = re.sub(r"(quý \S+) năm (?=\d)", r"\1 ", period.title)
    words = re.findall(r"[0-9A-Za-z]+", _plain(title))
    return "-".join(("BC-CCHC", "-".join(words)[:_LONGEST].strip("-"), *(("PHUONG-MAU",) if sample else ()))) + ".pdf"


def _plain(text: str) -> str:
    """Without accents, capitals kept."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))
