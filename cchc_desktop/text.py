"""Vietnamese text: composed form, dictionary order, search without accents, numbers and dates.

Everything that comes from a person or a file passes `nfc` or `tidy` at the door: the PDF writer
does not compose accents, and a decomposed name would not be found again.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal

_LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
_BASES = {letter: unicodedata.normalize("NFD", letter) for letter in _LETTERS}
_BASE_ORDER = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_MAX_DIGITS = 15
_SEPARATED = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")

VIETNAMESE_LETTERS = _LETTERS + _LETTERS.upper()
"""Every letter a font must have to print Vietnamese, capitals included."""


def nfc(text: str) -> str:
    """Compose accents: 'e' + hook becomes one letter."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Compose, drop invisible characters and fold every run of white space to one space."""
    return " ".join(_INVISIBLE.sub("", nfc(text)).split())


class _Plain(dict[str, str]):
    """What is left of each letter, learnt when first met: a document's text is folded many times over."""

    def __missing__(self, letter: str) -> str:
        parts = unicodedata.normalize("NFD", letter.casefold()).replace("đ", "d")
        self[letter] = plain = "".join(part for part in parts if not unicodedata.combining(part))
        return plain


_PLAIN = _Plain()


def fold(text: str) -> str:
    """The text as a hurried typist writes it: lower case, no accents, đ as d."""
    return "".join(map(_PLAIN.__getitem__, text))


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Vietnamese dictionary order: letters first (a < ă < â, d < đ), then tones; digits by value."""
    letters: list[int] = []
    tones: list[int] = []
    for part in re.findall(r"\d+|\D", nfc(text).casefold()):
        if part.isdecimal():
            letters += [-1, int(part[:_MAX_DIGITS])]
            continue
        decomposed = _BASES.get(part, part)
        tone = next((mark for mark in decomposed if mark in _TONES), "")
        base = unicodedata.normalize("NFC", decomposed.replace(tone, "") if tone else decomposed)
        place = _BASE_ORDER.find(base) if base else -1
        letters.append(place + 1000 if place >= 0 else min(ord(part[0]), 999))
        tones.append(_TONES.find(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones), text


def sentence_case(title: str) -> str:
    """A title in capitals as running text: "CẢI CÁCH TTHC" as "Cải cách TTHC"; any other stays as it is."""
    if title != title.upper():
        return title
    words = [word if _abbreviated(word) else word.lower() for word in title.split(" ")]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]


def _abbreviated(word: str) -> bool:
    """No vowel in it: CCHC, TTHC, KT-XH."""
    return not set(fold(word)) & set("aeiouy")


def cut_at_word(text: str, most: int) -> str:
    """At most `most` characters, cut between words, with an ellipsis where something is missing."""
    if len(text) <= most:
        return text
    head, _space, _rest = text[:most].rpartition(" ")
    return f"{(head or text[: most - 1]).rstrip(' ,;')}…"


def matches(needle: str, *haystack: str) -> bool:
    """Whether every word of `needle` stands somewhere in `haystack`, accents or not."""
    folded = fold(" ".join(haystack))
    return all(word in folded for word in fold(needle).split())


def read_decimal(text: str) -> tuple[Decimal, ...]:
    """Every value a typed number can mean, the likeliest first: none, one, or two where it must be asked.

    "1,5" and "1.5" are both one and a half; "1.234,5" is over a thousand; "1.234" may be either.
    """
    compact = re.sub(r"[\s\u00a0]", "", nfc(text)).replace("\u2212", "-").removesuffix("%")
    if not re.fullmatch(r"[+-]?\d[\d.,]*|[+-]?[.,]\d+", compact, re.ASCII) or compact[-1] in ".,":
        return ()
    marks = re.findall(r"[.,]", compact)
    if len(marks) <= 1:
        return _with_one_mark(compact, marks)
    last = marks[-1]
    thousands = "." if last == "," else ","
    if marks.count(last) == 1 and set(marks[:-1]) == {thousands}:
        whole, fraction = compact.split(last)
        return (Decimal(f"{whole.replace(thousands, '')}.{fraction}"),) if _grouped(whole, thousands) else ()
    if set(marks) == {last} and _grouped(compact, last):
        return (Decimal(compact.replace(last, "")),)
    return ()


def _with_one_mark(compact: str, marks: list[str]) -> tuple[Decimal, ...]:
    if not marks:
        return (Decimal(compact),)
    value = Decimal(compact.replace(marks[0], "."))
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", compact):
        whole = Decimal(compact.replace(marks[0], ""))
        return (whole, value) if marks[0] == "." else (value, whole)
    return (value,)


def _grouped(digits: str, mark: str) -> bool:
    return re.fullmatch(rf"[+-]?\d{{1,3}}({re.escape(mark)}\d{{3}})+", digits) is not None


def show_decimal(value: Decimal | int, places: int | None = None) -> str:
    """1234.5 as "1.234,5"; with `places` that many decimals, without it as many as the value has."""
    if places is None:
        shown = f"{Decimal(value):,f}"
        shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    else:
        shown = f"{Decimal(value):,.{places}f}"
    return shown.translate(str.maketrans(",.", ".,"))


def show_date(day: date) -> str:
    """05/9/2026: a leading zero for days below ten, and for January and February only."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def long_date(day: date) -> str:
    """The date in words as the decree has it: "ngày 05 tháng 9 năm 2026"."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 -- the decree: 01 and 02 only


def read_date(text: str, year: int) -> date | None:
    """A date as it is typed: 05/9/2026, 5-9, 0509, 05092026; `year` where it names none."""
    compact = tidy(text)
    match = _SEPARATED.fullmatch(compact) or _RUN_TOGETHER.fullmatch(compact)
    if match is None:
        return None
    day, month, named = match.groups()
    if named is not None:
        year = int(named) if len(named) == len("2026") else 2000 + int(named)
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def roman(number: int) -> str:
    """1 as I, 4 as IV: the numbers of parts and annexes. Below 1 there is none: empty."""
    digits = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    shown = ""
    for value, digit in digits:
        while number >= value:
            shown += digit
            number -= value
    return shown
