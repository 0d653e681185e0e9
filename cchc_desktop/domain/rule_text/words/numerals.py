"""Numbers that came apart or stand in letters: "0 ,25", "95 phần trăm", "một trăm phần trăm"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

_DIGITS = {
    word: value for value, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
} | {"lăm": 5, "mốt": 1, "tư": 4}
_COUNTING = frozenset({"có", "từ", "đến", "đủ", "dưới", "trên", "nhất", "thiểu", "quá", "được"})
_THINGS = frozenset(
    {
        "mô hình",
        "sáng kiến",
        "giải pháp",
        "tin bài",
        "chuyên mục",
        "thủ tục",
        "hội nghị",
        "văn bản",
        "dịch vụ",
        "buổi tuyên",
        "lớp tập",
        "cuộc kiểm",
        "cuộc đối",
        "buổi đối",
        "hồ sơ",
        "cuộc họp",
        "lượt kiểm",
    }
)
_TIMES = frozenset({"cuộc", "lần", "lượt", "buổi", "lớp", "đợt", "hội", "đoàn", "phiên", "trường"})
_DOING = frozenset({"chức", "hiện", "thoại", "tra", "họp", "mở", "từ", "khai", "thiểu", "nhất", "có", "quá"})
_OPENING = frozenset({"", ";", ":", ".", "\n"})
_PLAIN = frozenset(_DIGITS) - {"không", "năm", "lăm", "mốt", "tư"}
"""Words that are only numbers before a time of doing something: "tổ chức hai cuộc"."""
_BEHIND_POINTS = frozenset({"neu", "khi", "cho", "thi", "doi", "va", "hoac", "toi", "moi", "ruoi"})
_TEN, _HUNDRED = 10, 100
_LONGEST = 4


def rejoined(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """With the parts of a decimal that a space parted put together: "1 ,5", "0, 25"."""
    held: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if place + 2 < len(tokens) and _parted(tokens[place : place + 3]):
            fraction = tokens[place + 2]
            value = Decimal(f"{token.text}.{fraction.text}")
            held.append(replace(token, text=f"{token.text},{fraction.text}", end=fraction.end, number=value))
            place += 3
        else:
            held.append(token)
            place += 1
    return tuple(held)


def _parted(three: Sequence[Token]) -> bool:
    whole, comma, fraction = three
    if not (whole.text.isdecimal() and fraction.text.isdecimal() and comma.key in (",", ".")):
        return False
    if whole.number is None or fraction.number is None or comma.glued == fraction.glued:
        return False
    return not comma.glued or whole.text == "0"


def spoken(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """With points and numbers of things in figures: "hai điểm", "không phẩy năm điểm", "từ năm mô hình"."""
    held: list[Token] = []
    for place, token in enumerate(tokens):
        value = _counted(tokens, place)
        held.append(replace(token, key="#", number=Decimal(value)) if value is not None else token)
        if token.text == "rưỡi" and len(held) > len("1đ") and held[-2].text == "điểm" and held[-3].number is not None:
            held[-3:] = [replace(held[-3], number=held[-3].number + Decimal("0.5")), replace(held[-2], end=token.end)]
        elif held[-1].key == "diem" and len(held) > 3 and held[-3].text == "phẩy":  # noqa: PLR2004 -- "không phẩy năm"
            _whole(held)
    return tuple(held)


def _whole(held: list[Token]) -> None:
    """The words of a decimal before the last token made one."""
    whole, fraction = _DIGITS.get(held[-4].text), _DIGITS.get(held[-2].text)
    if whole is not None and fraction is not None:
        value = Decimal(f"{whole}.{fraction}")
        held[-4:-1] = [replace(held[-4], text=str(value), key="#", end=held[-2].end, number=value)]


def in_a_row(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """With a dash between the ends of numbers in a row: "1 hoặc 2 cuộc", "một, hai lần", "3, 4, 5 tin"."""
    held: list[Token] = []
    place = 0
    while place < len(tokens):
        last = _last_of_row(tokens, place)
        if last > place:
            ends = (replace(tokens[at], key="#", number=_whole_number(tokens[at])) for at in (place, last))
            held += [next(ends), replace(tokens[place + 1], text="-", key="-"), next(ends)]
        else:
            held.append(tokens[place])
        place = last + 1
    return tuple(held)


def _last_of_row(tokens: Sequence[Token], place: int) -> int:
    """Where a row of numbers ends that counts things; `place` where none begins: not in "quý 1, 2"."""
    last = place
    if place and tokens[place - 1].text not in _DOING | _OPENING | _GIVEN:
        return place
    while last + 2 < len(tokens) and tokens[last + 1].key in (",", "hoac", "hay"):
        one, other = _whole_number(tokens[last]), _whole_number(tokens[last + 2])
        if one is None or other != one + 1:
            break
        last += 2
    following = key_at(tokens, last + 1)
    return last if following.isalpha() and following not in _NO_THING else place


_GIVEN = frozenset({"được", "đạt", "chỉ", "hành", "-"})
_NO_THING = frozenset({"diem", "d", "phan", "va", "trong"})


def _whole_number(token: Token) -> Decimal | None:
    if token.text.isdecimal():
        return token.number
    return Decimal(_DIGITS[token.text]) if token.text in _PLAIN else None


def _counted(tokens: Sequence[Token], place: int) -> int | None:
    """What a word counts right before "điểm", and a "năm" that is no year."""
    word = tokens[place].text
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    before = tokens[place - 1].text if place else ""
    if (
        word == "năm"
        and before in _COUNTING
        and " ".join(each.text for each in tokens[place + 1 : place + 3]) in _THINGS
    ):
        return _DIGITS[word]
    if word in _PLAIN and following in _TIMES and (before in _DOING or before in _OPENING):
        return _DIGITS[word]
    told = following == "điểm" and word != "không" and before != "phẩy"
    further = tokens[place + 2].key if place + 2 < len(tokens) else ""
    return _DIGITS.get(word) if told and (not further.isalpha() or further in _BEHIND_POINTS) else None


def percented(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """With "%" for "phần trăm" behind a number, and that number in figures."""
    held: list[Token] = []
    place = 0
    while place < len(tokens):
        length = 0 if not _percent(tokens, place) else _spoken(held)
        counted = bool(held) and (held[-1].number is not None or held[-1].key in ("moi", "cu"))
        if length or (counted and _percent(tokens, place)):
            if length:
                value = Decimal(_value([token.text for token in held[-length:]]) or 0)
                held[-length:] = [replace(held[-length], text=str(value), key="#", end=held[-1].end, number=value)]
            held.append(replace(tokens[place], text="%", key="%", end=tokens[place + 1].end))
            place += 2
        else:
            held.append(tokens[place])
            place += 1
    return tuple(held)


def _percent(tokens: Sequence[Token], place: int) -> bool:
    return [token.key for token in tokens[place : place + 2]] == ["phan", "tram"]


def _spoken(held: Sequence[Token]) -> int:
    """How many of the last words are a number in letters."""
    for length in range(min(_LONGEST, len(held)), 0, -1):
        if _value([token.text for token in held[-length:]]) is not None:
            return length
    return 0


def _value(words: Sequence[str]) -> int | None:  # noqa: PLR0911 -- one way out for each shape
    """As in "chín mươi lăm", 95; none where the words are no number up to a hundred."""
    match list(words):
        case [one] if one in _DIGITS:
            return _DIGITS[one]
        case ["mười"]:
            return _TEN
        case ["một", "trăm"]:
            return _HUNDRED
        case ["mười", one] | ["một", "mươi", one] if one in _DIGITS:
            return _TEN + _DIGITS[one]
        case [tens, "mươi"] if tens in _DIGITS:
            return _TEN * _DIGITS[tens]
        case [tens, "mươi", one] if tens in _DIGITS and one in _DIGITS:
            return _TEN * _DIGITS[tens] + _DIGITS[one]
    return None
