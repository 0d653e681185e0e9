"""What a document says of its set as a whole: title, decision, year, total, how the result is announced."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.notation import number
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.head.symbols import date_of, number_of
from cchc_desktop.text import fold, show_date, tidy

_TITLE = re.compile(
    r"(?:ban hanh )?(?:(?:khung |bang )?(?:bo |he thong |khung |danh muc )?(?:cac )?(?:tieu chi|chi so)(?!:)"
    r"|bang (?:cham|tieu chi|diem|tu cham)|bo (?:tieu chi|chi so|mau)|bieu (?:cham|tieu chi))\b"
)
_ENCLOSED = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
_ENDS_TITLE = re.compile(
    r"\(|(?:ban hanh )?kem theo\b|so\s*:|can cu\b|dieu \d|[ivx]+\.|\d+\.|don vi\b|thang diem\b|tong diem\b|[-–+•*]"
    r"|(?:muc |bang |viec )*(?:xep|phan) (?:loai|hang)\b|phu luc\b"
)
_DECISION = re.compile(r"\b(?:quyet dinh|qd)\b")
_YEAR = re.compile(r"(?<!giai doan )\bnam (20\d\d)\b(?!\s*[-–]\s*20)")
_DATED = re.compile(r"\bngay\b[\s\d./…_-]*(?:thang\b[\s\d./…_-]*)?nam 20\d\d|thang \d{1,2} nam 20\d\d")
_SCORED_YEAR = re.compile(r"(?:ap dung|danh gia|cham diem|tinh diem|xac dinh|xep hang|ket qua)[^.;]*?\bnam (20\d\d)")
_TOTAL = re.compile(
    r"(?:thang diem|tong (?:so )?diem|tong thang diem|diem toi da)[^.;\d]{0,40}"
    r"(?<!nam )(?<!so )(?<!ngay )(?<!thang )(?<!dieu )(?<!muc )(?!(?:19|20)\d\d(?! ?diem))(\d{2,4}(?:,\d+)?)(?![\d/])"
)
_NORMALISED = re.compile(
    r"quy (?:doi|ve)[^.;]{0,60}(?:100|%|phan tram)|chi so[^.;]{0,30}tinh bang (?:ty le )?(?:%|phan tram)"
)
_CAP = (
    r"{words}(?:(?!tong (?:so )?diem(?! (?:thuong|cong|tru|phat)))[^.;\n]){{0,60}}?"
    r"(?:toi da|khong qua|khong vuot qua|tran)[^.;\d\n]{{0,25}}(\d+(?:[.,]\d+)?)"
)
"""What the set's own total, with them, must not exceed is no cap of theirs."""
_CAPS = {
    "bonus": re.compile(_CAP.format(words=r"(?:tong )?(?:so )?diem (?:thuong|cong)")),
    "penalty": re.compile(_CAP.format(words=r"(?:tong )?(?:so )?diem (?:tru|phat)")),
}
_TITLE_LINES = 5
_BARE_NAME = 3
"""Words of "BỘ CHỈ SỐ" alone, whose object stands in the next line."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Of the whole document."""

    title: str = ""
    document: str = ""
    year: int | None = None
    total: Decimal | None = None
    normalised: bool = False
    illustrative: bool = False


def read_facts(lines: Sequence[Line]) -> Facts:
    """What the lines around the tables say."""
    told = [line for line in lines if line.text]
    title = _title(told)
    text = "\n".join(flat(line.text) for line in told)
    return Facts(
        title=title,
        document=_document(told),
        year=_year(title, text),
        total=_total(text),
        normalised=_NORMALISED.search(text) is not None,
        illustrative=re.search(r"minh hoa", text) is not None,
    )


def cap_of(kind: str, text: str) -> Decimal | None:
    """The most that bonus or penalty points come to together, where the words say it."""
    match = _CAPS[kind].search(flat(text))
    return number(match[1]) if match else None


def _title(lines: Sequence[Line]) -> str:
    starts = [place for place, line in enumerate(lines) if _TITLE.match(_unled(flat(line.text)))]
    loud = [place for place in starts if lines[place].text.isupper()] or [
        place for place in starts if lines[place].bold
    ]
    place = next(iter(loud or starts), None)
    if place is None:
        return ""
    first = lines[place].text
    taken = [first]
    for line in lines[place + 1 : place + _TITLE_LINES]:
        goes_on = (first.isupper() and line.text.isupper()) or len(" ".join(taken).split()) <= _BARE_NAME
        if not goes_on or _ENDS_TITLE.match(flat(line.text)):
            break
        taken.append(line.text)
    led = r"^(?:phụ lục|biểu|mẫu)(?: số)?\s*[\divx]*\s*[.:–-]\s*|^(?:về việc )?ban hành "
    title = re.sub(led, "", tidy(" ".join(taken)).rstrip(" .;,"), flags=re.IGNORECASE)
    return title[:1].upper() + title[1:]


def _unled(words: str) -> str:
    """Without the annex's number before the title."""
    return re.sub(r"^(?:phu luc|bieu|mau)(?: so)?\s*[\divx]*\s*[.:–-]\s*", "", words)


def _document(lines: Sequence[Line]) -> str:
    """The decision: of the line that encloses the annex, else of the document's own head."""
    for place, line in enumerate(lines):
        if _ENCLOSED.match(flat(line.text)):
            near = [tidy(" ".join(each.text for each in lines[place : place + 2])).split(")")[0]]
            if _DECISION.search(flat(near[0])) and number_of(near)[0]:
                return _shown(near)
    head = []
    for line in lines:
        if re.match(r"can cu\b", flat(line.text)):
            break
        head.append(line.text)
    return _shown(head[:15])


def _shown(texts: Sequence[str]) -> str:
    called, kind = number_of(texts)
    day = date_of(texts)
    if not called:
        return ""
    shown = f"{kind} {called}" if kind and not called.startswith(kind) else called
    return f"{shown} ngày {show_date(day)}" if day else shown


def _year(title: str, text: str) -> int | None:
    for match in (
        _YEAR.search(_DATED.sub("", flat(title))),
        _SCORED_YEAR.search(_DATED.sub("", text)),
    ):
        if match:
            return int(match[1])
    return None


def _total(text: str) -> Decimal | None:
    match = _TOTAL.search(text)
    return number(match[1]) if match else None


def code_of(title: str, document: str, year: int) -> str:
    """A short name for the set: its decision's number, else its title's first letters, and the year."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(document.split(" ngày ", maxsplit=1)[0] or title)).strip("-")[:40].strip("-")
    return f"{name or 'bo-chi-so'}-{year}"
