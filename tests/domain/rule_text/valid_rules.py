"""Rules as a set can hold them, of every kind and with every modifier, for Hypothesis."""

from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from cchc_desktop.domain.rules import NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.rule import Method
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled, Survey, Weight
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.text import tidy

_T = TypeVar("_T")
_End = tuple[Decimal, bool]
WHOLE = Decimal(100)
steps = st.sampled_from(["0.1", "0.125", "0.2", "0.25", "0.5", "1", "1.5", "2", "2.5", "3", "6", "12"])
points = steps.map(Decimal) | st.decimals("0.001", 20, places=3)
losses = points | st.just(Decimal(0))
percents = st.integers(1, 99).map(Decimal) | st.decimals("0.01", "99.99", places=2)
usual_words = st.sampled_from(
    [
        "Có",
        "Báo cáo gửi muộn",
        "Đúng hạn",
        "Kế hoạch năm 2026",
        "Có và đúng",
        "Không có sai phạm",
        "màn hình điện tử",
        "100% kiến nghị được trả lời",
        "Rõ sản phẩm, trách nhiệm; thời hạn",
        "Trước ngày 15/01",
        "Nhiệm vụ (theo Kế hoạch)",
        "2 điểm",
        "Mỗi báo cáo",
        "Không phát sinh",
        "a/b × 3",
        "còn lại",
    ]
)
odd_words = st.text(st.sampled_from("aàđ 1,.;:%()«»/×-=\"'x"), min_size=1, max_size=12).map(tidy).filter(bool)
words = usual_words | odd_words


def _few(each: st.SearchStrategy[_T], most: int = 4, least: int = 1) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(each, min_size=least, max_size=most).map(tuple)


@st.composite
def _scales(draw: st.DrawFn, *, whole: bool, late: bool) -> tuple[Tier, ...]:
    """Tiers that meet, from the top down, each end in one of them."""
    numbers = st.integers(1, 40).map(Decimal) if whole else percents
    marks = sorted(draw(st.sets(numbers, min_size=1, max_size=4)), reverse=True)
    lates = st.none() | losses if late else st.none()
    tiers: list[Tier] = []
    upper: _End | None = None
    for mark in marks:
        lower_in = draw(st.booleans())
        tiers.append(_between(draw(losses), (mark, lower_in), upper, draw(lates)))
        upper = mark, not lower_in
    last = _between(draw(losses), None, upper)
    if draw(st.booleans()):
        last = Tier(draw(losses))
    if draw(st.booleans()) or len(tiers) == 1:
        tiers.append(last)
    if whole or draw(st.booleans()):
        return tuple(tiers)
    top = tiers[0]
    if top.upper is None and top.lower is not None:
        capped = Tier(top.points, top.at_least, top.above, below=WHOLE)
        tiers = [Tier(draw(points), at_least=WHOLE, late_points=draw(lates)), capped, *tiers[1:]]
    return tuple(tiers)


def _between(worth: Decimal, lower: _End | None, upper: _End | None, late: Decimal | None = None) -> Tier:
    """A tier between two ends, each with whether it belongs to it."""
    low, low_in = lower or (None, True)
    high, high_in = upper or (None, True)
    return Tier(
        worth,
        at_least=low if low_in else None,
        above=None if low_in else low,
        below=None if high_in else high,
        at_most=high if high_in else None,
        late_points=late,
    )


@st.composite
def _parts(draw: st.DrawFn, depth: int = 2) -> Part:
    inner = draw(_few(_parts(depth - 1), 3, 2)) if depth and draw(st.integers(0, 3)) == 0 else ()
    worth = sum((part.points for part in inner), Decimal(0)) if inner else draw(points)
    return Part(draw(words), worth, inner)


@st.composite
def _dates(draw: st.DrawFn) -> DeadlineTiers:
    if draw(st.booleans()):
        days = sorted(draw(st.sets(st.integers(1, 60), min_size=1, max_size=3)))
        working = draw(st.booleans())
        tiers = [DateTier(draw(losses), days=each, working=working) for each in days]
    else:
        ends = sorted(
            draw(
                st.sets(st.tuples(st.integers(1, 12), st.none() | st.integers(1, 28)), min_size=1, max_size=3),
            ),
            key=lambda end: (end[0], end[1] or 31),
        )
        tiers = [DateTier(draw(losses), month, day) for month, day in ends]
    if draw(st.booleans()):
        tiers.append(DateTier(draw(losses)))
    return DeadlineTiers(tuple(tiers), draw(st.just(Decimal(0)) | losses))


@st.composite
def _targets(draw: st.DrawFn) -> Target:
    target = draw(percents)
    return Target(draw(points), target, draw(st.just(Decimal(0)) | percents.filter(lambda each: each < target)))


@st.composite
def _ratios(draw: st.DrawFn) -> Ratio:
    full = draw(st.just(WHOLE) | percents)
    floor = draw(st.just(Decimal(0)) | percents.filter(lambda each: each < full) | st.just(full))
    return Ratio(draw(points), floor, full)


@st.composite
def _lines(draw: st.DrawFn) -> Linear:
    full = draw(st.just(WHOLE) | percents)
    floor = draw(st.just(Decimal(0)) | percents.filter(lambda each: each < full))
    return Linear(draw(points), floor, full, draw(points), draw(st.just(Decimal(1)) | points))


occurrences = _few(st.builds(Occurrence, words, points), 3)
methods: dict[str, st.SearchStrategy[Method]] = {
    "yes-no": st.builds(YesNo, points, words, words),
    "choice": st.builds(Choice, _few(st.builds(Option, words, losses), 4, 2)),
    "checklist-sum": st.builds(Checklist, _few(_parts())),
    "manual": st.builds(Manual, points),
    "tiers": st.builds(Tiers, _scales(whole=False, late=True), st.booleans()),
    "count-tiers": st.builds(CountTiers, _scales(whole=True, late=False)),
    "ratio": _ratios(),
    "ratio-to-target": _targets(),
    "linear-band": _lines(),
    "deadline-tiers": _dates(),
    "per-item-sum": st.builds(PerItem, points, points, st.none() | st.integers(1, 40)),
    "deduct-per-occurrence": st.builds(Deduct, points, occurrences),
    "bonus": st.builds(Bonus, points, occurrences),
    "penalty": st.builds(Penalty, points, occurrences),
    "scaled-external": st.builds(Scaled, points, st.just(WHOLE) | points, st.none() | st.sampled_from(Satisfaction)),
    "survey-options": st.builds(Survey, points, _few(st.builds(Weight, words, percents | st.just(WHOLE)), 5, 2)),
    "formula": st.builds(
        Formula,
        points,
        st.sampled_from(["a × 0,5 + b × 0,3", "a", "min(1; a/60%) * 3", "a - b", "tỷ_lệ × 2 + a"]),
        st.just((Variable("a", "Số lớp"), Variable("b", "Số, cuộc"), Variable("tỷ_lệ", "x là tỷ lệ")))
        | words.map(lambda text: (Variable("a", text), Variable("b", text), Variable("tỷ_lệ", text))),
    ),
}


@st.composite
def _modified(draw: st.DrawFn, method: st.SearchStrategy[Method]) -> Rule:
    made = draw(method.filter(lambda each: each.maximum > 0))
    case = draw(
        st.none()
        | st.builds(NotApplicable, st.sampled_from([Treatment.FULL, Treatment.EXCLUDED]), words)
        | st.builds(NotApplicable, st.just(Treatment.CHOICE), words, st.none() | points)
    )
    cap = (
        draw(st.none() | points.filter(lambda each: each < made.maximum) | st.none())
        if made.maximum > Decimal("0.01")
        else None
    )
    plain = draw(st.booleans())
    if plain:
        return Rule(made, labels=draw(st.just(()) | _few(words, 2, 1)))
    return Rule(
        made,
        labels=draw(st.just(()) | _few(words, 3, 1)),
        exclusion=draw(st.just("") | words),
        not_applicable=case,
        deductions=draw(st.just(()) | occurrences),
        cap=cap,
    )


methods_by_kind = {kind: _modified(method) for kind, method in methods.items()}
rules = st.one_of(*methods_by_kind.values())
