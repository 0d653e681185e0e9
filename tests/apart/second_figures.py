"""Figures as people give them, for the second scorer: numbers, dates, marks, and the formulas over them."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_COMMA = re.compile(r"[+-]?\d+,\d+")
_BOTH = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d+")
_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TOKEN = re.compile(r"\s*(?:(\d+(?:[.,]\d+)?)|([^\W\d]\w*)|(\S))")
_FLAGS = {
    "co": True,
    "có": True,
    "yes": True,
    "true": True,
    "khong": False,
    "không": False,
    "no": False,
    "false": False,
}
_LARGEST = 10**15


class NoValueError(Exception):
    """The formula can't be read, or comes to nothing."""


def number(item: object) -> Fraction | None:
    """The exact number; none where it isn't one that people write."""
    if isinstance(item, bool) or not isinstance(item, int | str | float | Decimal):
        return None
    return _read(str(item))


@lru_cache(maxsize=10_000)
def _read(written: str) -> Fraction | None:
    text = written.strip().removesuffix("%").strip()
    if _BOTH.fullmatch(text):
        text = text.replace(".", "")
    if _COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text):
        return None
    whole, _mark, decimals = text.lstrip("+-").partition(".")
    if len(whole.lstrip("0")) > 15 or len(decimals) > 9:
        return None
    return Fraction(text.rstrip(".") or "0")


def whole(item: object) -> int | None:
    """A number without a fraction."""
    value = number(item)
    return int(value) if value is not None and value.denominator == 1 else None


def wholes(item: object) -> list[int] | None:
    """All of a list; none where one can't be read."""
    if not isinstance(item, list):
        return None
    found = [whole(each) for each in item]
    return None if None in found else [each for each in found if each is not None]


def flag(item: object) -> bool | None:
    """Yes or no."""
    return item if isinstance(item, bool) else _FLAGS.get(str(item).strip().lower())


def day(item: object) -> dt.date | None:
    """2026-01-31 or 31/1/2026; a day without a year is none."""
    text = str(item).strip()
    written = _WRITTEN_DAY.fullmatch(text)
    try:
        if written:
            return dt.date(int(written[3]), int(written[2]), int(written[1]))
        return dt.date(*map(int, text.split("-"))) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def named(item: object) -> dict[str, Fraction] | None:
    """The figures of a formula."""
    if not isinstance(item, Mapping):
        return None
    found = {str(name): number(value) for name, value in item.items()}
    return None if None in found.values() else {name: value for name, value in found.items() if value is not None}


def rounded(value: Fraction, places: int) -> Fraction:
    """Half up, to so many places."""
    scale = 10**places
    return Fraction((value * scale + Fraction(1, 2)).__floor__(), scale)


class _Reader:
    """sum = product {+ - product}; product = signed {* / signed}; signed = - signed | atom [%]"""

    def __init__(self, expression: str, figures: Mapping[str, Fraction]) -> None:
        self._tokens = [match.groups() for match in _TOKEN.finditer(expression.strip())]
        self._figures = figures
        self._place = 0

    def whole(self) -> Fraction:
        value = self._sum()
        if self._place < len(self._tokens):
            raise NoValueError
        return value

    def _sign(self, wanted: str) -> str:
        """The next sign, taken where it is one of `wanted`."""
        here = self._tokens[self._place][2] if self._place < len(self._tokens) else None
        if here is None or here not in wanted:
            return ""
        self._place += 1
        return str(here)

    def _sum(self) -> Fraction:
        value = self._product()
        while sign := self._sign("+-−–"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Fraction:
        value = self._signed()
        while sign := self._sign("*×·/÷"):
            other = self._signed()
            if sign in "/÷" and not other:
                raise NoValueError
            value = value / other if sign in "/÷" else value * other
        return value

    def _signed(self) -> Fraction:
        if sign := self._sign("+-−–"):
            return self._signed() if sign == "+" else -self._signed()
        return self._atom()

    def _atom(self) -> Fraction:
        if self._sign("(["):
            return self._closed(self._sum())
        if self._place >= len(self._tokens):
            raise NoValueError
        digits, name, _other = self._tokens[self._place]
        self._place += 1
        if digits:
            value = Fraction(digits.replace(",", "."))
            return value / 100 if self._sign("%") else value
        if name in ("min", "max"):
            return self._call(name)
        if name is None or name not in self._figures:
            raise NoValueError
        return self._figures[name]

    def _call(self, name: str) -> Fraction:
        if not self._sign("(["):
            raise NoValueError
        values = [self._sum()]
        while self._sign(";,"):
            values.append(self._sum())
        return self._closed(min(values) if name == "min" else max(values))

    def _closed(self, value: Fraction) -> Fraction:
        if not self._sign(")]"):
            raise NoValueError
        return value


def formula(expression: str, figures: Mapping[str, Fraction]) -> Fraction:
    """The value of an expression as a set writes it; NoValueError where it has none."""
    value = _Reader(expression, figures).whole()
    if abs(value) > _LARGEST:
        raise NoValueError
    return value


READERS: dict[str, Any] = {
    **dict.fromkeys(("done", "due", "excluded", "percent", "value", "points"), number),
    **dict.fromkeys(("late", "count", "choice"), whole),
    **dict.fromkeys(("counts", "ticked", "votes"), wholes),
    **dict.fromkeys(("date", "since"), day),
    **dict.fromkeys(("never", "not_applicable", "published"), flag),
    "variables": named,
    "reason": lambda item: item.strip() if isinstance(item, str) else None,
}
"""How each entry of an answer is read; an entry that can't be read was not made."""
