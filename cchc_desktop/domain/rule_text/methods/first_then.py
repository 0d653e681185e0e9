"""The first counts more than each after it: "01 sáng kiến 1 điểm, từ thứ 2 mỗi sáng kiến 0,25" -> count tiers."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Cap, Each, Fact, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.beyond import beyond
from cchc_desktop.domain.rule_text.methods.counted_steps import one_number
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.tiers import CountTiers

_MOST = 20
"""Steps that a table may have."""
_NONE = Decimal(0)
_NEXT = frozenset(
    {("tiep", "theo"), ("kien", "sau"), ("hinh", "sau"), ("cuoc", "sau"), ("ke", "tiep"), ("tiep", "sau")}
)
"""Name the ones behind the first."""


def first_then(heard: Heard) -> Draft | None:
    """So much for the first ones, so much more for each further one, up to the maximum."""
    further = [fact for fact in heard.facts if isinstance(fact, Each | Said | Step) and _is_further(fact)]
    firsts = [found for fact in heard.facts if fact not in further and (found := _first(fact))]
    if len(further) != 1 or len(firsts) != 1 or beyond(heard):
        return None
    first, count = firsts[0]
    start = heard.points(first.award)
    more = _worth(heard, further[0])
    others = [fact for fact in heard.facts if isinstance(fact, Said | Step | Each | Whole) and fact is not first]
    others = [fact for fact in others if fact not in further]
    if (
        not start
        or not more
        or start >= heard.maximum
        or (heard.maximum - start) / more > _MOST
        or not _nothing(heard, others)
    ):
        return None
    caps = [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == heard.maximum and not cap.taken]
    tiers = tuple(_steps(count, start, more, heard.maximum))
    draft = Draft(CountTiers(tiers), [first, *further, *others, *caps])
    if count > 1:
        draft.doubt(f"Không nói dưới {show(count)} được bao nhiêu điểm; đọc là 0.")
    return draft


def _first(fact: Fact) -> tuple[Said | Step, Decimal] | None:
    """How many make the first."""
    if not isinstance(fact, Said | Step):
        return None
    if isinstance(fact, Step):
        fit = not fact.bounds.percent and (fact.bounds.exact or fact.bounds.upper is None)
        count = fact.bounds.at_least if fit else None
    else:
        keys = [token.key for token in fact.loose]
        opening = not fact.parts and bool({("dau", "tien"), ("thu", "nhat")} & {*pairwise(keys)})
        count = Decimal(1) if opening else one_number(fact)
    return (fact, count) if count and not count % 1 else None


def _worth(heard: Heard, fact: Each | Said | Step) -> Decimal | None:
    return fact.amount.of(heard.maximum) if isinstance(fact, Each) else heard.points(fact.award)


def _is_further(fact: Each | Said | Step) -> bool:
    """Whether it counts from the next on: "cứ thêm 01", "mỗi mô hình tiếp theo", "từ thứ 2", "có thêm 01"."""
    keys = [token.key for token in fact.loose]
    told = bool({"them", "tang"} & set(keys)) or bool(_NEXT & {*pairwise(keys)})
    if isinstance(fact, Step):
        return told and fact.bounds.exact and fact.bounds.at_least == 1 and fact.award.sign >= 0
    if isinstance(fact, Said):
        one = [token.number for token in fact.loose if token.number is not None] == [1]
        return told and one and not fact.parts and fact.award.sign >= 0
    second = any(one.key == "thu" and other.number == 2 for one, other in pairwise(fact.loose))  # noqa: PLR2004
    return (told or second or ("thu", "hai") in pairwise(keys)) and fact.sign >= 0 and fact.per == 1


def _nothing(heard: Heard, others: list[Said | Step | Each | Whole]) -> bool:
    """Whether all else only says that none is worth nothing."""
    return all(isinstance(fact, Said) and fact.negative and heard.points(fact.award) == 0 for fact in others)


def _steps(count: Decimal, start: Decimal, more: Decimal, maximum: Decimal) -> Iterator[Tier]:
    """From none up to the number from which all is given."""
    yield Tier(_NONE, at_most=count - 1)
    worth = start
    while worth < maximum:
        yield Tier(worth, at_least=count, at_most=count)
        worth, count = worth + more, count + 1
    yield Tier(maximum, at_least=count)
