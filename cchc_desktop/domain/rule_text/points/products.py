"""A share times points: "(b/a) × 2,5", "tỷ lệ × điểm tối đa", "[Số A / Số B] x 2 điểm", "min(1; tỷ lệ/70%) × 4"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.points.figure_names import NameReader
from cchc_desktop.domain.rule_text.points.product import Found, Product, divided
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

_DEEPEST = 12
_SHORT = 9
_FIGURES = frozenset("so tong muc chi ke ty".split())  # noqa: SIM905


@dataclass
class _Reader(NameReader):
    """Reads one product from a place on, and notes whether anything was multiplied or divided."""

    multiplied: bool = False
    divided: bool = False

    def term(self) -> Product | None:
        """Factors joined by × and /."""
        whole = self.factor()
        while whole is not None:
            if self.sign_of_times():
                other = self.factor()
                if other is None:
                    return None
                self.multiplied = True
                whole = whole.times(other)
            elif self.sign_of_division():
                other = self.factor()
                if other is None:
                    return None
                self.divided = True
                whole = divided(whole, other)
            else:
                return whole
        return None

    def factor(self) -> Product | None:
        """A number, an amount, a bracket or a name."""
        token = self.token()
        if token is None:
            return None
        if token.key == "min":
            return self.minimum()
        if token.key == "(":
            return self.bracket()
        if found := amount_at(self.tokens, self.at):
            self.at = found.end
            value, part = found.amount.value, found.amount.part
            return Product((value and Fraction(value)) or part, maximum=int(value is None), points=True)
        if token.number is not None:
            return self.number(token.number)
        return self.taken_times() or self.explained() or self.between() or self.name()

    def between(self) -> Product | None:
        """As in "tỷ lệ giữa số đúng hạn với tổng số", "tỷ lệ giữa kết quả và mức 60 %"."""
        start = self.at + 2 * ([key_at(self.tokens, self.at), key_at(self.tokens, self.at + 1)] == ["ty", "le"])
        if key_at(self.tokens, start) != "giua":
            return None
        joints = [at for at in range(start + 2, len(self.tokens)) if self.joint(at)]
        if not joints:
            return None
        joint = next((at for at in joints if self.tokens[at].key == "voi"), joints[0])
        name = tuple(self.tokens[start + 1 : joint - (self.tokens[joint - 1].key == "so")])
        before, self.at = self.at, joint + 1 + (key_at(self.tokens, joint + 2) == "#")
        told = self.token()
        lower = self.number(told.number) if told is not None and told.number is not None else self.name()
        if lower is None or not all(token.key.isalpha() for token in name):
            self.at = before
            return None
        self.divided = True
        return divided(Product(above=(name,)), lower)

    def joint(self, place: int) -> bool:
        """Whether the other figure begins behind: "với tổng số", "và mức 60 %"."""
        return self.tokens[place].key in ("va", "voi") and key_at(self.tokens, place + 1) in _FIGURES

    def taken_times(self) -> Product | None:
        """As in "nhân tỷ lệ đó với 2,5 điểm"."""
        start = self.at
        if self.tokens[start].text not in ("nhân", "nhan"):
            return None
        by = next((at for at in range(start + 2, start + _SHORT) if key_at(self.tokens, at) == "voi"), 0)
        words = tuple(self.tokens[start + 1 : by])
        self.at = by + 1
        factor = self.factor() if words and all(each.key.isalpha() for each in words) else None
        if factor is None or factor.above:
            self.at = start
            return None
        self.multiplied = True
        return Product(above=(words,)).times(factor)

    def explained(self) -> Product | None:
        """A share and, in brackets, which: "tỷ lệ (số đúng hạn/tổng số)"."""
        start, opening = self.at, [each.key for each in self.tokens[self.at : self.at + 4]]
        length = next((at for at in (2, 3) if opening[at : at + 1] == ["("]), 0)
        if opening[:2] != ["ty", "le"] or not length or opening[2:length] not in ([], ["%"]):
            return None
        self.at += length
        share = self.bracket()
        if share is None or not share.above or not share.below:
            self.at = start
            return None
        return share

    def number(self, value: Decimal) -> Product:
        """A number, in per cent where a sign says so."""
        self.at += 1
        if self.key() == "%":
            self.at += 1
            return Product(Fraction(value) / 100, percent=True)
        return Product(Fraction(value))

    def bracket(self) -> Product | None:
        """What stands between brackets."""
        self.at += 1
        return self.bracketed_rest()

    def minimum(self) -> Product | None:
        """As in "min(1; tỷ lệ/70%)"."""
        self.at += 1
        if self.key() != "(":
            return None
        start = self.at
        self.at += 1
        one = self.term()
        if one is None or self.key() not in (";", ",") or one.above or one.constant != 1:
            self.at = start
            return self.minimum_last()
        self.at += 1
        inner = self.bracketed_rest()
        return replace(inner, capped=True) if inner else None

    def minimum_last(self) -> Product | None:
        """As in "min(tỷ lệ/70%; 1)"."""
        self.at += 1
        self.depth += 1
        inner = self.term()
        self.depth -= 1
        if inner is None or self.key() not in (";", ","):
            return None
        self.at += 1
        one = self.term()
        if one is None or one.above or one.constant != 1 or self.key() != ")":
            return None
        self.at += 1
        return replace(inner, capped=True)

    def bracketed_rest(self) -> Product | None:
        """What stands before a closing bracket."""
        if self.depth >= _DEEPEST:
            return None
        self.depth += 1
        inner = self.term()
        self.depth -= 1
        if inner is None or self.key() != ")":
            return None
        self.at += 1
        return inner


def product_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The product that begins at `place`; none where nothing is multiplied or divided there."""
    reader = _Reader(tokens, place)
    product = reader.term()
    if product is None or not (reader.multiplied or reader.divided) or not product.above:
        return None
    return Found(replace(product, unmultiplied=not reader.multiplied), place, reader.at)
