"""What "mỗi …" counts, and what in its words may mean more."""

import re

from cchc_desktop.domain.rule_text.facts import Each
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rules import Occurrence
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import fold

_OTHERS = re.compile(r"\b(?:muc|truong hop|don vi|noi dung) (?:khac|con lai)\b")


def occurrences(heard: Heard, each: list[Each]) -> tuple[Occurrence, ...]:
    """Each as an occurrence with its points."""
    return tuple(Occurrence(one.text or heard.title or "Số lần", one.amount.of(heard.maximum)) for one in each)


def several(each: list[Each], draft: Draft) -> None:
    """A doubt for each that isn't counted one by one, or says more."""
    _loose(each, draft)
    for one in each:
        if _OTHERS.search(fold(one.text)):
            draft.doubt(f"Chưa hiểu «{one.text}».")
        if one.per != 1:
            draft.doubt(f"Tính cho mỗi {show(one.per)} «{one.text}», không phải cho mỗi một; cần xem lại.")


def _without_days(one: Each) -> tuple[Token, ...]:
    """Without for how long what is counted lasts: "mỗi hồ sơ trễ hạn trên 10 ngày"."""
    held = one.loose
    for place, token in enumerate(held):
        timed = token.number is not None and place > 1 and key_at(held, place + 1) in _TIMES
        if timed and held[place - 1].key in _LONGER and not one.alone and held[0].key not in _TIMES:
            return (*held[:place], *held[place + 1 :])
    return held


_TIMES, _LONGER = frozenset({"ngay", "thang", "gio"}), frozenset({"tren", "qua", "tu", "duoi"})


def _loose(each: list[Each], draft: Draft) -> None:
    """A doubt for numbers and words that stand around what is counted, and mean more."""
    for one in each:
        held = [token for token in _without_days(one) if token.number != 1]
        if word := significant(held, numbers=True, of_points=True):
            draft.doubt(f"Chưa hiểu «{word}» trong «{one.text}».")
