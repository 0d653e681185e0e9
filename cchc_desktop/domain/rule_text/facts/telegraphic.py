"""A table's short hand spelled out: "≤ 05 ngày LV", "12÷23", "Tốt: 1/ Khá: 0,7", "0,5/hội nghị; ≤ 2", "KPS: 1"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Each
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.points.amounts import LIMITING, Amount
from cchc_desktop.domain.rule_text.points.level_strokes import CELL, LEVELS, UNITS, parts_levels, pointed
from cchc_desktop.domain.rule_text.times.calendar_days import day_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.openers import BULLETS
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.short_forms import in_full, words_at

_QUARTERS = frozenset({"i", "ii", "iii", "iv"})
_ENDS = frozenset({"", ";", "\n", ")", "."})
_REACH, _FEW, _LONGEST_DAY = 24, 3, 7
_MARKS = frozenset("“”\"'‘’")
_UNASKED = phrases("không áp dụng | n / a")
"""An option of the answer sheet, which stands in quotation marks as often as not."""


def spelled_out(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, each standing where its short form does."""
    held: list[Token] = []
    place = 0
    while place < len(tokens):
        words, place = _spelled(text, tokens, place)
        held += words
    return tuple(held)


def _spelled(text: str, tokens: Sequence[Token], place: int) -> tuple[Sequence[Token], int]:
    """What stands for the token at `place`, and where to go on."""
    token = tokens[place]
    if full := in_full(tokens, place):
        return words_at(full[0], replace(token, end=tokens[full[1] - 1].end)), full[1]
    if text[token.start] == "|" and _heads(tokens, place):
        return (), place + 2
    if limit := _limit(tokens, place):
        return limit
    unasked = token.key in _MARKS and (_UNASKED.at(tokens, place + 1) or _ends_unasked(tokens, place))
    if unasked or _signs_the_most(tokens, place):
        return (), place + 1
    if token.key == "q" and key_at(tokens, place + 1) == "." and key_at(tokens, place + 2) in _QUARTERS:
        return words_at("quý", token), place + 2
    sign = _sign(text, tokens, place)
    colon = words_at(":", token) if token.key == "dat" and _names_level(tokens, place) else ()
    return (replace(token, text=sign, key=sign) if sign else token, *colon), place + 1


def _names_level(tokens: Sequence[Token], place: int) -> bool:
    """Whether a "đạt" is itself a level, as another is "không đạt": "Đạt 1đ, không đạt 0đ"."""
    opens = key_at(tokens, place - 1) in {*CELL, *_OPENERS} and key_at(tokens, place + 2) in UNITS
    opens = opens and key_at(tokens, place + 3) in {*_ENDS, ",", "/"}
    pairs = pairwise(token.key for token in tokens[place + 1 :])
    return opens and key_at(tokens, place + 1) == "#" and any(pair in _MISSED for pair in pairs)


_OPENERS = frozenset({")", ".", *BULLETS})
_MISSED = frozenset({("khong", "dat"), ("chua", "dat")})


def _ends_unasked(tokens: Sequence[Token], place: int) -> bool:
    return any((found := _UNASKED.at(tokens, at)) and found[1] == place for at in range(max(0, place - _FEW), place))


def _sign(text: str, tokens: Sequence[Token], place: int) -> str:
    """The usual sign for one that parts levels, joins two ends, or stands before a limit; empty for any other."""
    sign = tokens[place].key
    if sign == "," and key_at(tokens, place + 1) in ("≤", "max") and _limit(tokens, place + 1):
        return ";"
    if sign == "/" and not _between_days(tokens, place - 2) and parts_levels(tokens, place):
        return ";"
    if text[tokens[place].start] == "|" and _before_points(tokens, place):
        return ":"
    ranged = text[tokens[place].start] == "÷" and _ranged(tokens, place)
    return "-" if ranged or _between_days(tokens, place) else ""


def _between_days(tokens: Sequence[Token], place: int) -> bool:
    """Whether an arrow stands between two days that points follow: "01/02 → 15/02: 0,5"."""
    if key_at(tokens, place) != "→":
        return False
    last = day_at(tokens, place + 1)
    ahead = (day_at(tokens, at) for at in range(max(0, place - _LONGEST_DAY), place))
    return last is not None and key_at(tokens, last.end) in LEVELS and any(day and day.end == place for day in ahead)


def so_many(text: str, tokens: Sequence[Token]) -> Each | None:
    """As in "04 BC x 0,25", "0,1đ × 12 tháng": so much for each of so many."""
    held = [token for token in tokens if token.key not in UNITS]
    times = next((place for place, token in enumerate(held) if token.key in ("×", "x")), 0)
    if times and [token.key for token in held[1:2]] == ["/"]:
        held = [*held[times + 1 :], *held[2 : times + 1], held[0]] if len(held) == times + 2 else []
        times = len(held) - 2
    sides = sorted((tuple(held[:times]), tuple(held[times + 1 :])), key=len)
    if not times or len(sides[0]) != 1 or not 1 < len(sides[1]) <= _FEW + 1:
        return None
    worth, items, thing = sides[0][0].number, sides[1][0].number, sides[1][1:]
    plain = all(token.key.isalpha() for token in thing) and thing[0].key not in ("quy", "thang", "tuan", "nam")
    if worth is None or items is None or items % 1 or items <= 1 or not plain:
        return None
    return Each(label(text, thing), Amount(worth), 0, items=int(items), loose=thing)


def _limit(tokens: Sequence[Token], place: int) -> tuple[Sequence[Token], int] | None:
    """The most or the least of all points, by itself: "≤ 2", "max –2", "(min 0)"."""
    sign = tokens[place].key
    at = place + 1 + (sign == "max" and key_at(tokens, place + 1) in ("-", "+", ":", "="))
    number = tokens[at].number if at < len(tokens) else None
    apart = place > 0 and key_at(tokens, place - 1) in (";", "\n", "(", ",", ".")
    if sign not in ("≤", "≥", "max", "min") or number is None or not apart:
        return None
    end = at + 1 + (key_at(tokens, at + 1) in UNITS)
    if sign in ("≤", "max") and _counts(tokens, end):
        return (*words_at("tối đa", tokens[place]), tokens[at]), end
    if key_at(tokens, end) not in _ENDS or (sign in ("≥", "min") and number):
        return None
    most = (*words_at("tối đa", tokens[place]), tokens[at], *words_at("điểm", tokens[at]))
    return (most if sign in ("≤", "max") else words_at("không âm", tokens[place])), end


def _counts(tokens: Sequence[Token], place: int) -> bool:
    """Whether only what is counted follows: "≤ 4 cuộc"."""
    end = next((at for at in range(place, len(tokens)) if tokens[at].key in _ENDS), len(tokens))
    return place < end <= place + _FEW and all(token.key.isalpha() for token in tokens[place:end])


def _signs_the_most(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign stands before the most that is given, or taken: "tối đa +3đ", "trần: -5đ"."""
    pointed = key_at(tokens, place + 1) == "#" and key_at(tokens, place + 2) in UNITS
    if tokens[place].key not in ("+", "-") or not pointed or key_at(tokens, place + 3) not in {*_ENDS, ","}:
        return False
    ends = (place, place - 1) if key_at(tokens, place - 1) in (":", "=") else (place,)
    return any((found := LIMITING.at(tokens, at)) and found[1] in ends for at in range(max(0, place - _REACH), place))


def _heads(tokens: Sequence[Token], place: int) -> bool:
    """Whether a stroke and the word behind it only head the column of points: "Mức đạt | Điểm"."""
    return key_at(tokens, place + 1) == "diem" and key_at(tokens, place + 2) == "\n"


def _before_points(tokens: Sequence[Token], place: int) -> bool:
    """Whether a stroke parts a condition from its points: "≥ 95% | 2"."""
    start = next((at + 1 for at in range(place - 1, -1, -1) if tokens[at].key in CELL), 0)
    said = any(token.key not in UNITS and token.number is None for token in tokens[start:place])
    end = place + 2 + (key_at(tokens, place + 2) in UNITS)
    number = key_at(tokens, place + 1) == "#"
    return said and number and not pointed(tokens, place) and key_at(tokens, end) in CELL


def _ranged(tokens: Sequence[Token], place: int) -> bool:
    """Whether numbers on both sides rise: "12÷23", "80%÷90%"."""
    before = tokens[place - 1 - (key_at(tokens, place - 1) == "%")].number if place else None
    behind = tokens[place + 1].number if place + 1 < len(tokens) else None
    return before is not None and behind is not None and before < behind
