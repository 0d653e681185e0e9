"""Which column of a returned table is which: told by its head, in any order, in one line or two."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rounds import Round
from cchc_desktop.text import fold, tidy

_MOST_LINES_ABOVE = 40
_CODE = re.compile(r"(ma|stt|tt|so tt|ma so)\b(?!.*diem)")
_TITLE = re.compile(r"tieu chi|noi dung|linh vuc")
_NOTE = re.compile(r"y kien|ghi chu|nhan xet|ly do")
_OTHERS = re.compile(r"tu cham|tu danh gia|toi da|diem chuan|giai trinh|chenh lech|de nghi|\bmat\b|bi tru")
_POINTS = re.compile(r"tham dinh|thuc te|diem dat|hoi dong|diem cham|diem danh gia|ket qua")
_TURNS = {
    Round.FIRST: re.compile(r"(lan|vong|dot)\s*(thu\s*)?(1|i|nhat|mot)\b"),
    Round.SECOND: re.compile(r"(lan|vong|dot)\s*(thu\s*)?(2|ii|hai)\b"),
}


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of one table, and the row its content begins in."""

    code: int
    points: int
    title: int | None
    note: int | None
    below: int
    words: tuple[str, ...]

    def text(self, row: Sequence[str], column: int | None) -> str:
        """What stands in a column, if the table has it."""
        return "" if column is None else tidy(row[column])

    def repeated(self, row: Sequence[str]) -> bool:
        """Whether the row is the head again, at the top of another page."""
        cell = fold(tidy(row[self.points]))
        return any(map(str.isalpha, cell)) and cell in self.words[self.points]


def find_heads(rows: Sequence[Sequence[str]], round: Round, codes: frozenset[str]) -> Heads | None:
    """The head of a table with points of `round`; None where it is no such table."""
    for place in range(min(len(rows), _MOST_LINES_ABOVE)):
        single = [fold(tidy(cell)) for cell in rows[place]]
        both = _with_line_below(single, rows[place + 1 : place + 2])
        words, below = (both, place + 2) if both else (single, place + 1)
        if (found := _read(words, rows, below, round, codes)) is not None:
            return found
    return None


def _with_line_below(above: Sequence[str], below: Sequence[Sequence[str]]) -> list[str]:
    """Two lines of heads as one: "Điểm thẩm định" over "Lần 1" and "Lần 2"; empty where the next line is no head."""
    lower = [fold(tidy(cell)) for line in below for cell in line]
    if not any(turn.fullmatch(cell) for turn in _TURNS.values() for cell in lower):
        return []
    words, spread = [], ""
    for upper, cell in zip(above, lower, strict=True):
        spread = upper or spread
        words.append(upper if cell in {"", upper} else f"{spread} {cell}")
    return words


def _read(
    words: Sequence[str], rows: Sequence[Sequence[str]], below: int, round: Round, codes: frozenset[str]
) -> Heads | None:
    points = _best(words, round, _is_points)
    numbered = [column for column, word in enumerate(words) if _CODE.match(word)]
    if points is None or not numbered:
        return None
    known = {column: sum(fold(tidy(row[column])).rstrip(".") in codes for row in rows[below:]) for column in numbered}
    code = max(numbered, key=lambda column: known[column])
    if not known[code]:
        return None  # a line of content that happens to speak of points
    title = next((column for column, word in enumerate(words) if column != code and _TITLE.search(word)), None)
    note = _best(words, round, lambda word: _NOTE.search(word) is not None)
    return Heads(code, points, title, note, below, tuple(words))


def _is_points(word: str) -> bool:
    return _POINTS.search(word) is not None and not _NOTE.search(word) and not _OTHERS.search(word)


def _best(words: Sequence[str], round: Round, fits: Callable[[str], bool]) -> int | None:
    """The column of this round, else one that names no round."""
    fitting = [column for column, word in enumerate(words) if fits(word)]
    own = [column for column in fitting if _TURNS[round].search(words[column])]
    common = [column for column in fitting if not any(turn.search(words[column]) for turn in _TURNS.values())]
    return next(iter(own + common), None)
