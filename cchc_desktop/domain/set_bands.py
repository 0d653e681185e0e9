"""The levels of a set's ranking as a person writes them: put in order, and what is wrong with them."""

import enum
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_desktop.domain.indicators import Band
from cchc_desktop.text import fold

_WHOLE = Decimal(100)


class BandFault(enum.Enum):
    """What can be wrong with levels."""

    NAMELESS = enum.auto()
    SAME_NAME = enum.auto()
    SAME_FLOOR = enum.auto()
    NONE_AT_ZERO = enum.auto()
    ABOVE_WHOLE = enum.auto()


def ordered(bands: Sequence[Band]) -> tuple[Band, ...]:
    """The highest first; those of one floor as they stand."""
    return tuple(sorted(bands, key=lambda band: -band.floor))


def band_faults(bands: Sequence[Band]) -> Iterator[tuple[BandFault, Band]]:
    """Each fault once, with the level that shows it; a set without levels has none."""
    names = Counter(fold(band.title) for band in bands)
    floors = Counter(band.floor for band in bands)
    found = {
        BandFault.NAMELESS: [band for band in bands if not band.title],
        BandFault.SAME_NAME: [band for band in bands if band.title and names[fold(band.title)] > 1],
        BandFault.SAME_FLOOR: [band for band in bands if floors[band.floor] > 1],
        BandFault.ABOVE_WHOLE: [band for band in bands if band.floor > _WHOLE],
        BandFault.NONE_AT_ZERO: list(bands) if bands and min(floors) > 0 else [],
    }
    yield from ((fault, held[0]) for fault, held in found.items() if held)
