"""What a new set changes, criterion by criterion."""

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.notation import plain
from cchc_desktop.domain.rules import rule_to_data
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.set_versions.mapping import proposed_mapping
from cchc_desktop.text import tidy


class Change(enum.Enum):
    """Which kind of difference; the value is the word on screen."""

    ADDED = "thêm mới"
    REMOVED = "bỏ"
    MOVED = "đổi mã, chuyển chỗ"
    TITLE = "đổi tên"
    MAXIMUM = "đổi điểm tối đa"
    RULE = "đổi cách chấm"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: the old criterion, the new one, or both."""

    change: Change
    old: Indicator | None
    new: Indicator | None

    @property
    def before(self) -> str:
        """The old side in words; empty where there is none."""
        return _told(self.change, self.old)

    @property
    def after(self) -> str:
        """The new side in words; empty where there is none."""
        return _told(self.change, self.new)


def difference(
    old: IndicatorSet, new: IndicatorSet, mapping: Mapping[str, str] | None = None
) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the new set, then what it leaves out; matched by `mapping`.

    Without one, by the mapping that is proposed.
    """
    matched = proposed_mapping(old, new) if mapping is None else mapping
    ours, theirs = _places(old), _places(new)
    pairs = {there: here for here, there in matched.items() if here in ours and there in theirs}
    return (*_changes(ours, theirs, pairs), *_left_out(ours, set(pairs.values())))


_Places = dict[str, tuple[Indicator, str]]
"""By code, a criterion and the code it stands under."""


def _places(indicators: IndicatorSet) -> _Places:
    """Of a code that stands twice, the first."""
    places: _Places = {}
    for area in indicators.areas:
        places.setdefault(area.code, (area, ""))
    for above in indicators.walk():
        for each in above.children:
            places.setdefault(each.code, (each, above.code))
    return {each.code: places[each.code] for each in indicators.walk()}


def _changes(ours: _Places, theirs: _Places, pairs: Mapping[str, str]) -> Iterator[Difference]:
    for code, (new, above) in theirs.items():
        if code not in pairs:
            yield Difference(Change.ADDED, None, new)
            continue
        old, once_above = ours[pairs[code]]
        if old.code != code or pairs.get(above, "") != once_above:
            yield Difference(Change.MOVED, old, new)
        for change in _changed(old, new):
            yield Difference(change, old, new)


def _left_out(ours: _Places, matched: set[str]) -> Iterator[Difference]:
    return (Difference(Change.REMOVED, old, None) for code, (old, _above) in ours.items() if code not in matched)


def _changed(old: Indicator, new: Indicator) -> Iterator[Change]:
    if tidy(old.title) != tidy(new.title):
        yield Change.TITLE
    if old.max_points != new.max_points:
        yield Change.MAXIMUM
    if not same_scoring(old, new):
        yield Change.RULE


def same_scoring(old: Indicator, new: Indicator) -> bool:
    """Whether both are scored in the same way, their maxima and the wording of a rule that is computed aside."""
    return bool(old.children) == bool(new.children) and _scoring(old) == _scoring(new)


def _scoring(leaf: Indicator) -> object:
    """Of a rule that a person applies, the words are the rule."""
    if leaf.rule is None:
        return {"kind": "manual"}, leaf.survey
    data = rule_to_data(leaf.rule)
    data.pop("text", None)
    if data.get("max_points") == plain(leaf.max_points):
        del data["max_points"]
    if leaf.rule.kind == "manual" and leaf.rule.text:
        data["text"] = tidy(leaf.rule.text)
    return data, leaf.survey


def _told(change: Change, indicator: Indicator | None) -> str:
    if indicator is None:
        return ""
    match change:
        case Change.MOVED:
            return indicator.code
        case Change.MAXIMUM:
            return show(indicator.max_points)
        case Change.RULE:
            return indicator.rule.text if indicator.rule else ""
    return indicator.title
