"""Which part of the outline a title belongs to, told by its words: areas of any set, sections of any plan."""

import enum
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.tasks import Task
from cchc_desktop.text import fold


class Field(enum.Enum):
    """The six fields of reform, direction before them, effects after them; the value is how a sentence names it."""

    DIRECTION = "công tác chỉ đạo, điều hành cải cách hành chính"
    INSTITUTIONS = "cải cách thể chế"
    PROCEDURES = "cải cách thủ tục hành chính"
    ORGANISATION = "cải cách tổ chức bộ máy hành chính nhà nước"
    CIVIL_SERVICE = "cải cách chế độ công vụ"
    FINANCE = "cải cách tài chính công"
    DIGITAL = "xây dựng, phát triển chính quyền điện tử, chính quyền số"
    EFFECTS = "tác động của cải cách hành chính"


# Folded; the word that stands first in a title decides.
_WORDS: Mapping[Field, str] = {
    Field.DIRECTION: r"chi dao|dieu hanh|ke hoach cchc|ke hoach cai cach hanh chinh",
    Field.INSTITUTIONS: r"the che|van ban quy pham|vb ?qppl|qppl|phap luat",
    Field.PROCEDURES: r"thu tuc hanh chinh|tthc|mot cua|phuc vu hanh chinh cong|ho so tre han",
    Field.ORGANISATION: r"bo may|tinh gian|bien che|phan cap|don vi su nghiep",
    Field.CIVIL_SERVICE: r"cong vu|doi ngu|can bo|cong chuc|vien chuc|ky luat, ky cuong|vi tri viec lam",
    Field.FINANCE: r"tai chinh|ngan sach|tai san cong|giai ngan|kiem toan",
    Field.DIGITAL: r"chinh quyen dien tu|chinh quyen so|chinh phu dien tu|chinh phu so|hien dai hoa|chuyen doi so"
    r"|cong nghe thong tin|cntt|moi truong mang|truc tuyen|so hoa|du lieu",
    Field.EFFECTS: r"tac dong|xa hoi hoc|hai long|sipas",
}
_PATTERNS = {field: re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])") for field, words in _WORDS.items()}


@lru_cache(maxsize=4096)  # every page of the window asks again for the same few hundred titles
def field_of(title: str) -> Field | None:
    """The field a title names first; none where it names none."""
    folded = fold(title)
    found = [
        (match.start(), field.name, field) for field, words in _PATTERNS.items() if (match := words.search(folded))
    ]
    return min(found)[2] if found else None


def areas_of(indicators: IndicatorSet | None) -> dict[str, Field]:
    """The field of each area of a set, by the area's code."""
    areas = indicators.areas if indicators else ()
    return {area.code: field for area in areas if (field := field_of(area.title))}


def fields_of_criteria(indicators: IndicatorSet | None) -> dict[str, Field]:
    """The field of every criterion of a set: that of its area."""
    by_area = areas_of(indicators)
    areas = indicators.areas if indicators else ()
    return {code: by_area[area.code] for area in areas if area.code in by_area for code in _codes(area)}


def _codes(indicator: Indicator) -> Iterable[str]:
    yield indicator.code
    for child in indicator.children:
        yield from _codes(child)


def field_of_task(task: Task, criteria: Mapping[str, Field]) -> Field | None:
    """By the section it stands in, else the criteria it serves, else its own words."""
    served = (criteria[code] for code in task.criteria if code in criteria)
    return field_of(task.section) or next(served, None) or field_of(task.title)


class Duty(enum.Enum):
    """What a task of direction is about, by its words; the value as a sentence names it."""

    INSPECTION = "kiểm tra cải cách hành chính"
    COMMUNICATION = "thông tin, tuyên truyền cải cách hành chính"
    INITIATIVES = "mô hình, sáng kiến cải cách hành chính"


_DUTIES = {
    Duty.INSPECTION: r"kiem tra|tu kiem tra|thanh tra|giam sat",
    Duty.COMMUNICATION: r"tuyen truyen|truyen thong|hoi thi|pho bien|thong tin, tuyen truyen",
    Duty.INITIATIVES: r"sang kien|mo hinh|giai phap moi|cach lam hay",
}
_DUTY_PATTERNS = {duty: re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])") for duty, words in _DUTIES.items()}


def duty_of(title: str) -> Duty | None:
    """What a task or a criterion of direction is about; none for direction itself."""
    folded = fold(title)
    found = [
        (match.start(), duty.name, duty) for duty, words in _DUTY_PATTERNS.items() if (match := words.search(folded))
    ]
    return min(found)[2] if found else None
