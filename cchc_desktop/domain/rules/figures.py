"""Exact fractions as the numbers people read: rounded half up, in Vietnamese form."""

from decimal import Decimal
from fractions import Fraction

from cchc_desktop.text import show_decimal

Number = Decimal | Fraction | int


def half_up(value: Fraction, places: int) -> Decimal:
    """The nearest decimal with `places` places; a half goes up."""
    doubled = 2 * value.numerator * 10**places + value.denominator
    return Decimal(doubled // (2 * value.denominator)).scaleb(-places)


def cut(value: Fraction, places: int) -> Decimal:
    """The decimal with `places` places just below."""
    return Decimal(value.numerator * 10**places // value.denominator).scaleb(-places)


def show(value: Number, places: int = 2) -> str:
    """As "2,37"; a decimal as it stands, a fraction to `places` places."""
    return show_decimal(half_up(value, places) if isinstance(value, Fraction) else value).replace("-", "−")


def show_percent(percent: Fraction, below: Number | None = None) -> str:
    """As "94,87 %"; never rounded up to a threshold it doesn't reach."""
    shown = half_up(percent, 2)
    if below is not None and percent < below <= shown:
        shown = cut(percent, 2)
    return f"{show(shown)} %"
