"""What is added to a sheet's reports by hand, kept with the officer's words of the other reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.dossier import Addition
from cchc_desktop.text import read_date

if TYPE_CHECKING:
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.store import Sheet, Store

REPORT, REJOINDER = "báo cáo điểm", "báo cáo giải trình"
"""The two that the clerk numbers; the words stand in the log too."""
NUMBER, ISSUED, DIFFICULTIES, REQUESTS = "số", "ngày ban hành", "khó khăn", "kiến nghị"
"""Keys of what is kept; the first two as in `gathering`, which is slow to load."""


def report_code(report: str, sheet: Sheet, last: Round) -> str:
    """By what the words of one report are kept: each round has its own."""
    return f"{report} {sheet.year}, {last.value}"


def added(store: Store, report: str, sheet: Sheet, last: Round) -> Addition:
    """What stands there now."""
    from cchc_desktop.gathering import number_of

    words = store.reports.words(report_code(report, sheet, last))
    issued = read_date(words.get(ISSUED, ""), sheet.year)
    return Addition(number_of(words), issued, words.get(DIFFICULTIES, ""), words.get(REQUESTS, ""))
