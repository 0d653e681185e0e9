"""The periodic report: facts in, a document out; its outline for the officer, and what is still missing."""

from collections.abc import Iterable, Iterator

from cchc_desktop.reports import letterhead
from cchc_desktop.reports.document import Block, Document, Heading, Paragraph
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.gaps import missing
from cchc_desktop.reports.quarterly.material import sorted_out
from cchc_desktop.reports.quarterly.outline import Section, outline
from cchc_desktop.reports.quarterly.scorecard import scorecard
from cchc_desktop.reports.quarterly.task_list import task_list

__all__ = ["ReportFacts", "Section", "missing", "outline", "quarterly"]


def quarterly(facts: ReportFacts) -> Document:
    """Write the report of a period."""
    office = facts.office
    annexes = (scorecard(facts), task_list(sorted_out(facts)))
    return Document(
        head=letterhead.head(office, "BC", facts.today.year, facts.number, facts.issued),
        kind="BÁO CÁO",
        summary=f"Kết quả công tác cải cách hành chính {facts.period.title}",
        addressees=office.recipients,
        blocks=tuple(_blocks(outline(facts))),
        signature=letterhead.signature(office),
        copies=letterhead.copies(office),
        annexes=tuple(annex for annex in annexes if annex is not None),
        sample=office.sample,
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
