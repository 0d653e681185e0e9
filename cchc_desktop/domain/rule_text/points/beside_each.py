"""What stands beside "mỗi …" and counts nothing: whose points are meant, in what time so many are asked for."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases

_TOTAL = phrases(
    """vào tổng điểm | vào tổng số điểm | cộng vào tổng điểm | cộng vào tổng số điểm | trong tổng điểm | trong tổng
        số điểm | vào tổng điểm đạt được | vào tổng điểm cchc | vào tổng điểm chung | vào tổng điểm của xã | vào tổng
        điểm của đơn vị"""
)


_OWN = phrases(
    """vào điểm của tiêu chí này | vào điểm của tiêu chí | vào điểm tiêu chí này | vào số điểm của tiêu chí | vào điểm
        của nội dung này"""
)


def apart(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the words that say that the total is meant, or the criterion itself."""
    if (own := _OWN.within(tokens)) and own[2] == len(tokens):
        return tokens[: own[1]]
    found = _TOTAL.within(tokens)
    return tokens if found is None else (*tokens[: found[1]], *tokens[found[2] :])


def end_of_total(tokens: Sequence[Token], place: int) -> int:
    """Behind the words at `place` that say that the total is meant; `place` itself where none do."""
    found = _TOTAL.at(tokens, place)
    return found[1] if found else place


def timeless(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the time in which so many are asked for: "02 đợt/năm, mỗi đợt 0,5 điểm"."""
    found = _YEARLY.within(tokens)
    return tokens if found is None else (*tokens[: found[1]], *tokens[found[2] :])


_YEARLY = phrases("/ năm | / quý | / tháng | / kỳ | / 6 tháng")
