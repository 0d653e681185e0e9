"""One end of a range: "≥ 95 %", "từ 80 %", "2 sáng kiến trở lên", "dưới hai lần"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import Phrases, phrases

COMPARED = Phrases(
    {
        """≥ | đạt hoặc vượt | bằng hoặc vượt | đạt và vượt | từ | ít nhất | tối thiểu | không dưới | không
            thấp hơn | không ít hơn | lớn hơn hoặc bằng | bằng hoặc lớn hơn | từ đủ | bằng hoặc trên | trên
            hoặc bằng | tối thiểu đạt | đạt tối thiểu | đạt ít nhất | không nhỏ hơn | lớn hơn hay bằng | >
            hoặc = | cao hơn hoặc bằng | từ mức | đạt từ | tối thiểu từ | > , = | bằng hoặc cao hơn | tối
            thiểu là | ít nhất là | bằng hoặc hơn | bằng hay hơn | bằng hoặc nhiều hơn | nhiều hơn hoặc bằng | hơn
            hoặc bằng | không kém | không kém hơn""": "at_least",
        """> | trên | lớn hơn | hơn | nhiều hơn | cao hơn | vượt | vượt quá | từ trên | quá | đạt trên | vượt
            trên""": "above",
        """≤ | không quá | không vượt quá | không vượt | nhỏ hơn hoặc bằng | bằng hoặc nhỏ hơn | không lớn
            hơn | không trên | đến | nhiều nhất | không nhiều hơn | thấp hơn hoặc bằng | không cao hơn | tối
            đa | dưới hoặc bằng | bằng hoặc dưới | bằng hoặc thấp hơn | bằng hoặc ít hơn | ít hơn hoặc bằng
            | đến hết | tối đa là | đến mức""": "at_most",
        """< | cận | dưới | nhỏ hơn | ít hơn | thấp hơn | chưa đến | chưa đạt | không đạt | chưa đủ | không đủ |
            chưa tới | dưới mức | đạt dưới | không đạt được | không đến | chỉ đạt dưới | không đạt đến | kém
            hơn | từ dưới""": "below",
        "=|bằng|đủ|đạt|đúng|có|là|đạt cả|đủ cả|có cả|hoàn thành cả|thực hiện cả": "exact",
    },
)
_UNDONE = phrases("không hoàn thành | chưa hoàn thành | không thực hiện đủ | không đạt đủ | chưa đạt đủ")
_UPWARDS = phrases(
    """trở lên | trở đi | hoặc hơn | hoặc cao hơn | hoặc nhiều hơn | và cao hơn | hoặc lớn hơn | hoặc trên"""
)
_DOWNWARDS = phrases("trở xuống | hoặc thấp hơn | hoặc ít hơn | hoặc nhỏ hơn")
ONWARDS = phrases("trở lên | trở xuống")
"""Behind points that are themselves compared: "sai lệch từ 1 điểm trở lên"."""
_NUMERALS = {
    word: Decimal(place)
    for place, word in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)
    if word != "năm"
}
NOT_COUNTED = frozenset({"trong", "so", "phan", "cua", "vai", "cap", "chieu", "bo"})
"""Behind "một" in words that count nothing: "một trong hai", "một số", "một cửa"."""
ORDINAL = frozenset({"thu", "hang"})
"""Stand before a number that is a place: "từ thứ 1 đến thứ 5"."""
FEW_WORDS, SAID_WORDS = 6, 9


@dataclass(frozen=True, slots=True)
class Bound:
    """One end: how it compares, its number, whether it is a share; `start`, `end` of its tokens."""

    how: str
    value: Decimal
    percent: bool
    start: int
    end: int


def bound_at(tokens: Sequence[Token], place: int) -> Bound | None:
    """As in "≥ 95 %", "từ 80 %", "2 sáng kiến trở lên", "dưới 80 %"."""
    if _through(tokens, place):
        return None
    compared = COMPARED.at(tokens, place) or _short_of(tokens, place)
    how, at = compared or ("", place)
    while inner := COMPARED.at(tokens, at):
        over = inner[0] == "at_least" and how == "above" and key_at(tokens, place) != "vuot"
        how = how if inner[0] == "exact" or over else inner[0]
        at = inner[1]
    level = how == "exact" and key_at(tokens, at) == "muc"
    if compared and key_at(tokens, at) in ("muc", "ty", "le", *ORDINAL):
        at += 1
    while how == "at_least" and key_at(tokens, at) in ("chi", "tieu"):
        at += 1
    value = tokens[at].number if at < len(tokens) else None
    if value is None and (compared or not place) and at + 1 < len(tokens):
        value = None if key_at(tokens, at + 1) in NOT_COUNTED else numeral(tokens, at)
    if value is None:
        return None
    percent = key_at(tokens, at + 1) == "%"
    end = at + 1 + percent
    if level and not percent:
        return None
    if up := _suffix(tokens, end, percent=percent):
        return Bound(up[0], value, percent, place, up[1])
    return Bound(how, value, percent, place, end)


def numeral(tokens: Sequence[Token], place: int) -> Decimal | None:
    """The number that a word is: "hai"; "năm" is a year."""
    return _NUMERALS.get(tokens[place].text)


def _through(tokens: Sequence[Token], place: int) -> bool:
    """Whether a "qua" among accented words is what it says, no "quá": "tuyên truyền qua 2 kênh"."""
    plain = key_at(tokens, place) == "qua" and tokens[place].text == "qua"
    return plain and any(token.text != token.key for token in tokens)


def _short_of(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """As in "không hoàn thành 100 %"; of a number it may mean so many left undone."""
    found = _UNDONE.at(tokens, place)
    return ("below", found[1]) if found and key_at(tokens, found[1] + 1) == "%" else None


def _suffix(tokens: Sequence[Token], place: int, *, percent: bool) -> tuple[str, int] | None:
    """As "trở lên" behind the number, or behind the few words that say what is counted."""
    for at in range(place, min(place + (FEW_WORDS if percent else SAID_WORDS), len(tokens) + 1)):
        if found := _UPWARDS.at(tokens, at):
            return "at_least", found[1]
        if found := _DOWNWARDS.at(tokens, at):
            return "at_most", found[1]
        if at < len(tokens) and (
            tokens[at].number is not None or tokens[at].key in ":;.\n→()" or _compared(tokens, at)
        ):
            break
    return None


def _compared(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comparison begins here, not "quá hạn" that only says what is counted."""
    return COMPARED.at(tokens, place) is not None and key_at(tokens, place + 1) != "han"
