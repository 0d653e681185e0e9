"""Who leads and who takes part: one cell or phrase parted into names, and whether they mean the ward."""

import re
from collections.abc import Iterable

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import fold, tidy

# Words a name begins with: a unit's or an office-holder's that may stand alone, and those that may not.
_WHOLE = (
    "trưởng|phó|chánh|thủ trưởng|chủ tịch|giám đốc|bí thư|lãnh đạo|người đứng đầu|đại diện|văn phòng|ubnd|"
    "ủy ban|uỷ ban|hđnd|hội đồng|công an|quân sự|bộ chỉ huy|ban chỉ huy|thanh tra|chi cục|tổng cục|trung tâm|"
    "mttq|ubmttq|mặt trận|bộ phận|kho bạc|bảo hiểm|bưu điện|ngân hàng|tòa án|toà án|"
    "quận ủy|huyện ủy|thành ủy|tỉnh ủy|đảng ủy|quận uỷ|huyện uỷ|thành uỷ|tỉnh uỷ|đảng uỷ|"
    "chi bộ|đơn vị|cơ quan|cán bộ|công chức|viên chức|chuyên viên|khu phố|thị trấn|trạm|trường|liên đoàn|nhà văn hóa|"
    "nhà văn hoá|thường trực|địa phương|đại biểu|thành viên|tổ trưởng|đồng chí|thư ký|đặc khu"
)
_PART = "bản|tiểu khu|phòng|ban|sở|bộ|cục|tổ|đoàn|hội|viện|đài|báo|thôn|ấp|xã|phường|quận|huyện|ngành|đội"


def _beginning(whole: str, part: str) -> re.Pattern[str]:
    every = "các|những|toàn thể|tất cả|cac|nhung|toan the|tat ca"
    return re.compile(rf"(?:(?:{every}) (?:{whole}|{part})|{whole}|(?:{part})(?=\s+\w))\b")


_BEGINS = _beginning(_WHOLE, _PART)
_BEGINS_PLAINLY = _beginning(fold(_WHOLE), fold(_PART))
# With its accents, for "Số hóa" is no "Sở", nor "Phòng chống" a room.
_UNIT = re.compile(
    r"(?:[Cc]ác |[Tt]oàn thể )(?:sở|ban|bộ|cục|phòng|ngành|xã|phường|quận|huyện|đơn vị|cơ quan|địa phương|tổ|hội|đoàn|"
    r"trung tâm|chi cục|thôn|tiểu khu|khu phố|tổ dân phố|bản(?=, ))\b"
    r"|(?:Sở|Phòng|Ban|Bộ|Cục|Tổ|Đoàn|Hội|Viện|Đài|Báo|Thôn|Ấp|Xã|Phường|Quận|Huyện) "
    r"(?=[A-ZĐÀ-Ỹ\d]|các\b|quản lý|chỉ đạo|công tác|công nghệ|dân phố)"
    r"|(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng|Công an|Quân sự|Ban [Cc]hỉ huy|Bộ [Cc]hỉ huy|Thanh tra|Chi cục|"
    r"Tổng cục|Trung tâm|MTTQ|UBMTTQ|Mặt trận|Bộ phận|Kho bạc|Bảo hiểm|Bưu điện|Ngân hàng|Tòa án|Đảng ủy|Thành ủy|"
    r"Tỉnh ủy|Chi bộ|Trường|Trạm|Liên đoàn|Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|Chánh|Người đứng đầu|Lãnh đạo|"
    r"Đặc khu|Thị trấn|Báo và [Pp]hát thanh)\b"
)
_LOUD = re.compile(
    r"(?:CÁC )?(?:SỞ(?! HỮU)|PHÒNG(?!,? (?:CHỐNG|NGỪA|CHÁY))|CHI CỤC|CỤC|TRUNG TÂM|TRẠM Y TẾ|VĂN PHÒNG(?! SỐ)|"
    r"BAN (?:QUẢN LÝ|CHỈ HUY|CHỈ ĐẠO|TỔ CHỨC|DÂN TỘC)|HỘI (?:NÔNG DÂN|PHỤ NỮ|CỰU CHIẾN BINH|LIÊN HIỆP)|"
    r"MẶT TRẬN TỔ QUỐC|BỘ (?:CHỈ HUY|CÔNG AN|NỘI VỤ|TƯ PHÁP)|"
    r"(?:THANH TRA|CÔNG AN|BƯU ĐIỆN) (?:TỈNH|THÀNH PHỐ|PHƯỜNG|XÃ|ĐẶC KHU)|"
    r"UBND|[ỦU][YỶ] BAN|UBMTTQ|MTTQ|ĐOÀN (?:THANH NIÊN|TNCS))\b"
)
"""In capitals names and fields look alike; these are names for certain."""
_NO_NAME = re.compile(
    r"[Ss]ố\b|[Bb]áo cáo\b|[Bb]an hành\b|[Tt]ổ chức(?! (?:chính trị|đoàn thể|đảng|hành chính|cá nhân|xã hội)|,)|"
    r"[Hh]ội (?:nghị|thảo|thi)\b|[Bb]ộ (?:chỉ số|tiêu chí|thủ tục)\b|[Đđ]oàn kết\b|[Ss]ở hữu\b|[Bb]ảo đảm\b"
)
"""What only begins like a name, once its accents are gone."""
_PERSON = re.compile(r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Đđ]/c|[Đđ]ồng chí)\s+(?=[A-ZĐÀ-Ỹ])")
_AREAS = re.compile(r"(?:xã|phường|thị trấn|thị xã|đặc khu|quận|huyện|thành phố)\b")
_EVERY = re.compile(r"(?:các|toàn thể|tất cả)\b", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–—+•*·]|\d{1,2}[.)])\s*")
_LONGEST = 200

_WARD = r"\bphường\b|(?<!thị )(?<!hợp tác )\bxã\b(?! hội)|\bthị trấn\b|\bđặc khu\b|\bcấp cơ sở\b|\bkhu phố\b"
_ANYBODY = (
    r"\bcơ quan, (?:tổ chức, )?đơn vị\b(?! (?:trực )?thuộc (?:sở|bộ|cục))(?! chuyên môn)"
    r"|\bcác (?:đơn vị|địa phương)\b(?! (?:trực )?thuộc (?:sở|bộ|cục))|\b(?:ubnd|ủy ban nhân dân|chính quyền) các cấp\b"
)
_MEANS_WARD = re.compile(f"{_WARD}|{_ANYBODY}")
_MEANS_WARD_PLAINLY = re.compile(fold(f"{_WARD}|{_ANYBODY}"))
_NAMED_WARD = re.compile(r"\b(?:[Pp]hường|PHƯỜNG|(?<!thị )(?<!Thị )[Xx]ã|[Đđ]ặc khu)\s+(?=[A-ZĐÀ-Ỹ\d])[\w ]+")


def split_parties(text: str) -> tuple[str, ...]:
    """The names in a cell, as printed; joined with "; " they give it back.

    They are parted by ";" or lines; by "," only where nothing else parts them and each part is a name by itself,
    for "các phòng, ban, UBND phường" is not three units, nor "các cơ quan, đơn vị" two.
    """
    given = [line for line in map(tidy, text.split("\n")) if line]
    lines = [_BULLET.sub("", line) for line in given]
    if not all(is_name(line) or line != whole for line, whole in zip(lines, given, strict=True)):
        lines = [" ".join(lines)]
    names = [_BULLET.sub("", tidy(name)) for line in lines for name in line.split(";")]
    names = [name.rstrip(",") if len(lines) > 1 else name for name in names if name]
    if len(names) == 1 and all(map(_is_proper_name, parts := _with_offices(names[0].split(",")))):
        names = parts
    elif len(names) == 1 and (units := _units_with_their_rest(names[0])):
        names = units
    return tuple(names)


def _with_offices(parts: Iterable[str]) -> list[str]:
    """The parts, a person's office with the person: "Ông Hùng, Phó Giám đốc Sở"."""
    names: list[str] = []
    for part in map(tidy, parts):
        if names and _PERSON.match(names[-1]) and not _PERSON.match(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def _units_with_their_rest(text: str) -> list[str]:
    """Of "Thanh tra thành phố, UBND các xã, phường" two, for "phường" ends the second; none where a part is no unit."""
    units: list[str] = []
    for part in map(tidy, text.split(",")):
        if units and _AREAS.match(part):
            units[-1] += f", {part}"
        else:
            units.append(part)
    return units if all(map(is_unit, units)) and not any(map(_EVERY.match, units)) else []


def is_name(text: str) -> bool:
    """Whether the text begins as the name of a unit, of who heads it, or of a person addressed."""
    words = tidy(text)
    lower = words.casefold()
    begins = _BEGINS_PLAINLY if fold(words) == lower else _BEGINS
    return _PERSON.match(words) is not None or (not _NO_NAME.match(words) and begins.match(lower) is not None)


def is_unit(text: str) -> bool:
    """Whether the text can only be names of units, or of who heads them, and no more than that."""
    named = all(map(_UNIT.match, filter(None, map(str.strip, text.split(";")))))
    return named and _UNIT.match(text) is not None and len(text) <= _LONGEST and not re.search(r"[.:]", text)


def is_loud_unit(text: str) -> bool:
    """Whether a heading in capitals can only be names of units: "CÁC SỞ, BAN, NGÀNH"."""
    return text.isupper() and _LOUD.match(text) is not None and len(text) <= _LONGEST and not re.search(r"[.:]", text)


def _is_proper_name(text: str) -> bool:
    return is_name(text) and any(word[:1].isupper() for word in text.split()[:2])


def binds_ward(parties: Iterable[str], unit_names: tuple[str, ...] = ()) -> bool:
    """Whether the task is the ward's too: wards are named, or everybody; another ward's own name is not ours."""
    text = tidy("; ".join(parties))
    if any(names_unit(text, name) for name in unit_names):
        return True
    if unit_names:
        text = _NAMED_WARD.sub("", text)
    lower = text.casefold()
    return (_MEANS_WARD_PLAINLY if fold(text) == lower else _MEANS_WARD).search(lower) is not None


def names_unit(text: str, unit: str) -> bool:
    """Whether the unit is named in the text, as whatever body of it: "Công an phường Hoàng Mai"."""
    own = re.sub(r"^(?:ubnd|uy ban nhan dan)\s+", "", flat(tidy(unit)))
    return bool(own) and re.search(rf"(?<!\w){re.escape(own)}(?!\w)", flat(text)) is not None
