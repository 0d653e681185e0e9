"""The levels of a ranking: their order, and what is wrong with them."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.indicators import Band
from cchc_desktop.domain.set_bands import BandFault, band_faults, ordered


def bands(*told: tuple[str, str]) -> tuple[Band, ...]:
    return tuple(Band(title, Decimal(floor)) for title, floor in told)


def test_the_highest_level_comes_first() -> None:
    assert [band.title for band in ordered(bands(("Kém", "0"), ("Tốt", "80"), ("Khá", "65.5")))] == [
        "Tốt",
        "Khá",
        "Kém",
    ]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ((("", "0"),), BandFault.NAMELESS),
        ((("Tốt", "80"), ("tốt", "0")), BandFault.SAME_NAME),
        ((("Tốt", "0"), ("Khá", "0.0")), BandFault.SAME_FLOOR),
        ((("Tốt", "80"), ("Khá", "60")), BandFault.NONE_AT_ZERO),
        ((("Tốt", "101"), ("Khá", "0")), BandFault.ABOVE_WHOLE),
    ],
)
def test_each_fault_is_named(told: tuple[tuple[str, str], ...], fault: BandFault) -> None:
    assert [found for found, _band in band_faults(bands(*told))] == [fault]


def test_sound_levels_or_none_have_no_fault() -> None:
    assert not list(band_faults(bands(("Tốt", "80"), ("Khá", "0"))))
    assert not list(band_faults(()))
