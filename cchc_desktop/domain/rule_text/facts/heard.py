"""All that a sentence says, sorted, and a reading of it in the making."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from cchc_desktop.domain.rule_text.facts import Defined, Fact, Step, Whole
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.rule import Method
from cchc_desktop.domain.rules.surveys import Survey

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Heard:
    """The facts of a sentence, for a leaf worth so much."""

    facts: tuple[Fact, ...]
    maximum: Decimal
    text: str
    title: str = ""
    hints: frozenset[str] = frozenset()
    """Kinds that the table itself names."""
    year: int | None = None
    """The set's own, where it is known."""

    def of(self, form: type[F]) -> list[F]:
        """The facts of one form, in order."""
        return [fact for fact in self.facts if isinstance(fact, form)]

    @property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """The names the words give to figures."""
        return tuple(pair for named in self.of(Defined) for pair in named.names)

    def name(self, tokens: Sequence[Token]) -> str:
        """Some tokens as a label."""
        return label(self.text, tokens)

    def points(self, award: Award) -> Decimal | None:
        """The points of a plain amount."""
        return award.amount.of(self.maximum) if award.amount is not None else None

    def full(self, award: Award) -> bool:
        """Whether an award is all that the leaf gives."""
        return award.amount is not None and award.amount.of(self.maximum) == self.maximum


@dataclass
class Draft:
    """A method that facts make, what they were, and what is doubtful about it."""

    method: Method
    used: list[Fact] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    labels: tuple[str, ...] = ()
    deducts: bool = True
    """Whether occurrences not used in it are deductions from it."""

    def doubt(self, sentence: str) -> None:
        """Note what needs a look, once."""
        if sentence not in self.problems:
            self.problems.append(sentence)


def labels_of(heard: Heard, draft: Draft) -> tuple[str, ...]:
    """Names for the figures: stated by the words, or by the formula."""
    named = dict(heard.letters)
    listed = tuple(text for letter, text in heard.letters if not letter)
    if listed or isinstance(draft.method, Formula | Survey):
        return listed
    above, below = _letters(heard) or ("b", "a")
    done, due = named.get("done") or named.get(above), named.get("due") or named.get(below)
    return (done, due) if done and due else draft.labels


def _letters(heard: Heard) -> tuple[str, str] | None:
    """The letters above and below the line of the formula."""
    awards = [fact.award for fact in heard.facts if isinstance(fact, Step | Whole)]
    for product in (award.product for award in awards if award.product is not None):
        if len(product.above) == len(product.below) == 1 and len(product.above[0]) == len(product.below[0]) == 1:
            return product.above[0][0].text, product.below[0][0].text
    return None
