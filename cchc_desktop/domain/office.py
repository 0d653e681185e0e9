"""The office that reports: its names, its head lines, who signs and who receives."""

import re
from dataclasses import dataclass, replace

from cchc_desktop.text import tidy

_COMMITTEE = re.compile(r"(?<!\bvà )\b(?:UBND|[ỦU][ỷy] ban nhân dân)(?!\w)", re.IGNORECASE)
_UNIT = re.compile(
    r"(?<!\w)(phường|xã(?! hội\b)|đặc khu|thị trấn|thị xã|quận|huyện|thành phố|tỉnh)\s+(\S.*)", re.IGNORECASE
)
_BODY = re.compile(r"^(?:Phòng|Trung tâm)\s+", re.IGNORECASE)

LONGEST = 300
"""Letters that may be typed in any of its lines."""
SAMPLE_MARK = "BẢN MẪU DÙNG THỬ – KHÔNG CÓ GIÁ TRỊ"
"""What every paper of the sample ward says."""


@dataclass(frozen=True, slots=True)
class Office:
    """The facts a document prints. All of them can be edited; `usual` proposes them."""

    name: str
    """As the officer says it: "UBND phường Hoàng Mai"."""
    superior: str
    """To whom the ward reports: "Sở Nội vụ thành phố Hà Nội"."""
    year: int
    parent: str = ""
    """The upright first line of the head; empty for a ward since 1/7/2025."""
    name_lines: tuple[str, ...] = ()
    """The bold lines of the head: "ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI"."""
    symbol: str = "UBND"
    """What follows "BC-" in the document's number."""
    place: str = ""
    """Before the date: "Hoàng Mai"; with its unit where the name is a number or a person's: "Phường 12"."""
    recipients: tuple[str, ...] = ()
    """Kính gửi; empty for a report kept in the house."""
    authority: str = "TM. ỦY BAN NHÂN DÂN"
    """First line above the signature; empty in the urban model."""
    capacity: tuple[str, ...] = ("CHỦ TỊCH",)
    """Then the title: ("CHỦ TỊCH",) or ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")."""
    signatory: str = ""
    copies: tuple[str, ...] = ()
    """Nơi nhận, without dashes and marks; "Như trên" first where there is a Kính gửi."""
    archive: str = "VT, VHXH"
    """After "Lưu:"."""
    opening: str = ""
    """Why this report is made: "Thực hiện Công văn số … của …"; empty where the officer names none."""
    sample: bool = False
    """The sample ward: every page and every print says so."""

    @property
    def unit(self) -> str:
        """The name in full as a sentence has it: "Ủy ban nhân dân phường Hoàng Mai"."""
        return re.sub(r"^UBND\b", "Ủy ban nhân dân", self.name)


def usual(name: str, superior: str, year: int) -> Office:
    """Sensible defaults from the three answers of the first start: for a people's committee, or a body below one."""
    name, superior = tidy(name), tidy(superior)
    body, kind, own = _parted(name)
    office = _below(body, kind, own, year) if body else _committee(name, kind, own, year)
    if not superior:
        return office
    return replace(office, superior=superior, recipients=(superior,), copies=("Như trên", *office.copies))


def _committee(name: str, kind: str, own: str, year: int) -> Office:
    unit = f"{kind} {own}".strip()
    return Office(
        f"UBND {unit}" if kind else name,
        "",
        year,
        name_lines=tuple(filter(None, ("ỦY BAN NHÂN DÂN", unit.upper()))),
        place=_place(kind, own),
        copies=(f"Thường trực Đảng ủy, HĐND {unit}".strip(), f"Chủ tịch, các PCT UBND {unit}".strip()),
    )


def _below(body: str, kind: str, own: str, year: int) -> Office:
    """A body of the committee's: the committee stands above it, its own head signs."""
    unit, symbol = f"{kind} {own}", _initials(body)
    return Office(
        f"{body} {unit}",
        "",
        year,
        parent=f"UBND {unit.upper()}",
        name_lines=(body.upper(),),
        symbol=symbol,
        place=_place(kind, own),
        authority="",
        capacity=(_head_of(body),),
        copies=(f"Chủ tịch, các PCT UBND {unit}",),
        archive=f"VT, {symbol}",
    )


def _parted(name: str) -> tuple[str, str, str]:
    """A body below the committee, the unit's kind and its own name: ("", "phường", "Hoàng Mai")."""
    match = _UNIT.search(name)
    if match is None:
        return "", "", tidy(_COMMITTEE.sub("", name))
    body = tidy(_COMMITTEE.sub("", name[: match.start()])).rstrip(" ,")
    kind, own = match.groups()
    if own.isupper() and len(own) > 1:
        kind, own = kind.lower(), own.title()
    # A unit named by a number has a capital itself: Phường 12.
    return body, kind.capitalize() if own[0].isdigit() else kind, own


def _initials(body: str) -> str:
    """The usual abbreviation of a body: "Phòng Văn hóa - Xã hội" is VHXH, a Văn phòng VP."""
    words = re.findall(r"\w+", _BODY.sub("", body))
    return "VP" if _office(body) else "".join(word[0].upper() for word in words if word.casefold() != "và")


def _office(body: str) -> bool:
    return body.casefold().startswith("văn phòng")


def _head_of(body: str) -> str:
    if body.casefold().startswith("trung tâm"):
        return "GIÁM ĐỐC"
    return "CHÁNH VĂN PHÒNG" if _office(body) else "TRƯỞNG PHÒNG"


def _place(kind: str, own: str) -> str:
    """A number keeps its unit, "Phường 12"; so does a person's name, which the officer knows and adds."""
    return f"{kind} {own}" if own[:1].isdigit() else own
