"""The periodic report on its way out: its name, and how a worker makes it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.ui.paper.file_name import plain_name
from cchc_desktop.ui.paper.output import Paper

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.domain.periods import Period
    from cchc_desktop.reports.quarterly import ReportFacts


def paper_of(facts: ReportFacts) -> Paper:
    """The report, ready to be written or printed."""
    name = file_name(facts.period, sample=facts.office.sample)
    return Paper(name, partial(_write, facts), partial(pages_of, facts))


def file_name(period: Period, *, sample: bool = False) -> str:
    """As in "BC-CCHC-quy-III-2026.pdf"."""
    # "quý III năm 2026" needs no "năm" to be understood, "6 tháng đầu năm 2026" does.
    title = re.sub(r"(quý \S+) năm (?=\d)", r"\1 ", period.title)
    return f"{plain_name('BC-CCHC', title, sample=sample)}.pdf"


def pages_of(facts: ReportFacts) -> bytes:
    """The report as a PDF in memory; for a worker, which imports the writer here."""
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.quarterly import quarterly

    return pdf.render_bytes(quarterly(facts))


def _write(facts: ReportFacts, path: Path) -> int:
    """The report as a file; how many pages it has. For a worker."""
    from cchc_desktop.reports import pdf
    from cchc_desktop.reports.quarterly import quarterly

    return pdf.render(quarterly(facts), path)
