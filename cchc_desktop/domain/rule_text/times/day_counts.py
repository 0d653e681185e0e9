"""So many days: "trong vòng 10 ngày làm việc", "≤ 10 ngày", "từ 11 đến 20 ngày", "từ ngày thứ 21 trở đi"."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.times.limit import Found, Limit
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at, whole_at
from cchc_desktop.domain.rule_text.words.phrases import Phrases, phrases

TO = phrases("""đến hết ngày | đến trước ngày | đến ngày | đến hết | đến trước | đến | tới | - | tới ngày""")
ONWARDS = phrases("trở đi | trở về sau | về sau")
_UP = phrases("trở lên")
_WORKING = phrases("làm việc")
_LEADS = Phrases(
    {
        """trong vòng | trong | trong thời hạn | trong thời gian | ≤ | không quá | chậm nhất | chậm nhất là |
            tối đa | sau không quá | không muộn hơn | trong khoảng | sau tối đa | muộn nhất | trong vòng không
            quá | chậm nhất sau | đến | không vượt quá | trong thời hạn không quá | chậm nhất trong | chậm
            nhất trong vòng""": "by",
        "<|dưới|ít hơn|trước": "before",
        """> | sau | quá | trên | vượt quá | sau hơn | hơn | muộn hơn | chậm hơn | chậm quá | từ sau | sau
            thời hạn | quá thời hạn""": "after",
        "từ": "from",
        "≥": "since",
    },
)


@dataclass(frozen=True, slots=True)
class _Days:
    number: int
    end: int
    named: bool
    working: bool = False
    ordinal: bool = False


def counted_limit(tokens: Sequence[Token], place: int) -> Found | None:
    """The limit of so many days that begins at `place`."""
    lead, at = _LEADS.at(tokens, place) or ("", place)
    first = _days(tokens, at)
    if first is None:
        return None
    joined = TO.at(tokens, first.end)
    second = _days(tokens, joined[1] - (tokens[joined[1] - 1].key == "ngay")) if joined else None
    if not (first.named or (second is not None and second.named)):
        return None
    return _between(tokens, place, lead, first, second)


def _between(tokens: Sequence[Token], place: int, lead: str, first: _Days, second: _Days | None) -> Found | None:
    working = first.working or (second is not None and second.working)
    if second is not None:
        begin = first.number + 1 if lead == "after" else first.number
        return Found(Limit(days=second.number, working=working, start=begin), place, second.end)
    if lead == "after":
        return Found(Limit(later=True, after=first.number), place, first.end)
    if on := ONWARDS.at(tokens, first.end) or _UP.at(tokens, first.end):
        return Found(Limit(later=True, start=first.number), place, on[1])
    if lead == "before":
        return Found(Limit(days=first.number - 1, working=working), place, first.end)
    if lead == "since" or (lead == "from" and first.ordinal):
        return Found(Limit(later=True, start=first.number), place, first.end)
    return Found(Limit(days=first.number, working=working), place, first.end) if lead else None


def _days(tokens: Sequence[Token], place: int) -> _Days | None:
    """As "10 ngày làm việc", "ngày thứ 21", "ngày làm việc thứ 11"; a bare number is not named."""
    end, working = _unit(tokens, place)
    if end and key_at(tokens, end) == "thu" and (number := whole_at(tokens, end + 1)) is not None:
        return _Days(number, end + 2, named=True, working=working, ordinal=True)
    number = whole_at(tokens, place)
    if number is None:
        return None
    end, working = _unit(tokens, place + 1)
    return _Days(number, end or place + 1, bool(end), working)


def _unit(tokens: Sequence[Token], place: int) -> tuple[int, bool]:
    """Where "ngày", "ngày làm việc" ends, and whether working days are meant; 0 where it doesn't stand."""
    if key_at(tokens, place) != "ngay":
        return 0, False
    working = _WORKING.at(tokens, place + 1)
    return (working[1], True) if working else (place + 1, False)
