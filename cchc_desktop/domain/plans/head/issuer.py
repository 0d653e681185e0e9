"""Who issued a document, from the capitals of its head: "ỦY BAN NHÂN DÂN / QUẬN 3" -> "Ủy ban nhân dân Quận 3"."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

_MOTTO = re.compile(
    r"cong hoa xa hoi chu nghia viet ?nam|doc ?lap\s*[-–—]?\s*tu ?do\s*[-–—]?\s*hanh ?phuc|dang cong san viet nam"
)
_NOT_NAME = re.compile(
    r"so\s*:.*|\bso\s*\d.*|[^,]*,?\s*ngay\s*[\d.…_]*\s*thang.*|\d+\s*/.*|v/v.*|kinh gui.*|mat$|khan$|hoa toc$|du thao.*"
)
_UNIT = re.compile(
    r"(?<!va )(?<!van phong )\b(?:uy ban nhan dan|ubnd|hoi dong nhan dan|ban (?:chi dao|quan ly|thuong vu|to chuc)|"
    r"van phong|so|phong|bo|tong cuc|chi cuc|cuc|thanh tra|trung tam|cong an|thanh uy|tinh uy|quan uy|huyen uy|dang uy|"
    r"uy ban mat tran|vien|thu tuong|chinh phu|quoc hoi)\b"
)
_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd)\s*")
_OFFICE_HOLDER = re.compile(r"^(?:pho )?(?:chu tich|giam doc|truong phong|chanh van phong|bo truong|cuc truong)\s+")
_AREA = re.compile(r"\b(?:thanh pho|tinh|quan|huyen|thi xa|phuong|xa|thi tran|dac khu)\b(?! uy)")
_KINDS = ("văn phòng", "chi cục", "tổng cục", "thanh tra", "trung tâm", "công an", "ban chỉ đạo", "ban quản lý")
_ACRONYM = re.compile(r"\b(?:hđnd|ubnd|mttq|tp)\b", re.IGNORECASE)
_PARTY_KINDS = ("thành ủy", "tỉnh ủy", "quận ủy", "huyện ủy", "đảng ủy")
_SHORTEST = 4


def issuer_of(head: Sequence[str], body: str) -> str:
    """The issuer named in the lines of a head, spelt as the body spells it; empty where none is named."""
    bare = [_without_motto(line) for line in head]
    names = _names([line for line in bare if line.isupper()]) or _names(bare)
    if not names or _COMMITTEE.fullmatch(flat(names[-1])):
        return ""
    own, above = names[-1], names[-2] if len(names) > 1 else ""
    spelt = spelt_out(own, body)
    if not above or _COMMITTEE.match(flat(own)):
        return spelt
    over = spelt_out(above, body)
    if flat(own) == "van phong":
        return f"{spelt} {over}"
    area = over.removeprefix("Ủy ban nhân dân ")
    return f"{spelt} {area}" if area != over and flat(area) not in flat(own) else spelt


def without_office(text: str) -> str:
    """The body whose head signs: of "Chủ tịch Ủy ban nhân dân tỉnh" the last five words."""
    match = _OFFICE_HOLDER.match(flat(text))
    return text[match.end() :] if match and _UNIT.match(flat(text), match.end()) else text


def _names(head: Sequence[str]) -> list[str]:
    """The units of the head from the top down, however their lines were broken."""
    text = _without_motto(" ".join(line for line in head if not _NOT_NAME.fullmatch(flat(line))))
    text = without_office(text.strip(" -–—|*._"))
    starts = [match.start() for match in _UNIT.finditer(flat(text))]
    ends = [*starts[1:], len(text)]
    return [
        name
        for start, end in zip(starts, ends, strict=False)
        if len(name := tidy(text[start:end]).strip(" -–—")) >= _SHORTEST
    ]


def _without_motto(text: str) -> str:
    for match in reversed(list(_MOTTO.finditer(flat(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return tidy(text)


def spelt_out(name: str, body: str) -> str:
    """The name in full, in the small letters the body has for it, or in the usual ones."""
    words = _COMMITTEE.sub("", flat(name), count=1).split()
    lead = r"(?:uy ban nhan dan|ubnd)\s+" if _COMMITTEE.match(flat(name)) else ""
    plain = flat(body)
    for match in re.finditer(lead + r"\s+".join(map(re.escape, words)) + r"\b", plain):
        found = body[match.start() : match.end()]
        if not found.isupper() or not name.isupper():
            return _in_full(found)
    return _in_full(_small(name) if name.isupper() else name)


def _in_full(name: str) -> str:
    match = _COMMITTEE.match(flat(name))
    return tidy(f"Ủy ban nhân dân {name[match.end() :]}") if match else name


def _small(name: str) -> str:
    """Capitals only where a name has them: on a unit's kind, after "-" and "và", and all through a place."""
    match = _COMMITTEE.match(flat(name))
    rest = name[match.end() :] if match else name
    area = _AREA.search(flat(rest))
    unit, place = (rest[: area.start()], rest[area.start() :]) if area else (rest, "")
    return tidy(f"{'Ủy ban nhân dân' if match else ''} {_unit(tidy(unit).lower())} {_place(place)}")


def _unit(lower: str) -> str:
    party = next((kind for kind in _PARTY_KINDS if lower.startswith(kind)), None)
    if party is not None:
        return party.capitalize() + lower[len(party) :].title()
    kind = next((kind for kind in _KINDS if lower.startswith(kind)), lower.split(" ", 1)[0])
    own = re.sub(r"(^\s*|[-–]\s*|\bvà\s+)(\w)", lambda each: each[1] + each[2].upper(), lower[len(kind) :])
    return _ACRONYM.sub(lambda each: each[0].upper(), kind.capitalize() + own)


def _place(words: str) -> str:
    kind = _AREA.match(flat(words))
    if kind is None:
        return ""
    area, own = words[: kind.end()], tidy(words[kind.end() :]).title()
    return f"{area.capitalize() if own[:1].isdigit() else area.lower()} {own}"
