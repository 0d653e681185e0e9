"""Frozen values as plain data, and back: what JSON and TOML can hold, points as decimal strings."""

import dataclasses
import datetime as dt
import enum
import functools
import types
import typing
from collections.abc import Container, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from cchc_desktop.text import nfc, read_decimal, tidy

_T = TypeVar("_T")
_hints = functools.cache(typing.get_type_hints)
_MAX_DIGITS = 15
_MAX_PLACES = 9


class NotationError(ValueError):
    """Data that is not what the form asks for: one plain Vietnamese sentence that says where."""


def plain(value: Decimal) -> str:
    """2.50 as "2.5": no exponent, no empty zeros, no minus before zero."""
    shown = f"{value:f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown in ("-0", "") else shown


def sound(value: Decimal) -> bool:
    """A number people write: finite, at most fifteen digits before the mark and nine after."""
    return value.is_finite() and (not value or (value.adjusted() < _MAX_DIGITS and _places(value) <= _MAX_PLACES))


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def number(data: object) -> Decimal | None:
    """2, "2.5" or "2,5" as a number; none where it is no sound one. A lone dot is always a decimal mark."""
    match data:
        case bool():
            return None
        case int() | Decimal():
            value: Decimal | None = Decimal(data)
        case float() | str():
            value = _written(tidy(str(data)))
        case _:
            return None
    return value if value is not None and sound(value) else None


def _written(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return next(iter(read_decimal(text)), None)


def to_data(value: object) -> object:
    """`value` as plain data; what has its usual value is left out of a dataclass's."""
    match value:
        case Decimal():
            return plain(value)
        case enum.Enum():
            return value.value
        case dt.date():
            return value.isoformat()
        case tuple():
            return [to_data(item) for item in value]
        case Mapping():
            return {str(key): to_data(item) for key, item in value.items()}
    return fields_to_data(value) if dataclasses.is_dataclass(value) else value


def fields_to_data(value: Any, but: Container[str] = ()) -> dict[str, object]:
    """The fields of a dataclass that have not their usual value, `but` for some."""
    form: Any = type(value)
    return {
        name: to_data(held)
        for name, usual in _usuals(form)
        if name not in but and (held := getattr(value, name)) != usual
    }


@functools.cache
def _usuals(form: Any) -> tuple[tuple[str, object], ...]:
    """Each field with its usual value, but those in which equal values may differ.

    Kept: a set of a hundred leaves is written at every correction.
    """
    return tuple((each.name, _usual(each)) for each in dataclasses.fields(form) if each.compare)


def _usual(each: "dataclasses.Field[Any]") -> object:
    return each.default if each.default_factory is dataclasses.MISSING else each.default_factory()


def read_fields(form: type[_T], data: object, where: str, **ready: object) -> _T:
    """The dataclass `form` that `data` describes, but for what is `ready`; NotationError where it describes none."""
    return typing.cast("_T", _fields(form, data, where, ready))


def _read(form: Any, data: object, where: str) -> object:
    match typing.get_origin(form):
        case types.UnionType:
            return None if data is None else _read(typing.get_args(form)[0], data, where)
        case origin if origin is tuple:
            return _items(typing.get_args(form)[0], data, where)
    if dataclasses.is_dataclass(form):
        return _fields(form, data, where, {})
    return _scalar(form, data, where)


def _items(form: Any, data: object, where: str) -> tuple[object, ...]:
    if not isinstance(data, list | tuple):
        raise NotationError(f"{where}: cần một danh sách.")
    return tuple(_read(form, item, f"{where}[{place}]") for place, item in enumerate(data, 1))


def _fields(form: Any, data: object, where: str, ready: Mapping[str, object]) -> object:
    if not isinstance(data, Mapping):
        raise NotationError(f"{where}: cần các mục có tên.")
    hints, usuals = _hints(form), _usuals(form)
    if unknown := set(data) - {name for name, _usual_value in usuals}:
        raise NotationError(f"{where}: không có mục nào tên là «{min(map(str, unknown))}».")
    for name, usual in usuals:
        if name not in data and name not in ready and usual is dataclasses.MISSING:
            raise NotationError(f"{where}: thiếu mục «{name}».")
    return form(**{name: _read(hints[name], item, f"{where}.{name}") for name, item in data.items()}, **ready)


def _scalar(form: Any, data: object, where: str) -> object:
    if form is Decimal:
        value: object = number(data)
    elif issubclass(form, enum.Enum):
        value = next((member for member in form if member.value == data), None)
    elif isinstance(data, form) and (form is bool or not isinstance(data, bool)):
        value = nfc(data) if isinstance(data, str) else data
    else:
        value = None
    if value is None:
        raise NotationError(f"{where}: không hiểu giá trị «{data}».")
    return value
