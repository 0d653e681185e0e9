"""From where to where: "≥ 95 %", "từ 80 % đến dưới 100 %", "80–<90 %", "từ 2 sáng kiến trở lên", "còn lại"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.phrases import Phrases, phrases
from cchc_desktop.domain.rules.ranges import Tier

_COMPARED = Phrases(
    {
        """≥ | đạt hoặc vượt | bằng hoặc vượt | đạt và vượt | từ | ít nhất | tối thiểu | không dưới | không
            thấp hơn | không ít hơn | lớn hơn hoặc bằng | bằng hoặc lớn hơn | từ đủ | bằng hoặc trên | trên
            hoặc bằng | tối thiểu đạt | đạt tối thiểu | đạt ít nhất | không nhỏ hơn | lớn hơn hay bằng | >
            hoặc = | cao hơn hoặc bằng | từ mức | đạt từ | tối thiểu từ | > , = | bằng hoặc cao hơn | tối
            thiểu là | ít nhất là""": "at_least",
        """> | trên | lớn hơn | hơn | nhiều hơn | cao hơn | vượt | vượt quá | từ trên | quá | đạt trên | vượt
            trên""": "above",
        """≤ | không quá | không vượt quá | không vượt | nhỏ hơn hoặc bằng | bằng hoặc nhỏ hơn | không lớn
            hơn | không trên | đến | nhiều nhất | không nhiều hơn | thấp hơn hoặc bằng | không cao hơn | tối
            đa | dưới hoặc bằng | đến hết | tối đa là | đến mức""": "at_most",
        """< | dưới | nhỏ hơn | ít hơn | thấp hơn | chưa đến | chưa đạt | không đạt | chưa đủ | không đủ |
            chưa tới | dưới mức | đạt dưới | không đạt được | không đến | chỉ đạt dưới | không đạt đến | kém
            hơn | từ dưới""": "below",
        "=|bằng|đủ|đạt|đúng|có|là": "exact",
    },
)
_TURNED = {"at_least": "at_most", "above": "below", "at_most": "at_least", "below": "above"}
_UPWARDS = phrases("""trở lên | hoặc hơn | hoặc cao hơn | hoặc nhiều hơn | và cao hơn | hoặc lớn hơn | hoặc trên""")
_DOWNWARDS = phrases("trở xuống | hoặc thấp hơn | hoặc ít hơn | hoặc nhỏ hơn")
_JOINED = phrases(
    """đến | tới | - | và | cho đến | ÷ | ~ | nhưng | , | đến mức | & | / | hoặc | → | nhưng lại | trở lên
        đến"""
)
_REST = phrases(
    """còn lại | các trường hợp còn lại | trường hợp còn lại | các mức còn lại | trường hợp khác | các trường
        hợp khác | mức còn lại | ngoài các trường hợp trên | ngược lại | dưới mức trên | dưới mức này | thấp
        hơn mức trên""",
)
_NUMERALS = {
    word: Decimal(place)
    for place, word in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)
    if word != "năm"
}
_NOT_COUNTED = frozenset({"trong", "so", "phan", "cua", "vai", "cap", "chieu", "bo"})
"""Behind "một" in words that count nothing: "một trong hai", "một số", "một cửa"."""
_FEW_WORDS, _SAID_WORDS = 6, 9
_NAMES = frozenset(
    {"x", "ty", "le", "t", "y", "k", "tl", "b", "a", "(", ")", "dat", "%", "muc", "ket", "qua", "r", "n"}
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range as the words give it, of a share or of a number."""

    at_least: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    at_most: Decimal | None = None
    percent: bool = False
    exact: bool = False
    """A number by itself: "100 %", "1 sáng kiến"."""
    rest: bool = False
    explicit: bool = False
    """A comparison was said, not only two numbers or one."""

    @property
    def lower(self) -> Decimal | None:
        """Where the range begins."""
        return self.at_least if self.at_least is not None else self.above

    def tier(self, points: Decimal, late: Decimal | None = None) -> Tier:
        """The step it is of a scale."""
        return Tier(points, self.at_least, self.above, self.below, self.at_most, late)


@dataclass(frozen=True, slots=True)
class Found:
    """Bounds and the tokens they cover."""

    bounds: Bounds
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Bound:
    """One end: how it compares, its number, whether it is a share; `start`, `end` of its tokens."""

    how: str
    value: Decimal
    percent: bool
    start: int
    end: int


def bounds_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The range that begins at `place`."""
    if rest := _REST.at(tokens, place):
        return Found(Bounds(rest=True, explicit=True), place, rest[1])
    if turned := _around(tokens, place):
        return turned
    one = _bound(tokens, place)
    if one is None:
        return None
    other = _joined(tokens, one)
    if other is not None:
        return _both(one, other)
    if one.how in ("exact", ""):
        return Found(Bounds(one.value, at_most=one.value, percent=one.percent, exact=True), place, one.end)
    return Found(replace(_one(one), explicit=True), place, one.end)


def _bound(tokens: Sequence[Token], place: int) -> _Bound | None:
    """As in "≥ 95 %", "từ 80 %", "2 sáng kiến trở lên", "dưới 80 %"."""
    compared = _COMPARED.at(tokens, place)
    how, at = compared or ("", place)
    while inner := _COMPARED.at(tokens, at):
        how = how if inner[0] == "exact" or (inner[0] == "at_least" and how == "above") else inner[0]
        at = inner[1]
    if at < len(tokens) and tokens[at].key in ("muc", "ty", "le") and compared:
        at += 1
    value = tokens[at].number if at < len(tokens) else None
    if value is None and (compared or not place) and at < len(tokens):
        value = None if _key(tokens, at + 1) in _NOT_COUNTED else _NUMERALS.get(tokens[at].text)
    if value is None:
        return None
    percent = _key(tokens, at + 1) == "%"
    end = at + 1 + percent
    if up := _suffix(tokens, end, percent=percent):
        return _Bound(up[0], value, percent, place, up[1])
    return _Bound(how, value, percent, place, end)


def _suffix(tokens: Sequence[Token], place: int, *, percent: bool) -> tuple[str, int] | None:
    """As "trở lên" behind the number, or behind the few words that say what is counted."""
    for at in range(place, min(place + (_FEW_WORDS if percent else _SAID_WORDS), len(tokens) + 1)):
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
    return _COMPARED.at(tokens, place) is not None and _key(tokens, place + 1) != "han"


def _joined(tokens: Sequence[Token], one: _Bound) -> _Bound | None:
    """The other end: "… đến dưới 100 %", "–<100 %", "đến 23 tin"."""
    start = one.end
    if start < len(tokens) and tokens[start].key == ")":
        return None
    for skipped in range(_FEW_WORDS if not one.percent else 4):
        at = start + skipped
        if at >= len(tokens):
            return None
        if joined := _JOINED.at(tokens, at):
            other = _bound(tokens, joined[1])
            fit = other is not None and _fits(one, other, tokens[at].key) and _alike(one, other, at)
            if fit or (other and joined[0] == "hoặc"):
                return other if fit else None
        elif (direct := _COMPARED.at(tokens, at)) and direct[0] != "exact":
            other = _bound(tokens, at)
            return other if other and _fits(one, other, "") and _alike(one, other, at) else None
        if tokens[at].number is not None or tokens[at].key in (":", ";", ",", ".", "(", "→", "="):
            return None
    return None


def _alike(one: _Bound, other: _Bound, place: int) -> bool:
    """Whether both are shares or both numbers: the first of "80 đến 90 %" is a share too, of "5 hồ sơ và 2 %" not."""
    return one.percent == other.percent or place == one.end


def _fits(one: _Bound, other: _Bound, join: str) -> bool:
    """Whether two ends make one range: a lower and an upper, of the same measure; two upper ones are alternatives."""
    if one.percent and not other.percent:
        return False
    if join in (",", "/", "hoac", "&") and not (one.how and other.how and other.how != "exact"):
        return False
    if join == "nhung" and other.how in ("", "exact"):
        return False
    low = one.how in ("", "exact", "at_least", "above")
    high = other.how in ("", "exact", "at_most", "below")
    if low and high:
        return one.value < other.value or (one.value == other.value and other.how in ("", "at_most", "exact"))
    down = ("at_least", "above", "") if join == "hoac" else ("at_least", "above", "at_most", "")
    backwards = one.how in ("below", "at_most") and other.how in down
    return backwards and one.value > other.value


def _both(one: _Bound, other: _Bound) -> Found:
    percent = one.percent or other.percent
    if one.value > other.value:
        low, high = replace(other, how="above" if other.how == "above" else "at_least"), one
    else:
        low, high = one, other
    start = {"above": "above"}.get(low.how, "at_least")
    end = {"below": "below"}.get(high.how, "at_most")
    found = Bounds(**{start: low.value, end: high.value}, percent=percent, explicit=True)  # type: ignore[arg-type]
    return Found(found, one.start, max(one.end, other.end))


def _one(bound: _Bound) -> Bounds:
    return Bounds(**{bound.how: bound.value}, percent=bound.percent)  # type: ignore[arg-type]


def _around(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "80 % ≤ x < 100 %", "100 % > tỷ lệ ≥ 80 %", "80 % ≤ x"."""
    left = tokens[place].number if place < len(tokens) else None
    if left is None:
        return None
    percent = _key(tokens, place + 1) == "%"
    first = _sign(tokens, place + 1 + percent)
    if first is None:
        return None
    name = _name_end(tokens, first[1])
    second = _sign(tokens, name) if name > first[1] else None
    right = tokens[second[1]].number if second and second[1] < len(tokens) else None
    lower = _TURNED[first[0]]
    if second is None or right is None:
        if name == first[1]:
            return None
        found = Bounds(**{lower: left}, percent=percent, explicit=True)  # type: ignore[arg-type]
        return Found(found, place, name)
    percent = percent or _key(tokens, second[1] + 1) == "%"
    found = Bounds(**{lower: left, second[0]: right}, percent=percent, explicit=True)  # type: ignore[arg-type]
    return Found(found, place, second[1] + 1 + (_key(tokens, second[1] + 1) == "%"))


def _sign(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    signs = {"≥": "at_least", ">": "above", "≤": "at_most", "<": "below"}
    sign = signs.get(_key(tokens, place))
    return (sign, place + 1) if sign else None


def _name_end(tokens: Sequence[Token], place: int) -> int:
    """Where the name between two comparisons ends: "x", "tỷ lệ", "tỷ lệ hoàn thành"."""
    end = place
    while end < min(place + _SAID_WORDS, len(tokens)):
        token = tokens[end]
        if token.number is not None or token.key in (":", ";", "→", "=", "\n") or _sign(tokens, end):
            break
        end += 1
    named = end > place and tokens[place].key in _NAMES
    followed = end < len(tokens) and _sign(tokens, end) is not None
    if followed or not named:
        return end if followed else place
    return place + 1


def _key(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].key if place < len(tokens) else ""
