"""Checks of the evidence: is it there, is it of the year, has it served another year already?"""

from collections.abc import Iterator

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.quality.facts import Facts, window
from cchc_desktop.domain.quality.findings import Check, Finding, Place
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import cut_at_word, show_date

_NAME = 60


def unproven(facts: Facts) -> Iterator[Finding]:
    """Points claimed with no document; full points are the first a superior strikes."""
    for leaf in facts.leaves:
        code = leaf.indicator.code
        if not leaf.claimed or facts.evidence.get(code):
            continue
        points = show(leaf.points)
        if leaf.points >= leaf.max_points and not leaf.indicator.beyond:
            text = f"Tự chấm tối đa {points} điểm nhưng chưa có tài liệu kiểm chứng."
            yield Finding(Check.FULL_UNPROVEN, code, Place.EVIDENCE, text)
        else:
            text = f"Tự chấm {points} điểm nhưng chưa có tài liệu kiểm chứng."
            yield Finding(Check.UNPROVEN, code, Place.EVIDENCE, text)


def outside(facts: Facts) -> Iterator[Finding]:
    """Documents dated before or after what the year's sheet can be proved by."""
    year = facts.indicators.year
    opens, closes = window(year)
    for code, document in _documents(facts):
        if document.issued is not None and not opens <= document.issued <= closes:
            text = f"«{_name(document)}» ghi ngày {show_date(document.issued)}, ngoài kỳ chấm của năm {year}."
            yield Finding(Check.OUTSIDE, code, Place.EVIDENCE, text)


def reused(facts: Facts) -> Iterator[Finding]:
    """Documents that prove a criterion of another year as well."""
    for code, document in _documents(facts):
        others = sorted({year for year, _code in facts.served.get(document.id, ())} - {facts.indicators.year})
        if others:
            years = ", ".join(map(str, others))
            text = f"«{_name(document)}» cũng là tài liệu kiểm chứng của năm {years}."
            yield Finding(Check.REUSED, code, Place.EVIDENCE, text)


def _documents(facts: Facts) -> Iterator[tuple[str, Evidence]]:
    for leaf in facts.leaves:
        code = leaf.indicator.code
        yield from ((code, document) for document in facts.evidence.get(code, ()))


def _name(document: Evidence) -> str:
    return document.number or cut_at_word(document.name, _NAME)
