"""A set as one flat list, parents named by code: what `read-indicators` prints, and back."""

from collections.abc import Iterator, Mapping, Sequence

from cchc_desktop.domain.indicators import Indicator, IndicatorSet, from_data
from cchc_desktop.domain.notation import NotationError, fields_to_data, plain, to_data
from cchc_desktop.domain.rules import rule_to_data
from cchc_desktop.domain.set_tables import SetReading

_DEEPEST = 8


def as_listing(reading: SetReading) -> dict[str, object]:
    """The set's own facts, its rows in order, and what is doubtful, as JSON holds it."""
    indicators = reading.indicators
    return {
        "set": _facts(indicators),
        "rows": [row for area in indicators.areas for row in _rows(area, None, reading)],
        "problems": [{"where": each.where, "text": each.text} for each in reading.problems],
    }


def _facts(indicators: IndicatorSet) -> dict[str, object]:
    always = {"title": "", "document": "", "year": indicators.year, "total": plain(indicators.total)}
    told = fields_to_data(indicators)
    del told["areas"]
    return {**always, **told, "bands": to_data(indicators.bands)}


def _rows(indicator: Indicator, parent: str | None, reading: SetReading) -> Iterator[dict[str, object]]:
    row: dict[str, object] = {
        "code": indicator.code,
        "title": indicator.title,
        "parent": parent,
        "max_points": plain(indicator.max_points),
        "rule": None if indicator.children else _rule(indicator),
        "evidence": indicator.evidence,
    }
    row |= {"note": indicator.note} if indicator.note else {}
    row |= {"survey": True} if indicator.survey else {}
    source = reading.sources.get(indicator.code)
    if source is not None:
        row["source"] = {"page": source.page, "text": source.text}
    yield row
    for child in indicator.children:
        yield from _rows(child, indicator.code, reading)


def _rule(leaf: Indicator) -> dict[str, object]:
    if leaf.rule is None:
        return {"kind": "manual", "max_points": plain(leaf.max_points), "text": ""}
    return {"text": "", **rule_to_data(leaf.rule)}


def is_listing(data: object) -> bool:
    """Whether plain data is such a list."""
    return isinstance(data, Mapping) and isinstance(data.get("set"), Mapping) and isinstance(data.get("rows"), list)


def from_listing(data: Mapping[str, object]) -> IndicatorSet:
    """The set that was listed; NotationError, with one plain sentence, where the list holds none."""
    rows = data["rows"]
    if not isinstance(rows, Sequence) or not all(isinstance(row, Mapping) and "code" in row for row in rows):
        raise NotationError("rows: cần một danh sách tiêu chí, mỗi dòng có mã.")
    under: dict[object, list[Mapping[str, object]]] = {}
    for row in rows:
        under.setdefault(row.get("parent"), []).append(row)
    facts = data["set"]
    own = dict(facts) if isinstance(facts, Mapping) else {}
    own.setdefault("code", "bo-chi-so")
    return from_data({**own, "areas": [_tree(row, under, _DEEPEST) for row in under.get(None, [])]})


def _tree(
    row: Mapping[str, object], under: Mapping[object, Sequence[Mapping[str, object]]], depth: int
) -> dict[str, object]:
    own = {key: item for key, item in row.items() if key not in ("parent", "source") and item is not None}
    below = under.get(row["code"], ()) if depth else ()
    return {**own, "children": [_tree(child, under, depth - 1) for child in below]} if below else own
