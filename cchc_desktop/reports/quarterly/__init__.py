"""The periodic report: facts in, a document out; its outline for the officer, and what is still missing."""

from collections.abc import Iterable, Iterator

from cchc_desktop.domain.office import Office
from cchc_desktop.reports.document import Block, Document, Head, Heading, Paragraph, Signature
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.gaps import missing
from cchc_desktop.reports.quarterly.material import sorted_out
from cchc_desktop.reports.quarterly.outline import Section, outline
from cchc_desktop.reports.quarterly.scorecard import scorecard
from cchc_desktop.reports.quarterly.task_list import task_list
from cchc_desktop.text import fold

__all__ = ["ReportFacts", "Section", "missing", "outline", "quarterly"]

_SAMPLE_NAMES = ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU")


def quarterly(facts: ReportFacts) -> Document:
    """Write the report of a period."""
    office = facts.office
    annexes = (scorecard(facts), task_list(sorted_out(facts)))
    return Document(
        head=_head(facts),
        kind="BÁO CÁO",
        summary=f"Kết quả công tác cải cách hành chính {facts.period.title}",
        addressees=office.recipients,
        blocks=tuple(_blocks(outline(facts))),
        signature=Signature(tuple(filter(None, (office.authority, *office.capacity))), office.signatory),
        copies=_copies(office),
        annexes=tuple(annex for annex in annexes if annex is not None),
        sample=office.sample,
    )


def _head(facts: ReportFacts) -> Head:
    office = facts.office
    # Whatever the sample ward is called, its name on paper must not pass for a real one.
    named = not office.sample or any("mau" in fold(name).split() for name in office.name_lines)
    return Head(
        names=office.name_lines if named else _SAMPLE_NAMES,
        unit=office.unit,
        symbol=f"BC-{office.symbol}",
        place=office.place,
        year=facts.today.year,
        parent=office.parent,
        number=facts.number,
        issued=facts.issued,
    )


def _blocks(sections: Iterable[Section]) -> Iterator[Block]:
    part = ""
    for section in sections:
        if not section.text:
            continue
        if section.part and section.part != part:
            part = section.part
            yield Heading(part, 1)
        if section.title:
            yield Heading(section.title, 2)
        yield from (Paragraph(line) for line in section.text.splitlines() if line.strip())


def _copies(office: Office) -> tuple[str, ...]:
    """Nơi nhận; "Như trên" only where there is a Kính gửi to mean."""
    named = tuple(copy for copy in office.copies if office.recipients or fold(copy) != "nhu tren")
    return (*named, f"Lưu: {office.archive}") if office.archive else named
