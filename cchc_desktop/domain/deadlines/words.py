"""A phrase as tokens: folded, so that wrong accents read right, and mended where a scanner damaged it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_desktop.text import fold

_RUN = re.compile(r"(?:[^\W_]|[|\u0300-\u036f])+|\S")
_LOOSE = re.compile(r"[0-9lio|]*[0-9][0-9lio|]*")
_LOOSER = re.compile(r"[0-9liosbz|]*[0-9][liosbz|]*[0-9][0-9liosbz|]*")
_LOOSEST = re.compile(r"[lio|]{1,2}|[sbz][0-9]|[0-9][sbz]")
_AS_DIGITS = str.maketrans("lio|sbz", "1101582")
_ROMAN = re.compile(r"[1il|]?v|[il|]+")
_MAX_DIGITS = 9
_GLUED_LENGTH, _LONGEST = 3, 40
_SAME = {"qui": "quy", "ouy": "quy", "oui": "quy", "ki": "ky", "thg": "thang", "trc": "truoc"}
_JOINABLE = frozenset(
    """bat buoc cham chu cuoi dau den dinh doan doi duoc giai giua han hang hoan het khi ket khoang lien luc mien muon
    ngay nhat nhiem quy sau suot tai thanh thang theo thoi thuc thuong tiep tinh toan trong truoc tuan tung vao xong
    xuyen nam ky tuc hien moi""".split(),  # noqa: SIM905 -- a word list to be read, not a row of quotes
)
_MENDED = (
    {key.replace("y", "v"): key for key in _JOINABLE if "y" in key and len(key) > len("ky")}
    | {key.replace("g", "q"): key for key in _JOINABLE if "g" in key}
    | {key.replace("m", "rn"): key for key in _JOINABLE if "m" in key}
    | {f"tb{key[2:]}": key for key in _JOINABLE if key.startswith("th")}
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark, and where it stands in the phrase."""

    text: str
    """As written, in lower case."""
    key: str
    """Folded; a dead token has none, so no rule takes it."""
    start: int
    end: int
    glued: bool = False
    """No space before it."""
    number: int | None = None

    @property
    def dead(self) -> bool:
        """Belongs to something that holds no time: a quoted title, a document's number and date."""
        return not self.key


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a tidied text."""
    return tuple(token for run in _RUN.finditer(text) for token in _of_run(run))


def loose_number(token: Token) -> int | None:
    """The number of a token where one must stand: "l0" and "lO" are ten, "3S" thirty-five."""
    if token.number is None and _LOOSEST.fullmatch(token.key):
        return int(token.key.translate(_AS_DIGITS))
    return token.number


def roman_number(token: Token) -> int | None:
    """I to XII, with the letters scanners put in their place: "IIl", "lV", "11", "HI"."""
    letters = re.sub(r"[1l|]", "i", token.key).replace("h", "ii")
    return _ROMANS.get(letters)


_ROMANS = {
    letters: value
    for value, letters in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], start=1)
} | {"m": 3}


def _of_run(run: re.Match[str]) -> Iterator[Token]:
    surface = _lettered(unicodedata.normalize("NFKC", run.group()).lower())
    exact = len(surface) == len(run.group())
    start, glued = run.start(), run.start() > 0 and not run.string[run.start() - 1].isspace()
    for piece in _cut(surface):
        end = start + len(piece) if exact else run.end()
        yield token(piece, start, end, glued=glued)
        start, glued = (end if exact else start), True


def _lettered(piece: str) -> str:
    """With the figures a scanner set in a word of time: "tru0c", "cu0i", "giai đ0ạn"."""
    if piece.isalpha() or not any(map(str.isalpha, piece)):
        return piece
    mended = (piece.translate(str.maketrans("01", letters)) for letters in ("ol", "oi"))
    return next((each for each in mended if fold(each) in _JOINABLE), piece)


def token(piece: str, start: int, end: int, *, glued: bool) -> Token:
    """One written so, from here to there."""
    folded = fold(piece).replace("ð", "d")
    key = _SAME.get(folded) or _MENDED.get(folded) or folded or piece
    return Token(piece, key, start, end, glued=glued, number=_as_number(folded))


def _as_number(key: str) -> int | None:
    if len(key) > _MAX_DIGITS or not (_LOOSE.fullmatch(key) or _LOOSER.fullmatch(key)):
        return None
    return int(key.translate(_AS_DIGITS))


def _cut(piece: str) -> list[str]:
    """Pieces that were written together: "ngày31", "16h30", "QuýIII"."""
    pieces: list[str] = []
    while piece:
        key = fold(piece)
        if _as_number(key) is not None or _LOOSEST.fullmatch(key) or _ROMAN.fullmatch(key) or len(piece) > _LONGEST:
            return [*pieces, piece]
        head = re.match(r"[lio|]?[0-9]+|[^0-9]+", piece)
        letters = head.group() if head else piece
        if piece != letters and letters[-1] in "lio|" and fold(letters[:-1]) in _JOINABLE:
            letters = letters[:-1]
        pieces += _cut_words(letters, fold(letters)) or [letters]
        piece = piece[len(letters) :]
    return pieces


def _cut_words(piece: str, key: str) -> list[str] | None:
    if len(key) != len(piece):
        return None
    if re.fullmatch(r"q(i{1,3}|iv)", key):
        return [piece[0], piece[1:]]
    for at in range(len(key) - 1, _GLUED_LENGTH - 1, -1):
        if key[:at] not in _JOINABLE:
            continue
        tail = key[at:]
        if tail in _JOINABLE or (key[:at] == "quy" and _ROMAN.fullmatch(tail)):
            return [piece[:at], piece[at:]]
        if rest := _cut_words(piece[at:], tail):
            return [piece[:at], *rest]
    return None
