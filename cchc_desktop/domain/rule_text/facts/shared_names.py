"""Letters named together: "a, b lần lượt là tổng số hồ sơ và số hồ sơ đúng hạn"."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts.naming import WHERE, is_letter
from cchc_desktop.domain.rule_text.points.pieces import trimmed
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_TOLD = phrases(
    """lần lượt là | lần lượt : | tương ứng là | lần lượt tương ứng là | tương ứng lần lượt là | theo thứ tự là | là | :
        | lần lượt là :"""
)
_LEAST = 2
Run = tuple[Token, ...]


def together(tokens: Run) -> list[Run]:
    """Each letter with its own name; none where there aren't as many names as letters."""
    where = WHERE.at(tokens, 0)
    at = where[1] if where else 0
    at += key_at(tokens, at) in (":", ",")
    letters: list[Token] = []
    while at < len(tokens) and is_letter(tokens, at):
        letters.append(tokens[at])
        at += 1 + (key_at(tokens, at + 1) in (",", "va"))
    told = _TOLD.at(tokens, at)
    if len(letters) < _LEAST or told is None:
        return []
    for parting in ({",", "va"}, {","}, {"va"}):
        names = _parts(trimmed(tokens[told[1] :]), parting)
        if len(names) == len(letters) and all(names):
            return [(letter, tokens[told[1] - 1], *name) for letter, name in zip(letters, names, strict=True)]
    return []


def _parts(tokens: Sequence[Token], parting: set[str]) -> list[Run]:
    """What commas, or "và", part outside brackets."""
    held: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token.key == "(") - (token.key == ")")
        if not depth and token.key in parting:
            held.append([])
        else:
            held[-1].append(token)
    return [tuple(part) for part in held]
