"""What a figure of a product is called: "Số nhiệm vụ hoàn thành", "tỷ lệ mục tiêu (55 %)", "Điểm 766"."""

from dataclasses import dataclass, replace
from fractions import Fraction

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.points.notes import referring
from cchc_desktop.domain.rule_text.points.operators import CLOSING, Cursor
from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.words.phrases import phrases

_STOPS = phrases("""trong đó | với | trong khi | nếu | khi | tối đa không quá | nhưng | không âm | thì""")
_LONGEST_NAME, _LONGEST_REMARK = 60, 20
_GOALS = ("muc tieu", "chi tieu", "ke hoach giao", "ty le giao", "ty le duoc giao", "muc giao", "muc duoc giao")


@dataclass
class NameReader(Cursor):
    """Reads a name from a place on."""

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
            if self.summed(start):
                self.at += 1
                continue
            if token.key in CLOSING or token.key in ("(", ")", "+", "Σ") or self.operator_follows():
                break
            if not self.depth and (
                (token.key in (",", ".") and not self.goes_on())
                or (self.at > start and _STOPS.at(self.tokens, self.at) and self.tokens[self.at - 1].key != "doi")
            ):
                break
            if self.at > start and token.number is not None and amount_at(self.tokens, self.at):
                break
            self.at += 1
        words = tuple(self.tokens[start : self.at])
        return Product(above=(words,)) if words else None

    def summed(self, start: int) -> bool:
        """Whether two numbers are added in brackets: "(số hồ sơ đúng hạn + số hồ sơ trước hạn)"."""
        following = self.tokens[self.at + 1].key if self.at + 1 < len(self.tokens) else ""
        return self.key() == "+" and self.depth > 0 and self.tokens[start].key == following == "so"

    def goal(self, start: int) -> Product | None:
        """The number behind a name that says "mục tiêu": "tỷ lệ mục tiêu (55%)"."""
        keys = " ".join(token.key for token in self.tokens[start : self.at])
        opened = self.key() == "("
        at = self.at + opened
        number = self.tokens[at].number if at < len(self.tokens) else None
        if number is None or not any(goal in keys for goal in _GOALS):
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
        for place in range(self.at + 1, min(self.at + _LONGEST_REMARK, len(self.tokens))):
            token = self.tokens[place]
            if token.key == ")":
                return place + 1 if place > self.at + 1 else 0
            scaled = scaled or token.key == "thang"
            told = token.number is not None and (scaled or referring(self.tokens, place))
            if not token.key.isalpha() and token.key not in ("%", ",") and not told:
                return 0
        return 0

    def goes_on(self) -> bool:
        """A comma inside a name: words, and only words, up to the next operator."""
        bracketed = False
        for place in range(self.at + 1, min(self.at + 20, len(self.tokens))):
            token = self.tokens[place]
            bracketed = (bracketed or token.key == "(") and token.key != ")"
            if bracketed or (token.key == ")" and self.depth == 0):
                continue
            if token.key in ("/", "×") or replace(self, at=place).operator_follows():
                return True
            if token.number is not None or token.key in CLOSING or token.key in ("(", ")", "%"):
                return False
        return False
