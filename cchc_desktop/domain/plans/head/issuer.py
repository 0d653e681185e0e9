"""Who issued a document, from the capitals of its head: "ỦY BAN NHÂN DÂN / QUẬN 3" -> "Ủy ban nhân dân Quận 3"."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import fold, tidy

_MOTTO = re.compile(
    r"cong h\w+ xa h\w+ chu ngh\w+ vi?\w*t ?nam|doc ?lap\s*[-–—]?\s*tu ?do\s*[-–—]?\s*hanh ?phuc|dang cong san viet nam"
)
_NOT_NAME = re.compile(
    r"so\s*:.*|\bso\s*\d.*|[^,]*,?\s*ngay\s*[\d.…_]*\s*thang.*|\d+\s*/.*|v/v.*|kinh gui.*|mat$|khan$|hoa toc$|du thao.*"
    r"|.*;.*|.*\bnam \d{4}\b.*"
)
_TITLE = re.compile(
    r"(?:phu luc|bieu|danh muc|bang|tong hop|nhiem vu|noi dung|phan cong|thong ke|chi tiet|lich|tien do|ve viec)\b"
)
_OFFICE = (
    r"\b(?:uy ban nhan dan|ubnd|hoi dong nhan dan|ban (?:chi dao|quan ly|thuong vu|to chuc)|"
    r"to cong tac|to giup viec|"
    r"van phong|so|phong|bo|tong cuc|chi cuc|cuc|thanh tra|trung tam|cong an|thanh uy|tinh uy|quan uy|huyen uy|dang uy|"
    r"uy ban mat tran|vien|thu tuong chinh phu|thu tuong|chinh phu|quoc hoi)\b"
)
_AREAS = "thanh pho|tinh|quan|huyen|thi xa|phuong|xa|thi tran|dac khu"
_AFTER_AREA = "".join(rf"(?<!\b{area} )" for area in _AREAS.split("|"))
# "Trung tâm" right after "xã", or "phòng" with no name of its own after it, is part of a place: "Hải Phòng".
_UNIT = re.compile(
    rf"(?<!va )(?<!cua )(?<!thu tuong )(?<!van phong ){_AFTER_AREA}{_OFFICE}"
    rf"(?:(?<!\bphong)(?<!\bso)(?<!\bbo)(?<!\bcuc)(?<!\bvien)(?<!trung tam)|(?<=van phong)"
    rf"|(?=\s+\w)(?!\s+(?:{_OFFICE}|(?:{_AREAS})\b)))"
)
_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd)\s*")
_OFFICE_HOLDER = re.compile(r"^(?:pho )?(?:chu tich|giam doc|truong phong|chanh van phong|bo truong|cuc truong)\s+")
_AREA = re.compile(r"\b(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã(?! hội)|thị trấn|đặc khu)\b(?! ủy)")
_AREA_PLAINLY = re.compile(rf"\b(?:{_AREAS})\b(?! (?:uy|hoi|ly)\b)")
_KINDS = (
    "thủ tướng",
    "chính phủ",
    "quốc hội",
    "văn phòng",
    "chi cục",
    "tổng cục",
    "thanh tra",
    "trung tâm",
    "công an",
    "ban chỉ đạo",
    "ban quản lý",
    "tổ công tác",
)
_ACRONYM = re.compile(r"\b(?:hđnd|ubnd|mttq|tp)\b", re.IGNORECASE)
_PARTY_KINDS = ("thành ủy", "tỉnh ủy", "quận ủy", "huyện ủy", "đảng ủy")
_SHORTEST = 4
_MOST_WORDS = 12


def issuer_of(head: Sequence[str], body: str) -> str:
    """The issuer named in the lines of a head, spelt as the body spells it; empty where none is named."""
    bare = _above_title([_without_motto(line) for line in head])
    names = _names([line for line in bare if line.isupper()]) or _names(list(filter(_only_names, bare)))
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


def _above_title(lines: Sequence[str]) -> Sequence[str]:
    """The lines over an annex's or a table's own title; where it begins with "Phụ lục I", those down to the next."""
    titles = [place for place, line in enumerate(lines) if _TITLE.match(flat(line))]
    first, second, *_ = (*titles, len(lines), len(lines))
    return lines[:first] or lines[1:second]


def _only_names(line: str) -> bool:
    """Whether a line in small letters holds a unit or a place and nothing said of it."""
    plain = flat(line)
    starts = _UNIT.match(plain) or _AREA_PLAINLY.match(plain)
    return bool(starts) and not re.search(r"[:;,.|]", plain) and len(plain.split()) <= _MOST_WORDS


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
    area = _area_in(rest)
    unit, place = (rest[: area.start()], rest[area.start() :]) if area else (rest, "")
    return tidy(f"{'Ủy ban nhân dân' if match else ''} {_unit(tidy(unit).lower())} {_place(place)}")


def _area_in(words: str) -> re.Match[str] | None:
    """Where a place's kind stands; by plain letters only in words that have no others."""
    return (_AREA_PLAINLY if fold(words) == words.casefold() else _AREA).search(words.lower())


def _unit(lower: str) -> str:
    party = next((kind for kind in _PARTY_KINDS if lower.startswith(kind)), None)
    if party is not None:
        return party.capitalize() + lower[len(party) :].title()
    kind = next((kind for kind in _KINDS if lower.startswith(kind)), lower.split(" ", 1)[0])
    own = re.sub(r"(^\s*|[-–]\s*|\bvà\s+)(\w)", lambda each: each[1] + each[2].upper(), lower[len(kind) :])
    own = own.replace("thủ tướng chính phủ", "Thủ tướng Chính phủ")
    return _ACRONYM.sub(lambda each: each[0].upper(), kind.capitalize() + own)


def _place(words: str) -> str:
    kind = _area_in(words)
    if kind is None:
        return ""
    area, own = words[: kind.end()], tidy(words[kind.end() :]).title()
    return f"{area.capitalize() if own[:1].isdigit() else area.lower()} {own}"
