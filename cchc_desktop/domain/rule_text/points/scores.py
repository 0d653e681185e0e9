"""Points that are measured, not given: the first of "từ 90 điểm trở lên: 2 điểm"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

SCORE = "#diem"
"""The key of a "điểm" behind a number that is compared."""
_UNITS = frozenset({"diem", "d"})
_COMPARED = frozenset("từ trên dưới hơn thiểu tu tren duoi ≥ ≤ < >".split())  # noqa: SIM905 -- a word list
_SIGNS = frozenset("≥≤<>")
_JOINED = frozenset({"-", "den", "toi"})
_BEHIND = frozenset({("tro", "len"), ("tro", "xuong")})


def with_scores(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, the unit of each measured number marked where its clause gives points besides."""
    held = list(tokens)
    for start, end in _clauses(held):
        measured = [place for place in range(start, end) if _measured(held, place) and not _least(held, start, place)]
        if measured and any(_given(held, place) for place in range(start, end) if place not in measured):
            for place in measured:
                held[place + 1] = replace(held[place + 1], key=SCORE)
    return tuple(held)


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where each begins and ends: at semicolons, line breaks and full stops."""
    start = 0
    for place, token in enumerate(tokens):
        stop = token.key == "." and token.glued and not (place + 1 < len(tokens) and tokens[place + 1].glued)
        if stop or token.key in (";", "\n"):
            yield start, place
            start = place + 1
    yield start, len(tokens)


def _measured(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number of points is compared with something: "dưới 80 điểm", "80 điểm đến 90 điểm"."""
    if tokens[place].number is None or key_at(tokens, place + 1) not in _UNITS:
        return False
    if place and (tokens[place - 1].text in _COMPARED or _ranged(tokens, place)):
        return True
    if key_at(tokens, place - 1) in ("qua", "vuot") and _leads_to_points(tokens, place + 2):
        return True
    behind = (key_at(tokens, place + 2), key_at(tokens, place + 3))
    return behind in _BEHIND or behind[0] in _SIGNS


def _leads_to_points(tokens: Sequence[Token], place: int) -> bool:
    """Whether points follow a colon or the like: "không quá 3 điểm: 1 điểm", not "tổng không quá 3 điểm"."""
    while key_at(tokens, place) in (":", "→", "=", "thi", "duoc"):
        place += 1
    return key_at(tokens, place - 1) in (":", "→", "=", "thi", "duoc") and key_at(tokens, place) == "#"


def _least(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether it says how little is left of points given before it: "giảm 1 điểm, tối thiểu 1 điểm"."""
    led = tokens[place - 1].text == "thiểu" or [token.key for token in tokens[place - 2 : place]] == ["khong", "duoi"]
    return led and any(_given(tokens, at) for at in range(start, place))


def _ranged(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is the upper end of a range, not of points that may be given: ": 1 - 2 điểm"."""
    unit = key_at(tokens, place - 2) in (*_UNITS, SCORE)
    lower = place - 2 - unit
    low = tokens[lower].number if tokens[place - 1].key in _JOINED and lower >= 0 else None
    ranged = low is not None and low < (tokens[place].number or 0)
    return ranged and key_at(tokens, lower - 1) not in (":", "→", "=", "(", "duoc", "cham", "tinh")


def _given(tokens: Sequence[Token], place: int) -> bool:
    """Whether points are given here: "2 điểm", ": 2", "không tính điểm"."""
    if tokens[place].number is not None and key_at(tokens, place + 1) not in _UNITS:
        return key_at(tokens, place - 1) in (":", "→", "=", "duoc")
    return amount_at(tokens, place) is not None
