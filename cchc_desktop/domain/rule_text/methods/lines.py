"""So many points less for each per cent."""

import re
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Each, Step
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds, Found
from cchc_desktop.domain.rule_text.ranges.ranges_said import bounds_at
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ratios import Linear
from cchc_desktop.text import fold

_WHOLE, _NONE = Decimal(100), Decimal(0)


def line(heard: Heard, losses: list[Each]) -> Draft | None:
    """From the maximum so many points less for each per cent, nothing below a floor."""
    steps = [step for step in heard.of(Step) if step.bounds.percent]
    full = [step for step in steps if heard.full(step.award)]
    none = [step for step in steps if heard.points(step.award) == 0]
    if len(losses) > 1 or len(full) > 1 or len(none) > 1 or len(full) + len(none) != len(steps) or not losses[0].per:
        return None
    loss = losses[0]
    draft = Draft(Linear(heard.maximum), [*losses, *steps])
    _doubt_words(loss, draft)
    full_from = full[0].bounds.at_least if full else None
    floor = _floor(none[0], full_from, draft) if none else _NONE
    if floor is None or (full and full_from is None):
        return None
    if full and floor == full_from:
        full_from = _short_of_all(loss, floor, draft)
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


def _doubt_words(loss: Each, draft: Draft) -> None:
    """Doubts about what the words of a loss take, and for how much."""
    if loss.sign >= 0:
        draft.doubt("Không rõ mỗi phần trăm được cộng hay bị trừ điểm; đọc là bị trừ.")
    if stray := next((token.text for token in _beside_bounds(loss) if token.number is not None), ""):
        draft.doubt(f"Chưa hiểu «{stray}» trong «{loss.text}».")
    if loss.per != 1 and not any(bounds.below for bounds in _bounds_in(loss)):
        draft.doubt(f"Không rõ phần chưa đủ {show(loss.per)} % có bị trừ không; đọc là trừ theo tỷ lệ.")


def _short_of_all(loss: Each, floor: Decimal, draft: Draft) -> Decimal:
    """From where points are lost that are given from the floor up: "từ 92 %: 3 điểm trừ 0,3 điểm cho mỗi 1 % thiếu"."""
    if not any(_WHOLE in {bounds.at_least, bounds.below} for bounds in _bounds_in(loss)):
        draft.doubt(f"Không rõ mỗi phần trăm thiếu tính từ 100 % hay từ {show(floor)} %; đọc là từ 100 %.")
    return _WHOLE


def _floor(none: Step, full_from: Decimal | None, draft: Draft) -> Decimal | None:
    """Under which per cent there are no points: of "dưới 90 %: 0 điểm", "hụt trên 10 %: 0 điểm" 90."""
    bounds = none.bounds
    if not _SHORT.match(fold(none.text)):
        return bounds.below
    if bounds.upper is not None or bounds.lower is None:
        return None
    if bounds.at_least is not None:
        draft.doubt(f"Mức {show(_WHOLE - bounds.lower)} % thuộc cả hai mức; đọc là vẫn được trừ dần.")
    if full_from not in (None, _WHOLE):
        draft.doubt("Không rõ mức hụt tính từ 100 % hay từ mức được điểm tối đa; đọc là từ 100 %.")
    return _WHOLE - bounds.lower


_SHORT = re.compile(r"(?:neu |con |bi )*(?:hut|thieu|giam)\b")


def _bounds_in(loss: Each) -> list[Bounds]:
    return [at.bounds for at in _ranges(loss)]


def _ranges(loss: Each) -> list[Found]:
    found, place = [], 0
    while place < len(loss.loose):
        at = bounds_at(loss.loose, place)
        if at and at.bounds.percent:
            found.append(at)
        place = at.end if at else place + 1
    return found


def _beside_bounds(loss: Each) -> list[Token]:
    """What stands around the ranges in the words of a loss."""
    ranges = _ranges(loss)
    return [token for at, token in enumerate(loss.loose) if not any(each.start <= at < each.end for each in ranges)]
