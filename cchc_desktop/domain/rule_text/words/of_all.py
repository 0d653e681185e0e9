"""So many of all there are: "4/4 nội dung: 2; 3/4 nội dung: 1" says 4 and 3."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at, whole_at

_OF_DAYS = frozenset({"ngay", "truoc", "sau", "den", "tu", "qua", "het"})
_OF_POINTS = frozenset({"so", "tong", "diem", "d", "muc"})


def without_totals(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, a number of all left out behind each count where all of them is a level too."""
    strokes = [place for place in range(1, len(tokens) - 2) if _counts(tokens, place)]
    counts = [(whole_at(tokens, place - 1), whole_at(tokens, place + 1)) for place in strokes]
    totals = {total for _count, total in counts}
    if len({*counts}) < len("ab") or len(totals) != 1 or not any(count == total for count, total in counts):
        return tuple(tokens)
    left = {at for place in strokes for at in (place, place + 1)}
    return tuple(token for place, token in enumerate(tokens) if place not in left)


def _counts(tokens: Sequence[Token], place: int) -> bool:
    """Whether a count stands over all there are: "3/4 nội dung", not "15/12", "1/2 số điểm"."""
    count, total, thing = whole_at(tokens, place - 1), whole_at(tokens, place + 1), key_at(tokens, place + 2)
    stroke = tokens[place].key == "/" and tokens[place].glued and tokens[place + 1].glued
    named = thing.isalpha() and thing not in _OF_POINTS and key_at(tokens, place - 2) not in _OF_DAYS
    return stroke and named and count is not None and total is not None and 0 <= count <= total > 1
