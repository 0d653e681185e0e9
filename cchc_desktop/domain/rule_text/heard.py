"""All that a sentence says, sorted, and a reading of it in the making."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from cchc_desktop.domain.rule_text.facts import Award, Defined, Fact
from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.products import Product
from cchc_desktop.domain.rule_text.said_pieces import label
from cchc_desktop.domain.rules.rule import Method

F = TypeVar("F")
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Heard:
    """The facts of a sentence, for a leaf worth so much."""

    facts: tuple[Fact, ...]
    maximum: Decimal
    text: str
    title: str = ""
    hints: frozenset[str] = frozenset()
    """Kinds that the table itself names."""

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


@dataclass(frozen=True, slots=True)
class Share:
    """What a product is: a share of the maximum, towards a target, of a scale, or so much for each."""

    kind: str
    """One of "ratio", "target", "scale", "each"."""
    factor: Decimal
    labels: tuple[tuple[Token, ...], ...] = ()
    number: Decimal | None = None
    """The target in per cent, or the scale."""


_SHARES = frozenset({"ty", "x", "tl", "t", "phan", "%"})
_INDEXES = frozenset({"diem", "chi", "sipas", "par", "ket", "index", "dti", "pci", "muc", "y"})


def share_of(product: Product, maximum: Decimal) -> Share | None:  # noqa: PLR0911 -- one way out for each shape
    """What a product says of a leaf worth `maximum`; none where it says nothing known."""
    factor = _decimal(product, maximum)
    above, below = product.above, product.below
    if len(above) != 1 or len(below) > 1 or factor is None:
        return None
    under = None if product.under is None else Decimal(product.under.numerator) / Decimal(product.under.denominator)
    if below:
        return _divided(product, factor, under)
    keys = [token.key for token in above[0]]
    if product.percent and under is not None and under != 1:
        return Share("target", factor, (above[0],), under * 100)
    if keys[:2] == ["muc", "do"] and {"hoan", "thuc", "%"} & set(keys) and not _satisfaction(keys):
        return Share("ratio", factor, (above[0],)) if under in (None, 1, _WHOLE) else None
    told = [token.number for token in above[0] if token.number is not None and "thang" in keys]
    if told and told[-1] != (_WHOLE if under is None else under):
        return None
    if _satisfaction(keys) or (keys[0] in _INDEXES and not _SHARES & set(keys[:2])):
        return Share("scale", factor, (above[0],), _WHOLE if under is None else under)
    if _SHARES & set(keys):
        return Share("ratio", factor, (above[0],)) if under in (None, 1, _WHOLE) else None
    if keys[0] in ("so", "tong") and product.under is None:
        return Share("each", factor, (above[0],))
    return None


def _divided(product: Product, factor: Decimal, under: Decimal | None) -> Share | None:
    """A figure over another, over a target perhaps: "(b/a)/60 %", "tỷ lệ/mục tiêu"."""
    names = (product.above[0], product.below[0])
    if _goal(names[1]):
        return Share("target", factor, names[:1])
    if under in {None, 1}:
        return Share("ratio", factor, names)
    return Share("target", factor, names, under * _WHOLE) if under and product.percent else None


def _goal(name: Sequence[Token]) -> bool:
    keys = [token.key for token in name]
    return keys[:2] in (["muc", "tieu"], ["chi", "tieu"]) and not {"hoan", "so", "tong"} & set(keys)


def _satisfaction(keys: Sequence[str]) -> bool:
    return "sipas" in keys or any(one == "hai" and other == "long" for one, other in pairwise(keys))


def _decimal(product: Product, maximum: Decimal) -> Decimal | None:
    """What the share is multiplied by, in points."""
    value = product.constant
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    if product.maximum == 1:
        return exact * maximum
    if product.maximum:
        return None
    return exact
