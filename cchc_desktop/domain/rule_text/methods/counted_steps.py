"""Steps of a whole number with fixed points each, or so much for each where one is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Cap, Dated, Each, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.beyond import in_steps
from cchc_desktop.domain.rule_text.methods.scales import listed, noted
from cchc_desktop.domain.rule_text.methods.steps import ends, stacked, uneven
from cchc_desktop.domain.rule_text.points.scores import SCORE
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rule_text.ranges.comparisons import NOT_COUNTED, numeral
from cchc_desktop.domain.rule_text.together.measures import MEASURE, speaks_of_shares
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ranges import Tier, breaks
from cchc_desktop.domain.rules.tiers import CountTiers
from cchc_desktop.text import fold

_NONE, _LARGE = Decimal(0), 50
_MEASURES = frozenset({SCORE, "diem", "d", "trieu", "dong", "nghin", "phut", "gio", "km"})


def from_counts(heard: Heard) -> Draft | None:
    """Tiers of a whole number, or so much for each where one is named: "01 cuộc được 0,5 điểm, tối đa 2 điểm"."""
    steps = heard.of(Step)
    if each := _one_each(heard):
        return each
    if not steps or any(step.bounds.percent or step.award.amount is None for step in steps):
        return None
    if all(step.bounds.rest for step in steps) or listed(heard) or _of_two_things(heard) or in_steps(heard):
        return None
    draft = Draft(CountTiers(()), list(steps))
    tiers = stacked(_counted(heard, draft))
    draft.method = CountTiers(tuple(_upwards(tiers)))
    told = {note.what for note in heard.of(Note)} | heard.hints
    for doubt in _doubts(steps, tiers):
        draft.doubt(doubt)
    if "count-tiers" not in told and (speaks_of_shares(heard.title, heard.text) or _nameless(heard, tiers)):
        draft.doubt("Không rõ các mức là tỷ lệ % hay số lượng; đọc là số lượng.")
    if "count-tiers" not in told:
        uneven(tiers, draft)
    if not noted(heard, "closed", draft):
        ends(draft.method.tiers, draft)
    return draft


def _doubts(steps: Sequence[Step], tiers: Sequence[Tier]) -> Iterator[str]:
    """What in the steps is not as it is where things are counted."""
    if len(tiers) == 1 and tiers[0].at_most is not None:
        yield "Chỉ có một mức; không rõ các mức khác được bao nhiêu điểm."
    if any(end is not None and end % 1 for tier in tiers for end in (tier.lower, tier.upper)):
        yield "Các mức có số lẻ, không phải số lượng; cần xem có phải tỷ lệ không."
    if len({frozenset(levels) for step in steps if (levels := _levels(step))}) > 1:
        yield "Các mức đếm những thứ của cấp, loại khác nhau; cần xem lại."
    if any(token.key in _MEASURES for step in steps for token in step.loose):
        yield "Các mức là một số đo, không phải số lượng; cần xem lại."
    if len(tiers) > 1:
        yield from breaks(tiers, whole=True)[:1]


def _levels(step: Step) -> set[str]:
    """Of which level what is counted is: "cấp tỉnh", "loại A"."""
    return {f"{one} {other}" for one, other in _LEVEL.findall(fold(step.text))}


_LEVEL = re.compile(r"\b(cap|loai|giai) (\w+)")


def _of_two_things(heard: Heard) -> bool:
    """Whether some count what is there or rises, others what is missing or falls: "tăng 1 bậc: 1; giữ nguyên: 0,5"."""
    words = [{*re.findall(r"\w+", fold(step.text))} for step in heard.of(Step)]
    rises = any("tang" in said and step.bounds.at_least == 1 for said, step in zip(words, heard.of(Step), strict=True))
    stays = any(fold(said.text).startswith(("giu ", "giam", "tut ")) for said in heard.of(Said))
    return (any("thieu" in said for said in words) and any("du" in said for said in words)) or (rises and stays)


def _nameless(heard: Heard, tiers: Sequence[Tier]) -> bool:
    """Whether numbers as large as per cents stand there, and nothing says what is counted."""
    ends = [end for tier in tiers for end in (tier.lower, tier.upper) if end is not None]
    said = any(token.key.isalpha() and token.key not in MEASURE for step in heard.of(Step) for token in step.loose)
    return not said and not _OF_NUMBERS.search(fold(heard.title)) and max(ends, default=_NONE) >= _LARGE


_OF_NUMBERS = re.compile(r"\bso\b")


def _one_each(heard: Heard) -> Draft | None:
    """As in "Tổ chức 01 cuộc kiểm tra được 0,5 điểm, tối đa 2 điểm"."""
    caps = [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == heard.maximum and not cap.taken]
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step | Each | Whole | Dated)]
    counts = [note for note in heard.of(Note) if note.what.startswith("items")]
    if len(said) != 1 or not (caps or counts) or not isinstance(said[0], Said | Step) or not _names_one(said[0]):
        return None
    worth = heard.points(said[0].award)
    if not worth or worth >= heard.maximum:
        return None
    items = next((int(note.what.split()[1]) for note in counts), None)
    draft = Draft(PerItem(heard.maximum, worth, items), [*said, *caps, *counts])
    if items is not None and worth * items != heard.maximum:
        draft.doubt(f"{items} × {show(worth)} = {show(worth * items)} điểm, khác điểm tối đa {show(heard.maximum)}.")
    return draft


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
                elif held != worth:
                    found = [replace(tier, at_least=Decimal(1)) if _open_below(tier) else tier for tier in found]
                    found.append(Tier(worth, at_most=_NONE))
                draft.used.append(fact)
                held = worth
            elif worth is not None and (count := one_number(fact, heard.of(Step))) is not None:
                draft.used.append(fact)
                found.append(Tier(worth, at_least=count, at_most=count))
    return found


def _open_below(tier: Tier) -> bool:
    """Whether none at all falls in it too, only because nothing ends it downwards."""
    return tier.lower is None and tier.upper is not None and tier.upper > 1


def _tier(heard: Heard, step: Step) -> Tier:
    return _whole(step.bounds).tier(heard.points(step.award) or _NONE)


_NONE_THERE = re.compile(
    r"(?:[^:,]{3,40}: )?(?:tren dia ban|trong nam|trong ky|don vi|dia phuong|xa)?,? ?(?:khong|chua|ko )"
)
_TIMES = frozenset({"lan", "cuoc", "buoi", "lop", "dot", "luot"})
_ONLY = frozenset({"chi", "dat", "co", "duoc", "trong"})
_DONE = frozenset(
    {"chuc", "hien", "dung", "hanh", "khai", "mo", "lap", "ra", "xay", "nhan", "cong", "gui", "nop", "dang", "trinh"}
)


def one_number(fact: Said, steps: Sequence[Step] = ()) -> Decimal | None:
    """The number of things done, behind its verb: "tổ chức 1 lần", or in the very words of another step."""
    counts = [(place, count) for place in range(len(fact.loose)) if (count := _count(fact.loose, place, steps))]
    if [count for _place, count in counts[1:]] and key_at(fact.loose, counts[0][0] + 1) == "trong":
        counts = counts[:1]
    if len(counts) != 1 or not counts[0][0]:
        return None
    place, number = counts[0]
    following = key_at(fact.loose, place + 1)
    said = {token.key for token in fact.loose if token.key.isalpha()} - {*_ONLY, fact.loose[place].key}
    alike = following.isalpha() and any(said <= {*re.findall(r"\w+", fold(step.text))} for step in steps)
    done = fact.loose[place].number is not None and (fact.loose[place - 1].key in _DONE or following in _TIMES)
    return number if (done or alike) and not number % 1 else None


def _count(tokens: Sequence[Token], place: int, steps: Sequence[Step]) -> Decimal | None:
    """A number, or a word for one where steps have told what is counted."""
    number = tokens[place].number
    if number is not None or not steps or key_at(tokens, place + 1) in NOT_COUNTED - {"trong"}:
        return number
    return numeral(tokens, place)


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


def _whole(bounds: Bounds) -> Bounds:
    """None of it as the tier up to 0."""
    if bounds.exact and bounds.at_least == 0:
        return Bounds(at_most=_NONE)
    return bounds
