"""Levels that are given no points, and clauses that break off."""

from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.facts.unscored import without_award
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.openers import Clause

_UNFINISHED = frozenset({"nhưng", "và", "hoặc", "nếu", "từ", "của", "khi", "với", "cho", "thì"})
_CONDITIONS = frozenset({"có", "không", "chưa", "đạt", "hoàn", "dưới", "trên", "còn", "đã"})
_OF_POINTS = frozenset({"điểm", "chấm", "tính", "cộng", "trừ", "âm", "đ"})
_LEVELS = (":", "=", "→")
_SHORT, _FEW = 6, 2


def pointless(text: str, clauses: Sequence[Clause]) -> Iterator[tuple[Token, ...]]:
    """Each level without points: "đủ: 1; cơ bản đủ: thảo luận; thiếu: 0", "Có: 1; có nhưng chậm; không: 0"."""
    parts = [clause.tokens for clause in clauses]
    given = [place for place, part in enumerate(parts) if awards(part)]
    short = [place for place in given if _short_level(parts[place])]
    for place, part in enumerate(parts):
        if part[-1].text in _UNFINISHED and len(part) > 1:
            yield part
        if awards(part) or without_award(text, part):
            continue
        if (
            (_among(short, place) and _short_level(part))
            or (_among(given, place) and (_condition(part) or _bare(clauses[place - 1 : place + 2])))
            or (given and place > given[-1] and _told_elsewhere(part))
        ):
            yield part


def _among(places: Sequence[int], place: int) -> bool:
    return len(places) >= _FEW and places[0] < place < places[-1]


def _short_level(tokens: Sequence[Token]) -> bool:
    """A few words, a colon, and a few more."""
    at = _colon(tokens)
    return 0 < at <= _SHORT and 0 < len(tokens) - at - 1 <= _SHORT


def _condition(tokens: Sequence[Token]) -> bool:
    """Whether it says what must hold and nothing of points."""
    return (
        tokens[0].text in _CONDITIONS
        and not _OF_POINTS & {token.text for token in tokens}
        and tokens[-1].key not in _LEVELS
    )


def _bare(clauses: Sequence[Clause]) -> bool:
    """Whether the middle one is a letter, or a level with a colon and no more, beside others of its kind."""
    before, level, behind = (clause.tokens for clause in clauses)
    alike = len({clause.opener for clause in clauses}) == 1 and _colon(before) > 0 and _colon(behind) > 0
    letter = len(level) == 1 and len(level[0].text) == 1
    ended = level[0].text in _CONDITIONS and _colon(level) == len(level) - 1
    return alike and (letter or ended)


def _told_elsewhere(tokens: Sequence[Token]) -> bool:
    """As "chưa hoàn thành: cách tính tương tự tiêu chí 1.1.3"."""
    shared = any(token.key == "%" for token in tokens)
    return 0 < _colon(tokens) <= _SHORT and tokens[0].text in _CONDITIONS and not shared


def _colon(tokens: Sequence[Token]) -> int:
    return next((place for place, token in enumerate(tokens) if token.key in _LEVELS), 0)
