"""A document's own facts: kind, number, date, issuer, title; from heads whole, broken over lines or half lost."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.head.enclosure import read_enclosure
from cchc_desktop.domain.plans.head.issuer import issuer_of, spelt_out
from cchc_desktop.domain.plans.head.opening import read_head
from cchc_desktop.domain.plans.head.symbols import KINDS, date_of, first_day, number_of, says_when_made
from cchc_desktop.domain.plans.plan import PlanDocument

_FOOT_LINES = 40
MINUTES = "Biên bản"
_MET = re.compile(r"(?:[-–+]\s*|\d+[.)]\s*)?(?:thoi gian\b|hom nay\b|vao (?:luc|hoi)\b|bat dau\b)")


def read_document(lines: Sequence[Line]) -> PlanDocument:
    """The facts of the head; what it lacks, from an annex's line or the body's own words."""
    head = read_head(lines)
    body = "\n".join(line.text for line in lines)
    number, symbol = next(filter(any, map(number_of, (head.above, head.below))), ("", ""))
    issued = date_of(head.above) or date_of(head.below) or _date_at_the_foot(lines) or _day_of_meeting(head.kind, lines)
    kind = KINDS.get(symbol, head.kind) if head.kind in ("", "Công văn") else head.kind
    found = PlanDocument(number, issued, issuer_of(head.above, body) or issuer_of(head.signer, body), kind, head.title)
    if annex := read_enclosure(lines, kind, body):
        found = _filled(found, annex)
    return found if found.issuer else replace(found, issuer=_issuer_in(lines, kind, body))


def _date_at_the_foot(lines: Sequence[Line]) -> date | None:
    """The place and date over the signature, where they do not stand in the head."""
    foot = [line.text for line in lines[-_FOOT_LINES:] if says_when_made(line.text) and "," in line.text]
    return date_of(foot[-1:])


def _day_of_meeting(kind: str, lines: Sequence[Line]) -> date | None:
    """The day minutes say the meeting was: "Thời gian: 8 giờ, ngày 02 tháng 10 năm 2026", "Hôm nay, ngày …"."""
    if kind != MINUTES:
        return None
    told = (first_day(line.text) for line in lines[:_FOOT_LINES] if _MET.match(flat(line.text)))
    return next(filter(None, told), None)


def _filled(found: PlanDocument, annex: PlanDocument) -> PlanDocument:
    return PlanDocument(
        number=found.number or annex.number,
        date=found.date or annex.date,
        issuer=found.issuer or annex.issuer,
        kind=found.kind or annex.kind,
        title=found.title or annex.title,
    )


def _issuer_in(lines: Sequence[Line], kind: str, body: str) -> str:
    """From "Ủy ban nhân dân Quận 3 ban hành Kế hoạch …", where nothing else names the issuer."""
    says = re.compile(rf"((?:uy ban nhan dan|ubnd) [^,;.]{{3,60}}?) (?:xay dung va )?ban hanh {re.escape(flat(kind))}")
    for line in lines:
        if kind and (match := says.search(flat(line.text))):
            return spelt_out(line.text[match.start(1) : match.end(1)], body)
    return ""
