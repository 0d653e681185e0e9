"""Points that the words leave open: "0,5 điểm hoặc ít hơn", "tùy mức độ", "cơ bản đủ: ?"."""

import re
from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.doubts.pointless import pointless
from cchc_desktop.domain.rule_text.points.amounts import NOTHING
from cchc_desktop.domain.rule_text.points.awards import Given, awards
from cchc_desktop.domain.rule_text.words.clauses import clauses
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import words

_BEHIND = phrases(
    """hoặc ít hơn | hoặc thấp hơn | hoặc nhỏ hơn | hoặc kém hơn | hoặc dưới | trở xuống | hoặc hơn | hoặc nhiều hơn |
        hoặc cao hơn | trở lên | hay ít hơn | hay thấp hơn | hay nhiều hơn | và thấp hơn | là cùng"""
)
_AHEAD = phrases("có thể | có thể được | có thể đạt | dự kiến | xấp xỉ | gần bằng")
_ROUGHLY = frozenset({"khoảng", "chừng", "cỡ", "ước", "gần", "tầm"})
_DEPENDS = frozenset({"tùy", "tuỳ"})
_PLAIN_DEPENDS = phrases("tuy theo | tuy muc | tuy thuoc | tuy tinh | tuy thoi | tuy tung | tuy vao")
_IN_PARTS = phrases("theo từng quý | theo từng tháng | theo từng kỳ | theo từng đợt | theo từng lần | riêng từng quý")
_LEVELS = (":", "=", "→")
_UNKNOWN = frozenset({"?", "…", "_", "..", "...", "....", "....."})
_ENDS = frozenset({"", ";", "\n"})
_COMPARED = frozenset({"qua", "tren", "duoi", "tu", "den", "≥", "≤", "<", ">", "thieu", "nhat", "moi"})
_UNITS = frozenset({"diem", "d"})
_TURNED, _AS_MANY = re.compile(r"0\d"), 10
"""As 90 with its digits turned: "từ 09 % đến dưới 100 %"."""
_MARKLESS = re.compile(r"[0Oo]\d{2,}")
"""As 0,25 without its mark: "O25"."""
_WEIGHED = phrases("xem xét | cân nhắc | quyết định | thống nhất | đề xuất")
_WEIGHERS = frozenset({"tổ", "hội", "đoàn", "ban", "cơ", "lãnh", "cấp", "người", "đơn", "trưởng", "thủ"})
_NAME = 8


def unsettled(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """A doubt for each place where nobody can tell the points."""
    told = clauses(text, tokens)
    for part in (clause.tokens for clause in told):
        given = awards(part)
        if any(_about(part, each) for each in given) or (_depends(part) and (given or part[-1].key != ":")):
            yield f"Không rõ số điểm trong «{words(text, part)}»."
        elif given and (found := _IN_PARTS.within(part)):
            yield f"Không rõ điểm cả năm được tính thế nào từ điểm «{found[0]}»."
        if weighed := _weighed(part):
            yield f"Điểm do người khác cân nhắc: «{words(text, weighed)}»."
    yield from _missing(tokens)
    for part in pointless(text, told):
        yield f"Chưa rõ «{words(text, part)}» được bao nhiêu điểm."


def _about(tokens: Sequence[Token], given: Given) -> bool:
    """Whether the points are a limit, or only about right."""
    if given.award.amount is None or given.award.amount == NOTHING:
        return False
    other = key_at(tokens, given.end) == "hoac" and key_at(tokens, given.end + 1) == "#"
    ahead = (_AHEAD.at(tokens, place) for place in range(max(0, given.start - 2), given.end))
    roughly = any(token.text in _ROUGHLY for token in tokens[max(0, given.start - 1) : given.end])
    return (
        roughly
        or (other and key_at(tokens, given.end + 2) in (*_UNITS, *_ENDS))
        or _BEHIND.at(tokens, given.end) is not None
        or any(found and given.start <= found[1] <= given.end for found in ahead)
    )


def _depends(tokens: Sequence[Token]) -> bool:
    """Whether it depends on something that isn't reckoned: "tùy theo mức độ"."""
    return any(token.text in _DEPENDS or _PLAIN_DEPENDS.at(tokens, at) for at, token in enumerate(tokens))


def _weighed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Where somebody weighs the points, or something is weighed in: "do Tổ thẩm định xem xét", "có xem xét …"."""
    for at in range(len(tokens)):
        if not (found := _WEIGHED.at(tokens, at)):
            continue
        if key_at(tokens, at - 1) == "co" and found[0] == "xem xét":
            return tokens[at - 1 : found[1]]
        for place in range(max(0, at - _NAME), at - 1):
            if tokens[place].text == "do" and tokens[place + 1].text in _WEIGHERS:
                return tokens[place : found[1]]
    return ()


def _missing(tokens: Sequence[Token]) -> Iterator[str]:
    """What isn't written, or no more."""
    for place, token in enumerate(tokens):
        if _left_open(tokens, place):
            yield f"Chưa rõ con số ở «{token.text}»."
        if _headless(tokens, place):
            yield f"Số «{token.text}{tokens[place + 1].text}» có thể bị mất chữ số đầu."
        if token.number is not None and _MARKLESS.fullmatch(token.text) and key_at(tokens, place + 1) in _UNITS:
            yield f"Số «{token.text}» có thể bị mất dấu phẩy."
        if _far_apart(tokens, place):
            yield f"Số «{token.text}» có thể bị đảo chữ số."


def _far_apart(tokens: Sequence[Token], place: int) -> bool:
    """Whether a share with a nought ahead begins a range that ends ten times as high."""
    low = tokens[place].number
    if not low or not _TURNED.fullmatch(tokens[place].text) or key_at(tokens, place + 1) != "%":
        return False
    ahead = tokens[place + 2 : place + 5]
    return any(token.number is not None and token.number >= low * _AS_MANY for token in ahead)


def _left_open(tokens: Sequence[Token], place: int) -> bool:
    """Whether a mark stands where a number should be: "cơ bản đủ: ?", "… điểm", "chậm quá … ngày"."""
    mark, before, behind = tokens[place].key, key_at(tokens, place - 1), key_at(tokens, place + 1)
    if mark == "-":
        return before in _LEVELS and behind in _ENDS
    led = before in _LEVELS or (before == "(" and behind == ")")
    compared = before in _COMPARED and (behind.isalpha() or behind == "%")
    return mark in _UNKNOWN and (led or compared or behind in _UNITS)


def _headless(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number begins with its decimal mark: "từ .5 %"."""
    follows = tokens[place].key in (".", ",") and not tokens[place].glued and place + 1 < len(tokens)
    return follows and tokens[place + 1].glued and tokens[place + 1].number is not None
