"""Clauses about a share -> tiers, a ratio with or without a floor, a target, a line that falls; about a number -> tiers."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.bounds import Bounds, bounds_at
from cchc_desktop.domain.rule_text.facts import Award, Each, Note, Said, Step, Target, Whole
from cchc_desktop.domain.rule_text.heard import Draft, Heard, Share, share_of
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ranges import Tier, breaks
from cchc_desktop.domain.rules.ratios import Linear, Ratio
from cchc_desktop.domain.rules.ratios import Target as ToTarget
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_WHOLE, _NONE = Decimal(100), Decimal(0)


def from_shares(heard: Heard) -> Draft | None:
    """The method that steps of a share and formulas make."""
    losses = [each for each in heard.of(Each) if each.percent]
    if losses:
        return _line(heard, losses)
    steps = [step for step in heard.of(Step) if step.bounds.percent or step.bounds.rest]
    growing = [step for step in steps if step.award.amount is None]
    wholes = [whole for whole in heard.of(Whole) if whole.award.amount is None]
    if growing or wholes:
        return _growing(heard, steps, growing, wholes)
    if any(step.bounds.percent for step in steps):
        return _scale(heard, steps)
    return None


def _growing(heard: Heard, steps: list[Step], growing: list[Step], wholes: list[Whole]) -> Draft | None:
    """A share of the maximum, bounded by steps above and below."""
    award = _one_formula([*(step.award for step in growing), *(whole.award for whole in wholes)])
    if award is None or len(growing) > 1:
        return None
    share = share_of(award.product, heard.maximum) if award.product else Share("ratio", heard.maximum)
    if share is None or share.kind == "each":
        return None
    fixed = [step for step in steps if step.award.amount is not None]
    if share.kind == "scale":
        draft: Draft | None = None if steps else _external(heard, share)
    elif share.kind == "target":
        draft = _towards(heard, share, fixed)
    else:
        draft = _ratio(heard, growing, fixed)
    if draft is None:
        return None
    draft.used += [*steps, *wholes]
    draft.labels = _labels(heard, share)
    if draft.labels and "điểm" in draft.labels[0].casefold() and "phiếu" in draft.labels[1].casefold():
        draft.doubt("Công thức chia điểm cho số phiếu, không phải một tỷ lệ; cần xem lại.")
    if share.factor != heard.maximum:
        draft.doubt(f"Công thức nhân với {show(share.factor)}, khác điểm tối đa {show(heard.maximum)}.")
    return draft


def _one_formula(awards: Sequence[Award]) -> Award | None:
    """The formula, announced in one clause and written in another perhaps; none where two are written."""
    products = {award.product for award in awards if award.product is not None}
    if len(products) > 1:
        return None
    return Award(product=next(iter(products), None))


def _labels(heard: Heard, share: Share) -> tuple[str, ...]:
    """What the formula calls its figures, unless by letters."""
    names = tuple(heard.name(tokens) for tokens in share.labels)
    return (
        names
        if share.kind == "ratio" and len(names) == len("ba") and all(len(name) > len("x1") for name in names)
        else ()
    )


def _external(heard: Heard, share: Share) -> Draft:
    keys = heard.name(share.labels[0]).casefold()
    satisfied = "hài lòng" in keys or "sipas" in keys or "hai long" in keys
    scale = share.number or _WHOLE
    satisfaction = Satisfaction.SATISFIED if satisfied else None
    if satisfaction and "bình quân" in keys:
        satisfaction = Satisfaction.MEAN
    if satisfaction and "quy đổi về thang từ không" in keys:
        satisfaction = Satisfaction.SPAN
    return Draft(Scaled(heard.maximum, scale, satisfaction))


def _towards(heard: Heard, share: Share, fixed: list[Step]) -> Draft | None:
    goals = heard.of(Target)
    target = share.number or next((goal.percent for goal in goals), None)
    if target is None:
        return None
    for step in fixed:
        lowest = step.bounds.at_least if step.bounds.at_least is not None else step.bounds.above
        if not (heard.full(step.award) and lowest == target):
            return None
    return Draft(ToTarget(heard.maximum, target), [goal for goal in goals if goal.percent == target])


def _ratio(heard: Heard, growing: list[Step], fixed: list[Step]) -> Draft | None:
    """From a floor up the share of the maximum, from some per cent up all of it."""
    full = [
        step for step in fixed if heard.full(step.award) and (step.bounds.at_least is not None or step.bounds.exact)
    ]
    none = [step for step in fixed if heard.points(step.award) == 0]
    if len(full) + len(none) != len(fixed) or len(full) > 1 or len(none) > 1:
        return None
    bounds = growing[0].bounds if growing else Bounds(rest=True)
    draft = Draft(Ratio(heard.maximum))
    full_from = full[0].bounds.at_least if full else None
    upper = bounds.below if bounds.below is not None else bounds.at_most
    lower = bounds.at_least if bounds.at_least is not None else bounds.above
    if bounds.exact:
        return None
    zero = none[0].bounds if none else None
    under = None if zero is None else zero.below if zero.below is not None else zero.at_most
    floor = next((end for end in (lower, under) if end is not None), _NONE)
    draft.method = Ratio(heard.maximum, floor, _full_from(full_from, upper))
    _check_ratio(draft, bounds, full_from, upper, lower, zero)
    return draft


def _full_from(full_from: Decimal | None, upper: Decimal | None) -> Decimal:
    if full_from is not None:
        return full_from
    return upper if upper is not None else _WHOLE


def _check_ratio(
    draft: Draft,
    bounds: Bounds,
    full_from: Decimal | None,
    upper: Decimal | None,
    lower: Decimal | None,
    zero: Bounds | None,
) -> None:
    """Where the ends of the clauses don't meet."""
    if full_from is not None and upper is not None and full_from != upper:
        draft.doubt(f"Mức tính theo tỷ lệ dừng ở {show(upper)} %, mức điểm tối đa bắt đầu từ {show(full_from)} %.")
    if full_from is None and upper is not None and upper != _WHOLE:
        draft.doubt(f"Không nói từ {show(upper)} % trở lên được bao nhiêu điểm; đọc là điểm tối đa.")
    if (
        bounds.at_most is not None
        and full_from is not None
        and bounds.at_most != _WHOLE
        and bounds.at_most >= full_from
    ):
        draft.doubt(f"Mức {show(bounds.at_most)} % thuộc cả hai mức.")
    if bounds.above is not None:
        draft.doubt(f"Không rõ đúng {show(bounds.above)} % có được tính theo tỷ lệ không; đọc là có.")
    if zero is None or zero.rest:
        return
    under = zero.below if zero.below is not None else zero.at_most
    if zero.exact and under == 0:
        return
    if under is None or zero.lower:
        draft.doubt("Mức 0 điểm không nằm dưới các mức khác.")
    elif lower is not None and under != lower:
        draft.doubt(f"Dưới {show(under)} % là 0 điểm, nhưng mức tính theo tỷ lệ bắt đầu từ {show(lower)} %.")
    elif zero.at_most is not None:
        draft.doubt(f"Mức {show(under)} % thuộc cả hai mức; đọc là được tính theo tỷ lệ.")


def _scale(heard: Heard, steps: list[Step]) -> Draft | None:
    """Steps of a share with fixed points each."""
    if any(step.bounds.percent is False and not step.bounds.rest for step in heard.of(Step)):
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
    exceeds = any(_beyond(step.bounds) for step in steps) or _noted(heard, "exceed", draft)
    draft.method = Tiers(_settled(tiers, draft, unit=" %"), may_exceed=exceeds)
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
        draft.doubt(
            f"Không rõ «{show(bounds.at_least)} %» là đúng {show(bounds.at_least)} % hay từ đó trở lên; đọc là từ đó trở lên."
        )
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
            if other.above is None and 0 <= step <= 1 and not (tier.at_least == tier.at_most):
                draft.doubt(
                    f"Không rõ giữa {show(tier.at_most)}{unit} và {show(other.lower)}{unit}; đọc là dưới {show(other.lower)}{unit}."
                )
                mended[place] = replace(tier, at_most=None, below=other.lower)
    return tuple(mended)


def _line(heard: Heard, losses: list[Each]) -> Draft | None:
    """From the maximum so many points less for each per cent, nothing below a floor."""
    steps = [step for step in heard.of(Step) if step.bounds.percent]
    full = [step for step in steps if heard.full(step.award)]
    none = [step for step in steps if heard.points(step.award) == 0]
    if len(losses) > 1 or len(full) > 1 or len(none) > 1 or len(full) + len(none) != len(steps) or not losses[0].per:
        return None
    loss = losses[0]
    draft = Draft(Linear(heard.maximum), [*losses, *steps])
    if loss.sign >= 0:
        draft.doubt("Không rõ mỗi phần trăm được cộng hay bị trừ điểm; đọc là bị trừ.")
    full_from = full[0].bounds.at_least if full else None
    floor = none[0].bounds.below if none else _NONE
    if floor is None or (full and full_from is None):
        return None
    for bounds in _bounds_in(loss):
        if bounds.below is not None and full_from is None:
            full_from = bounds.below
        if {bounds.below, bounds.at_most} - {None, full_from or _WHOLE} or {bounds.at_least, bounds.above} - {
            None,
            floor,
            full_from or _WHOLE,
        }:
            draft.doubt("Các mốc phần trăm không khớp nhau.")
        if bounds.at_least is not None and not none and bounds.below is not None:
            floor = bounds.at_least
            draft.doubt(f"Không nói dưới {show(floor)} % được bao nhiêu điểm; đọc là 0.")
    draft.method = Linear(heard.maximum, floor, full_from or _WHOLE, loss.amount.of(heard.maximum), loss.per)
    return draft


def _bounds_in(loss: Each) -> list[Bounds]:
    found, place = [], 0
    while place < len(loss.loose):
        at = bounds_at(loss.loose, place)
        if at and at.bounds.percent:
            found.append(at.bounds)
        place = at.end if at else place + 1
    return found


def from_counts(heard: Heard) -> Draft | None:
    """Tiers of a whole number."""
    steps = heard.of(Step)
    if not steps or any(step.bounds.percent or step.award.amount is None for step in steps):
        return None
    counted = [step for step in steps if not step.bounds.rest]
    if not counted:
        return None
    draft = Draft(CountTiers(()), list(steps))
    tiers = [_whole(step.bounds).tier(heard.points(step.award) or _NONE) for step in steps]
    for said in heard.of(Said):
        none = not any(tier.holds(0) for tier in tiers)
        worth = heard.points(said.award)
        if said.negative and not said.parts and worth is not None and (none or not worth):
            draft.used.append(said)
            if none:
                tiers.append(Tier(worth, at_most=_NONE))
    draft.method = CountTiers(tuple(tiers))
    if len(tiers) == 1 and tiers[0].at_most is not None:
        draft.doubt("Chỉ có một mức; không rõ các mức khác được bao nhiêu điểm.")
    if any(end is not None and end % 1 for tier in tiers for end in (tier.lower, tier.upper)):
        draft.doubt("Các mức có số lẻ, không phải số lượng; cần xem có phải tỷ lệ không.")
    if breaks(tiers, whole=True) and len(tiers) > 1:
        draft.doubt(breaks(tiers, whole=True)[0])
    return draft


def _whole(bounds: Bounds) -> Bounds:
    """None of it as the tier up to 0."""
    if bounds.exact and bounds.at_least == 0:
        return Bounds(at_most=_NONE)
    return bounds
