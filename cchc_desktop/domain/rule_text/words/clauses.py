"""A sentence cut into clauses: at line breaks, bullets, numbering, semicolons and full stops, never inside brackets."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.openers import BULLETS, LETTERS, Clause, is_item, opened

_HANGING = frozenset(
    """den duoi tren tu va hoac duoc cho cua la voi theo tai moi tru cong khong dat × / - ( , cac so co thi
        tong cu tinh ≥ ≤ < > = trong ty""".split()  # noqa: SIM905 -- a word list to be read
)
_RUNNING_ON = frozenset("% den ) diem × / tro".split())  # noqa: SIM905


def clauses(text: str, tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; none is empty."""
    runs: list[list[Token]] = [[]]
    depth, balanced = 0, _balanced(tokens)
    for place, token in enumerate(tokens):
        depth += balanced and _deeper(tokens, place, depth)
        if not depth and _parts(text, tokens, place, runs[-1]):
            runs.append([])
        if token.key not in ("\n", ";") or (depth and token.key == ";"):
            if not depth and token.key == "." and _ends(text, tokens, place, runs[-1]):
                continue
            runs[-1].append(token)
    return tuple(clause for run in runs if (clause := opened(run)).tokens)


def _parts(text: str, tokens: Sequence[Token], place: int, run: Sequence[Token]) -> bool:
    """Whether a clause ends at this token, or just before it where it is a bullet."""
    token = tokens[place]
    if token.key == ";" or (token.key == "." and _ends(text, tokens, place, run)):
        return True
    if token.key == "\n":
        return _breaks(text, tokens, place, run)
    if token.key == "•":
        return bool(run)
    before = tokens[place - 1] if place else None
    if before is None or before.key == "\n":
        return False
    numbered = _inline_number(tokens, place, before) and not _first(run, token)
    return numbered or _inline_bullet(text, tokens, place, before)


def _first(run: Sequence[Token], token: Token) -> bool:
    """Whether nothing but a bullet or a number stands before a token of its clause."""
    return opened((*run, token)).tokens == (token,)


def _balanced(tokens: Sequence[Token]) -> bool:
    depth = 0
    for place in range(len(tokens)):
        depth += _deeper(tokens, place, depth)
        if depth < 0:
            return False
    return depth == 0


def _deeper(tokens: Sequence[Token], place: int, depth: int) -> int:
    """By how much a bracket leads deeper; one that only ends a number doesn't."""
    key = tokens[place].key
    return (key == "(") - (key == ")" and (depth > 0 or not _numbering(tokens, place)))


def _numbering(tokens: Sequence[Token], place: int) -> bool:
    """Whether a closing bracket only ends a number: "a)"."""
    return (
        place > 0 and is_item(tokens[place - 1]) and (place == 1 or tokens[place - 2].key in ("\n", ";", ".", ":", ","))
    )


def _ends(text: str, tokens: Sequence[Token], place: int, run: Sequence[Token]) -> bool:
    """A full stop: glued to what it ends, and space or nothing behind it."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.key == "\n":
        return True
    if following.glued:
        return (
            text[following.start].isupper() and place > 0 and tokens[place - 1].number is None and following.text != "đ"
        )
    if is_item(tokens[place - 1]) and _first(run[:-1], tokens[place - 1]):
        return False
    if place > 1 and _inline_number(tokens, place - 1, tokens[place - 2]):
        return False
    return token.glued and (place == 0 or tokens[place - 1].key not in ("tp", "tt", "vd", "ths", "q", "p"))


def _breaks(  # noqa: PLR0911 -- one way out for each shape
    text: str, tokens: Sequence[Token], place: int, run: Sequence[Token]
) -> bool:
    """A line break that ends a clause, not one that a narrow column made."""
    if not run or place + 1 >= len(tokens):
        return bool(run)
    last, following = run[-1], tokens[place + 1]
    if last.key not in ("diem", "d", ")") and _only_points(tokens, place + 1):
        return False
    if following.key == "×" and place + 2 < len(tokens) and tokens[place + 2].number is not None:
        return False
    if following.key in LETTERS and key_at(tokens, place + 2) in ("la", "="):
        return True
    if following.key in BULLETS or (is_item(following) and place + 2 < len(tokens) and tokens[place + 2].key in ").:/"):
        return not (following.key in ("-", "+", "×") and last.key in _HANGING)
    reached = last.key == "duoc" and len(run) > 1 and run[-2].key == "dat"
    if last.key in _HANGING and last.key != "-" and not (reached and text[following.start].isupper()):
        return False
    if following.key in _RUNNING_ON and not (following.key == "diem" and text[following.start].isupper()):
        return False
    if last.key in (":", ".") or last.number is not None or last.key in ("diem", "d", ")", "da"):
        return True
    return not text[following.start].islower()


def _only_points(tokens: Sequence[Token], place: int) -> bool:
    """Whether the next line is an award and nothing else: "2 điểm", "(1 điểm)", ": 0,5"."""
    found = False
    for token in tokens[place : place + 8]:
        if token.key == "\n":
            break
        if token.number is None and token.key not in ("diem", "d", "(", ")", ":", ".", ";", ","):
            return False
        found = found or token.key in ("diem", "d", ":")
    return found


def _inline_bullet(text: str, tokens: Sequence[Token], place: int, before: Token) -> bool:
    """A dash with space on both sides behind points and before a new condition: "Có: 1 điểm - Không: 0 điểm"."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.key not in ("-", "+") or token.glued or following is None or following.glued:
        return False
    if before.key not in ("diem", "d", ":", ",") and before.number is None:
        return False
    if before.number is not None and (place < len("::") or tokens[place - 2].key not in (":", "=", "→")):
        return False
    rest = tokens[place + 1 :]
    starts = text[following.start].isupper() or following.key in (
        "≥",
        "≤",
        "<",
        ">",
        "tu",
        "duoi",
        "tren",
        "khong",
        "con",
    )
    return starts and (before.key in ("diem", "d", ":") or following.number is None) and bool(rest)


def _inline_number(tokens: Sequence[Token], place: int, before: Token) -> bool:
    """As in "… 0,5 điểm; b) …" run on in one line: a letter with its bracket behind a comma or points, not "1đ."."""
    token = tokens[place]
    closing = place + 1 < len(tokens) and tokens[place + 1].key in (")", ".") and tokens[place + 1].glued
    if closing and token.number is not None and is_item(token) and not token.glued:
        apart = place + 2 < len(tokens) and not tokens[place + 2].glued and tokens[place + 2].key.isalpha()
        bare = before.number is not None and place > 1 and tokens[place - 2].key in (":", "=", "→")
        ended = bare or before.key in (")", "diem", "d")
        return apart and ended and tokens[place + 2].key not in ("diem", "d")
    if not closing or token.key not in LETTERS or len(token.key) > 1 or (token.text == "đ" and token.glued):
        return False
    return before.key in (",", "diem", "d", ":", ".") or before.number is not None
