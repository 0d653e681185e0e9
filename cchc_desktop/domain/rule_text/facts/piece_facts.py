"""The one thing that a piece of a clause says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.facts import Each, Fact, Note, Said, Scale, Unread, Whole
from cchc_desktop.domain.rule_text.facts.caps import cap_in
from cchc_desktop.domain.rule_text.facts.conditions import dated_in, denied, step_in
from cchc_desktop.domain.rule_text.facts.left_out import mentioned
from cchc_desktop.domain.rule_text.facts.repeated import counted, each_in
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece, label, stripped
from cchc_desktop.domain.rule_text.points.amounts import MAXIMUM, NOTHING
from cchc_desktop.domain.rule_text.points.notes import refers, significant
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import words
from cchc_desktop.text import fold

_SCALE = phrases("chấm trên thang | trên thang | thang điểm là")
_CONVERTED = phrases("quy đổi")
_EMPTY_CONDITION = frozenset(
    """: , - → = nếu khi thì . ; ( ) đối với trường hợp cho và điểm mức được tính cụ thể như sau tối đa các
        số chuẩn là + tiêu chí này / phần thành tổng cách đánh giá theo chấm của trong""".split()  # noqa: SIM905 -- a word list to be read
)
_EMPTY_PLAIN = frozenset(map(fold, _EMPTY_CONDITION - {"chấm"}))


_TWICE = re.compile(r"\btinh (?:la |thanh |bang )?(?:mot|hai|ba|nua|gap|\d)")
"""Counts something otherwise than once: "hồ sơ trễ thì tính hai lần"."""


def _between(before: Sequence[Token]) -> bool:
    """Whether the award is only the upper end of a range of points: "từ 1 đến 2 điểm"."""
    return len(before) > 1 and before[-1].key in ("den", "toi") and before[-2].number is not None


_AT_LEAST = phrases("không dưới | không thấp hơn | không ít hơn | tối thiểu | ít nhất | thấp nhất | tối thiểu là")


def _least(before: Sequence[Token]) -> bool:
    """Whether it only says how little may be left: "trừ 0,1 điểm nhưng không dưới 0,5 điểm"."""
    return any((found := _AT_LEAST.at(before, place)) and found[1] == len(before) for place in range(len(before)))


def _only_most(piece: Piece) -> bool:
    """Whether it only says that no more is taken than there is: "trừ tối đa đến hết số điểm của tiêu chí"."""
    keys = {token.key for token in piece.tokens}
    return piece.given.award.amount == MAXIMUM and keys <= _OF_MOST and "tru" in keys and bool(keys & {"toi", "qua"})


_OF_MOST = frozenset(
    """tru toi da den het so diem cua tieu chi nay noi dung tong bi la toan bo muc cho khong qua vuot nhung chuan thanh
        phan bang khi va duoc tinh . , ( )""".split()  # noqa: SIM905 -- a word list
)
_AS_OF = re.compile(r"\bty le\b.*\bden (?:het )?(?:ngay |thang |thoi diem )?\d")
"""The day on which a share is looked at: "tỷ lệ giải ngân đến hết ngày 31/01 năm sau"."""


def _names_result(piece: Piece) -> bool:
    """Whether only the name of the points stands before a formula: "Điểm của tiêu chí = …"."""
    named = stripped(piece.before)
    points = [token.key for token in named[:2]] in (["so", "diem"], ["diem", "cua"], ["diem", "quy"], ["diem", "dti"])
    equals = any(token.key in ("=", "bang", "thuc") for token in piece.tokens[piece.given.start : piece.given.end])
    award = piece.given.award
    written = (award.product is not None or award.announced) and not stripped(piece.after)
    return points and equals and written and all(token.key.isalpha() for token in named)


def _says_nothing(condition: Sequence[Token]) -> bool:
    """Whether only words around points are there, written with their accents or all without."""
    converted = _CONVERTED.within(condition)
    rest = (*condition[: converted[1]], *condition[converted[2] :]) if converted else condition
    plain = all(token.text == token.key for token in rest)
    later = [token.key for token in rest] == ["sau"]
    words = _EMPTY_PLAIN if plain else _EMPTY_CONDITION
    return not later and all(token.text in words for token in rest)


def fact_of(text: str, piece: Piece, opener: str) -> Fact:  # noqa: C901, PLR0911 -- one way out for each shape
    """The one thing a piece says."""
    award, amount = piece.given.award, piece.given.award.amount
    if _between(piece.before) or (amount is not None and amount != NOTHING and _least(piece.before)):
        return Unread(words(text, piece.tokens))
    if _only_most(piece):
        return Note("floor")
    if each := each_in(text, piece):
        return each
    condition = piece.condition
    if amount is None and award.product is None and refers(piece.tokens):
        return Unread(words(text, piece.tokens))
    if amount is not None and _SCALE.at(piece.tokens, 0) and not piece.after:
        return Scale(amount)
    if amount is not None and (cap := cap_in(piece)):
        return cap
    if amount is not None and award.sign < 0:
        number, percent, thing = counted(condition)
        return Each(
            label(text, thing if number == 1 or percent else condition),
            amount,
            -1,
            number,
            percent,
            alone=True,
            counted=len(thing) < len(stripped(condition)),
            loose=tuple(thing),
        )
    if _says_nothing(condition):
        return Whole(award)
    dated, step = dated_in(text, piece, condition), step_in(text, piece, condition)
    if dated is not None and step is not None and step.bounds.percent and _AS_OF.search(fold(words(text, condition))):
        return replace(step, opener=opener, loose=tuple(token for token in step.loose if token in dated.loose))
    if dated is not None and not all(limit.weak for limit in dated.limits):
        return dated
    if step:
        return replace(step, opener=opener)
    if award.product is not None or award.amount is None:
        loose = "" if _names_result(piece) else significant(condition, numbers=True) or mentioned(condition)
        loose = loose or ("tính" if award.product is None and _TWICE.search(fold(words(text, condition))) else "")
        return Unread(words(text, piece.tokens)) if loose else Whole(award, condition)
    return Said(
        label(text, condition),
        award,
        loose=condition,
        opener=opener,
        negative=denied(condition),
        limits=dated.limits if dated else (),
    )
