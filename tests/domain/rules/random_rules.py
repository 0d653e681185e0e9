"""Rules and answers of every shape, for Hypothesis."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled, Survey, Weight
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_T = TypeVar("_T")

points = st.decimals(0, 20, places=3)
percents = st.decimals(0, 100, places=2)
words = st.sampled_from(["Có", "Báo cáo muộn", "Đúng hạn", "Kế hoạch"])
wholes = st.integers(0, 40)


def some(each: st.SearchStrategy[_T], most: int = 4) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(each, max_size=most).map(tuple)


bounds = st.none() | percents
tiers = st.builds(Tier, points, bounds, bounds, bounds, bounds, st.none() | points)
parts = st.recursive(
    st.builds(Part, words, points), lambda inner: st.builds(Part, words, points, some(inner, 3)), max_leaves=6
)
occurrences = some(st.builds(Occurrence, words, points), 3)
date_tiers = st.builds(
    DateTier,
    points,
    st.none() | st.integers(0, 13),
    st.none() | st.integers(0, 32),
    st.none() | wholes,
    st.booleans(),
    st.booleans(),
)
expressions = st.sampled_from(["a", "a / b × 2,5", "min(1; a/60%) * 3", "a - b", "2 **", "c"])

methods = st.one_of(
    st.builds(YesNo, points, words, words),
    st.builds(DeadlineTiers, some(date_tiers), points),
    st.builds(Tiers, some(tiers), st.booleans()),
    st.builds(CountTiers, some(tiers)),
    st.builds(Ratio, points, percents, percents),
    st.builds(Target, points, percents, percents),
    st.builds(Linear, points, percents, percents, points, points),
    st.builds(Checklist, some(parts)),
    st.builds(PerItem, points, points, st.none() | wholes),
    st.builds(Deduct, points, occurrences),
    st.builds(Choice, some(st.builds(Option, words, points))),
    st.builds(Scaled, points, percents, st.none() | st.sampled_from(Satisfaction)),
    st.builds(Survey, points, some(st.builds(Weight, words, percents))),
    st.builds(Formula, points, expressions, some(st.builds(Variable, st.sampled_from("ab"), words), 2)),
    st.builds(Bonus, points, occurrences),
    st.builds(Penalty, points, occurrences),
    st.builds(Manual, points),
)
rules = st.builds(
    Rule,
    methods,
    text=words,
    labels=some(words, 2),
    exclusion=st.just("") | words,
    not_applicable=st.none() | st.builds(NotApplicable, st.sampled_from(Treatment), words, st.none() | points),
    deductions=st.just(()) | occurrences,
    cap=st.none() | points,
)

numbers = st.none() | st.decimals(-5, 200, places=2) | st.decimals(allow_nan=True, allow_infinity=True)
counts = st.none() | st.integers(-3, 60) | st.integers()
places = some(st.integers(-1, 8))
days = st.none() | st.dates(date(2023, 1, 1), date(2028, 1, 1)) | st.dates()
answers = st.builds(
    Answer,
    done=numbers,
    due=numbers,
    excluded=st.none() | numbers,
    late=counts,
    date=days,
    since=days,
    never=st.booleans(),
    count=counts,
    counts=places,
    ticked=st.none() | places,
    percent=numbers,
    value=numbers,
    choice=st.none() | st.integers(-1, 5),
    votes=some(st.integers(-1, 200), 6),
    variables=st.dictionaries(st.sampled_from("abc"), st.decimals(-5, 100, places=2)),
    not_applicable=st.booleans(),
    published=st.booleans(),
    points=numbers,
    reason=st.just("") | words,
)
sound_numbers = st.none() | st.decimals(0, 10**9, places=4)
sound_counts = st.none() | st.integers(0, 10**6)
sound_places = some(st.integers(0, 9))
sound_answers = st.builds(
    Answer,
    done=sound_numbers,
    due=sound_numbers,
    excluded=sound_numbers,
    late=sound_counts,
    date=st.none() | st.dates(),
    since=st.none() | st.dates(),
    never=st.booleans(),
    count=sound_counts,
    counts=sound_places,
    ticked=st.none() | sound_places,
    percent=sound_numbers,
    value=sound_numbers,
    choice=sound_counts,
    votes=sound_places,
    variables=st.dictionaries(st.sampled_from(["a", "tỷ_lệ"]), st.decimals(-9, 9, places=2)),
    not_applicable=st.booleans(),
    published=st.booleans(),
    points=sound_numbers,
    reason=words,
)
