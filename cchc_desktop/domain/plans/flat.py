"""Text without accents and capitals, letter for letter: a place found in it is a place in the original."""

from cchc_desktop.text import fold


class _Letters(dict[int, str]):
    """Each letter's plain one, learnt when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = fold(chr(code))[:1] or " "
        return plain


_LETTERS = _Letters()


def flat(text: str) -> str:
    """`text` folded, and as long as it was."""
    return text.translate(_LETTERS)
