"""A product with its result shown, without that: "0,125 điểm/tháng x 12 tháng = 1,5 điểm"."""

from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

_UNITS = frozenset({"diem", "d"})
_REACH = 14


def without_results(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, each "= 1,5 điểm" left out that two numbers multiplied before it come to."""
    held = tokens
    for place in range(len(tokens) - 2, 0, -1):
        result = held[place + 1].number if held[place].key in ("=", "bang") else None
        if result is not None and _factors(held, place) == result:
            held = held[:place] + held[place + 2 + (key_at(held, place + 2) in _UNITS) :]
    return held


def _factors(tokens: Sequence[Token], end: int) -> Decimal | None:
    """What the two numbers on both sides of the last "×" come to; points are one of them."""
    start = next((at for at in range(end, max(0, end - _REACH), -1) if tokens[at - 1].key in (";", "\n", ":", "(")), 0)
    times = [at for at in range(start, end) if tokens[at].key in ("×", "x")]
    numbers = [at for at in range(start, end) if tokens[at].number is not None and not _one(tokens, at)]
    if len(times) != 1 or len(numbers) != 2 or not numbers[0] < times[0] < numbers[1]:  # noqa: PLR2004 -- two sides
        return None
    if not any(key_at(tokens, at + 1) in _UNITS for at in numbers):
        return None
    first, second = (tokens[at].number or Decimal(0) for at in numbers)
    return first * second


def _one(tokens: Sequence[Token], place: int) -> bool:
    """Whether it only says of how many: "0,5 điểm/01 báo cáo"."""
    return tokens[place].number == 1 and key_at(tokens, place - 1) == "/"
