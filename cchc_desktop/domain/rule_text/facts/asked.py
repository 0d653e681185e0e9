"""How many of a thing are asked for, told without points: "Trong năm có 04 báo cáo định kỳ (…)", "04 báo cáo/năm"."""

import re
from collections.abc import Iterable, Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.text import fold

_AHEAD = phrases(
    """trong năm | trong kỳ | mỗi năm | hằng năm | hàng năm | một năm | cả năm | năm đánh giá | có | phải có |
        phải gửi | phải thực hiện | thực hiện | tổ chức | phải tổ chức | ban hành | gồm | gồm có | bao gồm | tổng
        số | tổng cộng | yêu cầu | yêu cầu có | quy định | phải | cần có | tất cả | tổng cộng có | tất cả có | xây
        dựng | gửi | lập | tổng số có | cần | , | :"""
)
_BEHIND = phrases("/ năm | trong năm | trong một năm | mỗi năm | một năm | / 1 năm | / 01 năm | hằng năm | hàng năm")
_MOST, _WORDS = 60, 5
_OTHER = frozenset("diem d khong chua tru cong moi thang quy tuan ngay lan % nguoi tuoi nam".split())  # noqa: SIM905
"""Words that make something else of the number than a count of what is scored."""


def asked_for(tokens: Sequence[Token]) -> str:
    """The count and what is counted, as a remark: "items 4 báo cáo"; empty where the clause says no such thing."""
    held = _plain(tokens)
    start = 0
    while found := _AHEAD.at(held, start):
        start = found[1]
    number = held[start].number if start < len(held) else None
    end = next((place for place in range(start + 1, len(held)) if _BEHIND.at(held, place)), len(held))
    behind = _BEHIND.at(held, end)
    named = held[start + 1 : end]
    whole = behind is None or behind[1] == len(held)
    if number is None or number % 1 or not 1 < number <= _MOST or not 0 < len(named) <= _WORDS or not whole:
        return ""
    told = start > 0 or behind is not None
    plain = all((token.key.isalpha() or token.key == ",") and token.key not in _OTHER for token in named)
    return f"items {number} {' '.join(token.text for token in named)}" if told and plain else ""


def _plain(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without a bracket at the end, that lists them."""
    opened = next((place for place, token in enumerate(tokens) if token.key == "("), len(tokens))
    listed = key_at(tokens, len(tokens) - 1) == ")" and sum(token.key == "(" for token in tokens) == 1
    return tuple(tokens[:opened] if listed else tokens)


def repeated(what: str, texts: Iterable[str]) -> bool:
    """Whether the words that points are given for name the count once more: "đủ 04 báo cáo"."""
    _items, number, *named = fold(what).split()
    again = re.compile(rf"\b0?{number} {' '.join(named[:2])}\b") if named else None
    return again is not None and any(again.search(fold(text)) for text in texts)


def concerns(what: str, named: str) -> bool:
    """Whether a remark "items 4 báo cáo" counts what is named; one that says no more than the number does."""
    counted = [word for word in fold(what).split()[2:] if word.isalpha()]
    return {*counted[:2]} <= {*re.findall(r"\w+", fold(named))}
