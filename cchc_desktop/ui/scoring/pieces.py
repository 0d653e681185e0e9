"""Pieces of an answer: lines and options, each with how it is read from the answer and put back into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.readings import Read, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.domain.answers import Answer

Values = tuple[Value | None, ...]
_COUNTS = frozenset({"count", "late"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One line to be typed."""

    label: str
    read: Read
    unit: str = ""
    wide: bool = False
    """Words rather than a number: as wide as there is room."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Lines that are one piece of the answer."""

    figures: tuple[Figure, ...]
    get: Callable[[Answer], Values]
    put: Callable[[Answer, Values], Answer]
    idle: Callable[[Answer], bool]
    """Whether the answer has said it already in another way."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Options that are one piece of the answer, as places among the labels."""

    labels: tuple[str, ...]
    single: bool
    get: Callable[[Answer], tuple[int, ...]]
    put: Callable[[Answer, tuple[int, ...]], Answer]
    idle: Callable[[Answer], bool]
    aside: bool = False
    """Another way than the usual: Enter passes it by where the leaf has its answer."""


Asked = Figures | Choices


def set_aside(answer: Answer) -> bool:
    """Nothing else is asked where the leaf doesn't apply."""
    return answer.not_applicable


def fields(**figures: Figure) -> Figures:
    """Lines that are each a field of the answer by itself."""

    def get(answer: Answer) -> Values:
        return tuple(_typed(getattr(answer, name)) for name in figures)

    def put(answer: Answer, values: Values) -> Answer:
        given: dict[str, Any] = {name: _stored(name, value) for name, value in zip(figures, values, strict=True)}
        return replace(answer, **given)

    return Figures(tuple(figures.values()), get, put, set_aside)


def wholes(name: str, labels: tuple[str, ...]) -> Figures:
    """A count for each label; one left empty beside others counts as none."""

    def get(answer: Answer) -> Values:
        held: tuple[int, ...] = getattr(answer, name)
        return tuple(Decimal(held[place]) if place < len(held) else None for place in range(len(labels)))

    def put(answer: Answer, values: Values) -> Answer:
        given = any(value is not None for value in values)
        held = tuple(int(value) if isinstance(value, Decimal) else 0 for value in values) if given else ()
        return replace(answer, **dict[str, Any]({name: held}))

    return Figures(tuple(Figure(label, readings.whole()) for label in labels), get, put, set_aside)


def variables(names: tuple[str, ...], labels: tuple[str, ...]) -> Figures:
    """The figures of a formula."""

    def get(answer: Answer) -> Values:
        return tuple(answer.variables.get(name) for name in names)

    def put(answer: Answer, values: Values) -> Answer:
        pairs = zip(names, values, strict=True)
        return replace(answer, variables={name: value for name, value in pairs if isinstance(value, Decimal)})

    number = readings.number(least=-readings.LARGEST)
    return Figures(tuple(Figure(label, number) for label in labels), get, put, set_aside)


def choice(labels: tuple[str, ...]) -> Choices:
    """One of several."""

    def get(answer: Answer) -> tuple[int, ...]:
        return () if answer.choice is None else (answer.choice,)

    def put(answer: Answer, places: tuple[int, ...]) -> Answer:
        return replace(answer, choice=next(iter(places), None))

    return Choices(labels, single=True, get=get, put=put, idle=set_aside)


def ticks(labels: tuple[str, ...]) -> Choices:
    """Any of several; a last line says that none is there, which is other than not having looked yet."""
    none = len(labels)

    def get(answer: Answer) -> tuple[int, ...]:
        return (none,) if answer.ticked == () else answer.ticked or ()

    def put(answer: Answer, places: tuple[int, ...]) -> Answer:
        some = tuple(place for place in places if place != none)
        if none in places and (not some or answer.ticked != ()):
            return replace(answer, ticked=())
        return replace(answer, ticked=some or None)

    return Choices((*labels, _("None of these")), single=False, get=get, put=put, idle=set_aside)


def flag(name: str, label: str, idle: Callable[[Answer], bool] = lambda _answer: False) -> Choices:
    """Yes, or nothing said."""

    def get(answer: Answer) -> tuple[int, ...]:
        return (0,) if getattr(answer, name) else ()

    def put(answer: Answer, places: tuple[int, ...]) -> Answer:
        return replace(answer, **dict[str, Any]({name: bool(places)}))

    return Choices((label,), single=False, get=get, put=put, idle=idle, aside=True)


def _typed(held: Value | int | None) -> Value | None:
    match held:
        case int():
            return Decimal(held)
        case "":
            return None
        case _:
            return held


def _stored(name: str, value: Value | None) -> Value | int | None:
    if name in _COUNTS and isinstance(value, Decimal):
        return int(value)
    return "" if name == "reason" and value is None else value
