"""A document's kind, number and date, as its head or another document says them."""

import re
from collections.abc import Sequence
from datetime import date

from cchc_desktop.domain.plans.flat import flat

KINDS = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "CĐ": "Công điện",
    "KL": "Kết luận",
    "TC": "Thông cáo",
    "BB": "Biên bản",
    "GM": "Giấy mời",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "PG": "Phiếu gửi",
    "PGV": "Phiếu giao việc",
}
"""By the first part of the symbol."""
KIND_BY_WORDS = {flat(kind): kind for kind in KINDS.values()}
KIND_WORDS = "|".join(KIND_BY_WORDS)
"""A pattern for a kind in flat text."""

_NUMBER = re.compile(
    r"\bsố\s*[:.]?\s*(?P<digits>\d{1,5}[a-z]?)?[\s.…_]*(?P<by>[/-])\s*"
    r"(?P<symbol>(?:\d{4}\s*/\s*)?[A-ZĐ][A-ZĐa-zđ]{0,7}(?:\s?[-/&]\s?[A-ZĐƯ][A-ZĐƯa-zđ0-9]*)*)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\b(?P<digits>\d{1,5})\s*(?P<by>/)\s*(?P<symbol>(?:\d{4}/)?[A-ZĐ]{2,5}(?:-[A-ZĐƯ]+)+)")
_DATE = re.compile(r"ngay\s*(\d{1,2})\s*(?:thang|[/.-])\s*(\d{1,2})\s*(?:nam|[/.-])\s*(\d{4})")
_PLACED = re.compile(
    r"\(?(?:[^,;:.()\d]{2,60},\s*)?ngay\s*\d{1,2}\s*(?:thang|[/.-])\s*\d{1,2}\s*(?:nam|[/.-])\s*\d{4}\s*\)?\.?"
)
_LOOSE_DIGITS = re.compile(r"\b(?=[lio|]*\d)[\dlio|]{2,4}\b")
_DIGITS = str.maketrans("lio|", "1101")
_OTHER_DAY = re.compile(r"\b(?:tu ngay|hop ngay|hop|tuan|hieu luc|den ngay|cap nhat|in ngay)\b")
"""A line with them names the day of a meeting or a span, not that of the document."""
_OWN_NUMBER = re.compile(r"\(?\s*so\s*[:.]?\s*[\d.…_ ]*[a-z]?\s*[/-]")
_SIGNED = re.compile(r"(?:ngay|thoi gian) ky\s*:\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def number_of(head: Sequence[str]) -> tuple[str, str]:
    """Số, ký hiệu as one, and the symbol's first part; a number not yet given leaves it empty."""
    own = [line for line in head if _OWN_NUMBER.match(flat(line)) or _BARE_NUMBER.fullmatch(line.strip())]
    text = " ".join((*own, *head))
    match = _NUMBER.search(text) or _BARE_NUMBER.search(text)
    if match is None:
        return "", ""
    symbol = re.sub(r"\s", "", match["symbol"])
    kind = re.split(r"[-/&]", re.sub(r"^\d{4}/", "", symbol))[0]
    return (f"{match['digits']}{match['by']}{symbol}" if match["digits"] else ""), kind


def date_of(head: Sequence[str]) -> date | None:
    """The first day named, else that of the electronic signature; none where there is no such day."""
    own = [line for line in head if says_when_made(line)]
    text = flat(" ".join(own or [line for line in head if not _OTHER_DAY.search(flat(line))]))
    match = _DATE.search(_LOOSE_DIGITS.sub(_as_digits, text)) or _SIGNED.search(text)
    return _day(match) if match else None


def first_day(text: str) -> date | None:
    """The first day a text names, whatever it is the day of."""
    match = _DATE.search(flat(text))
    return _day(match) if match else None


def says_when_made(line: str) -> bool:
    """Whether a line is the document's own place and date and nothing more: "Hoàng Mai, ngày 09 tháng 8 năm 2021"."""
    return _PLACED.fullmatch(flat(line)) is not None


def says_number(line: str) -> bool:
    """Whether a line begins with the document's own number."""
    return _OWN_NUMBER.match(flat(line)) is not None and number_of([line])[1] != ""


def _as_digits(match: re.Match[str]) -> str:
    """Figures a scanner took for letters: "2O tháng 1O năm 2O25"."""
    return match.group().translate(_DIGITS)


def _day(match: re.Match[str]) -> date | None:
    day, month, year = map(int, match.groups()[-3:])
    try:
        return date(year, month, day)
    except ValueError:
        return None
