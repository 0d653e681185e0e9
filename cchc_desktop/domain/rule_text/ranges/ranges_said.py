"""From where to where: "≥ 95 %", "từ 80 % đến dưới 100 %", "80–<90 %", "từ 2 sáng kiến trở lên", "còn lại"."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.ranges.around import around_at
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds, Found
from cchc_desktop.domain.rule_text.ranges.comparisons import COMPARED, FEW_WORDS, ORDINAL, Bound, bound_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_JOINED = phrases(
    """đến | tới | - | và | cho đến | ÷ | ~ | nhưng | , | đến mức | & | / | hoặc | → | nhưng lại | trở lên
        đến"""
)
_REST = phrases(
    """còn lại | các trường hợp còn lại | trường hợp còn lại | các mức còn lại | trường hợp khác | các trường hợp
        khác | mức còn lại | ngoài các trường hợp trên | ngoài các mức trên | ngoài các mức nêu trên | ngược lại
        | dưới mức trên | dưới mức này | thấp hơn mức trên""",
)


def bounds_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The range that begins at `place`."""
    if rest := _REST.at(tokens, place):
        return Found(Bounds(rest=True, explicit=True), place, rest[1])
    if turned := around_at(tokens, place):
        return turned
    one = bound_at(tokens, place)
    if one is None:
        return None
    other = _joined(tokens, one)
    if other is not None:
        return _both(one, other)
    if one.how in ("exact", ""):
        return Found(Bounds(one.value, at_most=one.value, percent=one.percent, exact=True), place, one.end)
    return Found(replace(_one(one), explicit=True), place, one.end)


def _joined(tokens: Sequence[Token], one: Bound) -> Bound | None:
    """The other end: "… đến dưới 100 %", "–<100 %", "đến 23 tin"."""
    start = one.end
    if start < len(tokens) and tokens[start].key == ")":
        return None
    for skipped in range(FEW_WORDS if not one.percent else 4):
        at = start + skipped
        if at >= len(tokens):
            return None
        if joined := _JOINED.at(tokens, at):
            other = bound_at(tokens, joined[1] + (key_at(tokens, joined[1]) in ORDINAL))
            fit = other is not None and _fits(one, other, tokens[at].key) and _alike(one, other, at)
            if fit or (other and joined[0] == "hoặc"):
                return other if fit else None
        elif (direct := COMPARED.at(tokens, at)) and direct[0] != "exact":
            other = bound_at(tokens, at)
            return other if other and _fits(one, other, "") and _alike(one, other, at) else None
        if tokens[at].number is not None or tokens[at].key in (":", ";", ",", ".", "(", "→", "="):
            return None
    return None


def _alike(one: Bound, other: Bound, place: int) -> bool:
    """Whether both are shares or both numbers: the first of "80 đến 90 %" is a share too, of "5 hồ sơ và 2 %" not."""
    return one.percent == other.percent or place == one.end


def _fits(one: Bound, other: Bound, join: str) -> bool:
    """Whether two ends make one range: a lower and an upper, of the same measure; two upper ones are alternatives."""
    if one.percent and not other.percent:
        return False
    if join == "hoac" and not one.percent and {one.how, other.how} <= {"", "exact"} and other.value == one.value + 1:
        return True
    if join in (",", "/", "hoac", "&") and not (one.how and other.how and other.how != "exact"):
        return False
    if join == "nhung" and other.how in ("", "exact"):
        return False
    low = one.how in ("", "exact", "at_least", "above")
    high = other.how in ("", "exact", "at_most", "below")
    if low and high:
        return one.value < other.value or (one.value == other.value and other.how in ("", "at_most", "exact"))
    down = ("at_least", "above", "") if join == "hoac" else ("at_least", "above", "at_most", "")
    backwards = one.how in ("below", "at_most") and other.how in down
    return backwards and one.value > other.value


def _both(one: Bound, other: Bound) -> Found:
    percent = one.percent or other.percent
    if one.value > other.value:
        low, high = replace(other, how="above" if other.how == "above" else "at_least"), one
    else:
        low, high = one, other
    start = {"above": "above"}.get(low.how, "at_least")
    end = {"below": "below"}.get(high.how, "at_most")
    found = Bounds(**{start: low.value, end: high.value}, percent=percent, explicit=True)  # type: ignore[arg-type]
    return Found(found, one.start, max(one.end, other.end))


def _one(bound: Bound) -> Bounds:
    return Bounds(**{bound.how: bound.value}, percent=bound.percent)  # type: ignore[arg-type]
