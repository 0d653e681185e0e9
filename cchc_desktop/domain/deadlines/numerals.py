"""Numbers as they are written in deadlines: figures, words, or both ("15 (mười lăm)")."""

from cchc_desktop.domain.deadlines.places import Found, Place, Words, words
from cchc_desktop.domain.deadlines.words import loose_number

_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
_ONES = Words(_DIGITS | {"năm": 5})
# Behind tens five is "lăm": "mười năm" are ten years, "tháng Mười năm 2026" has no fifteenth month.
_LOW = Words(_DIGITS | {"mốt": 1, "lăm": 5, "nhăm": 5})
_TENS = words("mười | mươi")


def figure(place: Place) -> Found[int]:
    """A number in figures, with its words in brackets behind it."""
    number = place.token.number
    return None if number is None else (number, _past_spelling(place.next))


def loose_figure(place: Place) -> Found[int]:
    """A number in figures where one must stand, so that "l0" is ten."""
    number = loose_number(place.token)
    return None if number is None else (number, _past_spelling(place.next))


def spelled(place: Place) -> Found[int]:
    """A number in words, below one hundred: "mười lăm", "hai mươi lăm", "hai lăm"."""
    ones = _ONES(place)
    if ones is None:
        return _teens(place)
    value, after = ones
    tens = _TENS(after)
    if tens is None:
        return ones
    low = _LOW(tens[1])
    return (value * 10 + low[0], low[1]) if low else (value * 10, tens[1])


def number(place: Place) -> Found[int]:
    """A number in figures or in words."""
    return figure(place) or _spelled_first(place)


def _teens(place: Place) -> Found[int]:
    ten = _TENS(place)
    if ten is None:
        return None
    low = _LOW(ten[1])
    return (10 + low[0], low[1]) if low else (10, ten[1])


def _spelled_first(place: Place) -> Found[int]:
    """As in "ba (03)"."""
    found = spelled(place)
    opening = found[1].mark("(") if found else None
    figures = opening.token.number if opening else None
    closing = opening.next.mark(")") if opening else None
    return (found[0], closing) if found and closing and figures == found[0] else found


def _past_spelling(place: Place) -> Place:
    opening = place.mark("(")
    found = spelled(opening) if opening else None
    closing = found[1].mark(")") if found else None
    return closing or place
