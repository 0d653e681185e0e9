"""How late something was, of a limit that isn't named -> a choice: "đúng hạn: 1; chậm 1 - 3 ngày: 0,5; …"."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import Dated, Each, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.times.limit import Limit
from cchc_desktop.domain.rules.choices import Choice, Option
from cchc_desktop.text import fold

_ON_TIME = re.compile(
    r"(?:\w+ ){0,6}(?:dung|truoc|khong cham|dam bao|kip) (?:thoi )?(?:han|gian|tien do)"
    r"(?: quy dinh| giao| yeu cau|,? (?:va )?du noi dung| (?:theo|cua|tai) [^\d;:]*)*"
)
_LATE = re.compile(r"\b(?:cham|tre|muon|qua han)\b")
_NOT_AT_ALL = re.compile(r"(?:khong|chua|ko)\b[^\d]*")


def levels_of_lateness(heard: Heard) -> Draft | None:
    """The levels, where the first is on time and all others are late by some days, or never."""
    levels = [fact for fact in heard.facts if isinstance(fact, Dated | Said | Step)]
    others = any(isinstance(fact, Each | Whole) for fact in heard.facts)
    texts = [fold(fact.text) for fact in levels]
    points = [heard.points(fact.award) for fact in levels]
    given = [each for each in points if each is not None]
    late = all(_LATE.search(text) or _NOT_AT_ALL.fullmatch(text) for text in texts[1:])
    falling = given == sorted(given, reverse=True) and len({*given}) > 1
    named = any(limit.month is not None for fact in levels if isinstance(fact, Dated) for limit in fact.limits)
    if others or named or not late or not falling or len(given) < len(levels) or given[0] != heard.maximum:
        return None
    if not _ON_TIME.fullmatch(texts[0]):
        return None
    options = tuple(Option(fact.text, worth) for fact, worth in zip(levels, given, strict=True))
    draft = Draft(Choice(options), [*levels])
    if not _meet([fact for fact in levels if isinstance(fact, Dated)]):
        draft.doubt("Các mức chậm không nối tiếp nhau.")
    return draft


def _meet(levels: Sequence[Dated]) -> bool:
    """Whether each number of days late belongs to one level: not "dưới 5 ngày", "trên 5 ngày"."""
    last = 0
    for level in levels:
        told = [limit for limit in level.limits if limit.days is not None or _first(limit) is not None]
        if len(told) > 1:
            return False
        for limit in told:
            if _first(limit) not in (None, last + 1) or (limit.days is not None and limit.days <= last):
                return False
            last = limit.days or last
    return True


def _first(limit: Limit) -> int | None:
    """The first day of a level."""
    return limit.after + 1 if isinstance(limit.after, int) else limit.start if isinstance(limit.start, int) else None
