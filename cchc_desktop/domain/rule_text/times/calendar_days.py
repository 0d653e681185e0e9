"""A day, a month or a quarter in words: "15/01", "ngày 15 tháng 01 năm 2026", "tháng 12 của năm trước", "quý I"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at, whole_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "l": 1, "ll": 2, "lll": 3}
_NO_QUARTERS = {"v": 5, "vi": 6}
_MONTHS, _DAYS, _MONTHS_OF_QUARTER = 12, 31, 3
_NO_MONTH, _MID_MONTH = 99, 15
_MONTHS_OF_YEAR, _HALVES = phrases("tháng đầu năm | tháng cuối năm"), (3, 6, 9)
_HALF = phrases("nửa đầu | nửa cuối")
_YEARS = range(1990, 2200)
_BEFORE = phrases(
    """năm trước liền kề | năm liền kề trước | năm liền trước | năm trước liền kề năm kế hoạch | năm trước năm kế hoạch
        | năm trước năm đánh giá | năm trước liền kề năm đánh giá | năm trước liền kề với năm kế hoạch | năm trước liền
        kề với năm đánh giá | năm liền kề trước đó | năm trước đó | năm trước | năm trước kỳ đánh giá | năm liền trước
        năm kế hoạch | năm liền trước năm đánh giá | năm liền kề trước năm kế hoạch | năm liền kề trước năm đánh giá"""
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the last of a month or a quarter without one; `end` of its tokens."""

    month: int
    """Of the year; 0 and less in the year before: 0 is its December; more than 12 where the words name none."""
    day: int | None
    year: int | None
    before: str
    """The words that put it into the year before."""
    end: int
    opens: int = 0
    """The month in which it begins: April of the second quarter."""


def day_at(tokens: Sequence[Token], place: int) -> Day | None:
    """The day that begins at `place`."""
    named = key_at(tokens, place) == "ngay"
    at = place + named
    if part := _months(tokens, place) or _half(tokens, place) or _month(tokens, at):
        return part
    day = whole_at(tokens, at)
    told = named or key_at(tokens, at - 1) == "ngay"
    if day is None or not 1 <= day <= (_NO_MONTH if told else _DAYS):
        return None
    mark = key_at(tokens, at + 1)
    if mark in ("/", "-", ".") and tokens[at + 1].glued:
        end = at + 3
    elif _is_month(tokens, at + 1):
        mark, end = "", at + 3
    else:
        return None
    found = _ending(tokens, whole_at(tokens, end - 1), day, end)
    if found is None or key_at(tokens, end) == "%" or (found.month > _MONTHS and not told):
        return None
    bare = not named and found.year is None and mark in ("-", ".") and key_at(tokens, end).isalpha()
    return None if bare else found


def _month(tokens: Sequence[Token], at: int) -> Day | None:
    """As in "tháng 3", "quý II"."""
    if _is_month(tokens, at) or (key_at(tokens, at) == "t" and key_at(tokens, at + 1) == "#" and tokens[at + 1].glued):
        return _ending(tokens, whole_at(tokens, at + 1), None, at + 2)
    if key_at(tokens, at) == "quy" and (quarter := _quarter(tokens, at + 1)):
        last, end = _last_quarter(tokens, quarter, at + 2)
        found = _ending(tokens, last * _MONTHS_OF_QUARTER, None, end)
        opening = (quarter - last - 1) * _MONTHS_OF_QUARTER + 1
        return replace(found, opens=found.month + opening) if found else None
    return None


def _last_quarter(tokens: Sequence[Token], quarter: int, place: int) -> tuple[int, int]:
    """The last of several: of "quý III, IV", "quý I và II"."""
    while key_at(tokens, place) in (",", "va", "-", "+", "&") and (further := _QUARTERS.get(key_at(tokens, place + 1))):
        if further != quarter + 1:
            break
        quarter, place = further, place + 2
    return quarter, place


def _months(tokens: Sequence[Token], place: int) -> Day | None:
    """As in "6 tháng đầu năm", "6 tháng cuối năm"."""
    months, found = whole_at(tokens, place), _MONTHS_OF_YEAR.at(tokens, place + 1)
    if months not in _HALVES or found is None or months is None:
        return None
    last = months if found[0].endswith("đầu năm") else _MONTHS
    return Day(last, None, None, "", found[1], last - months + 1)


def _half(tokens: Sequence[Token], place: int) -> Day | None:
    """As in "nửa đầu tháng 2"."""
    half = _HALF.at(tokens, place)
    found = day_at(tokens, half[1]) if half and _is_month(tokens, half[1]) else None
    return replace(found, day=_MID_MONTH if half and half[0] == "nửa đầu" else None) if found else None


def _is_month(tokens: Sequence[Token], place: int) -> bool:
    return key_at(tokens, place) == "thang" and tokens[place].text in ("tháng", "thang")


def _quarter(tokens: Sequence[Token], place: int) -> int | None:
    if place < len(tokens) and tokens[place].text in _NO_QUARTERS:
        return _NO_QUARTERS[tokens[place].text]
    return _QUARTERS.get(key_at(tokens, place)) or whole_at(tokens, place)


def _ending(tokens: Sequence[Token], month: int | None, day: int | None, place: int) -> Day | None:
    """With the year behind it, where one stands."""
    if month is None or not 1 <= month <= _NO_MONTH:
        return None
    of = place + (key_at(tokens, place) == "cua")
    if found := _BEFORE.at(tokens, of):
        return Day(month - _MONTHS, day, None, found[0], found[1], month - _MONTHS)
    year, end = _year(tokens, place)
    return Day(month, day, year, "", end, month)


def _year(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    skipped = place + (key_at(tokens, place) in ("/", "-", ".", "nam", ","))
    skipped += key_at(tokens, skipped) == "nam"
    year = whole_at(tokens, skipped)
    return (year, skipped + 1) if year is not None and year in _YEARS and skipped > place else (None, place)
