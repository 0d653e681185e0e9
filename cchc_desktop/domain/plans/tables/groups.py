"""What a group's head says of every task under it: who leads, or the month, quarter or year they are for."""

import re

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


def lead_of_group(section: str) -> str:
    """Of "I. CÔNG AN PHƯỜNG CHỦ TRÌ", or "Đơn vị chủ trì: Công an phường", who it is."""
    match = _LED.fullmatch(section)
    return (match["before"] or match["behind"]).strip() if match else ""


def time_of_group(section: str) -> str:
    """Of "THÁNG 01", "II. Quý II/2026" the time; none of any other."""
    match = _TIME.fullmatch(section)
    return match["time"] if match else ""


def year_of_group(section: str) -> int | None:
    """The year that "NĂM 2027" or "II. Quý II/2026" is of; none of any other."""
    match = _YEAR.fullmatch(section)
    return int(match["year"]) if match else None
