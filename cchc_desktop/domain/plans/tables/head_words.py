"""What the words of a table's head name: whose column it is, and how surely they say so."""

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat

_DONE_ON = "kiem tra|thanh tra|giam sat|lam viec|thuc hien|to chuc|hop|trinh|nop|gui|bao cao|hoan thanh|xong"
_WORKS = "thu tuc|tthc|de an|du an|chuong trinh|mo hinh|sang kien|dich vu|quy trinh|he thong|phan mem|van ban"
# Folded words, the surest first: of two columns of one kind the surer keeps the name.
_WORDS: Mapping[Fact, tuple[str, ...]] = {
    Fact.NUMBER: (r"^(?:s ?t ?t|tt|so tt|so thu tu|thu tu|stt tt|no|muc|so)$",),
    Fact.SECTION: (r"\blinh vuc\b", r"\bnhom\b", r"^phan$"),
    Fact.TITLE: (
        r"\bnoi dung\b",
        r"\bnhiem vu\b",
        r"\bcong viec\b",
        r"\bdau viec\b",
        r"\bhoat dong\b",
        r"\bgiai phap\b",
        r"\bcong tac\b",
        r"^viec\b",
        rf"^ten (?:(?:nhom|cac) )?(?:{_WORKS})\b",
    ),
    Fact.LEADS: (
        r"\bchu tri\b",
        r"\btruong doan\b",
        r"\bdau moi\b",
        r"\bphu trach\b",
        r"\bchiu trach nhiem\b",
        r"\bphan cong\b",
        r"\btham muu\b",
        r"^(?:trach nhiem )?chinh$",
        r"^(?:cac )?(?:doan|to) (?:kiem tra|thanh tra|giam sat|khao sat|cong tac)\b",
    ),
    Fact.PARTNERS: (
        r"\bphoi hop\b",
        r"\bphoi thuoc\b",
        r"\btham gia\b",
        r"^(?:cac )?(?:thanh phan(?! ho so)|thanh vien)\b",
        r"\bcung (?:thuc hien|lam|trien khai)\b",
        r"\bho tro\b",
        r"\b(?:don vi|co quan|to chuc|phong ban|bo phan)(?: co)? lien quan\b",
    ),
    Fact.DELIVERABLE: (
        r"\bsan pham\b",
        r"\bdau ra\b",
        r"\bket qua\b",
        r"^sp\b",
    ),
    Fact.START: (r"\bbat dau\b", r"\bkhoi dong\b", r"\btu ngay\b", r"^(?:thoi gian |thoi diem )?tu$"),
    Fact.DEADLINE: (
        r"\bket thuc\b",
        r"\bthoi han\b",
        r"(?<!qua )\bhan (?:hoan thanh|thuc hien|chot|cuoi|xu ly|giai quyet|bao cao|nop|gui|trinh|tra loi)\b",
        r"\bhoan thanh\b",
        r"\bthoi gian\b",
        r"\bthoi diem\b",
        r"\btien do\b",
        r"\blo trinh\b",
        r"\bmoc\b",
        r"^dinh ky\b",
        r"\btan suat\b",
        r"\bden ngay\b",
        r"^han$",
        r"^den$",
        r"^(?:thang|quy|tuan)(?: (?:thuc hien|hoan thanh|to chuc|trien khai))?$",
        rf"^(?:gio )?ngay(?: (?:gio|thang|nam|va|{_DONE_ON}))*$",
    ),
    Fact.NOTE: (r"\bghi chu\b",),
}
# "Đơn vị thực hiện": who leads, where no other word says what the column holds.
_SOMEBODY = re.compile(
    r"(?:cac )?(?:co quan|don vi|phong ban|bo phan|to chuc|ca nhan|nguoi|trach nhiem|chu the)\b(?! tinh)"
)
_PLACE = r"(?:ten )?(?:cac )?(?:(?:co quan|don vi|dia phuong|phong ban|bo phan) ?(?:va )?)+"
_BARE = re.compile(_PLACE)
_OBJECT = re.compile(
    rf"doi tuong\b|{_PLACE}(?:duoc|chiu) (?:(?:kiem|thanh|phuc) tra|(?:giam|khao) sat|tham dinh|danh gia|lam viec)\b"
)
_EITHER = re.compile(rf"{_PLACE}(?:kiem tra|khao sat|lam viec)")
# Who watches over the work leads it only where nobody else is named.
_WATCHES = re.compile(
    r"(?:lanh dao|dong chi|thanh vien)\b.*\b(?:chi dao|phu trach|theo doi|giam sat)\b"
    r"|(?:nguoi|ca nhan|can bo|cong chuc|chuyen vien|don vi|co quan)\b.*\b(?:chi dao|theo doi|giam sat)\b"
)
# A time that another column of the same table may have put off.
_FORMER, _FORMER_LAST = re.compile(r"\b(?:duoc giao|da giao|cu|ban dau|truoc day|theo ke hoach)\b"), 50
_PATTERNS = {fact: tuple(map(re.compile, words)) for fact, words in _WORDS.items()}
_LONGEST_HEAD = 90
LEAST_SURE = 99
"""Of who only watches over the work."""


def names_either(cell: str) -> bool:
    """Whether it is who inspects or who is inspected: "Đơn vị kiểm tra"."""
    return _EITHER.fullmatch(plain(cell)) is not None


def names_bare_unit(cell: str) -> bool:
    """Whether it says no more than that units stand there, whatever they have to do with the work: "Đơn vị"."""
    return _BARE.fullmatch(plain(cell)) is not None


def plain(cell: str) -> str:
    """Only the letters and figures, folded."""
    return re.sub(r"[^a-z0-9]+", " ", flat(cell)).strip()


@lru_cache(maxsize=4_000)
def column_of(cell: str) -> tuple[Fact, int] | None:
    """What a head's cell names, and how sure its words are (0 the surest); the first named thing counts."""
    words = plain(cell)
    if not words or len(words) > _LONGEST_HEAD:
        return None
    if _OBJECT.match(words):
        return Fact.OBJECT, 0
    found = [
        (match.start(), sureness, column)
        for column, patterns in _PATTERNS.items()
        for sureness, pattern in enumerate(patterns)
        if (match := pattern.search(words))
    ]
    if _WATCHES.match(words):
        return Fact.LEADS, LEAST_SURE
    if not found:
        return (Fact.LEADS, len(_WORDS[Fact.LEADS])) if _SOMEBODY.match(words) else None
    if any(column is Fact.START for _, _, column in found):
        return Fact.START, 0
    _, _, column = min(found, key=lambda item: item[0])
    former = _FORMER_LAST if column is Fact.DEADLINE and _FORMER.search(words) else 0
    return column, former + min(sureness for _, sureness, other in found if other is column)
