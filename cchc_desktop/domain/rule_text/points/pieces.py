"""A clause in pieces of one condition and one award each; brackets stay with what stands before them."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.points.awards import Given, awards
from cchc_desktop.domain.rule_text.points.beside_each import end_of_total
from cchc_desktop.domain.rule_text.points.leads import LONGEST
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases


def pieces(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The parts of a clause that hold one award each; brackets stay with what stands before them."""
    found = awards(tokens)
    level = min((each.depth for each in found), default=0)
    given = [each for each in found if each.depth == level]
    if len(given) <= 1 or level:
        return [tuple(tokens)] if len(given) <= 1 else _after(tokens, given)
    leading = trimmed(tokens[: given[0].start])
    reckoned = given[0].award.amount is None
    return _after(tokens, given) if leading or reckoned else _before(tokens, given)


def _after(tokens: Sequence[Token], given: Sequence[Given]) -> list[tuple[Token, ...]]:
    """Cut behind each award, and the brackets that belong to it."""
    cuts, start = [], 0
    for each in given:
        end = each.end
        while end < len(tokens) and tokens[end].key == ")":
            end += 1
        if end + 1 < len(tokens) and tokens[end].key in ("×", "x") and tokens[end + 1].number is not None:
            end += 2
        if end < len(tokens) and tokens[end].key == "(":
            end = _closed(tokens, end)
        if end < len(tokens) and tokens[end].key == "/" and _other(tokens, end + 1):
            pass
        elif end < len(tokens) and _UNTIL.at(tokens, end_of_total(tokens, end)):
            end = next((at for at in range(end, len(tokens)) if _ends_each(tokens, at)), len(tokens))
        cuts.append(tuple(tokens[start:end]))
        start = end
    rest = trimmed(tokens[start:])
    return [piece for cut in cuts if (piece := trimmed(cut))] + ([rest] if rest else [])


def _ends_each(tokens: Sequence[Token], place: int) -> bool:
    """Whether what is counted ends here: "0,5 điểm/người, …", "0,5 điểm/người cho đến hết điểm"."""
    return tokens[place].key in (",", ";") or _RUN_OUT.at(tokens, place) is not None


_RUN_OUT = phrases("cho đến hết | cho tới hết | cho đến khi hết | đến khi hết | đến hết điểm | đến hết số điểm")


def _before(tokens: Sequence[Token], given: Sequence[Given]) -> list[tuple[Token, ...]]:
    """Cut before each award: "2 điểm nếu …, 1 điểm nếu …"."""
    starts = [0, *(_with_limit(tokens, each.start) for each in given[1:])]
    ends = [*starts[1:], len(tokens)]
    return [piece for start, end in zip(starts, ends, strict=True) if (piece := trimmed(tokens[start:end]))]


def _with_limit(tokens: Sequence[Token], start: int) -> int:
    """With the "tối đa" before it."""
    for place in range(max(0, start - LONGEST), start):
        found = LIMITING.at(tokens, place)
        if found and found[1] >= start:
            return place
    return start


_OTHER = phrases("không | chưa | khá | tốt | đạt | trung bình | yếu | có | kém | còn lại")


def _other(tokens: Sequence[Token], place: int) -> bool:
    """Whether another condition with points of its own begins here: "Có (1 điểm)/Không (0 điểm)"."""
    return _OTHER.at(tokens, place) is not None and bool(awards(tokens[place:]))


_UNTIL = phrases("/ | cho mỗi | đối với mỗi | với mỗi | với từng | mỗi | một")


def _closed(tokens: Sequence[Token], place: int) -> int:
    depth = 0
    for at in range(place, len(tokens)):
        depth += (tokens[at].key == "(") - (tokens[at].key == ")")
        if not depth:
            return at + 1
    return len(tokens)


def trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the marks and joining words around it."""
    held = tuple(tokens)
    while held and held[0].key in (",", ".", ";", ":", "va", "\n", "→", "/"):
        held = held[1:]
    while held and held[-1].key in (",", ".", ";", "va", "\n"):
        held = held[:-1]
    return held
