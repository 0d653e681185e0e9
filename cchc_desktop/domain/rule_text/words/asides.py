"""What changes nothing wherever it stands: the mark of a footnote, that no explanation is heard."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_FINAL = phrases(
    """không xem xét giải trình | không xét giải trình | không chấp nhận giải trình | không nhận giải trình | không
        được giải trình | không công nhận giải trình | không cho giải trình | không tiếp nhận giải trình"""
)
_OPENS, _ENDS = frozenset({"", "(", ",", ".", ";", "\n", "va", "-"}), frozenset({"", ")", ".", ";", "\n", ","})
_BEHIND_MARK = _ENDS | {":", "/", "("}


def without_asides(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, each such aside left out; a mark only where its footnote is there too."""
    held: list[Token] = []
    place, noted = 0, {found[1] for found in _NOTED.finditer(text)}
    while place < len(tokens):
        end = (_mark(text, tokens, place, noted) if noted else 0) or _final(tokens, place)
        if not end:
            held.append(tokens[place])
        place = end or place + 1
    return tuple(held)


_NOTED = re.compile(r"(?:^|[\n.;])\s*\(?(\*{1,3})\)?[\s:]*[^\W\d]")


def _mark(text: str, tokens: Sequence[Token], place: int, noted: set[str]) -> int:
    """Where the mark of a footnote ends: "(*)", "80 %*"; a star that leads a line is a bullet."""
    opened = tokens[place].key == "("
    last = next((at for at in range(place + opened, len(tokens)) if not _star(text, tokens[at])), len(tokens))
    if "*" * (last - place - opened) not in noted:
        return 0
    if opened:
        return last + 1 if last > place + 1 and key_at(tokens, last) == ")" else 0
    led = place > 0 and tokens[place].glued and (key_at(tokens, last) in _BEHIND_MARK or _star(text, tokens[place - 1]))
    return last if last > place and led else 0


def _star(text: str, token: Token) -> bool:
    return text[token.start] == "*"


def _final(tokens: Sequence[Token], place: int) -> int:
    """Where words end that hear no explanation, with the brackets around them or the comma before."""
    led = tokens[place].key in _OPENS
    found = _FINAL.at(tokens, place + led)
    apart = led or key_at(tokens, place - 1) in _OPENS
    if found is None or not apart or key_at(tokens, found[1]) not in _ENDS:
        return 0
    return found[1] + (tokens[place].key == "(")
