"""The office that reports: its names, its head lines, who signs and who receives."""

import re
from dataclasses import dataclass

from cchc_desktop.text import tidy

_KINDS = ("phường", "xã", "đặc khu", "thị trấn")


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
    """Sensible defaults from the three answers of the first start."""
    name, superior = tidy(name), tidy(superior)
    kind, own = _kind_and_own_name(name)
    unit = f"{kind} {own}".strip()
    return Office(
        name=name,
        superior=superior,
        year=year,
        name_lines=("ỦY BAN NHÂN DÂN", unit.upper()),
        place=_place(kind, own),
        recipients=(superior,) if superior else (),
        copies=(
            *(("Như trên",) if superior else ()),
            f"Thường trực Đảng ủy, HĐND {unit}",
            f"Chủ tịch, các PCT UBND {unit}",
        ),
    )


def _kind_and_own_name(name: str) -> tuple[str, str]:
    bare = re.sub(r"^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+", "", name, flags=re.IGNORECASE)
    for kind in _KINDS:
        if bare.casefold().startswith(kind + " "):
            return kind, bare[len(kind) :].strip()
    return "", bare


def _place(kind: str, own: str) -> str:
    """A number, or a person's name the officer will add, keeps its unit: "Phường 12"."""
    return f"{kind.capitalize()} {own}" if kind and own[:1].isdigit() else own
