"""The case in which nothing arose, and what the words make of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.facts.case_words import (
    ANEW,
    LEADING,
    NOT_FOR,
    OF_ALL,
    STRONG,
    TREATED,
    WEAK,
    WHOLE,
)
from cchc_desktop.domain.rule_text.facts.left_out import leaving
from cchc_desktop.domain.rule_text.points.amounts import Amount
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rules import Treatment

_WHEN = ("nếu", "khi", "trường hợp")
"""Lead to what must not be there, not to whom a criterion isn't for."""
_LESSENED = frozenset({"tru", "giam", "loai", "tong"})
"""Make less of the points behind them, or of another total."""


@dataclass(frozen=True, slots=True)
class FoundCase:
    """The case, and which tokens name it."""

    treatment: Treatment
    amount: Amount | None
    start: int
    end: int
    doubtful: bool = False


def case_in(tokens: Sequence[Token]) -> FoundCase | None:
    """The case a piece states."""
    start = _led(tokens)
    strong, weak = STRONG.at(tokens, start), WEAK.at(tokens, start)
    if not strong and weak and _arises(tokens, weak[1]):
        strong = weak
    if not strong and not weak:
        weak = _without_any(tokens, start) or _undone(tokens, start)
    if not strong and not weak:
        return _for_whom(tokens)
    trigger = (strong or weak or ("", start))[1]
    if _or_share(tokens, trigger):
        return None
    if _as_whole(tokens, trigger):
        return FoundCase(Treatment.FULL, None, start, trigger)
    return _told(tokens, start, trigger, strong=bool(strong))


def _or_share(tokens: Sequence[Token], trigger: int) -> bool:
    """Whether it is only the one half of a level: "không phát sinh hồ sơ trễ hạn hoặc 100 % đã xin lỗi: 1 điểm"."""
    either = next((place for place in range(trigger, len(tokens)) if tokens[place].key == "hoac"), len(tokens))
    keys = [token.key for token in tokens[either + 1 :]]
    return "%" in keys and "%" not in [token.key for token in tokens[trigger:either]]


def _for_whom(tokens: Sequence[Token]) -> FoundCase | None:
    """As "Không áp dụng đối với đơn vị không được giao (trừ khỏi điểm tối đa)", "chọn không áp dụng nếu không có …"."""
    found = NOT_FOR.at(tokens, 0)
    end = next((place for place, token in enumerate(tokens) if token.key in ("(", ",", ".", ":")), len(tokens))
    left = TREATED.within(tokens, end)
    if not found or end == found[1] or (end < len(tokens) and not left):
        return None
    named = tokens[found[1] : end]
    start = _led(named)
    if found[0].endswith(_WHEN) and not (STRONG.at(named, start) or WEAK.at(named, start)):
        return None
    return FoundCase(left[0] if left else Treatment.CHOICE, None, found[1], end)


def _undone(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """As "trong năm không ban hành văn bản: loại tiêu chí khỏi tổng điểm": anything not done, where it is left out."""
    left, refused = TREATED.within(tokens, start), False
    while left and not (left[0] is Treatment.EXCLUDED and (refused or _leaves_out(tokens[left[1] : left[2]]))):
        refused = refused or left[0] is Treatment.CHOICE
        left = TREATED.within(tokens, left[2])
    return ("", start + 1) if left and key_at(tokens, start) in ("khong", "chua") else None


def _leaves_out(words: Sequence[Token]) -> bool:
    """Whether words leave out a criterion and its maximum, and don't only give nothing: "không tính vào tổng điểm"."""
    return words[0].key == "loai" or (words[0].key == "khong" and any(token.key in _OF_MOST for token in words))


_OF_MOST = frozenset({"toi", "mau", "thang", "chuan"})


def _told(tokens: Sequence[Token], start: int, trigger: int, *, strong: bool) -> FoundCase | None:
    """What the words behind make of it."""
    given = awards(tokens[trigger:])
    treated = TREATED.within(tokens, trigger)
    if treated:
        amounts = [each.award.amount for each in given if each.start + trigger >= treated[1]]
        return _treated(tokens, start, treated, amounts, strong=strong)
    left = _left(tokens, start, trigger)
    if left or len(given) != 1 or given[0].award.amount is None:
        return left
    amount, end = given[0].award.amount, given[0].start + trigger
    if given[0].award.sign < 0 or any(token.key in _LESSENED for token in tokens[trigger:end]):
        return None
    if amount.value is None and amount.part == 1:
        return FoundCase(Treatment.FULL, None, start, end)
    if not strong:
        return None
    counted = any(token.number is not None for token in tokens[end:])
    return FoundCase(Treatment.FULL, amount, start, end, doubtful=not (given[0].stated and counted))


def _treated(
    tokens: Sequence[Token],
    start: int,
    treated: tuple[Treatment, int, int],
    amounts: Sequence[Amount | None],
    *,
    strong: bool,
) -> FoundCase:
    treatment, at, _end = treated
    again = TREATED.within(tokens, treated[2])
    anew = ANEW.within(tokens, treated[2])
    if (again and again[0] is Treatment.EXCLUDED) or (anew and OF_ALL.within(tokens, treated[2])):
        treatment = Treatment.EXCLUDED
    if any(OF_ALL.within(tokens, treated[2] + end) for _start, end in leaving(tokens[treated[2] :])):
        treatment = Treatment.EXCLUDED
    named = " ".join(token.key for token in tokens[at : treated[2]])
    sure = (
        "ap dung",
        "tieu chi nay",
        "n / a",
        *(["danh gia"] if strong and key_at(tokens, treated[2]) != "diem" else []),
    )
    doubtful = treatment is Treatment.CHOICE and not named.endswith(sure)
    amount = next((each for each in amounts if each is not None and each.value is not None), None)
    if treatment is Treatment.CHOICE and any(each is not None and each.value is None for each in amounts):
        return FoundCase(Treatment.FULL, None, start, _named_to(tokens, at), doubtful=True)
    given = amount if treatment is Treatment.CHOICE else None
    return FoundCase(treatment, given, start, _named_to(tokens, at), doubtful)


def _as_whole(tokens: Sequence[Token], trigger: int) -> bool:
    """Whether it counts as if all had been done: "không có hồ sơ thì được coi là đạt 100 %"."""
    found = WHOLE.within(tokens, trigger)
    return found is not None and all(token.key in (".", ")") for token in tokens[found[2] :])


def _left(tokens: Sequence[Token], start: int, trigger: int) -> FoundCase | None:
    """The case is left out, in other words: "không phát sinh thì bỏ qua tiêu chí"."""
    anew = ANEW.within(tokens, trigger)
    at, end = anew[1:] if anew else next((each for each in leaving(tokens) if each[0] >= trigger), (0, 0))
    told = OF_ALL.within(tokens, trigger)
    points = key_at(tokens, end) in ("diem", "d")
    if not at or (points and not told) or tokens[trigger - 1].key == "duoc":
        return None
    treatment = Treatment.EXCLUDED if told else Treatment.CHOICE
    doubtful = points or not told or anew is not None
    return FoundCase(treatment, None, start, _named_to(tokens, min(at, told[1] if told else at)), doubtful)


def _named_to(tokens: Sequence[Token], end: int) -> int:
    """Without the words that only lead to what is made of the case: "không có dự án được loại trừ"."""
    while tokens[end - 1].key in ("duoc", "bi", "se"):
        end -= 1
    return end


def quoted(tokens: Sequence[Token]) -> Token | None:
    """The quotation that names the case."""
    return next((token for token in tokens if token.key == QUOTE), None)


def _led(tokens: Sequence[Token]) -> int:
    start = 0
    while (lead := LEADING.at(tokens, start)) or (start < len(tokens) and tokens[start].key in (",", "(") and start):
        if STRONG.at(tokens, start):
            break
        start = lead[1] if lead else start + 1
    return start


def _without_any(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """As "T = 0", "a bằng 0": nothing below the line."""
    equal = key_at(tokens, start + 1) in ("=", "bang") and len(key_at(tokens, start)) == 1
    none = equal and start + 2 < len(tokens) and tokens[start + 2].number == 0
    return ("", start + 3) if none and tokens[start].number is None else None


def _arises(tokens: Sequence[Token], place: int) -> bool:
    """As "Không có … phát sinh"."""
    for at in range(place, min(place + 10, len(tokens) - 1)):
        if tokens[at].key in (":", ",", "thi"):
            return False
        if tokens[at].key == "phat" and tokens[at + 1].key == "sinh":
            return True
    return False
