"""Text without accents and capitals, letter for letter: a place found in it is a place in the original."""

from functools import lru_cache

from cchc_desktop.text import fold

_KEPT = 1000
"""Texts: each reader of a paragraph asks for it again."""


class _Letters(dict[str, str]):
    """Each letter's plain one, learnt when first met."""

    def __missing__(self, letter: str) -> str:
        self[letter] = plain = fold(letter)[:1] or " "
        return plain


_LETTERS = _Letters()


@lru_cache(_KEPT)
def flat(text: str) -> str:
    """`text` folded, and as long as it was."""
    return "".join(map(_LETTERS.__getitem__, text))
