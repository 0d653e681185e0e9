"""Vietnamese words that a scanner tore in two, put together again: "k ế hoạch", "ph òng"."""

import re
import unicodedata

from cchc_desktop.text import fold

_HEAD = re.compile(r"(?:ngh|ch|gh|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])", re.IGNORECASE)
_RIME = re.compile(r"[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_LETTERED = re.compile(r"(?:điểm|khoản|mục|số|loại|hạng|nhóm|lớp|tổ|khu|ý|phụ lục)\s*$", re.IGNORECASE)
_PIECE = re.compile(rf"(?<![\w.,/])({_HEAD.pattern})[ \u00a0]([^\W\d_]{{1,5}})(?![\w])", re.IGNORECASE)

_REACH = 12


def torn(head: str, rest: str) -> bool:
    """Whether these are the two halves of one syllable: consonants alone, then what can only follow them."""
    return _HEAD.fullmatch(head) is not None and _accented_rime(rest)


def _accented_rime(rest: str) -> bool:
    # Without an accent "c an" may be what it says; with one nothing but a syllable begins so behind a consonant.
    plain = fold(rest)
    accented = any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", rest))
    return accented and len(plain) == len(unicodedata.normalize("NFC", rest)) and _RIME.fullmatch(plain) is not None


def whole_words(text: str) -> str:
    """The text with such halves joined."""
    return _PIECE.sub(_joined, text) if " " in text else text


def _joined(found: re.Match[str]) -> str:
    lettered = len(found[1]) == 1 and _LETTERED.search(found.string, max(0, found.start() - _REACH), found.start())
    return found[0] if lettered or not torn(found[1], found[2]) else found[1] + found[2]
