"""A place among tokens, and whether something is multiplied or divided there: "×", "nhân với", an x, a slash."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_TIMES = phrases(
    """nhân với | nhân ( x ) | nhân | , nhân với | , nhân | rồi nhân với | rồi nhân | sau đó nhân với | và nhân với
        | , rồi nhân với | , rồi nhân | , sau đó nhân với | , sau đó nhân | sau đó nhân"""
)
_OVER = phrases(
    "chia cho | chia | rồi chia cho | rồi chia | , chia cho | , chia | sau đó chia cho | trên tổng số | trên tổng"
)
_LAW = frozenset({"qd", "nd", "nq", "kh", "tt", "cv", "ct", "hd", "tb"})
CLOSING = frozenset({";", "\n", "→", "=", ":", "≥", "≤", "<", ">"})


@dataclass
class Cursor:
    """Stands at a place, so deep in brackets."""

    tokens: Sequence[Token]
    at: int
    depth: int = 0

    def operator_follows(self) -> bool:
        """Whether a sign of times or division stands here."""
        here = self.at
        found = self.sign_of_times() or self.sign_of_division()
        self.at = here
        return found

    def sign_of_times(self) -> bool:
        """Step over a sign of times, if one stands here."""
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
        if before is None or not operand(self.tokens, self.at + 1):
            return False
        return before.number is not None or before.key in ("%", ")", "diem", "d", "da") or self.factor_at(self.at + 1)

    def sign_of_division(self) -> bool:
        """Step over a sign of division, if one stands here."""
        token = self.token()
        if token is None:
            return False
        if token.key == "/" or (token.key == ":" and (self.depth or self.colon_divides())):
            if token.glued and (self.slash_is_a_words() or self.slash_cites()):
                return False
            self.at += 1
            return True
        found = _OVER.at(self.tokens, self.at)
        if found and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].key != "se":
            self.at = found[1] - found[0].startswith("trên") * (len(found[0].split()) - 1)
            return True
        return False

    def colon_divides(self) -> bool:
        """A colon with space around it between figures: "số đã xong : tổng số × 2", "điểm trung bình : 5 × 6"."""
        colon, first = (self.tokens[place] if place < len(self.tokens) else None for place in (self.at, self.at + 1))
        if colon is None or first is None or colon.glued or first.glued:
            return False
        before = _outside(self.tokens[: self.at])
        before = before[next((at for at in range(len(before), 0, -1) if before[at - 1].key in CLOSING), 0) :]
        if not before or any(token.number is not None or token.key == "%" for token in before):
            return False
        if first.number is not None:
            rate = ("ty", "le") in pairwise(token.key for token in before)
            percent = rate and key_at(self.tokens, self.at + 2) == "%"
            return key_at(self.tokens, self.at + 2 + percent) in ("×", "x")
        rest = [token.key for token in self.tokens[self.at + 1 :]]
        ends = next((place for place, key in enumerate(rest) if key in CLOSING), len(rest))
        return first.key in ("tong", "so") and bool({"×", "x"} & {*rest[:ends]})

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

    def slash_cites(self) -> bool:
        """A slash inside the number of a document: "766/QĐ-TTg"."""
        numbered = self.at > 0 and self.tokens[self.at - 1].number is not None
        return numbered and key_at(self.tokens, self.at + 1) in _LAW and key_at(self.tokens, self.at + 2) == "-"

    def token(self) -> Token | None:
        """The token here; none behind the last."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def key(self) -> str:
        """Its key; empty behind the last."""
        token = self.token()
        return token.key if token else ""


def _outside(tokens: Sequence[Token]) -> list[Token]:
    """Without what brackets hold: "(thang 100)"."""
    held, depth = [], 0
    for token in tokens:
        depth += (token.key == "(") - (token.key == ")")
        if not depth:
            held.append(token)
    return held


def operand(tokens: Sequence[Token], place: int) -> bool:
    """Whether a factor can begin here: what makes the letter x a sign of multiplication."""
    token = tokens[place] if place < len(tokens) else None
    if token is None or token.key in CLOSING or token.key in (")", "%", ",", ".", "×", "/"):
        return False
    before = tokens[place - 2] if place > 1 else None
    return before is None or before.key not in ("≥", "≤", "<", ">")
