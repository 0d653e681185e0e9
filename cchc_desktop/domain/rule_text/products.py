"""A share times points: "(b/a) × 2,5", "tỷ lệ × điểm tối đa", "[Số A / Số B] x 2 điểm", "min(1; tỷ lệ/70%) × 4"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.rule_text.amounts import amount_at
from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.phrases import phrases

_TIMES = phrases("nhân với | nhân ( x ) | nhân | , nhân với | , nhân")
_OVER = phrases("chia cho | chia | trên tổng số | trên tổng")
_STOPS = phrases("""trong đó | với | trong khi | nếu | khi | tối đa không quá | nhưng | không âm | thì""")
_DEEPEST, _LONGEST_NAME = 12, 60
_MINIMUM = frozenset({"min"})
_CLOSING = frozenset({";", "\n", "→", "=", ":", "≥", "≤", "<", ">"})


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


@dataclass
class _Reader:
    """Reads one product from a place on; `times` says whether anything was multiplied."""

    tokens: Sequence[Token]
    at: int
    depth: int = 0
    multiplied: bool = False
    divided: bool = False
    plain: list[Fraction] = field(default_factory=list)

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
                whole = _divided(whole, other)
            else:
                return whole
        return None

    def factor(self) -> Product | None:
        """A number, an amount, a bracket or a name."""
        token = self.token()
        if token is None:
            return None
        if token.key in _MINIMUM:
            return self.minimum()
        if token.key == "(":
            return self.bracket()
        if found := amount_at(self.tokens, self.at):
            self.at = found.end
            value, part = found.amount.value, found.amount.part
            return Product((value and Fraction(value)) or part, maximum=int(value is None), points=True)
        if token.number is not None:
            return self.number(token.number)
        return self.name()

    def number(self, value: Decimal) -> Product:
        self.at += 1
        if self.key() == "%":
            self.at += 1
            return Product(Fraction(value) / 100, percent=True)
        return Product(Fraction(value))

    def bracket(self) -> Product | None:
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
        if self.depth >= _DEEPEST:
            return None
        self.depth += 1
        inner = self.term()
        self.depth -= 1
        if inner is None or self.key() != ")":
            return None
        self.at += 1
        return inner

    def name(self) -> Product | None:
        """Words up to an operator or the end: "Số nhiệm vụ hoàn thành", "Điểm 766", "SIPAS%"."""
        start = self.at
        while (token := self.token()) is not None and self.at - start < _LONGEST_NAME:
            if self.at > start and (goal := self.goal(start)):
                return goal
            if token.key == "(" and self.lettered():
                self.at += len("(a)")
                continue
            if token.key == "(" and self.at > start and (end := self.remark()):
                self.at = end
                continue
            if token.key in _CLOSING or token.key in ("(", ")", "+", "Σ") or self.operator_follows():
                break
            if not self.depth and (
                (token.key in (",", ".") and not self.goes_on())
                or (self.at > start and _STOPS.at(self.tokens, self.at))
            ):
                break
            if self.at > start and token.number is not None and amount_at(self.tokens, self.at):
                break
            self.at += 1
        words = tuple(self.tokens[start : self.at])
        return Product(above=(words,)) if words else None

    def goal(self, start: int) -> Product | None:
        """The number behind a name that says "mục tiêu": "tỷ lệ mục tiêu (55%)"."""
        keys = " ".join(token.key for token in self.tokens[start : self.at])
        opened = self.key() == "("
        at = self.at + opened
        number = self.tokens[at].number if at < len(self.tokens) else None
        if number is None or not any(goal in keys for goal in ("muc tieu", "chi tieu", "ke hoach giao")):
            return None
        percent = at + 1 < len(self.tokens) and self.tokens[at + 1].key == "%"
        end = at + 1 + percent
        if not percent or (opened and (end >= len(self.tokens) or self.tokens[end].key != ")")):
            return None
        self.at = end + opened
        return Product(Fraction(number) / 100, percent=True)

    def lettered(self) -> bool:
        """A letter in brackets behind a name: "(b)"."""
        inner = self.tokens[self.at + 1 : self.at + 3]
        return len(inner) == len("a)") and len(inner[0].text) == 1 and inner[0].key.isalpha() and inner[1].key == ")"

    def remark(self) -> int:
        """Where a bracket of mere words behind a name ends."""
        scaled = False
        for place in range(self.at + 1, min(self.at + 8, len(self.tokens))):
            token = self.tokens[place]
            if token.key == ")":
                return place + 1 if place > self.at + 1 else 0
            scaled = scaled or token.key == "thang"
            if not token.key.isalpha() and token.key != "%" and not (scaled and token.number is not None):
                return 0
        return 0

    def goes_on(self) -> bool:
        """A comma inside a name: words, and only words, up to the next operator."""
        for place in range(self.at + 1, min(self.at + 14, len(self.tokens))):
            token = self.tokens[place]
            if token.key in ("/", "×") or (token.key == "x" and _operand(self.tokens, place + 1)):
                return True
            if token.number is not None or token.key in _CLOSING or token.key in ("(", ")", "%"):
                return False
        return False

    def operator_follows(self) -> bool:
        here = self.at
        found = self.sign_of_times() or self.sign_of_division()
        self.at = here
        return found

    def sign_of_times(self) -> bool:
        token = self.token()
        if token is None:
            return False
        found = _TIMES.at(self.tokens, self.at)
        if found and (not found[0].endswith("nhân") or self.factor_at(found[1])):
            self.at = found[1]
            return True
        following = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        if following is None:
            return False
        times = token.key == "×" or (token.key == "x" and self.letter_multiplies())
        dotted = token.key == "." and self.at > 0 and self.tokens[self.at - 1].key == ")"
        dotted = dotted and following.number is not None and (not token.glued or following.glued)
        if times or dotted:
            self.at += 1
            return True
        return False

    def letter_multiplies(self) -> bool:
        """Whether the letter x is a sign here: not in "tỷ lệ x hồ sơ", where neither side is a number or points."""
        before = self.tokens[self.at - 1] if self.at else None
        if before is None or not _operand(self.tokens, self.at + 1):
            return False
        return before.number is not None or before.key in ("%", ")", "diem", "d") or self.factor_at(self.at + 1)

    def sign_of_division(self) -> bool:
        token = self.token()
        if token is None:
            return False
        if token.key == "/" or (token.key == ":" and self.depth):
            if token.glued and self.slash_is_a_words():
                return False
            self.at += 1
            return True
        found = _OVER.at(self.tokens, self.at)
        if found and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].key != "se":
            self.at = found[1] - (found[0] != "chia" and found[0] != "chia cho") * (len(found[0].split()) - 1)
            return True
        return False

    def factor_at(self, place: int) -> bool:
        """Whether a number, a bracket or points begin here: "nhân 2", not "nhân sự"."""
        token = self.tokens[place] if place < len(self.tokens) else None
        if token is None:
            return False
        return token.number is not None or token.key == "(" or amount_at(self.tokens, place) is not None

    def slash_is_a_words(self) -> bool:
        """A slash glued on both sides, where a spaced one stands further on."""
        following = self.tokens[self.at + 1 : self.at + 2]
        if not following or not following[0].glued:
            return False
        level = 0
        for place in range(self.at + 1, len(self.tokens)):
            key = self.tokens[place].key
            level += (key == "(") - (key == ")")
            if level < 0 or key in (";", "\n"):
                break
            if key == "/" and not self.tokens[place].glued and not level:
                return True
        return False

    def token(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def key(self) -> str:
        token = self.token()
        return token.key if token else ""


def _operand(tokens: Sequence[Token], place: int) -> bool:
    """Whether a factor can begin here: what makes the letter x a sign of multiplication."""
    token = tokens[place] if place < len(tokens) else None
    if token is None or token.key in _CLOSING or token.key in (")", "%", ",", ".", "×", "/"):
        return False
    before = tokens[place - 2] if place > 1 else None
    return before is None or before.key not in ("≥", "≤", "<", ">")


def _divided(upper: Product, lower: Product) -> Product:
    """`upper` over `lower`."""
    if lower.below or lower.maximum or lower.under is not None:
        return replace(upper, below=(*upper.below, *lower.above, *lower.below), capped=upper.capped)
    if lower.above:
        constant = upper.constant / lower.constant if lower.constant else upper.constant
        return replace(upper, constant=constant, below=upper.below + lower.above)
    return replace(upper, under=lower.constant, percent=lower.percent, capped=upper.capped)


def product_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The product that begins at `place`; none where nothing is multiplied or divided there."""
    reader = _Reader(tokens, place)
    product = reader.term()
    if product is None or not (reader.multiplied or reader.divided) or not product.above:
        return None
    return Found(replace(product, unmultiplied=not reader.multiplied), place, reader.at)
