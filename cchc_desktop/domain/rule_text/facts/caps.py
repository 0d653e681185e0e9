"""The most that is given, or taken, as a piece states it."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import (
    Cap,
)
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece
from cchc_desktop.domain.rule_text.points.amounts import LIMITING, MAXIMUM, amount_at
from cchc_desktop.domain.rule_text.points.beside_each import apart
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_IN_ALL = phrases(
    """tổng số điểm trừ | tổng điểm trừ | tổng điểm cộng | tổng số điểm cộng | tổng điểm thưởng | tổng số điểm thưởng |
        tổng mức trừ | số điểm trừ | mức trừ | mức điểm trừ | mức cộng | tổng điểm phạt | tổng số điểm phạt"""
)


def taken(tokens: Sequence[Token]) -> bool | None:
    """Whether it limits what is taken, as far as the words say."""
    return True if any(token.text in ("trừ", "phạt") for token in tokens) else None


def cap_in(piece: Piece) -> Cap | None:
    """As in "tối đa 3 điểm", "tổng điểm trừ tối đa 5 điểm", "nằm trong trần 5 điểm trừ"."""
    given = piece.given
    held = tuple(piece.tokens)
    found = LIMITING.within(held)
    if given.award.amount is None or (given.award.amount.value is None and not _all_of_it(piece, found)):
        return None
    between = held[found[2] : given.end - 1] if found and given.award.amount.value is not None else ()
    whole = _IN_ALL.at(held, 0)
    if found is None or found[1] > given.start or _parted(between) or key_at(held, found[1] - 1) in _GROUPS:
        return None
    if significant(held[whole[1] if whole else 0 : found[1]], of_points=True):
        return None
    lead = {token.key for token in held[: given.start]} | {token.key for token in held[given.end :]}
    total = bool(lead & {"tong", "tran"}) and bool(lead & {"thuong", "tru", "phat", "tran"})
    within = found[0] in ("trừ không quá", "không trừ quá")
    taken = True if not within and any(token.text in ("trừ", "phạt", "tru") for token in held) else None
    extra = [
        token
        for token in apart(held[given.end :])
        if token.key not in ("thuong", "tru", "phat", "diem", "cho", "tieu", "chi", "nay")
    ]
    return None if significant(extra, numbers=True) else Cap(given.award.amount, taken, total)


def _all_of_it(piece: Piece, found: tuple[str, int, int] | None) -> bool:
    """Whether the maximum itself is the most: "tổng điểm không quá điểm tối đa"."""
    amount = amount_at(piece.tokens, found[2]) if found else None
    return amount is not None and amount.amount == MAXIMUM and amount.end == piece.given.end


def _parted(tokens: Sequence[Token]) -> bool:
    """Whether a number, a noun, or a colon with something before it parts "tối đa" from the points."""
    return (
        any(token.key in ("%", ":") and place for place, token in enumerate(tokens))
        or any(token.key.isalpha() and token.key not in _BETWEEN for token in tokens)
        or sum(token.number is not None for token in tokens) > 1
    )


_GROUPS = frozenset({"nhom", "hang", "loai", "top"})
"""The highest of them is a place, not a most: "nhóm cao nhất 2 điểm"."""
_BETWEEN = frozenset("la so diem d tong cong muc den duoc tru thuong phat cua tieu chi nay cho khong qua".split())  # noqa: SIM905
