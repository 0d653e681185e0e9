"""Where a clause gives or takes points, and how it falls into pieces of one condition and one award each."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.amounts import Amount, amount_at
from cchc_desktop.domain.rule_text.bounds import bounds_at
from cchc_desktop.domain.rule_text.facts import Award
from cchc_desktop.domain.rule_text.notes import refers
from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.phrases import Phrases, phrases
from cchc_desktop.domain.rule_text.products import Product, product_at

_SIGNS = Phrases(
    {
        """trừ vào điểm đạt được | trừ | bị trừ | giảm trừ | trừ đi | thì trừ | sẽ trừ | bị giảm trừ | trừ
            tiếp | trừ thêm | trừ điểm | bị trừ đi | thì bị trừ | sẽ bị trừ | giảm | bị giảm | giảm đi | khấu
            trừ | điểm trừ | trừ mỗi lần | thì giảm | phạt | bị phạt | trừ lùi""": -1,
        """cộng | cộng thêm | được cộng | được cộng thêm | thưởng | được thưởng | thì cộng | thì được cộng |
            cộng điểm | thêm | được thêm""": 1,
    },
)
_LEADS = phrases(
    """được | thì được | đạt | được tính | tính | chấm | cho | được chấm | ghi | tương ứng | thì | được hưởng |
        đạt được | sẽ được | được cho | cho điểm | chấm điểm | tính điểm | được điểm | được số điểm | hưởng | là
        | = | : | → | được tính là | thì chấm | thì tính | thì đạt | thì cho | tính bằng | được tính bằng | mức
        điểm | số điểm | tương ứng với | tính theo công thức | được tính theo công thức | điểm được tính theo
        công thức | áp dụng công thức | theo công thức | tính điểm theo công thức | điểm đánh giá được tính theo
        công thức | điểm = | điểm đạt được | điểm được tính | điểm số | điểm đánh giá | tính toàn bộ | được tính
        điểm theo công thức | công thức | công thức tính | cách tính | điểm chấm | được ghi | thì được tính |
        lấy | bằng | xác định bằng | được xác định bằng | được đánh giá | điểm | đánh giá | thì được chấm | thì
        số điểm được tính | số điểm được tính | số điểm đạt được | cho tối đa | chấm mức | sẽ chấm | điểm đánh
        giá là | điểm đánh giá bằng | điểm bằng | điểm đạt được bằng | số điểm bằng | điểm số bằng | điểm số
        được tính | vẫn được | vẫn được tính | chỉ được | chỉ được tính | chỉ chấm | chỉ tính | thì chỉ được |
        chỉ đạt""",
)
_PROPORTIONAL = phrases(
    """tính theo tỷ lệ | tính điểm theo tỷ lệ | theo tỷ lệ tương ứng | tính theo tỷ lệ tương ứng | điểm theo
        tỷ lệ | chấm theo tỷ lệ | chấm điểm theo tỷ lệ | được tính theo tỷ lệ | tính theo tỷ lệ phần trăm |
        tính điểm tương ứng theo tỷ lệ | tính theo tỷ lệ thực tế | tính theo tỷ lệ thực hiện | tính theo tỷ lệ
        đạt được | tính theo tỷ lệ hoàn thành | tính điểm theo tỷ lệ hoàn thành | tính theo tỷ lệ % | tính
        điểm theo tỷ lệ tương ứng | tính điểm theo tỷ lệ đạt được | tính theo công thức | được tính theo công
        thức | tính điểm theo công thức | áp dụng công thức | theo công thức | điểm được tính theo công thức |
        tính tương ứng tỷ lệ | tính tỷ lệ tương ứng | tính theo tỷ lệ % hoàn thành | tính tỷ lệ | tính điểm
        theo tỷ lệ % | được tính điểm theo tỷ lệ | tính tương ứng theo tỷ lệ | tính tương ứng với tỷ lệ | theo
        tỷ lệ | tính điểm tương ứng với tỷ lệ | tính điểm theo tỷ lệ thực hiện | tính điểm tương ứng | tính
        điểm tương ứng với tỷ lệ % | tính điểm theo tỷ lệ phần trăm | điểm được tính theo tỷ lệ | tính theo
        công thức trên | tính theo công thức sau | tính điểm theo công thức sau | tính theo công thức quy định
        | điểm số được tính theo tỷ lệ | tính theo tỷ lệ tương ứng so với điểm tối đa | tính điểm theo tỷ lệ
        so với điểm tối đa | tính theo tỷ lệ so với điểm tối đa | tính điểm theo công thức trên""",
)
_PROPORTION_TAIL = phrases(
    """tương ứng | đạt được | hoàn thành | thực tế | % | phần trăm | so với điểm tối đa | với điểm tối đa |
        của điểm tối đa | nhân với điểm tối đa | trên điểm tối đa | sau | như sau | trên | nêu trên | thực
        hiện | b / a | ( b / a ) | trên số điểm tối đa | với tỷ lệ đạt được | với số điểm tối đa | với tỷ lệ
        hoàn thành | : | tỷ lệ""",
)
_EQUALS = ("bằng", "là", "=")
LONGEST = 8
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


def awards(tokens: Sequence[Token]) -> list[Given]:
    """Every award of a clause, in order, at any depth of brackets."""
    found: list[Given] = []
    place, depth, per = 0, 0, False
    while place < len(tokens):
        key = tokens[place].key
        per = per or key in ("moi", "cu")
        given = _given(tokens, place, depth, found[-1].end if found else 0, per=per)
        if given:
            found.append(given)
            place = given.end
            continue
        depth += (key == "(") - (key == ")")
        place += 1
    return found


def _given(tokens: Sequence[Token], place: int, depth: int, since: int, *, per: bool) -> Given | None:
    if not per and (product := _product(tokens, place, since)):
        return Given(Award(product=product[0]), _lead(tokens, place, since)[0], product[1], depth, stated=True)
    if at := amount_at(tokens, place):
        start, sign = _lead(tokens, place, since, per=per)
        return Given(Award(at.amount, sign=sign), start, at.end, depth, stated=True)
    if found := _PROPORTIONAL.at(tokens, place):
        return _proportional(tokens, place, found[1], depth, since)
    if tokens[place].number is not None and _bare(tokens, place, per=per):
        start, sign = _lead(tokens, place, since, per=per)
        value = tokens[place].number
        return Given(Award(Amount(value), sign=sign), start, place + 1, depth, stated=False)
    return None


def _product(tokens: Sequence[Token], place: int, since: int) -> tuple[Product, int] | None:
    """A product that begins where a part begins: behind a mark or words that lead to it."""
    begins = place in (0, since) or tokens[place].key in ("(", "min") or tokens[place - 1].key in (",", ";", "\n")
    if not begins and _lead(tokens, place, since)[0] == place:
        return None
    if (leading := _LEADS.at(tokens, place)) and leading[0].endswith(_EQUALS):
        return None
    found = product_at(tokens, place)
    if (
        found is None
        or (found.product.unmultiplied and (not _lettered(found.product) or _is_compared(tokens, place, found.end)))
        or any(_conditional(name) for name in (*found.product.above, *found.product.below))
    ):
        return None
    return found.product, found.end


def _is_compared(tokens: Sequence[Token], start: int, end: int) -> bool:
    """As in "80 % ≤ (b/a) < 95 %": what is compared isn't given."""
    around = (*tokens[max(0, start - 1) : start], *tokens[end : end + 1])
    return any(token.key in ("≥", "≤", "<", ">") for token in around)


def _lettered(product: Product) -> bool:
    """Letters over letters: "b/a", not "N/A"."""
    keys = [name[0].key for name in (*product.above, *product.below)]
    return keys != ["n", "a"] and all(
        len(name) == 1 and len(name[0].text) == 1 for name in (*product.above, *product.below)
    )


def _conditional(name: Sequence[Token]) -> bool:
    """Words that hold a condition or refer elsewhere, so that they can't name a figure."""
    return refers(name) or any(
        (token.key == "%" and place and name[place - 1].number is not None)
        or (token.number is not None and bounds_at(name, place - 1) is not None and _compares(name[place - 1]))
        or (
            place
            and _SIGNS.at(name, place) is not None
            and token.key in ("tru", "cong")
            and token.text in ("trừ", "cộng", "tru")
        )
        for place, token in enumerate(name)
    )


def _compares(token: Token) -> bool:
    return token.key in ("tu", "duoi", "tren", "den", "hon", "≥", "≤", "<", ">", "dat")


def _proportional(tokens: Sequence[Token], place: int, end: int, depth: int, since: int) -> Given:
    """As "tính theo tỷ lệ", or the formula that such words announce."""
    at = end
    while at < len(tokens) and tokens[at].key in (":", "la"):
        at += 1
    inside = next((each for each in range(place, end) if tokens[each].key == "ty"), None)
    for start in (at, *([inside] if inside is not None else [])):
        found = product_at(tokens, start)
        if found and not any(_conditional(name) for name in (*found.product.above, *found.product.below)):
            return Given(Award(product=found.product), place, found.end, depth, stated=True)
    while tail := _PROPORTION_TAIL.at(tokens, end):
        end = tail[1]
    announced = not any(token.key in ("ty", "tuong") for token in tokens[place:end])
    return Given(Award(announced=announced), _lead(tokens, place, since)[0], end, depth, stated=True)


def _bare(tokens: Sequence[Token], place: int, *, per: bool) -> bool:  # noqa: PLR0911 -- one way out for each shape
    """A number that can only be points: behind a colon, a sign or "được", or the last word of its part."""
    following = tokens[place + 1].key if place + 1 < len(tokens) else ""
    before = tokens[place - 1] if place else None
    if before is None or following == "%":
        return before is None and following == ":" and place + 2 < len(tokens) and _no_award(tokens, place + 2)
    if before.key in ("×", "x") and place > 1 and tokens[place - 2].number is not None:
        return False
    if before.key in ("moi", "cu") or (tokens[place].glued and before.key.isalpha()):
        return False
    if following in ("-", "+") and place + 2 < len(tokens) and _reckons(tokens[place + 2]):
        return False
    if before.key in ("-", "+") and tokens[place].glued and following in ("moi", "cho", "/") and place == 1:
        return True
    if following not in _ENDING and not (tokens[place].number is not None and following in ("×", "x")):
        return False
    if before.key in (":", "→", "="):
        return following != "×" or before.key != "="
    if _lead(tokens, place, 0)[1] or before.key in ("la", "duoc", "cham", "cho", "tinh"):
        return before.text not in ("chậm", "số") and (before.key != "la" or _lead(tokens, place, 0)[0] < place - 1)
    if before.key in ("-", "+"):
        return tokens[place].glued and place > 1 and tokens[place - 2].number is None and tokens[place - 2].key != "%"
    return before.number is None and (per or not _NAMING.at(tokens, place - 1)) and before.key[:1].isalpha()


def _reckons(token: Token) -> bool:
    """Whether a sum goes on: "1 - (a/b)"."""
    return token.number is not None or token.key == "("


def _no_award(tokens: Sequence[Token], place: int) -> bool:
    return all(token.number is None for token in tokens[place:])


def _lead(tokens: Sequence[Token], place: int, since: int, *, per: bool = False) -> tuple[int, int]:
    """Where the words that lead to an award begin, and the sign they give it."""
    start, sign, colon = place, 0, since
    while start > since:
        step = _step_back(tokens, start, since, place, per=per)
        if step is None:
            break
        if colon > since and step[1]:
            break
        start, sign = step[0], sign or step[1]
        if tokens[start].key == ":" and not step[1]:
            colon = start
    if start == since and colon > since:
        return colon, sign
    return start, sign


def _step_back(tokens: Sequence[Token], end: int, since: int, place: int, *, per: bool) -> tuple[int, int] | None:
    before = tokens[end - 1]
    if before.key in ("-", "+"):
        weak = end == place and not tokens[end].glued and not per
        if end == place and end > 1 and tokens[end - 2].number is not None and tokens[end - 2].key != "":
            return None
        sign = {"-": -1, "+": 1}[before.key]
        return end - 1, 0 if weak or end != place else sign
    for start in range(max(since, end - LONGEST), end):
        for phrase, sign in ((_SIGNS.at(tokens, start), True), (_LEADS.at(tokens, start), False)):
            if phrase and phrase[1] == end and not _belongs(tokens, start):
                return start, int(phrase[0]) if sign else 0
    return None


def _belongs(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word that could lead to points belongs to the one before it: "không đạt", "giải thưởng"."""
    before = tokens[start - 1].key if start else ""
    return before in ("khong", "chua") or (tokens[start].key == "thuong" and before in ("giai", "khen"))
