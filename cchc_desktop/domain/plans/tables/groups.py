"""What a group's head says of every task under it: who leads, or the month, quarter or year they are for."""

import re

from cchc_desktop.domain.plans.parties import is_loud_unit, is_unit
from cchc_desktop.text import tidy

_LED = re.compile(
    r"(?:[\w.]{1,6}[.)]\s*)?(?:(?P<before>.{3,80}?)\s+(?i:chủ trì)(?i:\s+thực hiện)?|"
    r"(?i:(?:cơ quan|đơn vị|bộ phận) (?:chủ trì|thực hiện)|trưởng đoàn):\s*(?P<behind>.{3,80}))[:.]?"
)
_OF_WORK = (
    r"(?:[\w.]{1,6}[.)]\s*)?"
    r"(?:(?:các )?(?:nhiệm vụ|công tác|nội dung|công việc|chương trình|hoạt động)(?:,?\s+(?:và\s+)?(?:"
    r"công tác|trọng tâm|chủ yếu|thực hiện|triển khai|hoàn thành|thường xuyên|định kỳ))*\s+)?(?:(?:trong|của)\s+)?"
)
_TIME = re.compile(
    rf"{_OF_WORK}(?P<time>thường xuyên|(?:tháng\s+\d{{1,2}}|quý\s+(?:[IVX]+|\d))"
    r"(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?)[:.]?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    rf"{_OF_WORK}(?:(?:tháng\s+\d{{1,2}}|quý\s+(?:[IVX]+|\d))(?:\s?[/-]\s?|\s+năm\s+)|năm\s+)(?P<year>\d{{4}})[:.]?",
    re.IGNORECASE,
)

_UNIT = re.compile(
    r"(?:[\w.]{1,6}[.)]\s*)?(?P<named>(?P<unit>[^:()]{3,120}?)(?:\s*:\s*(?P<places>[^:()\d]{3,120}?))?)"
    r"(?:\s*[:(–-]\s*\d+\s+(?:nhiệm vụ|việc|đầu việc|nội dung|công việc)\)?)?[:.]?",
    re.IGNORECASE,
)


def lead_of_group(section: str) -> str:
    """Of "I. CÔNG AN PHƯỜNG CHỦ TRÌ", "Đơn vị chủ trì: Công an phường" or "II. Sở Y tế: 02 nhiệm vụ" who it is."""
    match = _LED.fullmatch(section)
    return (match["before"] or match["behind"]).strip() if match else _only_unit(section)


def _only_unit(section: str) -> str:
    """The unit a group's head names and nothing else, be it with the places meant or how many tasks it has."""
    match = _UNIT.fullmatch(section)
    if match is None:
        return ""
    named = is_loud_unit(match["unit"]) if match["unit"].isupper() else is_unit(match["unit"])
    places = (match["places"] or "").split(",")
    return tidy(match["named"]) if named and all(place.strip()[:1].isupper() for place in places if place) else ""


def time_of_group(section: str) -> str:
    """Of "THÁNG 01", "II. Quý II/2026" the time; none of any other."""
    match = _TIME.fullmatch(section)
    return match["time"] if match else ""


def year_of_group(section: str) -> int | None:
    """The year that "NĂM 2027" or "II. Quý II/2026" is of; none of any other."""
    match = _YEAR.fullmatch(section)
    return int(match["year"]) if match else None
