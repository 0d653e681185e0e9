"""So much for each: "mỗi báo cáo chậm trừ 0,25 điểm", "trừ 0,25 điểm/báo cáo chậm", "cứ 1 % giảm trừ 0,5 điểm"."""

from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import (
    Each,
)
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece, label, stripped
from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.points.beside_each import apart, timeless
from cchc_desktop.domain.rule_text.points.notes import note_in, significant
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.text import fold

_PER = phrases(
    """cứ mỗi | với mỗi | đối với mỗi | mỗi một | mỗi | cứ | từng | cho mỗi | mỗi khi | cứ có | mỗi lần có |
        trên mỗi | / | cứ mỗi một | cho từng | ứng với mỗi | đối với từng | với từng | trên từng |
        đối với mỗi một | với mỗi một"""
)


_GENERIC_AHEAD = frozenset(
    {
        "ngoai ra",
        "doi voi",
        "dong thoi",
        "rieng",
        "neu",
        "truong hop",
        "tru diem",
        "diem thuong",
        "diem tru",
        "diem cong",
        "diem phat",
        "thuc hien",
        "khong",
    }
)


_EXTRA = phrases("trừ vào điểm đạt được")


def closing(tokens: Sequence[Token], place: int) -> int:
    """Where the bracket that opens at `place` ends; 0 where it never does."""
    depth = 0
    for at in range(place, len(tokens)):
        depth += (tokens[at].key == "(") - (tokens[at].key == ")")
        if not depth:
            return at + 1
    return 0


def each_in(text: str, piece: Piece) -> Each | None:
    """As in "mỗi báo cáo chậm trừ 0,25 điểm", "trừ 0,25 điểm/báo cáo chậm", "cứ 1 % giảm trừ 0,5 điểm"."""
    amount, sign = piece.given.award.amount, piece.given.award.sign
    if amount is None:
        return None
    before, after = apart(timeless(piece.before)), apart(piece.after)
    per = _per_in(before) if not _slash_first(before) else None
    ahead: tuple[Token, ...] = ()
    behind = _PER.at(after, 0) or _PER.at(after, 1)
    if per and per[0] != "/":
        ahead, thing, rest = before[: per[1]], before[per[2] :], () if after[:1] and _lists(after) else after
    elif behind:
        ahead, thing, rest = stripped(before), after[behind[1] :], ()
    else:
        return None
    items, rest = _items(rest)
    if items is None and (ahead_most := _most_ahead(rest)):
        items, rest = ahead_most, ()
    times = next((place for place, token in enumerate(thing) if token.key in ("×", "x")), None)
    if times and items is None and _items(thing[times:])[0] is not None:
        items, thing = _items(thing[times:])[0], thing[:times]
    thing, most = _most(thing)
    items = most if items is None else items
    if items is None and (many := _items_ahead(ahead)) is not None:
        items, ahead = many, ()
    number, percent, thing = counted(thing)
    if stripped(rest) and significant(rest, numbers=True) and note_in(stripped(rest)) != "floor":
        return None
    ahead_words = "" if any(token.number is not None for token in ahead) else label(text, ahead)
    named = _joined(ahead_words, label(text, thing))
    return Each(named, amount, sign, number, percent, items, loose=(*ahead, *thing), extra=_extra(piece.tokens))


def _per_in(tokens: tuple[Token, ...]) -> tuple[str, int, int] | None:
    """Where "mỗi" and its like stand; a "từng" behind "của" only belongs to a name: "sản phẩm của từng nhiệm vụ"."""
    found = _PER.within(tokens)
    while (
        found and "từng" in found[0] and found[1] and key_at(tokens, found[1] - 1) not in (",", ":", "diem", "(", ";")
    ):
        found = _PER.within(tokens, found[2])
    return found


_LED = phrases("trong đó : | cụ thể : | cụ thể như sau : | như sau : | bao gồm :")


def _unled(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the words that only lead on to a list."""
    found = _LED.at(tokens, 0)
    return tokens[found[1] :] if found else tokens


def _lists(after: Sequence[Token]) -> bool:
    """Whether a list of what is counted begins: "mỗi nội dung 0,25 điểm: (1) mục tiêu"."""
    return [token.key for token in after[:4]][::3] == [":", ")"] and after[1].key == "("


def _items_ahead(ahead: Sequence[Token]) -> int | None:
    """How many there are, before "mỗi": "4 nội dung, mỗi …", "Bảo đảm 4 nội dung, mỗi …"."""
    numbers = [place for place, token in enumerate(ahead) if token.number is not None]
    if len(numbers) != 1 or numbers[0] + 1 >= len(ahead) or not ahead[numbers[0] + 1].key.isalpha():
        return None
    number = ahead[numbers[0]].number
    if ahead[-1].key == ":" and key_at(ahead, numbers[0] - 1) not in ("du", "co", "gom"):
        return None
    return int(number) if number is not None and (not numbers[0] or ahead[-1].key in (",", ":")) else None


def _joined(ahead: str, thing: str) -> str:
    """As in "Thiếu" and "nội dung"."""
    if not thing or not ahead or fold(ahead) in _GENERIC_AHEAD:
        return thing or ahead
    if f" {fold(thing)} " in f" {fold(ahead)} ":
        return ahead
    return f"{ahead} {thing if thing[:2].isupper() else thing[:1].lower() + thing[1:]}"


def _extra(tokens: Sequence[Token]) -> bool:
    return _EXTRA.within(tokens) is not None


def _slash_first(tokens: Sequence[Token]) -> bool:
    found = _PER.within(tokens)
    return found is not None and found[0] == "/"


def _most(thing: tuple[Token, ...]) -> tuple[tuple[Token, ...], int | None]:
    """How many count at most, behind what is counted: "1 điểm/lần, tối đa 3 lần"."""
    found = LIMITING.within(thing)
    if found is None or found[2] >= len(thing) or thing[found[2]].number is None or not found[1]:
        return thing, None
    return thing[: found[1]], int(thing[found[2]].number or 0)


_ALL_OF = phrases("tính đủ | tính cho đủ | tính cho cả | tính cho | tính cả | tính trong | tính trên | đủ | nhân với")


def _most_ahead(rest: Sequence[Token]) -> int:
    """How many count at most, behind the points: "mỗi cuộc 0,5 điểm, tối đa 02 cuộc", "…, tính đủ 12 tháng"."""
    held = stripped(rest)
    found = LIMITING.at(held, 0) or _ALL_OF.at(held, 0)
    if found is None or found[1] + 1 >= len(held) or held[found[1]].number is None:
        return 0
    named = all(token.key.isalpha() and token.key not in ("diem", "d") for token in held[found[1] + 1 :])
    return int(held[found[1]].number or 0) if named else 0


def _items(tokens: Sequence[Token]) -> tuple[int | None, tuple[Token, ...]]:
    """How many there are, behind the points: "× 12", "x 4 báo cáo"."""
    held = tuple(tokens)
    if len(held) > 1 and held[0].key in ("×", "x") and held[1].number is not None:
        return int(held[1].number), held[3 if len(held) > 2 else 2 :]  # noqa: PLR2004
    return None, held


def counted(thing: Sequence[Token]) -> tuple[Decimal, bool, tuple[Token, ...]]:
    """How many make one: "cứ 02 báo cáo", "1 %"."""
    held = stripped(thing)
    if held and held[0].key == "%":
        return Decimal(1), True, held[1:]
    for place, token in enumerate(held):
        if token.number is None:
            continue
        following = held[place + 1].key if place + 1 < len(held) else ""
        if following == "%":
            return token.number, True, held[:place] + held[place + 2 :]
        if place == 0 or held[place - 1].key in ("co", "cham", "thieu", "them", "moi"):
            rest = held[place + 1 :]
            if rest and rest[0].key == "(":
                rest = rest[closing(rest, 0) :]
            return token.number, False, held[:place] + rest
        break
    return Decimal(1), False, held
