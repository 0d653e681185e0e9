"""A decision's file -> what it says, off the window's thread: plain values in, plain values out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.set_tables import SetReading, Source


class NoSetError(Trouble):
    """The document holds no table of criteria."""


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A set as it was read, with what a person has to look at, and where each row stood."""

    indicators: "IndicatorSet"
    doubts: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, str]


def read(path: Path, year: int) -> ReadSet | Exception:
    """The set; or what stood in the way, handed over so that the page can put itself right first."""
    try:
        from cchc_desktop.domain.set_tables import read_set
        from cchc_desktop.exchange.reading import read_blocks

        reading = read_set(read_blocks(path), year)
        return _none_in(path) if reading is None else _sorted_out(reading)
    except Exception as error:  # noqa: BLE001 -- raised again on the window's thread when it is no plain sentence
        return error


def _none_in(path: Path) -> NoSetError:
    words = _("No table of criteria was found in {file}. Is it the decision itself, with its annex?")
    return NoSetError(words.format(file=path.name))


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
