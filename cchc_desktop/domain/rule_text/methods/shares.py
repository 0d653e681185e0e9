"""Clauses about a share -> a ratio with or without a floor, a target, an index of others; tiers and lines elsewhere."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Defined, Each, Fact, OutOf, Said, Step, Target, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.beyond import in_steps, once_in_all
from cchc_desktop.domain.rule_text.methods.goals import aimed
from cchc_desktop.domain.rule_text.methods.lines import line
from cchc_desktop.domain.rule_text.methods.ratio_ends import (
    check_lower_end,
    check_upper_end,
    doubt_unsaid,
    end_of,
    floor_of,
    full_from_of,
    open_upwards,
    start_of,
)
from cchc_desktop.domain.rule_text.methods.results import of_results, scored_by_others
from cchc_desktop.domain.rule_text.methods.scales import scale
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.product import Product, once
from cchc_desktop.domain.rule_text.points.worth import Share, share_of
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.ratios import Target as ToTarget
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled
from cchc_desktop.text import fold

_WHOLE = Decimal(100)


def from_shares(heard: Heard) -> Draft | None:
    """The method that steps of a share and formulas make."""
    losses = [each for each in heard.of(Each) if each.percent]
    if losses:
        return line(heard, losses)
    steps = [step for step in heard.of(Step) if step.bounds.percent or step.bounds.rest]
    growing = [step for step in steps if step.award.amount is None]
    wholes = [whole for whole in heard.of(Whole) if whole.award.amount is None]
    if wholes and not growing and len(steps) > len("ab") and _MEASURED.search(fold(heard.text)):
        draft = scale(heard, steps)  # "Tính tỷ lệ …." only names what is measured
        if draft is not None:
            draft.used += wholes[:1]
        return draft
    if growing or wholes:
        return _growing(heard, steps, growing, wholes)
    if any(step.bounds.percent for step in steps):
        return None if once_in_all(heard, steps) or in_steps(heard) else scale(heard, steps)
    return None


_MEASURED = re.compile(r"(?:^|[.:;)*•+\n-])\s*(?:tinh|xac dinh) ty le\b(?! (?:thuan|tuong ung|diem))")


def _growing(heard: Heard, steps: list[Step], growing: list[Step], wholes: list[Whole]) -> Draft | None:
    """A share of the maximum, bounded by steps above and below."""
    award = _one_formula([*(step.award for step in growing), *(whole.award for whole in wholes)])
    if award is None or len(growing) > 1 or (award.announced and not growing):
        return None
    unsaid = Share("target" if award.towards else "ratio", heard.maximum)
    scored = scored_by_others(heard, award)
    share = share_of(award.product, heard.maximum, scored=scored) if award.product else unsaid
    if share is None or share.kind == "each" or (award.product is None and of_results(wholes)):
        return None
    share, unclear = aimed(heard, share, steps)
    fixed = [step for step in steps if step.award.amount is not None]
    if share.kind == "scale":
        draft: Draft | None = None if steps else _external(heard, share)
        if draft is not None and scored:
            draft.used += heard.of(Defined)
    elif share.kind == "target":
        draft = _towards(heard, share, growing, fixed)
    else:
        draft = _ratio(heard, growing, fixed)
        if draft is not None and award.product is None:
            doubt_unsaid(draft)
    if draft is None:
        return None
    draft.used += [*steps, *wholes]
    draft.labels = _labels(heard, share)
    _doubt_factors(heard, draft, share)
    if unclear:
        draft.doubt(unclear)
    return draft


def _doubt_factors(heard: Heard, draft: Draft, share: Share) -> None:
    """Doubts where the formula is of other things than a share of the maximum."""
    if draft.labels and "điểm" in draft.labels[0].casefold() and "phiếu" in draft.labels[1].casefold():
        draft.doubt("Công thức chia điểm cho số phiếu, không phải một tỷ lệ; cần xem lại.")
    hundredth = share.kind == "scale" and share.number == _WHOLE and share.factor * _WHOLE == heard.maximum
    if share.factor != heard.maximum and not hundredth:
        draft.doubt(f"Công thức nhân với {show(share.factor)}, khác điểm tối đa {show(heard.maximum)}.")


def _with_names(products: Collection[Product]) -> Collection[Product]:
    """The products, a share told ahead and then only called "tỷ lệ" as one: "Tính tỷ lệ giữa A và B. … tỷ lệ × 2"."""
    named = [each for each in products if each.unmultiplied and each.below]
    called = [each for each in products if not each.below and each.above and each.above[0][0].key == "ty"]
    if len(products) == len("ab") and len(named) == len(called) == 1:
        return [replace(called[0], above=named[0].above, below=named[0].below)]
    return products


def _one_formula(awards: Sequence[Award]) -> Award | None:
    """The formula, announced in one clause and written in another perhaps; none where two are written."""
    products = _with_names(once({award.product for award in awards if award.product is not None}))
    if len(products) > 1:
        return None
    return Award(
        product=next(iter(products), None),
        announced=not products and any(each.announced for each in awards),
        towards=any(each.towards for each in awards),
    )


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
    told = heard.of(OutOf)
    scale = share.number or (told[0].scale if told else _WHOLE)
    satisfaction = Satisfaction.SATISFIED if satisfied else None
    if satisfaction and "bình quân" in keys:
        satisfaction = Satisfaction.MEAN
    if satisfaction and "quy đổi về thang từ không" in keys:
        satisfaction = Satisfaction.SPAN
    draft = Draft(Scaled(heard.maximum, scale, satisfaction), [each for each in told if each.scale == scale])
    if share.unscaled and not told:
        draft.doubt("Không rõ kết quả được cho theo thang điểm nào; đọc là thang 100.")
    if any(token.number == scale and behind.key in _TIMES for token, behind in pairwise(share.labels[0])):
        draft.doubt(f"Chia cho {show(scale)} là lấy bình quân, không phải thang điểm; cần xem lại.")
    return draft


_TIMES = frozenset({"thang", "quy", "ky", "lan"})


def _towards(heard: Heard, share: Share, growing: list[Step], fixed: list[Step]) -> Draft | None:
    goals = heard.of(Target)
    full = [step for step in fixed if heard.full(step.award)]
    none = [step for step in fixed if heard.points(step.award) == 0]
    starts = [start for step in full if (start := start_of(step.bounds)) is not None]
    target = share.number or next(iter((*(goal.percent for goal in goals), *starts)), None)
    if target is None or len(full) + len(none) != len(fixed) or len(none) > 1 or {*starts} - {target}:
        return None
    bounds = growing[0].bounds if growing else Bounds(rest=True)
    zero = none[0].bounds if none else None
    floor = floor_of(bounds, zero)
    if len(starts) != len(full) or end_of(bounds) not in (None, target) or floor >= target:
        return None
    reached = [said for said in heard.of(Said) if heard.full(said.award) and _REACHED.fullmatch(fold(said.text))]
    used: list[Fact] = [*reached, *(goal for goal in goals if goal.percent == target)]
    draft = Draft(ToTarget(heard.maximum, target, floor) if target < _WHOLE else Ratio(heard.maximum, floor), used)
    check_lower_end(draft, bounds, zero)
    return draft


_REACHED = re.compile(
    "(?:neu )?(?:dat|bang|vuot|hoan thanh)(?: va| hoac)?(?: vuot| bang)?"
    "(?: (?:muc tieu|chi tieu|ke hoach)(?: giao| duoc giao| de ra| tro len)*)?"
)
"""Nothing but that the target is reached."""


def _ratio(heard: Heard, growing: list[Step], fixed: list[Step]) -> Draft | None:
    """From a floor up the share of the maximum, from some per cent up all of it."""
    full = [step for step in fixed if heard.full(step.award) and (step.bounds.exact or open_upwards(step.bounds))]
    none = [step for step in fixed if heard.points(step.award) == 0]
    if len(full) + len(none) != len(fixed) or len(full) > 1 or len(none) > 1:
        return None
    bounds = growing[0].bounds if growing else Bounds(rest=True)
    if bounds.exact:
        return None
    full_from = full[0].bounds.lower if full else None
    zero = none[0].bounds if none else None
    draft = Draft(Ratio(heard.maximum, floor_of(bounds, zero), full_from_of(full_from, end_of(bounds))))
    check_upper_end(draft, bounds, full_from)
    check_lower_end(draft, bounds, zero)
    if full and full[0].bounds.above is not None and bounds.at_most is None:
        draft.doubt(f"Không rõ đúng {show(full[0].bounds.above)} % có được điểm tối đa không; đọc là có.")
    return draft
