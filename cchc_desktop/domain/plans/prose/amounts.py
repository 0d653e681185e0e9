"""Numbers with what they count: "97,8 %", "ít nhất 02 sáng kiến", "không quá 01 lần/hồ sơ"."""

import re
from decimal import Decimal

_THINGS = (
    r"sang kien|mo hinh|lan|(?:tin(?: ?, ?| va | |/))?bai(?: viet)?|tin|phong su|chuyen muc|chuyen de|video|an pham|"
    r"to roi|ho(?! so)(?: (?:kinh doanh|gia dinh|dan))?|xa(?: ?, ?phuong| va phuong)?|phuong(?: ?, ?xa| va xa)?|"
    r"co quan(?: ?, ?don vi)?|don vi|dia phuong|doanh nghiep|khu pho|thon|to dan pho|ho so|"
    r"thu tuc(?: hanh chinh)?|tthc|dich vu(?: cong)?(?: truc tuyen)?|"
    r"cuoc(?: (?:kiem tra|hop|doi thoai))?|lop(?: tap huan)?|buoi|dot|hoi nghi|"
    r"hoi thi|diem|phieu|luot(?: nguoi)?|nguoi(?: dan)?|cong chuc|van ban|tai khoan|giao dich|bac|tinh|cong trinh"
)
_EACH = r"(?:/(?:ho so|nguoi|don vi|nam|quy|thang|tuan|ngay))?"
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d{1,2})?"
PERCENT = re.compile(
    r"(?:(?P<from>\d{1,3}(?:[.,]\d{1,2})?)\s?%?\s?(?:-|–|den)\s?)?\b(?P<value>\d{1,3}(?:[.,]\d{1,2})?)\s?(?P<unit>%)"
)
COUNTED = re.compile(
    rf"(?<![\w/.,-])(?<!\bso )(?<!dieu )(?<!muc do )(?<!thang )(?<!nam )(?<!ngay )(?<!quy )(?<!de an )(?<!ubnd )"
    rf"(?:(?P<from>{_NUMBER})\s?(?:-|–|den)\s?)?(?P<value>{_NUMBER})"
    rf"\s(?P<unit>(?:{_THINGS}){_EACH})\b(?! (?:duong|thang))"
)
LASTING = re.compile(
    rf"(?<![\w/.,-])(?:(?P<from>{_NUMBER})\s?(?:-|–|den)\s?)?(?P<value>{_NUMBER})"
    rf"\s(?P<unit>(?:phut|gio|ngay(?: lam viec)?){_EACH})\b"
)
"""How long something may take."""

_BEFORE = (
    (
        "<=",
        re.compile(
            r"(?:\bkhong (?:de|co)\b[^.;,%]{0,40}\bqua|khong (?:vuot )?qua|khong lon hon|toi da|≤|<=)\s*(?:la\s*)?$"
        ),
    ),
    (
        ">=",
        re.compile(
            r"(?:(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon)\s*(?:tu|dat|la|co)?|≥|>=)\s*(?:tu\s*)?$"
        ),
    ),
    (">", re.compile(r"(?:\b(?:tren|hon|vuot)\s*(?:muc\s*)?|>\s*)$")),
    ("<", re.compile(r"(?:\bduoi\s*(?:muc\s*)?|<\s*)$")),
    (">=", re.compile(r"\btu\s*$")),
    ("<=", re.compile(r"\b(?:nhom|top)\s*$")),
)
_PLAINLY = 2
"""The first of them are said of a limit and of nothing else."""
_AFTER = ((">=", re.compile(r"\s*tro len")), ("<=", re.compile(r"\s*tro xuong")))
_REACH = 80
_JOINED = re.compile(r"(?:\d[\d.,]*)\s?%?(?:(?!\b(?:duoc|dat|la)\b)[^.;,%\d])*\bva\s*$")
_ALL = 100


def amount(match: re.Match[str]) -> Decimal:
    """The number itself; of "từ 20 đến 30" the smaller."""
    text = match["from"] or match["value"]
    thousands = match["unit"] != "%" and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text)
    return Decimal(text.replace(".", "") if thousands else text.replace(",", "."))


def comparison(plain: str, match: re.Match[str]) -> str:
    """Its sign, from the words around it."""
    if match["from"]:
        return ">="
    before, after = _around(plain, match)
    if shared := _shared_limit(before, match):
        return shared
    signs = [sign for sign, pattern in _AFTER if pattern.match(after)]
    signs += [sign for sign, pattern in _BEFORE if pattern.search(before)]
    return signs[0] if signs else "="


def _shared_limit(before: str, match: re.Match[str]) -> str:
    """The sign of the number before, that "và" gives to this one too: "tối thiểu 30% số sở và 25% số xã"."""
    joined = _JOINED.search(before)
    if joined is None or amount(match) == _ALL:
        return ""
    return next((sign for sign, pattern in _BEFORE[:_PLAINLY] if pattern.search(before[: joined.start()])), "")


def limited(plain: str, match: re.Match[str]) -> bool:
    """Whether "ít nhất", "không quá" and their like stand before it: it is a limit wherever it is said."""
    before, _after = _around(plain, match)
    return any(pattern.search(before) for _sign, pattern in _BEFORE[:_PLAINLY])


def _around(plain: str, match: re.Match[str]) -> tuple[str, str]:
    return plain[max(0, match.start() - _REACH) : match.start()], plain[match.end() :]
