"""Where a clause gives or takes points, and how it falls into pieces of one condition and one award each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cchc_desktop.domain.rule_text.points.amounts import Amount, amount_at
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.leads import LEADS, LONGEST, lead
from cchc_desktop.domain.rule_text.points.notes import referring
from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.points.proportions import conditional, proportional_at
from cchc_desktop.domain.rule_text.ranges.comparisons import COMPARED, ONWARDS
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_EQUALS = ("bằng", "là", "=", "lấy")
_ENDING = frozenset({"", ";", ",", ".", "(", ")", "+", "\n", "va", "…", "nếu", "neu", "-", "khi", "hoac"})
_NAMING = phrases(
    """tháng | năm | quy | định | khoản | điều | số | mẫu | lần | cấp | độ | loại | bảng | biểu | phụ | lục |
        iso | qđ | kh | nđ | tt | cv | ngày | điểm | mục | kênh | bộ | trên | dưới | từ | đến | đạt | ít | quá
        | hơn | nhất | thiểu | là | phiên | thứ | nhóm | tuần | mức | thông tư | quyết định | khu vực"""
)
"""Take the number behind them as part of a name."""


@dataclass(frozen=True, slots=True)
class Given:
    """An award and the tokens it covers, those that lead to it included."""

    award: Award
    start: int
    end: int
    depth: int
    stated: bool
    """It says itself that it is points."""


def awards(tokens: Sequence[Token]) -> tuple[Given, ...]:
    """Every award of a clause, in order, at any depth of brackets."""
    return _awards(tuple(tokens))


@lru_cache(maxsize=128)
def _awards(tokens: tuple[Token, ...]) -> tuple[Given, ...]:
    """Remembered, as each reader of a clause asks for them anew."""
    found: list[Given] = []
    place, depth, per = 0, 0, False
    while place < len(tokens):
        key = tokens[place].key
        per = per or (key in ("moi", "cu") and tokens[place].text not in ("mới", "mời", "mọi", "cũ", "củ", "cụ"))
        given = _given(tokens, place, depth, found[-1].end if found else 0, per=per)
        if given:
            found.append(given)
            place = given.end
            continue
        depth += (key == "(") - (key == ")")
        place += 1
    return tuple(found)


def _given(tokens: Sequence[Token], place: int, depth: int, since: int, *, per: bool) -> Given | None:
    if not per and (product := _product(tokens, place, since)):
        return Given(Award(product=product[0]), lead(tokens, place, since)[0], product[1], depth, stated=True)
    if (at := amount_at(tokens, place)) and not ONWARDS.at(tokens, at.end):
        start, sign = lead(tokens, place, since, per=per)
        return Given(Award(at.amount, sign=sign), start, at.end, depth, stated=True)
    if found := proportional_at(tokens, place):
        return Given(found[0], lead(tokens, place, since)[0], found[1], depth, stated=True)
    if tokens[place].number is not None and _bare(tokens, place, per=per):
        start, sign = lead(tokens, place, since, per=per)
        value = tokens[place].number
        return Given(Award(Amount(value), sign=sign), start, place + 1, depth, stated=False)
    return None


def _product(tokens: Sequence[Token], place: int, since: int) -> tuple[Product, int] | None:
    """A product that begins where a part begins: behind a mark or words that lead to it."""
    begins = place in (0, since) or tokens[place].key in ("(", "min") or tokens[place - 1].key in (",", ";", "\n")
    if not begins and lead(tokens, place, since)[0] == place:
        return None
    if (leading := LEADS.at(tokens, place)) and leading[0].endswith(_EQUALS):
        return None
    if any((ahead := LEADS.at(tokens, at)) and ahead[0].endswith(_EQUALS) and ahead[1] > place for at in _back(place)):
        return None
    found = product_at(tokens, place)
    if (
        found is None
        or (found.product.unmultiplied and (not _lettered(found.product) or _is_compared(tokens, place, found.end)))
        or any(_conditional(found.product, name) for name in (*found.product.above, *found.product.below))
    ):
        return None
    return found.product, found.end


def _conditional(product: Product, name: Sequence[Token]) -> bool:
    """Whether it can't name a figure; a score that others give, over its scale, may say by which decision."""
    return conditional(name, scored=product.under is not None and not product.below)


def _back(place: int) -> range:
    """The places from which a lead may reach over this one."""
    return range(max(0, place - LONGEST), place)


def _is_compared(tokens: Sequence[Token], start: int, end: int) -> bool:
    """As in "80 % ≤ (b/a) < 95 %": what is compared isn't given."""
    around = (*tokens[max(0, start - 1) : start], *tokens[end : end + 1])
    behind = end + 2 + (key_at(tokens, end + 2) == "%")
    if key_at(tokens, end) == "=" and key_at(tokens, end + 1) == "#" and LEADS.at(tokens, behind):
        return True
    return any(token.key in ("≥", "≤", "<", ">") for token in around)


def _lettered(product: Product) -> bool:
    """Letters over letters: "b/a", not "N/A"."""
    keys = [name[0].key for name in (*product.above, *product.below)]
    return keys != ["n", "a"] and all(
        len(name) == 1 and len(name[0].text) == 1 for name in (*product.above, *product.below)
    )


def _bare(tokens: Sequence[Token], place: int, *, per: bool) -> bool:  # noqa: C901, PLR0911 -- one way out for each shape
    """A number that can only be points: behind a colon, a sign or "được", or the last word of its part."""
    following = tokens[place + 1].key if place + 1 < len(tokens) else ""
    before = tokens[place - 1] if place else None
    if before is None or following == "%":
        opens = before is None and (following == ":" or (following == "/" and _thing(tokens, place + 2)))
        return opens and place + 2 < len(tokens) and _no_award(tokens, place + 2)
    if before.key == "(" and following == ")" and (tokens[place].text.strip("0123456789") or _ends(tokens, place)):
        goes_on = key_at(tokens, place + 2) == "+" and key_at(tokens, place + 3).isalpha()
        ends = key_at(tokens, place + 2) in ("", ",", ";", ".", "\n", "/")
        return key_at(tokens, place - 2).isalpha() and (ends or goes_on)
    if before.key in ("moi", "cu") or (tokens[place].glued and before.key.isalpha()) or _of_more(tokens, place):
        return False
    if before.key in ("-", "+") and tokens[place].glued and following in ("moi", "cho", "/") and place == 1:
        return True
    led = following == "/" and before.key in (":", "→") and not tokens[place].glued and _thing(tokens, place + 2)
    if led or (following in ("cho", "moi", "/") and lead(tokens, place, 0)[1] and not per):
        return True
    if following not in _ENDING and not (tokens[place].number is not None and following in ("×", "x")):
        return False
    if following == "-" and key_at(tokens, place + 2) in ("<", "≤", "duoi"):
        return False
    if before.key == "bang" and key_at(tokens, place - 2) in ("diem", "thi"):
        return True
    if before.key in (":", "→", "="):
        return following != "×" or before.key != "="
    if lead(tokens, place, 0)[1] or before.key in ("la", "duoc", "cham", "cho", "tinh"):
        return before.text not in ("chậm", "số") and (before.key != "la" or lead(tokens, place, 0)[0] < place - 1)
    if before.text in ("đạt", "dat") and _reached(tokens, place - 1):
        return True
    if before.key in ("-", "+"):
        led = tokens[place].glued or (per and key_at(tokens, place - 2) == ":")
        return led and place > 1 and tokens[place - 2].number is None and tokens[place - 2].key != "%"
    return before.number is None and (per or not _NAMING.at(tokens, place - 1)) and before.key[:1].isalpha()


def _reached(tokens: Sequence[Token], place: int) -> bool:
    """Whether a range stands right before: "lớn hơn hoặc bằng 50 % đạt 1", not "có 3 xã đạt 1"."""
    return key_at(tokens, place - 1) in ("%", "len", "xuong") or (COMPARED.at(tokens, 0) is not None and place > 1)


def _ends(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bracket of one number ends the clause behind words that number nothing: "chưa triển khai (0)"."""
    lone = place + 2 >= len(tokens) or [token.key for token in tokens[place + 2 :]] == ["."]
    level = {token.key for token in tokens[: place - 1]} <= _LEVEL
    return lone and place > 1 and tokens[place - 2].key[:1].isalpha() and (level or not _NAMING.at(tokens, place - 2))


_LEVEL = frozenset({"dat", "khong", "chua"})


def _of_more(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is only a part of what stands there: of "4 × 0,25", of "1 - (a/b)", of "ISO 9001:2015"."""
    before = tokens[place - 1]
    following = tokens[place + 1].key if place + 1 < len(tokens) else ""
    if before.key in ("×", "x") and place > 1 and tokens[place - 2].number is not None:
        return True
    if following in ("-", "+") and key_at(tokens, place + 2) in ("#", "("):  # a sum goes on: "1 - (a/b)"
        return True
    return before.key == ":" and before.glued and tokens[place].glued and referring(tokens, place)


_TIMES = frozenset("nam quy thang ky tuan ngay nq qd nd tt kh cv bc ct tb hd".split())  # noqa: SIM905 -- a word list
"""Behind a stroke they say how often, or number a document."""


def _thing(tokens: Sequence[Token], place: int) -> bool:
    """Whether what is counted is named here: "0,5/hội nghị", not "2/năm", "3/a"."""
    word = tokens[place].key if place < len(tokens) else ""
    return word.isalpha() and len(word) > 1 and word not in _TIMES


def _no_award(tokens: Sequence[Token], place: int) -> bool:
    return all(token.number is None for token in tokens[place:])
