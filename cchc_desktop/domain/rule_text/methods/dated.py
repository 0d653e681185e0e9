"""Clauses about the day of issue -> tiers by date, or by days after the superior's own."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Dated, Each, Excluded, Note, Said, Step
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.facts.left_out import mentioned
from cchc_desktop.domain.rule_text.methods.lateness import levels_of_lateness
from cchc_desktop.domain.rule_text.methods.successive import earliest_first, follows
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.times.days_late import counted_from, late_by
from cchc_desktop.domain.rule_text.times.limit import Limit, placed
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules.choices import Checklist, Part
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.text import fold

_REPEATED = phrases("hằng tháng | hàng tháng | hằng quý | hàng quý | mỗi tháng | mỗi quý | cuối quý | cuối tháng")
_PARTS = frozenset({"tuần", "nửa", "giữa", "đầu", "cuối", "thứ"})
"""Say that only a part of the month is meant."""
_NONE = Decimal(0)
_MONTHS = 12
_AVERAGED = re.compile(r"\b(?:trung binh|binh quan)\b")
_STRICT = re.compile(r"\btruoc (?:ngay )?\d")
_LIMITED = re.compile(r"\b(?:trong|truoc|sau|ngay|cham nhat|den|tu)\b")
"""Say by when, not of which period."""
_NEXT = re.compile("liền|năm kế hoạch|năm đánh giá")
"""Say which year it is that the other comes before."""


def from_dates(heard: Heard) -> Draft | None:
    """The method that times make."""
    dated = heard.of(Dated)
    if not any(limit.month is not None or limit.days is not None for fact in dated for limit in fact.limits):
        return None
    if parts := _parts(heard) or levels_of_lateness(heard):
        return parts
    draft = Draft(DeadlineTiers(()), list(dated))
    tiers: list[DateTier] = []
    never = _NONE
    years = {limit.year for fact in dated for limit in fact.limits if limit.year is not None}
    for fact in earliest_first(dated):
        points = heard.points(fact.award)
        if points is None:
            return None
        told = placed(fact.limits, years, heard.year)
        limits = counted_from(tiers[0] if tiers else None, told, fact.text)
        if limits != told and _STRICT.search(fold(dated[0].text)):
            draft.doubt("Không rõ số ngày chậm tính từ ngày nào.")
        for limit in late_by(limits, fact.loose):
            if limit.never:
                never = points
            else:
                _add(tiers, limit, points, draft)
        word = significant(fact.loose, numbers=True) or _again(fact.loose) or mentioned(fact.loose) or fact.further
        if word := word or _of_other_days(heard.text, fact):
            draft.doubt(f"Chưa hiểu «{word}» trong «{fact.text}».")
    never = _rest(heard, draft, tiers, never)
    _doubt_order(heard, draft, tiers)
    for left in heard.of(Excluded) if "mau so" not in fold(heard.text) else ():
        draft.doubt(f"Không rõ «{left.text}» được trừ ra thế nào khi tính ngày.")
    draft.method = DeadlineTiers(tuple(tiers), never)
    return draft


def _doubt_order(heard: Heard, draft: Draft, tiers: list[DateTier]) -> None:
    """A doubt where later is worth more, or days are no limit at all."""
    meant = any(note.what == "deadline-tiers" for note in heard.of(Note))
    if not meant and any(one.points < other.points for one, other in pairwise(tiers)):
        draft.doubt("Mức muộn hơn lại được nhiều điểm hơn; cần xem lại.")
    if _AVERAGED.search(fold(heard.title)):
        draft.doubt("Số ngày trung bình không phải một thời hạn; cần xem lại.")


def _parts(heard: Heard) -> Draft | None:
    """A list whose parts add up, some of them with a time: "báo cáo quý I: 0,25; báo cáo 6 tháng: 0,25; …"."""
    said = [fact for fact in heard.facts if isinstance(fact, Dated | Said | Step) and fact.award.amount is not None]
    points = [heard.points(fact.award) or _NONE for fact in said]
    inner = any(isinstance(fact, Said) and fact.parts for fact in said)
    if len(said) < len("ab") or min(points) <= 0 or sum(points) != heard.maximum or inner or heard.of(Each):
        return None
    parts = tuple(Part(fact.text, worth) for fact, worth in zip(said, points, strict=True))
    draft = Draft(Checklist(parts), [*said, *(note for note in heard.of(Note) if note.what == "sum")])
    timed = [fact for fact in said if isinstance(fact, Dated)]
    limited = len(timed) < len(said) and any(_LIMITED.search(fold(fact.text)) for fact in timed)
    if limited or (len(timed) == len(said) and len(set(points)) > 1):
        draft.doubt("Không rõ các mốc thời gian được cộng điểm hay chỉ tính một; đọc là cộng.")
    return draft


def _again(tokens: Sequence[Token]) -> str:
    """A day that isn't of the year, or comes back in it: "trước ngày 15 tháng cuối quý", "hằng tháng"."""
    if part := next((token.text for token in tokens if token.text in _PARTS), ""):
        return part
    for place, (one, other) in enumerate(pairwise(tokens)):
        if one.key == "ngay" and other.number is not None and (not place or tokens[place - 1].key != "tu"):
            return f"{one.text} {other.text}"
    found = _REPEATED.within(tokens)
    return found[0] if found else ""


def _of_other_days(text: str, fact: Dated) -> str:
    """What may say which days are counted: "≤ 5 ngày TT", "≤ 5 ngày (ngày làm việc)"."""
    counted = any(limit.days and not limit.working for limit in fact.limits)
    found = _WORKING.within(fact.loose) if counted else None
    short = (token for token in fact.loose if counted and _UNIT.search(text[: token.start].casefold()))
    written = (text[token.start : token.end] for token in short)
    return found[0] if found else next((each for each in written if each.isupper()), "")


_WORKING, _UNIT = phrases("làm việc"), re.compile(r"\d ng[àa]y $")


def _rest(heard: Heard, draft: Draft, tiers: list[DateTier], never: Decimal) -> Decimal:
    """What is said of other times, or of not issuing it, without naming a time."""
    for fact in heard.facts:
        if isinstance(fact, Step) and fact.bounds.rest and fact.award.amount is not None:
            tiers.append(DateTier(heard.points(fact.award) or _NONE))
            draft.used.append(fact)
        elif isinstance(fact, Said) and fact.limits:
            never = _weak(heard, draft, tiers, fact, never)
        elif isinstance(fact, Said) and heard.points(fact.award) == 0 and fact.negative:
            draft.used.append(fact)
    return never


def _weak(heard: Heard, draft: Draft, tiers: list[DateTier], fact: Said, never: Decimal) -> Decimal:
    """As "Muộn", "không ban hành" among times."""
    points = heard.points(fact.award) or _NONE
    draft.used.append(fact)
    for limit in fact.limits:
        if limit.never:
            never = points
        else:
            _add(tiers, limit, points, draft)
    return never


def _add(tiers: list[DateTier], limit: Limit, points: Decimal, draft: Draft) -> None:
    """One more tier, checked against the one before it."""
    last = tiers[-1] if tiers else None
    if limit.year is not None:
        draft.doubt(f"Cách chấm nêu năm {limit.year}: chỉ đúng cho bộ chỉ số của năm đó.")
    before = limit.month is not None and limit.month < 1
    if (before or limit.before) and not _NEXT.search(limit.before):
        draft.doubt("Có thời hạn trong năm trước; đọc là năm trước năm chấm điểm.")
    if last is not None and not follows(last, limit):
        draft.doubt("Các mốc thời gian không nối tiếp nhau.")
    if limit.later:
        if last is None or (last.month is None and last.days is None):
            if last is not None and last.points == points:
                return
            draft.doubt("Không rõ muộn so với mốc nào.")
        tiers.append(DateTier(points))
        return
    month = limit.month + _MONTHS if limit.month is not None and before else limit.month
    tiers.append(DateTier(points, month, limit.day, limit.days, limit.working, before))
