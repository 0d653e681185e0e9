"""What steps of one scale are among each other: where they end, and that better is worth more."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts.heard import Draft
from cchc_desktop.domain.rules.ranges import Tier

_WHOLE, _NONE = Decimal(100), Decimal(0)


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


def stacked(tiers: Sequence[Tier]) -> list[Tier]:
    """Each "từ … trở lên" up to the better one before it: "ít nhất 80 %: 1; ít nhất 60 %: 0,5"."""
    return [*tiers[:1], *(_up_to(last, tier) for last, tier in pairwise(tiers))]


def _up_to(last: Tier, tier: Tier) -> Tier:
    if last.at_least is None or tier.at_least is None or tier.upper is not None or last.points <= tier.points:
        return tier
    return replace(tier, below=last.at_least) if tier.at_least < last.at_least else tier


def uneven(tiers: Sequence[Tier], draft: Draft) -> None:
    """A doubt where points neither only rise nor only fall along the scale."""
    ordered = sorted(tiers, key=lambda tier: (tier.lower is not None, tier.lower or _NONE, tier.above is not None))
    ranged = [tier.points for tier in ordered if tier.lower is not None or tier.upper is not None]
    rises = any(one < other for one, other in pairwise(ranged))
    falls = any(one > other for one, other in pairwise(ranged))
    if rises and falls:
        draft.doubt("Điểm của các mức không cùng tăng hay cùng giảm; cần xem lại.")
