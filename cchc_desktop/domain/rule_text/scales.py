"""Steps with fixed points each: tiers of a share, of a number."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.bounds import Bounds
from cchc_desktop.domain.rule_text.facts import Cap, Dated, Each, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.heard import Draft, Heard
from cchc_desktop.domain.rule_text.measures import MEASURE, speaks_of_shares
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ranges import Tier, breaks
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.text import fold

_WHOLE, _NONE, _LARGE = Decimal(100), Decimal(0), 50


def scale(heard: Heard, steps: list[Step]) -> Draft | None:
    """Steps of a share with fixed points each."""
    if any(step.bounds.percent is False and not step.bounds.rest for step in heard.of(Step)):
        return None
    if len(steps) == 1 and listed(heard):
        return None
    taken = [each for each in heard.of(Each) if each.sign < 0 and not each.extra]
    if taken and all(heard.full(step.award) for step in steps):
        return None
    if _all_or_nothing(heard, steps) and "tiers" not in heard.hints:
        top = next((step.bounds.at_least for step in steps if heard.full(step.award)), None) or _WHOLE
        return Draft(Ratio(heard.maximum, top, top), list(steps))
    draft = Draft(Tiers(()), list(steps))
    tiers = _tiers(heard, steps, draft)
    if tiers is None:
        return None
    tiers = _to_the_bottom(heard, draft, tiers)
    exceeds = _noted(heard, "exceed", draft) or any(_beyond(step.bounds) for step in steps)
    settled = _settled(tiers, draft, unit=" %")
    draft.method = Tiers(settled, may_exceed=exceeds)
    if not _noted(heard, "closed", draft):
        ends(settled, draft)
    return draft


def _beyond(bounds: Bounds) -> bool:
    """A range that reaches over 100 % in so many words."""
    low = bounds.at_least if bounds.at_least is not None else bounds.above
    high = bounds.below if bounds.below is not None else bounds.at_most
    return bounds.explicit and ((low is not None and low >= _WHOLE and high is None) or (high or _NONE) > _WHOLE)


def _noted(heard: Heard, what: str, draft: Draft) -> bool:
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


def _tiers(heard: Heard, steps: list[Step], draft: Draft) -> list[Tier] | None:
    """A tier for each step; a second step of the same range that speaks of lateness makes the first's `late_points`."""
    tiers: list[Tier] = []
    for step in steps:
        points = heard.points(step.award)
        if points is None:
            return None
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
                continue
            draft.used.append(said)
            if all(tier.lower is not None for tier in tiers):
                tiers = [*tiers, Tier(_NONE)]
    return tiers


def _settled(tiers: list[Tier], draft: Draft, unit: str = "", *, whole: bool = False) -> tuple[Tier, ...]:
    """Without the small gaps and overlaps that careless bounds leave; each is a doubt."""
    mended = list(tiers)
    for place, tier in enumerate(mended):
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


def from_counts(heard: Heard) -> Draft | None:
    """Tiers of a whole number, or so much for each where one is named: "01 cuộc được 0,5 điểm, tối đa 2 điểm"."""
    steps = heard.of(Step)
    if each := _one_each(heard):
        return each
    if not steps or any(step.bounds.percent or step.award.amount is None for step in steps):
        return None
    if all(step.bounds.rest for step in steps) or listed(heard):
        return None
    draft = Draft(CountTiers(()), list(steps))
    tiers = _counted(heard, draft)
    draft.method = CountTiers(tuple(_upwards(tiers)))
    if len(tiers) == 1 and tiers[0].at_most is not None:
        draft.doubt("Chỉ có một mức; không rõ các mức khác được bao nhiêu điểm.")
    if any(end is not None and end % 1 for tier in tiers for end in (tier.lower, tier.upper)):
        draft.doubt("Các mức có số lẻ, không phải số lượng; cần xem có phải tỷ lệ không.")
    if any(token.key in _MEASURES for step in steps for token in step.loose):
        draft.doubt("Các mức là một số đo, không phải số lượng; cần xem lại.")
    told = {note.what for note in heard.of(Note)} | heard.hints
    if "count-tiers" not in told and (speaks_of_shares(heard.title, heard.text) or _nameless(heard, tiers)):
        draft.doubt("Không rõ các mức là tỷ lệ % hay số lượng; đọc là số lượng.")
    if breaks(tiers, whole=True) and len(tiers) > 1:
        draft.doubt(breaks(tiers, whole=True)[0])
    if not _noted(heard, "closed", draft):
        ends(draft.method.tiers, draft)
    return draft


def _nameless(heard: Heard, tiers: Sequence[Tier]) -> bool:
    """Whether numbers as large as per cents stand there, and nothing says what is counted."""
    ends = [end for tier in tiers for end in (tier.lower, tier.upper) if end is not None]
    said = any(token.key.isalpha() and token.key not in MEASURE for step in heard.of(Step) for token in step.loose)
    return not said and not heard.title and max(ends, default=_NONE) >= _LARGE


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


_MEASURES = frozenset({"diem", "d", "trieu", "dong", "nghin", "phut", "gio", "km"})
_AROUND = frozenset({"co", "dat", "duoc", "chi", "thi", "neu", "tu", "khi"})


def _one_each(heard: Heard) -> Draft | None:
    """As in "Tổ chức 01 cuộc kiểm tra được 0,5 điểm, tối đa 2 điểm"."""
    caps = [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == heard.maximum and not cap.taken]
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step | Each | Whole | Dated)]
    if len(said) != 1 or not caps or not isinstance(said[0], Said | Step) or not _names_one(said[0]):
        return None
    worth = heard.points(said[0].award)
    if not worth or worth >= heard.maximum:
        return None
    return Draft(PerItem(heard.maximum, worth), [*said, *caps])


def _names_one(fact: Said | Step) -> bool:
    """Whether 1 is the one number of a condition."""
    if isinstance(fact, Step):
        return fact.bounds.exact and fact.bounds.at_least == 1 and not fact.bounds.percent
    numbers = [token.number for token in fact.loose if token.number is not None]
    return numbers == [1] and not fact.parts


def _counted(heard: Heard, draft: Draft) -> list[Tier]:
    """A tier for each step, and one for "không có" where no other holds 0."""
    tiers = [_tier(heard, step) for step in heard.of(Step)]
    held = next((tier.points for tier in tiers if tier.holds(0) and tier.upper is not None), None)
    found: list[Tier] = []
    for fact in heard.facts:
        if isinstance(fact, Step):
            found.append(_tier(heard, fact))
        elif isinstance(fact, Said) and not fact.parts:
            worth = heard.points(fact.award)
            if worth is not None and _NONE_THERE.match(fold(fact.text)):
                if held is None:
                    found.append(Tier(worth, at_most=_NONE))
                if held in (None, worth):
                    draft.used.append(fact)
                    held = worth
            elif worth is not None and (count := _one_number(fact)) is not None:
                draft.used.append(fact)
                found.append(Tier(worth, at_least=count, at_most=count))
    return found


def _tier(heard: Heard, step: Step) -> Tier:
    return _whole(step.bounds).tier(heard.points(step.award) or _NONE)


_NONE_THERE = re.compile(r"(?:tren dia ban|trong nam|trong ky|don vi|dia phuong|xa)?,? ?(?:khong|chua|ko )")
_DONE = frozenset({"chuc", "hien", "dung", "hanh", "khai", "mo", "lap", "ra", "xay", "nhan", "cong"})


def _one_number(fact: Said) -> Decimal | None:
    """The number of things done, behind its verb: "tổ chức 1 lần"."""
    places = [place for place, token in enumerate(fact.loose) if token.number is not None]
    if len(places) != 1 or not places[0] or fact.loose[places[0] - 1].key not in _DONE:
        return None
    number = fact.loose[places[0]].number
    return number if number is not None and not number % 1 else None


def _upwards(tiers: list[Tier]) -> list[Tier]:
    """With the best tier open where it is one number and the most: 5 means 5 or more."""
    tops = [tier for tier in tiers if tier.lower is not None]
    if len(tiers) <= 1 or any(tier.upper is None for tier in tiers):
        return tiers
    top = max(tops, key=lambda tier: tier.lower or _NONE, default=None)
    best = max(tier.points for tier in tiers)
    if top is None or top.at_least != top.at_most or top.points < best or [t.points for t in tiers].count(best) > 1:
        return tiers
    return [replace(tier, at_most=None) if tier is top else tier for tier in tiers]


def ends(tiers: Sequence[Tier], draft: Draft) -> None:
    """A doubt where nothing is said beyond the best tier: what is better than the best can't be worth nothing."""
    if any(tier.lower is None and tier.upper is None for tier in tiers):
        return
    best = max((tier.points for tier in tiers), default=_NONE)
    tops = [tier for tier in tiers if tier.points == best]
    others = [tier for tier in tiers if tier.points < best]
    low = all(tier.lower is not None for tier in tiers)
    high = all(tier.upper is not None for tier in tiers)
    if high and others and any(_highest(tier, tiers) for tier in tops) and not _at_whole(tiers):
        draft.doubt("Không nói trên mức cao nhất được bao nhiêu điểm.")
    if low and others and any(_lowest(tier, tiers) for tier in tops) and not any(tier.lower == 0 for tier in tiers):
        draft.doubt("Không nói dưới mức thấp nhất được bao nhiêu điểm.")


def _highest(tier: Tier, tiers: Sequence[Tier]) -> bool:
    return tier.upper is not None and tier.upper == max(each.upper or _NONE for each in tiers)


def _lowest(tier: Tier, tiers: Sequence[Tier]) -> bool:
    return tier.lower is not None and tier.lower == min(each.lower or _NONE for each in tiers)


def _at_whole(tiers: Sequence[Tier]) -> bool:
    return any(_WHOLE in {tier.at_most, tier.at_least} for tier in tiers)


def _whole(bounds: Bounds) -> Bounds:
    """None of it as the tier up to 0."""
    if bounds.exact and bounds.at_least == 0:
        return Bounds(at_most=_NONE)
    return bounds
