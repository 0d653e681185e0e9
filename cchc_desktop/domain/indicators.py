"""An indicator set: the tree a sheet is scored by, and its form as plain data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from cchc_desktop.domain.notation import NotationError, fields_to_data, number, read_fields
from cchc_desktop.domain.rules import Rule, rule_from_data, rule_to_data
from cchc_desktop.domain.rules.figures import half_up

INDEX_PLACES = 2
_YEARS = range(1990, 2200)
_MAX_PLACES = 6
MOST_LEVELS = 8
"""As deep as a set may be."""
_LEAVES_AT_HAND = 2048
_OWN_FORM = ("rule", "children")
"""What an indicator's data hold in a form of their own."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """An area, a criterion or a leaf; a leaf has no children."""

    code: str
    title: str
    max_points: Decimal
    rule: Rule | None = None
    """A leaf without one is scored by hand."""
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
        return tuple(each for each in self.walk() if not each.children)

    @property
    def beyond(self) -> bool:
        """Bonus and penalty only: its points stand outside the set's total."""
        return all(leaf.rule is not None and leaf.rule.kind in ("bonus", "penalty") for leaf in self.leaves)

    def walk(self) -> Iterator["Indicator"]:
        """Itself, then everything under it, parents before children."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Band:
    """A level of the ranking (xếp loại), from its floor up."""

    title: str
    floor: Decimal
    """Per cent; the floor itself belongs to the band."""


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """A set as a decision issues it; data, never code."""

    code: str
    """"mau-a"."""
    title: str
    year: int
    """The year scored; dates in rules are of this year."""
    total: Decimal
    areas: tuple[Indicator, ...]
    """The last may hold bonus and penalty leaves: their points stand outside `total`."""
    document: str = ""
    """Number and date of the decision; empty for an illustrative set."""
    bands: tuple[Band, ...] = ()
    illustrative: bool = False
    """A sample set (bộ mẫu minh họa), of no authority."""
    normalised: bool = False
    """The result is announced as the index, a percentage, not as points."""
    clamped: bool = True
    """Bonus and penalty can't carry the points over the maximum or below 0."""
    places: int = 2
    """Decimals a leaf is rounded to, half up; a set that rounds only its total takes 6."""
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None

    @property
    def leaves(self) -> tuple[Indicator, ...]:
        """Every leaf, bonus and penalty included, in order."""
        return tuple(each for each in self.walk() if not each.children)

    @property
    def cited(self) -> str:
        """As paper names it: title, decision, and that a sample set has no authority."""
        sample = " (không phải bộ chỉ số do cơ quan có thẩm quyền ban hành)" if self.illustrative else ""
        return f"{', '.join(filter(None, (self.title, self.document)))}{sample}"

    def find(self, code: str) -> Indicator | None:
        """The indicator with this code."""
        return next((each for each in self.walk() if each.code == code), None)

    def walk(self) -> Iterator[Indicator]:
        """Every indicator, parents before children."""
        for area in self.areas:
            yield from area.walk()


def band_of(bands: tuple[Band, ...], index: Decimal) -> Band | None:
    """The band of an index, decided after rounding to two decimals: 89,995 is 90,00 and reaches 90."""
    shown = half_up(Fraction(index), INDEX_PLACES)
    reached = [band for band in bands if band.floor <= shown]
    return max(reached, key=lambda band: band.floor, default=None)


def as_data(indicators: IndicatorSet) -> dict[str, object]:
    """The set as JSON and TOML hold it: points as decimal strings, the tree under "areas"."""
    return {
        **fields_to_data(indicators, but=("areas",)),
        "areas": [_indicator_to_data(area) for area in indicators.areas],
    }


def _indicator_to_data(indicator: Indicator) -> dict[str, object]:
    data = fields_to_data(indicator, but=_OWN_FORM)
    if indicator.rule is not None:
        data["rule"] = rule_to_data(indicator.rule)
    if indicator.children:
        data["children"] = [_indicator_to_data(child) for child in indicator.children]
    return data


def from_data(data: object) -> IndicatorSet:
    """The set that `as_data`, or a person, wrote; NotationError, with one plain sentence, where it can't be read."""
    if not isinstance(data, Mapping):
        raise NotationError("Bộ chỉ số: cần các mục có tên.")
    own = {key: item for key, item in data.items() if key != "areas"}
    areas = _indicators(data.get("areas"), "areas", MOST_LEVELS)
    indicators = read_fields(IndicatorSet, own, "Bộ chỉ số", areas=areas)
    if indicators.year not in _YEARS or not 0 <= indicators.places <= _MAX_PLACES:
        raise NotationError("Bộ chỉ số: năm hoặc số chữ số thập phân không dùng được.")
    return indicators


def _indicators(data: object, where: str, depth: int) -> tuple[Indicator, ...]:
    if not isinstance(data, list | tuple) or not depth:
        raise NotationError(f"{where}: cần một danh sách tiêu chí, sâu nhất {MOST_LEVELS} cấp.")
    return tuple(_indicator(item, f"{where}[{place}]", depth) for place, item in enumerate(data, 1))


def _indicator(data: object, where: str, depth: int) -> Indicator:
    if not isinstance(data, Mapping):
        raise NotationError(f"{where}: cần các mục có tên.")
    return _group(data, where, depth) if data.get("children") else _leaf(_Told(repr(data), data), where)


@dataclass(frozen=True, slots=True)
class _Told:
    """Data known by how they are written."""

    words: str
    data: Mapping[str, object] = field(compare=False)


@lru_cache(_LEAVES_AT_HAND)
def _leaf(told: _Told, where: str) -> Indicator:
    """A set is read again after each correction of one row; the others are the same as before."""
    return _group(told.data, where, 0)


def _group(data: Mapping[str, object], where: str, depth: int) -> Indicator:
    where = str(data.get("code", where))
    own = {key: item for key, item in data.items() if key not in _OWN_FORM}
    children = _indicators(data["children"], where, depth - 1) if data.get("children") else ()
    max_points = number(data.get("max_points")) or Decimal(0)
    rule = rule_from_data(data["rule"], max_points, f"{where}.rule") if data.get("rule") else None
    return read_fields(Indicator, own, where, rule=rule, children=children)
