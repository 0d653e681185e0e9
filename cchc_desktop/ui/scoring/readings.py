"""What was typed into a field, read: a value, a question between two, or one sentence that says what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_desktop.i18n import _
from cchc_desktop.text import read_date, read_decimal, show_date, show_decimal, tidy

LARGEST = Decimal(10) ** 12
"""Beyond this a number is a slip of the hand."""

Value = Decimal | date | str


@dataclass(frozen=True, slots=True)
class Reading:
    """No value and no complaint: nothing was typed. Two values: the officer must say which."""

    values: tuple[Value, ...] = ()
    complaint: str = ""


Read = Callable[[str], Reading]


def number(least: Decimal = Decimal(0), most: Decimal | None = None) -> Read:
    """Reads a number, decimals allowed, from `least` to `most`."""

    def read(text: str) -> Reading:
        found = read_decimal(tidy(text))
        if not tidy(text) or not found:
            return _no_number(text, _("Enter a number in figures, for instance 37 or 1,5."))
        return _within(found, least, most)

    return read


def whole(most: Decimal | None = None) -> Read:
    """Reads a count."""

    def read(text: str) -> Reading:
        found = tuple(value for value in read_decimal(tidy(text)) if value == value.to_integral_value())
        if not tidy(text) or not found:
            return _no_number(text, _("Enter a whole number, for instance 4."))
        return _within(found, Decimal(0), most)

    return read


def day(year: int) -> Read:
    """Reads a date; `year` where none is typed."""

    def read(text: str) -> Reading:
        if not tidy(text):
            return Reading()
        found = read_date(text, year)
        if found is None:
            return Reading(complaint=_("There is no such day. Enter day and month, for instance 05/9 or 0509."))
        return Reading((found,))

    return read


def words(text: str) -> Reading:
    """Reads a reason or another text of the officer's own."""
    return Reading((tidy(text),)) if tidy(text) else Reading()


def shown(value: Value) -> str:
    """The value as the field shows it: no thousands mark, so that what stands there can be read again."""
    match value:
        case str():
            return value
        case date():
            return show_date(value)
        case Decimal():
            return show_decimal(value).replace(".", "")


def _no_number(text: str, complaint: str) -> Reading:
    return Reading(complaint=complaint) if tidy(text) else Reading()


def _within(found: tuple[Decimal, ...], least: Decimal, most: Decimal | None) -> Reading:
    fitting = tuple(value for value in found if least <= value <= (LARGEST if most is None else most))
    return Reading(fitting) if fitting else Reading(complaint=_out_of(found[0], least, most))


def _out_of(value: Decimal, least: Decimal, most: Decimal | None) -> str:
    if most is not None:
        return _("Enter a number from {least} to {most}.").format(least=show_decimal(least), most=show_decimal(most))
    if value < least:
        return _("The number can't be negative.")
    return _("This number is too large; check what was typed.")
