"""Words and numbers that a scanner tore in two: "th áng", "2 5/10", "năm 2 026"."""

from cchc_desktop.domain.deadlines.places import listed
from cchc_desktop.domain.deadlines.words import Token, token
from cchc_desktop.domain.torn_words import torn

_WORDS = frozenset(
    listed(
        """tháng | ngày | trước | quý | năm | hoàn | thành | thường | xuyên | chậm | nhất | muộn | trong | hằng | hàng |
        định | kỳ | tuần | kết | thúc | giai | đoạn | đến | liên | tục | thời | hạn | khoảng | xong | cuối | đầu | sau |
        khi | kể | từ""",
    ),
)
_COUNTERS = frozenset(listed("quy | lan | dot | so | dieu | khoan | muc | phuong | quan | buoc | dieu | diem | to"))
"""The number behind them is their own, whatever stands behind it."""
_IN_WORDS = (("ngay", "thang"), ("thang", "nam"))
"""Between them stands one number."""
_QUARTER = "quy"
_ROMAN_HALVES = frozenset(listed("i | ii | l | ll | il | v | iv | iii"))
_ROMANS = frozenset(listed("ii | iii | iv | ll | lll | ili | lv | iil | ill"))
_YEAR_LENGTH, _CENTURIES = 4, ("19", "20")
_LAST_DAY, _FIRST_OF_TWO, _LAST_MONTH = 31, 10, 12
_NOTHING = Token("", "", 0, 0)


def mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The same tokens, the halves of one joined."""
    whole: list[Token] = []
    for half, following in zip(tokens, (*tokens[1:], _NOTHING), strict=False):
        before = whole[-2] if len(whole) > 1 else _NOTHING
        if whole and not half.glued and _halves(before, whole[-1], half, following):
            first = whole.pop()
            whole.append(token(first.text + half.text, first.start, half.end, glued=first.glued))
        else:
            whole.append(half)
    return tuple(whole)


def _halves(before: Token, one: Token, other: Token, after: Token) -> bool:
    together = one.text + other.text
    if together.isdecimal():
        return _one_year(before, one, together) or _one_day(before, one, together, after)
    if before.key == _QUARTER and one.key in _ROMAN_HALVES and other.key in _ROMAN_HALVES:
        return one.key + other.key in _ROMANS
    return together.isalpha() and (together in _WORDS or torn(one.text, other.text))


def _one_year(before: Token, one: Token, together: str) -> bool:
    named = before.key == "nam" or (one.glued and before.text in ("/", "-", "."))
    return named and len(together) == _YEAR_LENGTH and together.startswith(_CENTURIES)


def _one_day(before: Token, one: Token, together: str, after: Token) -> bool:
    """Two figures, each alone, within a date."""
    if len(together) != 2 or before.key in _COUNTERS:  # noqa: PLR2004 -- two figures
        return False
    behind_stroke = one.glued and before.text in ("/", "-")
    last = _LAST_MONTH if behind_stroke or before.key == "thang" else _LAST_DAY
    in_date = (after.text in ("/", "-") and after.glued) or (before.key, after.key) in _IN_WORDS
    return (in_date or behind_stroke) and _FIRST_OF_TWO <= int(together) <= last
