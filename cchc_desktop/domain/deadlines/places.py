"""A place in the tokens, and the word lists a rule looks for there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from cchc_desktop.domain.deadlines.words import Token
from cchc_desktop.text import fold

T = TypeVar("T")

DASHES = "-–—‑‒−~÷→_"

# Words that fold alike and both stand in deadlines: a well written one is never taken for the other.
_DISTINCT = frozenset(
    """từ tư tự tử sáu sau cho chờ nếu nêu đã đa đá đạt đất đặt tám tâm tạm tầm tấm hải hại hài bà bá
    trọng trồng trống để đề mỗi mới mọi""".split(),  # noqa: SIM905 -- a word list to be read
)
_NOTHING = Token("", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Between two tokens: what a rule starts from and hands on."""

    tokens: tuple[Token, ...]
    at: int = 0

    @property
    def token(self) -> Token:
        """The token that follows, a dead one at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else _NOTHING

    @property
    def next(self) -> "Place":
        """Behind the token that follows."""
        return Place(self.tokens, self.at + 1)

    @property
    def done(self) -> bool:
        """Nothing follows."""
        return self.at >= len(self.tokens)

    def mark(self, marks: str, *, glued: bool = False) -> "Place | None":
        """Behind one of these marks, where one follows."""
        token = self.token
        return self.next if token.key and token.key in marks and (token.glued or not glued) else None

    def past(self, words: "Words[T]") -> "Place":
        """Behind one of these phrases; the same place where none follows."""
        found = words(self)
        return found[1] if found else self

    def over(self, marks: str) -> "Place":
        """Behind one of these marks; the same place where none follows."""
        return self.mark(marks) or self


Found: TypeAlias = tuple[T, Place] | None
Rule: TypeAlias = Callable[[Place], Found[T]]


OPENING: set[str] = set()
"""What every phrase about time begins with: no rule need be tried at another word."""


class Words(Generic[T]):
    """Phrases, several of one meaning between upright strokes; called at a place it finds the longest there."""

    def __init__(self, meanings: Mapping[str, T], *, timely: bool = True) -> None:
        self._by_first: dict[str, list[tuple[tuple[tuple[str, str], ...], T]]] = {}
        for phrase, meaning in ((phrase, meaning) for keys, meaning in meanings.items() for phrase in keys.split("|")):
            pattern = tuple((word, fold(word)) for word in phrase.split())
            self._by_first.setdefault(pattern[0][1], []).append((pattern, meaning))
        for patterns in self._by_first.values():
            patterns.sort(key=lambda entry: -len(entry[0]))
        if timely:
            OPENING.update(self._by_first)

    def __call__(self, place: Place) -> Found[T]:
        """The meaning of the longest phrase that stands here."""
        for pattern, meaning in self._by_first.get(place.token.key, ()):
            if _stands(pattern, place):
                return meaning, Place(place.tokens, place.at + len(pattern))
        return None


def listed(phrases: str) -> list[str]:
    """Phrases that stand between upright strokes."""
    return [" ".join(phrase.split()) for phrase in phrases.split("|")]


def words(phrases: str, *, timely: bool = True) -> Words[str]:
    """Phrases between upright strokes, that mean themselves; not `timely` where they are about anything but time."""
    return Words({phrase: phrase for phrase in listed(phrases)}, timely=timely)


def first(place: Place, rules: Iterable[Rule[T]]) -> Found[T]:
    """What the first rule that holds here finds."""
    return next((found for rule in rules if (found := rule(place))), None)


def _stands(pattern: tuple[tuple[str, str], ...], place: Place) -> bool:
    tokens = place.tokens[place.at : place.at + len(pattern)]
    return len(tokens) == len(pattern) and all(
        token.key == key and (token.text == word or token.text not in _DISTINCT)
        for token, (word, key) in zip(tokens, pattern, strict=True)
    )
