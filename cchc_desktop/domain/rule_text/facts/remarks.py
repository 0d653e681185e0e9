"""What a bracket says of what stands before it: the maximum once more, how many count."""

from collections.abc import Sequence
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Cap, Case, Each, Fact, Step
from cchc_desktop.domain.rule_text.facts.conditions import late
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece, label
from cchc_desktop.domain.rule_text.points.amounts import LIMITING, MAXIMUM, Amount, amount_at
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.ranges.ranges_said import bounds_at
from cchc_desktop.domain.rule_text.words.one_token import Token

_FEW, _WHOLE = 5, 100


def of_the_points(text: str, before: Sequence[Token], inner: Sequence[Token]) -> list[Fact]:
    """What it says of the points before it: how many they are, or that they are less where some of it was late."""
    return _restated(before, inner) or _less_if_late(text, before, inner)


def _restated(before: Sequence[Token], inner: Sequence[Token]) -> list[Fact]:
    """The maximum again, in points: "điểm tối đa (2 điểm)"."""
    given = awards(inner)
    if ("ty", "le") in pairwise(token.key for token in before) and _all_of_it(inner) and len(given) == 1:
        return [Cap(given[0].award.amount)] if given[0].award.amount and given[0].end == len(inner) else []
    ends = [found for at in range(len(before)) if (found := amount_at(before, at)) and found.end == len(before)]
    if not any(found.amount == MAXIMUM for found in ends):
        return []
    if len(inner) == 1 and inner[0].number is not None:
        return [Cap(Amount(inner[0].number))]
    whole = len(given) == 1 and given[0].start == 0 and given[0].end == len(inner)
    return [Cap(given[0].award.amount)] if whole and given[0].award.amount else []


def _less_if_late(text: str, before: Sequence[Token], inner: Sequence[Token]) -> list[Fact]:
    """Behind all of a share, what is given where some of it was late: "100 %: 2 (có nhiệm vụ muộn: 1,5)"."""
    given = awards(inner)
    ranges = [found.bounds for at in range(len(before)) if (found := bounds_at(before, at)) and found.bounds.percent]
    whole = len(ranges) == 1 and ranges[0].at_least == _WHOLE
    if not whole or len(given) != 1 or given[0].award.amount is None or given[0].award.sign:
        return []
    piece = Piece(tuple(inner), given[0], tuple(inner[: given[0].start]), tuple(inner[given[0].end :]))
    words = piece.condition
    plain = late(words) and not significant(words, numbers=True)
    return [Step(ranges[0], given[0].award, label(text, words), words, late=True)] if plain else []


def _all_of_it(inner: Sequence[Token]) -> bool:
    """As in "tính theo tỷ lệ (100% = 3 điểm)", "(hoàn thành 100 % được 3 điểm)"."""
    numbers = [place for place, token in enumerate(inner) if token.number is not None]
    whole = len(numbers) == len("1%") and inner[numbers[0]].number == _WHOLE and inner[numbers[0] + 1].key == "%"
    return whole and inner[0].key not in ("duoi", "tren", "<", ">")


def listed(tokens: Sequence[Token]) -> str:
    """How many there are, each named: "04 báo cáo: quý I, 6 tháng, quý III, năm", "gồm 2 lớp: …"."""
    held = tokens[tokens[0].key in ("gom", "tong", "co") :]
    colon = next((place for place, token in enumerate(held) if token.key == ":"), 0)
    number = held[0].number if held else None
    if number is None or not 1 < colon <= _FEW or not all(token.key.isalpha() for token in held[1:colon]):
        return ""
    parts: list[list[Token]] = [[]]
    for token in held[colon + 1 :]:
        if token.key in (",", ";") or token.text == "và":
            parts.append([])
        else:
            parts[-1].append(token)
    plain = not significant(held[1:], numbers=True) and not any(token.text in _CONDITIONS for token in held)
    return f"items {number}" if plain and all(parts) and len(parts) == number else ""


_CONDITIONS = frozenset("chậm muộn trễ không chưa thiếu nếu khi thì được bị đúng đủ từ đến".split())  # noqa: SIM905


def at_most(tokens: Sequence[Token]) -> str:
    """How many count at most: "tối đa 2 cuộc"."""
    if len(tokens) > len("2 lớp") and tokens[-2].key == "/" and tokens[-1].key in ("nam", "quy", "thang", "ky"):
        return at_most(tokens[:-2])
    most = LIMITING.at(tokens, 0)
    if most is None or not most[1] + 2 <= len(tokens) <= most[1] + _FEW or tokens[most[1]].number is None:
        return ""
    named = all(
        (token.key.isalpha() or token.key == ",") and token.key not in ("diem", "d") for token in tokens[most[1] + 1 :]
    )
    return f"items {tokens[most[1]].number}" if named else ""


def of_its_own(part: Fact, *, led: bool, stated: bool) -> bool:
    """Whether a bracket says it of the whole: a case, a step led by "nếu", so much for each."""
    if isinstance(part, Each):
        taken = part.sign < 0 and (part.counted or not part.alone)
        return taken or (stated and not part.sign and part.per == 1 and not part.percent)
    ranged = isinstance(part, Step) and part.bounds.percent and not part.bounds.exact and not part.award.sign
    return isinstance(part, Case) or ranged or (led and isinstance(part, Step))
