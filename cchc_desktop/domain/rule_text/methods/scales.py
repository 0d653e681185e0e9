"""Steps with fixed points each: tiers of a share, of a number."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from cchc_desktop.domain.rule_text.facts import Each, Note, Said, Step
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.steps import ends, stacked, uneven
from cchc_desktop.domain.rule_text.points.scores import SCORE
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.text import fold

_WHOLE, _NONE, _LARGE = Decimal(100), Decimal(0), 50


def scale(heard: Heard, steps: list[Step]) -> Draft | None:
    """Steps of a share with fixed points each."""
    if any(step.bounds.percent is False and not step.bounds.rest for step in heard.of(Step)):
        return None
    if (len(steps) == 1 or _all_apart(steps)) and listed(heard):
        return None
    taken = [each for each in heard.of(Each) if each.sign < 0 and not each.extra]
    if taken and all(heard.full(step.award) for step in steps):
        return None
    if _all_or_nothing(heard, steps) and "tiers" not in heard.hints:
        top = next((step.bounds.at_least for step in steps if heard.full(step.award)), None) or _WHOLE
        return Draft(Ratio(heard.maximum, top, top), list(steps))
    draft = Draft(Tiers(()), list(steps))
    tiers = stacked(_to_the_bottom(heard, draft, _tiers(heard, steps, draft)))
    exceeds = noted(heard, "exceed", draft) or any(_beyond(step.bounds) for step in steps)
    settled = _settled(tiers, draft, unit=" %")
    draft.method = Tiers(settled, may_exceed=exceeds)
    if not _noted_in(heard, "tiers"):
        uneven(settled, draft)
    if not noted(heard, "closed", draft):
        ends(settled, draft)
    if any(token.key == SCORE for step in steps for token in step.loose):
        draft.doubt("Các mức là điểm số, không phải tỷ lệ %; nhập điểm số vào ô tỷ lệ, cần xem lại.")
    return draft


def _beyond(bounds: Bounds) -> bool:
    """A range that reaches over 100 % in so many words."""
    low = bounds.at_least if bounds.at_least is not None else bounds.above
    high = bounds.below if bounds.below is not None else bounds.at_most
    return bounds.explicit and ((low is not None and low >= _WHOLE and high is None) or (high or _NONE) > _WHOLE)


def noted(heard: Heard, what: str, draft: Draft) -> bool:
    """Whether a remark says so; it is used then."""
    found = [note for note in heard.of(Note) if note.what == what]
    draft.used += found
    return bool(found)


def _all_or_nothing(heard: Heard, steps: list[Step]) -> bool:
    """100 % or nothing: a ratio whose floor is 100."""
    if len(steps) != len("ba") or _noted_in(heard, "tiers"):
        return False
    full, none = sorted(steps, key=lambda step: not heard.full(step.award))
    top = full.bounds.at_least
    whole = (full.bounds.exact and top == _WHOLE) or (_noted_in(heard, "ratio") and full.bounds.below is None)
    nothing = heard.points(none.award) == 0 and (none.bounds.below == top or none.bounds.rest)
    return whole and nothing and heard.full(full.award)


def _noted_in(heard: Heard, what: str) -> bool:
    return any(note.what == what for note in heard.of(Note))


def _tiers(heard: Heard, steps: list[Step], draft: Draft) -> list[Tier]:
    """A tier for each step; a second step of the same range that speaks of lateness makes the first's `late_points`."""
    tiers: list[Tier] = []
    timely = [step.bounds for step in steps if not step.late]
    for step in sorted(steps, key=lambda step: step.late and step.bounds in timely):
        points = heard.points(step.award) or _NONE
        exceeded = step.bounds.exact and any(step.bounds.at_least == other.bounds.above for other in steps)
        bounds = step.bounds if exceeded else _opened(step.bounds, draft)
        same = [place for place, tier in enumerate(tiers) if _alike(tier, bounds)]
        if same and step.late and tiers[same[0]].late_points is None:
            tiers[same[0]] = replace(tiers[same[0]], late_points=points)
        else:
            tiers.append(bounds.tier(points))
    return tiers


def _alike(tier: Tier, bounds: Bounds) -> bool:
    return (tier.at_least, tier.above, tier.below, tier.at_most) == (
        bounds.at_least,
        bounds.above,
        bounds.below,
        bounds.at_most,
    )


def _opened(bounds: Bounds, draft: Draft) -> Bounds:
    """A lone percentage as a tier: 100 % is the top, any other is doubtful."""
    if not (bounds.exact and bounds.percent):
        return bounds
    if bounds.at_least == 0:
        return Bounds(at_most=_NONE, percent=True)
    if bounds.at_least is not None and bounds.at_least < _WHOLE:
        draft.doubt(f"Không rõ «{show(bounds.at_least)} %» có gồm cả mức cao hơn không; đọc là từ đó trở lên.")
    return Bounds(at_least=bounds.at_least, percent=True)


def _to_the_bottom(heard: Heard, draft: Draft, tiers: list[Tier]) -> list[Tier]:
    """With "không đạt: 0 điểm" as the tier for the rest, where the others leave one."""
    for said in heard.of(Said):
        if heard.points(said.award) == 0 and said.negative and not said.parts:
            if tiers[-1].points and not all(tier.lower is not None for tier in tiers):
                if _NOTHING_DONE.fullmatch(fold(said.text)) and tiers[-1].lower is None:
                    draft.used.append(said)
                    return [*tiers[:-1], replace(tiers[-1], above=_NONE), Tier(_NONE, at_most=_NONE)]
                continue
            draft.used.append(said)
            if all(tier.lower is not None for tier in tiers):
                tiers = [*tiers, Tier(_NONE)]
    return tiers


_NOTHING_DONE = re.compile(
    "(?:khong|chua) (?:thuc hien|trien khai|kiem tra|to chuc|hoan thanh|co|xu ly|giai quyet|tiep nhan)"
)
"""Nothing was done at all: 0 %."""


def _settled(tiers: list[Tier], draft: Draft, unit: str = "", *, whole: bool = False) -> tuple[Tier, ...]:
    """Without the small gaps and overlaps that careless bounds leave; each is a doubt."""
    mended = list(tiers)
    for place, tier in enumerate(mended):
        if tier.at_most == 0 and any(each.lower is None and (each.upper or 0) > 0 for each in tiers):
            continue
        for other in tiers:
            if other is tier or tier.at_most is None or other.lower is None or whole:
                continue
            step = other.lower - tier.at_most
            if any(each.above == tier.at_most for each in tiers):
                continue
            if other.above is None and 0 <= step <= 1 and tier.at_least != tier.at_most:
                ends = f"{show(tier.at_most)}{unit} và {show(other.lower)}{unit}"
                draft.doubt(f"Không rõ giữa {ends}; đọc là dưới {show(other.lower)}{unit}.")
                mended[place] = replace(tier, at_most=None, below=other.lower)
    return tuple(mended)


def listed(heard: Heard) -> bool:
    """Whether the points add up to the leaf's: a list whose items happen to hold numbers, no scale of one thing."""
    facts = [fact for fact in heard.facts if isinstance(fact, Step | Said) and fact.award.amount is not None]
    points = [heard.points(fact.award) or _NONE for fact in facts]
    told = {note.what for note in heard.of(Note)}
    if len(points) <= 1 or {"count-tiers", "tiers"} & told:
        return False
    if "sum" in told:
        return True
    things = {frozenset(token.key for token in step.loose) - _AROUND for step in heard.of(Step)}
    several = len(things) > 1 or (len(heard.of(Step)) == 1 and not heard.of(Step)[0].negative)
    return several and 0 not in points and sum(points, _NONE) == heard.maximum


def _all_apart(steps: list[Step]) -> bool:
    """Whether each names something that no other does."""
    things = [frozenset(token.key for token in step.loose) - _AROUND for step in steps]
    return all(one - other and other - one for one, other in combinations(things, 2))


_AROUND = frozenset({"co", "dat", "duoc", "chi", "thi", "neu", "tu", "khi"})
