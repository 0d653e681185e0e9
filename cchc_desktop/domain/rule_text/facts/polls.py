"""Weighted options of a survey, and points that fall from the maximum: shapes that are one formula each."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.text import fold

_WEIGHTED = phrases(
    """trọng số phương án | trọng số | trọng số các phương án | phương án trả lời | hệ số các phương án | các
        phương án | phương án"""
)
_OF_POINTS = phrases(
    """điểm | số điểm | điểm tối đa | số điểm tối đa | điểm tối đa của câu hỏi | số điểm tối đa của câu hỏi |
        điểm chuẩn
        | số điểm của câu hỏi | điểm tối đa của câu hỏi khảo sát | số điểm của câu hỏi khảo sát |
        điểm tối đa của tiêu chí | số điểm của tiêu chí"""
)
_RANGED = frozenset({"từ", "đến", "dưới", "trên", "tu", "den", "duoi", "tren"})
_LEAST = 2
_POLLED = ("phuong an", "phieu", "hai long", "trong so", "khao sat", "dieu tra")

Weighted = list[tuple[tuple[Token, ...], Decimal]]


def weights_in(tokens: Sequence[Token]) -> Weighted | None:
    """The options of a survey and what each counts, in per cent."""
    ends = [found[1] for place in range(len(tokens)) if (found := _WEIGHTED.at(tokens, place))]
    read = (_in_a_row(tokens, end) or _one_by_one(tokens, end) for end in ends)
    return next((weighted for weighted in read if weighted), None)


def _in_a_row(tokens: Sequence[Token], place: int) -> Weighted | None:
    """As in "(100/60/20/0%)"."""
    behind = place
    while behind < len(tokens) and tokens[behind].key in ("lan", "luot", "la", "tuong", "ung", ":"):
        behind += 1
    listed = behind > place and tokens[behind - 1].key in ("luot", "ung") and key_at(tokens, behind) == "#"
    start = next((at for at in range(place, len(tokens)) if tokens[at].key == "("), None)
    if start is None and not listed:
        return None
    held: list[Decimal] = []
    at = behind if listed or start is None else start + 1
    while at < len(tokens) and tokens[at].key != ")":
        value = tokens[at].number
        if value is not None:
            held.append(value)
        elif tokens[at].key not in ("/", "%", ";", ",", "-"):
            return None
        at += 1
    return [((), value) for value in held] if len(held) >= _LEAST else None


def _one_by_one(tokens: Sequence[Token], place: int) -> Weighted | None:
    """As in "A: 100%, B: 60%", "rất tốt tính 100 %, tốt tính 80 %"."""
    held: Weighted = []
    start = at = place
    while at < len(tokens) - 1:
        value = tokens[at].number
        if value is not None and tokens[at + 1].key == "%":
            held.append((_after_colon(tuple(tokens[start:at])), value))
            of_points = _OF_POINTS.at(tokens, at + 2)
            start = at = of_points[1] if of_points else at + 2
        else:
            at += 1
    return held if len(held) >= _LEAST and all(name for name, _value in held) else None


def options_in(text: str, tokens: Sequence[Token]) -> Weighted | None:
    """As in "Rất hài lòng 100%, hài lòng 80%", "A: 100%", "tốt: 0,75", where the sentence speaks of a survey."""
    if not _polled(text) or any(token.key in ("×", "≥", "≤", "<", ">") for token in tokens):
        return None
    held: Weighted = []
    start = place = _behind_heading(tokens)
    while place < len(tokens):
        if tokens[place].number is None or (place and tokens[place - 1].key in _NUMBERED):
            place += 1
            continue
        found, said = _weight_at(text, tokens, place), _after_colon(tuple(tokens[start:place]))
        if found is None or not any(each.key.isalpha() for each in said) or any(each.text in _RANGED for each in said):
            return None
        held.append((said, found[0]))
        start = place = found[1]
    rest = tokens[start:]
    remark = len(rest) > len("()") and rest[0].key == "(" and all(_of_the_mean(token) for token in rest[1:-1])
    remark = remark or (bool(_MEAN.at(rest, 0)) and all(_of_the_mean(token) for token in rest[1:]))
    closing = remark or all(token.key in (",", ".", ")", "va") for token in rest)
    return held if held and closing else None


def _of_the_mean(token: Token) -> bool:
    """Whether a remark's word may only say that the slips are averaged, not under what condition."""
    return token.key.isalpha() and token.text not in ("không", "nếu", "trừ", "chưa", "loại", "riêng", "chỉ", "khi")


_MEAN = phrases(", lấy bình quân | , tính bình quân | , lấy trung bình | , tính trung bình")
_NUMBERED = frozenset({"muc", "an", "loai", "cau", "chon", "thu"})
"""Take the number behind them as part of an option's name: "mức 1"."""


def _behind_heading(tokens: Sequence[Token]) -> int:
    """Behind what introduces the options: "Phiếu khảo sát 5 mức:", "Mỗi câu hỏi có 4 phương án:"."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    ahead = [token.key for token in tokens[:colon]]
    counted = any(one == "#" and other in ("muc", "phuong", "lua") for one, other in pairwise(ahead))
    return colon + 1 if counted and "%" not in ahead and colon + 1 < len(tokens) else 0


def _weight_at(text: str, tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    """What an option counts, in per cent, and where that ends: "100%", "0 điểm", "0,75" as a weight, "(100%)"."""
    value, following = tokens[place].number, key_at(tokens, place + 1)
    assert value is not None  # noqa: S101
    end = place + 2
    if following != "%" and (value or following not in ("diem", "d") or "%" not in text):
        if not _weighing(text) or value > 1 or following not in ("", ",", ")", "."):
            return None
        value, end = value * 100, place + 1
    if of_points := _OF_POINTS.at(tokens, end):
        end = of_points[1]
    return value, end + (key_at(tokens, end) == ")")


@lru_cache(maxsize=4)
def _weighing(text: str) -> bool:
    """Whether the sentence gives each option a weight: "trọng số", "hệ số" of answers."""
    return any(word in fold(text) for word in ("trong so", "he so phuong an", "he so cac", "phuong an a he so"))


@lru_cache(maxsize=4)
def _polled(text: str) -> bool:
    plain = fold(text)
    return any(word in plain for word in _POLLED)


_CLOSING = frozenset(": = - ( , tinh duoc dat cham la muc trong he so".split())  # noqa: SIM905 -- a word list


def _after_colon(name: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without what introduces a list: "Bảng điểm: Rất hài lòng"."""
    held = name
    while held and held[0].key in (",", ";", ")", "-", "va"):
        held = held[1:]
    while held and held[-1].key in _CLOSING:
        held = held[:-1]
    colon = next((place for place, token in enumerate(held) if token.key == ":"), None)
    return held[colon + 1 :] if colon is not None else held
