"""A decision's file -> what it says, and a set -> a workbook, off the window's thread: plain values in and out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.set_tables import SetReading, Source


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A set as it was read, with what a person has to look at, and where each row stood."""

    indicators: "IndicatorSet"
    doubts: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, str]


def read(path: Path, year: int) -> ReadSet | Exception:
    """The set; or what stood in the way, handed over so that the page can put itself right first."""
    try:
        from cchc_desktop.exchange.indicator_sets import read_document

        return _sorted_out(read_document(path, year))
    except Exception as error:  # noqa: BLE001 -- raised again on the window's thread when it is no plain sentence
        return error


def export(indicators: "IndicatorSet", path: Path) -> str:
    """Write the workbook; the answer is a plain sentence where the disk said no, else empty."""
    from cchc_desktop.exchange import set_workbook
    from cchc_desktop.files import FileError, write_whole

    try:
        write_whole(path, set_workbook.written(indicators))
    except FileError as error:
        return str(error)
    return ""


def _sorted_out(reading: "SetReading") -> ReadSet:
    """What the checks find is found again after every correction: only the reader's own doubts are kept."""
    from cchc_desktop.domain.set_checks import checked

    found = frozenset(checked(reading.indicators))
    doubts: dict[str, tuple[str, ...]] = {}
    for problem in reading.problems:
        if problem not in found:
            doubts[problem.where] = (*doubts.get(problem.where, ()), problem.text)
    return ReadSet(reading.indicators, doubts, {code: _told(source) for code, source in reading.sources.items()})


def _told(source: "Source") -> str:
    page = _("page {number}").format(number=source.page) if source.page else ""
    return "\n".join(part for part in (page, source.text) if part)
