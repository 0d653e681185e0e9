"""Reckons the formulas of a workbook as Excel does: another reading of them than ours."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl.workbook import Workbook

Value = Decimal | str | bool | None
_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")|(?P<number>\d+(?:\.\d+)?)"""
    r"""|(?P<cell>(?:'[^']+'!)?[A-Z]+\d+(?::[A-Z]+\d+)?)|(?P<name>[A-Z]+)|(?P<mark><>|>=|<=|[-+*/=<>(),]))"""
)


@dataclass
class Spreadsheet:
    """Every cell as a program that reckons shows it."""

    book: Workbook
    _known: dict[tuple[str, str], Value] = field(default_factory=dict)

    def value(self, sheet: str, address: str) -> Value:
        if (sheet, address) not in self._known:
            self._known[sheet, address] = self._value(sheet, address)
        return self._known[sheet, address]

    def _value(self, sheet: str, address: str) -> Value:
        held = self.book[sheet][address].value
        if isinstance(held, str) and held.startswith("=") and self.book[sheet][address].data_type == "f":
            return _Formula(held[1:], sheet, self).value()
        return Decimal(str(held)) if isinstance(held, int | float) else held

    def cells(self, sheet: str, reference: str) -> list[Value]:
        return [self.value(sheet, cell.coordinate) for row in _rows(self.book[sheet][reference]) for cell in row]


def _rows(found: Any) -> Any:
    return found if isinstance(found, tuple) else ((found,),)


class _Formula:
    def __init__(self, text: str, sheet: str, book: Spreadsheet) -> None:
        self._tokens = [match for match in _TOKEN.finditer(text) if match[0].strip()]
        assert "".join(match[0] for match in self._tokens) == text
        self._place, self._sheet, self._book = 0, sheet, book

    def value(self) -> Value:
        found = self._compared()()
        assert self._place == len(self._tokens)
        return found

    def _next(self, *marks: str) -> str:
        if self._place < len(self._tokens) and self._tokens[self._place]["mark"] in marks:
            self._place += 1
            return str(self._tokens[self._place - 1]["mark"])
        return ""

    def _compared(self) -> Callable[[], Value]:
        left = self._added()
        if mark := self._next("=", "<>", ">=", "<=", ">", "<"):
            right = self._added()
            return lambda: _compare(mark, left(), right())
        return left

    def _added(self) -> Callable[[], Value]:
        left = self._times()
        while mark := self._next("+", "-"):
            left = self._join(mark, left, self._times())
        return left

    def _times(self) -> Callable[[], Value]:
        left = self._single()
        while mark := self._next("*", "/"):
            left = self._join(mark, left, self._single())
        return left

    def _join(self, mark: str, left: Callable[[], Value], right: Callable[[], Value]) -> Callable[[], Value]:
        def joined() -> Value:
            first, second = _number(left()), _number(right())
            return (
                {"+": first + second, "-": first - second, "*": first * second}.get(mark)
                if mark != "/"
                else (first / second)
            )

        return joined

    def _single(self) -> Callable[[], Value]:
        if self._next("-"):
            inner = self._single()
            return lambda: -_number(inner())
        if self._next("("):
            inner = self._compared()
            assert self._next(")")
            return inner
        token = self._tokens[self._place]
        self._place += 1
        if token["text"] is not None:
            text = token["text"][1:-1].replace('""', '"')
            return lambda: text
        if token["number"] is not None:
            return lambda: Decimal(token["number"])
        if token["cell"] is not None:
            return lambda: self._cells(token["cell"])[0]
        return self._call(token["name"])

    def _cells(self, reference: str) -> list[Value]:
        sheet, _mark, address = reference.rpartition("!")
        return self._book.cells(sheet.strip("'") or self._sheet, address)

    def _call(self, name: str) -> Callable[[], Value]:
        assert self._next("(")
        starts, arguments, ranges = [], [], []
        while True:
            starts.append(self._place)
            arguments.append(self._compared())
            ranges.append(self._range(starts[-1]))
            if not self._next(","):
                break
        assert self._next(")")
        return lambda: _reckon(name, arguments, ranges)

    def _range(self, start: int) -> Callable[[], list[Value]] | None:
        """The cells of an argument that is one reference."""
        cell = self._tokens[start]["cell"]
        return (lambda: self._cells(cell)) if cell is not None and self._place == start + 1 else None


def _reckon(name: str, arguments: list[Callable[[], Value]], ranges: list[Callable[[], list[Value]] | None]) -> Value:
    if name == "IF":
        return arguments[1]() if arguments[0]() else arguments[2]()
    if name == "OR":
        return any(argument() for argument in arguments)
    if name == "SUMIF":
        return _sum_if(ranges, arguments)
    if name == "COUNTIF":
        assert ranges[0] is not None
        return Decimal(ranges[0]().count(arguments[1]()))
    held = [
        each for argument, cells in zip(arguments, ranges, strict=True) for each in (cells() if cells else [argument()])
    ]
    numbers = [each for each in held if isinstance(each, Decimal)]
    if name == "COUNTA":
        return Decimal(sum(each is not None for each in held))
    return _FUNCTIONS[name](numbers)


_FUNCTIONS: dict[str, Callable[[list[Decimal]], Decimal]] = {
    "COUNT": lambda numbers: Decimal(len(numbers)),
    "SUM": lambda numbers: sum(numbers, Decimal(0)),
    "MIN": min,
    "MAX": max,
    "N": lambda numbers: numbers[0] if numbers else Decimal(0),
    "ROUND": lambda numbers: numbers[0].quantize(Decimal(1).scaleb(-int(numbers[1])), ROUND_HALF_UP),
}


def _sum_if(ranges: list[Callable[[], list[Value]] | None], arguments: list[Callable[[], Value]]) -> Decimal:
    assert ranges[0] is not None
    tested, wanted = ranges[0](), arguments[1]()
    summed = ranges[2]() if len(ranges) > 2 and ranges[2] else tested

    def passes(each: Value) -> bool:
        if wanted in {">0", "<0"}:
            return isinstance(each, Decimal) and bool(each) and (each > 0) == (wanted == ">0")
        return each == wanted

    return sum((_number(each) for test, each in zip(tested, summed, strict=True) if passes(test)), Decimal(0))


def _number(value: Value) -> Decimal:
    assert value is None or isinstance(value, Decimal), value
    return value if isinstance(value, Decimal) else Decimal(0)


def _compare(mark: str, left: Value, right: Value) -> bool:
    if mark in {"=", "<>"}:
        # A blank cell equals "" and 0 alike.
        same = left in ("", 0, None) and right in ("", 0, None) if None in (left, right) else left == right
        return same if mark == "=" else not same
    first, second = _number(left), _number(right)
    return {">=": first >= second, "<=": first <= second, ">": first > second, "<": first < second}[mark]
