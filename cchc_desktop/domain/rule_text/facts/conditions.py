"""What must hold for an award: a time, a range, or words."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import Dated, Step
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece, label
from cchc_desktop.domain.rule_text.ranges.bounds import Found
from cchc_desktop.domain.rule_text.ranges.ranges_said import bounds_at
from cchc_desktop.domain.rule_text.times.limit import Limit
from cchc_desktop.domain.rule_text.times.limits import limit_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_LATE = phrases(
    """muộn | chậm | quá hạn | trễ | trễ hạn | chậm tiến độ | không đúng hạn | chậm hạn | chưa đúng hạn |
        không đúng thời hạn | sau thời hạn | không đúng tiến độ | chậm muộn | sau hạn | không đúng thời gian
        | chưa kịp thời | không kịp thời | chưa đúng thời gian | chưa đúng tiến độ | chưa đúng thời hạn""",
)


_DENYING = phrases("không | chưa | thiếu | ngược lại | sai | vi phạm")


_NEVER = 4
"""Tokens of "hoặc chưa hoàn thành"; a longer denial names another condition."""
_BESIDES = phrases("và | hoặc | nhưng | đồng thời | kèm | kèm theo | , và | , nhưng | , đồng thời")


_NEGATIVE = phrases("không | chưa | k")


def dated_in(text: str, piece: Piece, condition: Sequence[Token]) -> Dated | None:
    """A clause whose condition is a time."""
    limits: list[Limit] = []
    loose, place = [], 0
    while place < len(condition):
        found = limit_at(condition, place)
        if found and not _cited(condition, place):
            if limits and key_at(condition, place - 1) == "(" and _restates(limits[-1], found.limit):
                limits.pop()
            limits.append(found.limit)
            place = found.end
        else:
            loose.append(condition[place])
            place += 1
    if not limits or _of_reports(condition):
        return None
    return Dated(tuple(limits), piece.given.award, label(text, condition), tuple(loose), _further(text, condition))


def _restates(one: Limit, other: Limit) -> bool:
    """Whether a bracket gives the day that the words before it mean: "trong nửa đầu tháng 2 (đến hết ngày 15/02)"."""
    last = one.day or _LENGTHS.get(one.month or 0, _LONGEST)
    return one.month is not None and (one.month, last) == (other.month, other.day) and one.year == other.year


_LENGTHS, _LONGEST = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}, 31


def _of_reports(condition: Sequence[Token]) -> bool:
    """Whether the times only say which reports are meant: "báo cáo (quý I, 6 tháng, quý III, năm)"."""
    keys = [token.key for token in condition]
    half = any(
        key == "thang" and place and condition[place - 1].number in _HALVES and place + 1 < len(keys)
        for place, key in enumerate(keys)
    )
    quarters = [place for place, key in enumerate(keys) if key == "quy" and limit_at(condition, place)]
    led = any((found := limit_at(condition, place - 1)) and found.end > place for place in quarters if place)
    return bool(quarters) and not led and (half or (len(quarters) > 1 and "cao" in keys))


_HALVES = (3, 6, 9)
"""Months of a report: "6 tháng", "9 tháng"."""


def _further(text: str, condition: Sequence[Token]) -> str:
    """What must hold besides the time, behind it: "trong tháng 1 và đủ nội dung"."""
    ends = [found.end for place in range(len(condition)) if (found := limit_at(condition, place))]
    rest = condition[max(ends) :]
    never = 1 < len(rest) <= _NEVER and rest[0].key == "hoac" and _NEGATIVE.at(rest, 1)
    named = len(rest) > 1 and not never and not _EARLIER.at(rest, 0)
    return label(text, rest) if named and _BESIDES.at(rest, 0) else ""


_EARLIER = phrases("hoặc sớm hơn | hoặc trước đó | hoặc trước thời hạn")
_ISSUERS = frozenset("qd nd kh cv nq ct tt hd cp ubnd bnv ttg hdnd tu btc hu bc tb bttt pl qh".split())  # noqa: SIM905


def _cited(condition: Sequence[Token], place: int) -> bool:
    """A date that only belongs to the number of a document: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"."""
    before = [token.key for token in condition[max(0, place - 2) : place]]
    lettered = len(before) > 1 and before[0] in ("-", "/") and before[1].isalpha()
    return (lettered or bool(_ISSUERS & set(before))) and any(
        token.key in ("/", "-") for token in condition[max(0, place - 6) : place]
    )


def step_in(text: str, piece: Piece, condition: Sequence[Token]) -> Step | None:
    """A clause whose condition is a range; of two, the one in per cent: "công chức dưới 40 tuổi đạt từ 30 %"."""
    ranges = [found for place in range(len(condition)) if (found := bounds_at(condition, place))]
    fit = [
        found
        for found in ranges
        if not found.bounds.exact or found.bounds.percent or _countable(condition, found.start)
    ]
    found = next((each for each in fit if each.bounds.percent), fit[0]) if fit else None
    if found is None:
        return None
    loose = (*condition[: found.start], *condition[found.end :])
    if whole := next((each for each in fit if _as_whole(condition, found, each)), None):
        loose = (*condition[: found.start], *condition[found.end : whole.start], *condition[whole.end :])
        found = whole
    return Step(found.bounds, piece.given.award, label(text, condition), loose, late(loose))


def _as_whole(condition: Sequence[Token], over: Found, whole: Found) -> bool:
    """Whether a bracket gives the whole share that exceeds a target so far: "vượt từ 5 % (đạt từ 105 % trở lên)"."""
    exceeded = any(token.key == "vuot" for token in condition[: over.end])
    lower = over.bounds.lower if exceeded and over.bounds.percent and whole.bounds.percent else None
    bracketed = "(" in (key_at(condition, whole.start - 1), key_at(condition, whole.start - 2))
    return lower is not None and bracketed and whole.bounds.lower == lower + _WHOLE


_WHOLE = 100


def _countable(condition: Sequence[Token], start: int) -> bool:
    """Whether a lone number counts things, and doesn't belong to a name."""
    before = condition[start - 1].key if start else ""
    if [token.key for token in condition[max(0, start - 3) : start]] == ["b", "/", "a"]:
        return True
    if before == ":" and condition[start].glued:
        return False
    return before in ("", ":", "co", "duoc", "dat", "chi", "cong", "nhan", "du", "(", "ca", "qua", "vang") or start == 0


def denied(condition: Sequence[Token]) -> bool:
    """Whether it begins with a denial."""
    return any(_DENYING.at(condition, place) for place in range(min(len(condition), 3)))


def late(tokens: Sequence[Token]) -> bool:
    """Whether words say that something was late, and don't deny it."""
    found = _LATE.within(tokens)
    return found is not None and not _negated(tokens, found[1])


def _negated(tokens: Sequence[Token], place: int) -> bool:
    return any(_NEGATIVE.at(tokens, at) for at in range(max(0, place - 4), place))
