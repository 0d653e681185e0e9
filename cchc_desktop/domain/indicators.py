"""An indicator set: the tree a sheet is scored by, and its checks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class Indicator:
    """An area, a criterion or a leaf; a leaf has no children, and a rule."""

    code: str
    title: str
    max_points: Decimal
    rule: Rule | None = None
    evidence: str = ""
    """Which documents prove it (TLKC), in the set's words."""
    note: str = ""
    """How it is to be applied, where a guiding document says more."""
    survey: bool = False
    """A leaf measured by a survey: the ward enters an estimate, and the result once published."""
    children: tuple["Indicator", ...] = ()

    @property
    def leaves(self) -> tuple["Indicator", ...]:
        """The leaves under it, in order; itself where it is one."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Band:
    """A level of the ranking (xếp loại), from its floor up."""

    title: str
    floor: Decimal
    """Percent; the floor itself belongs to the band."""


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """A set as a decision issues it; data, never code."""

    code: str
    """"mau-a"."""
    title: str
    year: int
    total: Decimal
    areas: tuple[Indicator, ...]
    """The last may hold bonus and penalty leaves: their points stand outside `total`."""
    document: str = ""
    """Number and date of the decision; empty for an illustrative set."""
    bands: tuple[Band, ...] = ()
    illustrative: bool = False
    """A sample set (bộ mẫu minh họa), of no authority."""
    normalised: bool = False
    """The result is the index, not the raw points."""
    clamped: bool = True
    """Bonus and penalty can't carry the points over the maximum or below 0."""
    places: int = 2
    """Decimals a leaf is rounded to, half up."""
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None

    @property
    def leaves(self) -> tuple[Indicator, ...]:
        """Every leaf, bonus and penalty included, in order."""
        raise NotImplementedError

    def find(self, code: str) -> Indicator | None:
        """The indicator with this code."""
        raise NotImplementedError

    def walk(self) -> Iterator[Indicator]:
        """Every indicator, parents before children."""
        raise NotImplementedError


def band_of(bands: tuple[Band, ...], index: Decimal) -> Band | None:
    """The band of an index, decided after rounding to two decimals: 89,995 is 90,00 and reaches 90."""
    raise NotImplementedError


def checked(indicators: IndicatorSet) -> tuple[Problem, ...]:
    """What is wrong with a set: sums, duplicates, rules that give more than their leaf, gaps between tiers."""
    raise NotImplementedError


def as_data(indicators: IndicatorSet) -> dict[str, object]:
    """The set as JSON and TOML hold it: points as decimal strings."""
    raise NotImplementedError


def from_data(data: Mapping[str, object]) -> IndicatorSet:
    """The set `as_data` wrote, or a person; NotationError, with one plain sentence, where it can't be read."""
    raise NotImplementedError
