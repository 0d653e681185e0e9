"""How many points: "0,5 điểm", "0,5đ", "điểm tối đa", "không tính điểm", "50 % số điểm"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.notation import plain
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules.figures import half_up

_PLACES = 6
_UNIT = phrases("điểm | đ | đ. | điểm số | điểm chuẩn")
_UNIT_BEYOND = phrases("điểm thưởng | điểm trừ | điểm phạt | điểm cộng")
_MAXIMUM = phrases(
    """điểm tối đa | số điểm tối đa | điểm tuyệt đối | điểm số tuyệt đối | đủ điểm | đủ số điểm | trọn điểm |
        trọn số điểm | toàn bộ số điểm | toàn bộ điểm | hết điểm | điểm chuẩn | tối đa điểm | tối đa số điểm |
        mức điểm tối đa | mức tối đa | điểm cao nhất | thang điểm | tối đa | mức điểm chuẩn | số điểm chuẩn |
        tuyệt đối | điểm tối đa của tiêu chí | điểm tối đa của tiêu chí thành phần | điểm tối đa của nội dung
        này | điểm tối đa của tiêu chí này""",
)
_NOTHING = phrases(
    """không tính điểm | không được tính điểm | không được điểm | không có điểm | không cho điểm | không chấm
        điểm | không được chấm điểm | không đạt điểm | không ghi điểm | không điểm | điểm không | không được
        cộng điểm | mất điểm | không được điểm nào | không được hưởng điểm | mất toàn bộ số điểm | trừ hết
        điểm | trừ hết số điểm | trừ toàn bộ số điểm | bị trừ toàn bộ điểm""",
)
_REFUSED = phrases("không chấm | không tính | không cho | không có | không được")
LIMITING = phrases(
    """tối đa trừ | tối đa bị trừ | tối đa cộng | tối đa được cộng | cộng không quá | cộng không vượt quá |
        cộng dồn không quá | cộng dồn tối đa | cộng dồn không vượt quá | cộng lại tối đa | cộng lại không quá |
        tổng cộng tối đa | tổng cộng lại không quá | cộng tối đa | tổng tối
        đa | cả tiêu chí không quá | cả tiêu chí tối đa | trừ không quá | không trừ quá | tổng điểm trừ không
        quá | tổng điểm thưởng không quá | tổng điểm phạt
        không quá | trừ tối đa | bị trừ tối đa | tổng trừ không quá | tổng số điểm trừ không quá | tổng điểm
        trừ không vượt quá | tổng điểm thưởng không vượt quá | tối đa | không quá | không vượt quá | nhưng
        không quá | tối đa không quá | cao nhất | trần | tối đa là | nhiều nhất | không vượt | nhưng tối đa
        không quá | tổng điểm không quá | tổng điểm của tiêu chí không quá | nhưng tối đa | tổng điểm thưởng
        tối đa | tổng điểm trừ tối đa | tổng điểm tối đa | tổng cộng không quá | nằm trong trần | điểm tối đa
        | tổng điểm cộng không quá | tổng điểm cộng không vượt quá | tổng điểm cộng tối đa | tổng điểm cộng tối đa
        là | tổng điểm thưởng tối đa là | tổng điểm trừ tối đa là | tổng số điểm trừ không vượt quá | tổng số điểm
        trừ tối đa | tổng số điểm trừ tối đa là | tổng số điểm cộng không quá | tổng số điểm cộng không vượt quá |
        tổng số điểm cộng tối đa | tổng điểm không vượt quá | mức trừ tối đa | mức trừ tối đa là | mức trừ không
        quá | mức trừ không vượt quá | mức cộng tối đa | mức cộng không quá | tính tối đa | tính không quá |
        tính tối đa không quá | nhưng tính không quá
        | nhưng tính tối đa | chỉ tính tối đa | được tính tối đa | chỉ tính không quá | tính cao nhất |
        điểm trừ tối đa là | nhưng không
        vượt quá | tổng không quá | điểm thưởng tối đa | điểm trừ tối đa | điểm phạt tối đa | tổng điểm phạt
        tối đa""",
)
"""Come before the most that is given, or taken."""
_HALF = phrases("""một nửa số điểm tối đa | nửa số điểm tối đa | một nửa số điểm | nửa số điểm |
        một nửa điểm tối đa""")
_OF_MAXIMUM = phrases(
    """số điểm tối đa | điểm tối đa | số điểm | mức điểm tối đa | tổng số điểm | điểm chuẩn | số điểm chuẩn |
        điểm của tiêu chí | số điểm của tiêu chí | thang điểm""",
)
_OBTAINED = phrases(
    """đạt được | đã đạt | đạt | thực đạt | thực tế | còn lại | được chấm | đã chấm | đã tính | nội dung đó | của nội
        dung đó | phần đó | của phần đó | mục đó | của mục đó | của báo cáo đó | của nhiệm vụ đó | của hoạt động đó |
        tương ứng của nội dung | của từng nội dung | của mỗi nội dung | từng nội dung | của nội dung tương ứng"""
)
"""Say that it is a part of the points there are, or of one part's, not of the maximum."""
ENDING = frozenset({"", ";", ",", ".", ")", "\n"})


@dataclass(frozen=True, slots=True)
class Amount:
    """Points: so many, or a part of the maximum."""

    value: Decimal | None = None
    part: Fraction = Fraction(1)

    def of(self, maximum: Decimal) -> Decimal:
        """In points, for a leaf worth `maximum`."""
        if self.value is not None:
            return self.value
        return Decimal(plain(half_up(Fraction(maximum) * self.part, _PLACES)))


MAXIMUM, NOTHING = Amount(), Amount(Decimal(0))


@dataclass(frozen=True, slots=True)
class At:
    """An amount and the tokens it covers."""

    amount: Amount
    start: int
    end: int


def amount_at(tokens: Sequence[Token], place: int) -> At | None:  # noqa: PLR0911 -- one way out for each shape
    """The amount that begins at `place` and says itself that it is one; a bare number is none."""
    found = _NOTHING.at(tokens, place)
    if (
        found
        and _key(tokens, found[1]) not in ("qua", "vuot")
        and not (found[0] == "điểm không" and _key(tokens, found[1]).isalpha())
    ):
        return At(NOTHING, place, found[1])
    if (found := _REFUSED.at(tokens, place)) and _closes(tokens, place, found[1]):
        return At(NOTHING, place, found[1])
    if found := _HALF.at(tokens, place):
        return None if _OBTAINED.at(tokens, found[1]) else At(Amount(part=Fraction(1, 2)), place, found[1])
    if found := _MAXIMUM.at(tokens, place):
        return None if _limits(tokens, found[1]) else At(MAXIMUM, place, found[1])
    value = _number(tokens, place)
    if value is None or (_key(tokens, place - 1) == "/" and _number(tokens, place - 2) is not None):
        return None
    if (found := _UNIT_BEYOND.at(tokens, place + 1)) and not _reckons_on(tokens, found[1]):
        return At(Amount(value), place, found[1])
    if found := _UNIT.at(tokens, place + 1):
        return None if _glued_word(tokens, found[1]) else At(Amount(value), place, found[1])
    return _part(tokens, place, value)


def _closes(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Whether it refuses points to a range: "dưới 80 % không chấm"."""
    before = place - 1
    while _key(tokens, before) in ("thi", ",", "se", ":"):
        before -= 1
    ranged = _number(tokens, before) is not None or _key(tokens, before) in ("%", "len", "xuong")
    return before >= 0 and ranged and _key(tokens, end) in ("", ";", ",", ".", ")")


def _reckons_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether "trừ" takes something from the points before it: "2 điểm trừ đi 0,05 cho mỗi hồ sơ"."""
    return _number(tokens, place) is not None or _key(tokens, place) in ("di", "tong", "so", "(", "lui")


def _limits(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number follows: then "tối đa" limits that number."""
    for at in range(place, min(place + 3, len(tokens))):
        if tokens[at].number is not None:
            return True
        if tokens[at].key in ("khi", "neu", "doi") or (not tokens[at].key.isalpha() and tokens[at].key != ":"):
            return False
    return False


def _part(tokens: Sequence[Token], place: int, value: Decimal) -> At | None:
    """As in "50 % số điểm", "1/2 số điểm tối đa"."""
    if _key(tokens, place + 1) == "%" and (found := _OF_MAXIMUM.at(tokens, place + 2)):
        return None if _OBTAINED.at(tokens, found[1]) else At(Amount(part=Fraction(value) / 100), place, found[1])
    if [_key(tokens, place + 1), _key(tokens, place + 2)] == ["%", "diem"] and _key(tokens, place + 3) in ENDING:
        return At(Amount(part=Fraction(value) / 100), place, place + 3)
    under = _number(tokens, place + 2) if _key(tokens, place + 1) == "/" else None
    if under and (found := _OF_MAXIMUM.at(tokens, place + 3)) and not _OBTAINED.at(tokens, found[1]):
        return At(Amount(part=Fraction(value) / Fraction(under)), place, found[1])
    return None


def _number(tokens: Sequence[Token], place: int) -> Decimal | None:
    return tokens[place].number if 0 <= place < len(tokens) else None


def _key(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].key if 0 <= place < len(tokens) else ""


def _glued_word(tokens: Sequence[Token], place: int) -> bool:
    """A letter that only begins a word: the "đ" of "đ/c"."""
    return _key(tokens, place) == "/" and tokens[place].glued and _key(tokens, place + 1) == "c"
