"""Factors over factors, as words give them."""

from dataclasses import dataclass, replace
from fractions import Fraction

from cchc_desktop.domain.rule_text.words.one_token import Token


@dataclass(frozen=True, slots=True)
class Product:
    """Factors over factors: names in words, numbers, the maximum; `capped` where it can't exceed 1."""

    constant: Fraction = Fraction(1)
    percent: bool = False
    """A per cent sign stood below the line: a target."""
    maximum: int = 0
    """How often "điểm tối đa" is a factor."""
    above: tuple[tuple[Token, ...], ...] = ()
    below: tuple[tuple[Token, ...], ...] = ()
    under: Fraction | None = None
    """A plain number below the line."""
    capped: bool = False
    points: bool = False
    """A factor said itself that it is points."""
    unmultiplied: bool = False
    """Only a division."""

    def times(self, other: "Product") -> "Product":
        """Both, multiplied."""
        return Product(
            self.constant * other.constant,
            self.percent or other.percent,
            self.maximum + other.maximum,
            self.above + other.above,
            self.below + other.below,
            other.under if self.under is None else self.under,
            self.capped or other.capped,
            self.points or other.points,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A product and the tokens it covers."""

    product: Product
    start: int
    end: int


def divided(upper: Product, lower: Product) -> Product:
    """`upper` over `lower`."""
    if lower.below or lower.maximum or lower.under is not None:
        return replace(upper, below=(*upper.below, *lower.above, *lower.below), capped=upper.capped)
    if lower.above:
        constant = upper.constant / lower.constant if lower.constant else upper.constant
        return replace(upper, constant=constant, below=upper.below + lower.above)
    return replace(upper, under=lower.constant, percent=lower.percent, capped=upper.capped)


def once(products: set[Product]) -> set[Product]:
    """Without the one that only gives another in letters: "lấy số … (a) chia cho số … (b), nhân với 2: a/b × 2"."""
    lettered = [
        product
        for product in products
        if all(len(name) == 1 and len(name[0].text) == 1 for name in (*product.above, *product.below))
    ]
    if len(products) != len("ab") or len(lettered) != 1:
        return products
    (worded,) = products - {*lettered}
    alike = _form(worded) == _form(lettered[0])
    return {worded} if alike else products


def _form(product: Product) -> object:
    return product.constant, product.maximum, product.under, len(product.above), len(product.below)
