"""A share of the maximum only said to be one: "tính theo tỷ lệ", "theo tỷ lệ so với chỉ tiêu", "theo công thức: …"."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.leads import SIGNS
from cchc_desktop.domain.rule_text.points.notes import refers
from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.ranges.ranges_said import bounds_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_PROPORTIONAL = phrases(
    """điểm đạt được tương ứng với tỷ lệ | điểm tương ứng với tỷ lệ | tính theo tỷ lệ | tính điểm theo tỷ lệ | theo
        tỷ lệ tương ứng | tính theo tỷ lệ tương ứng | điểm theo tỷ lệ | chấm theo tỷ lệ | chấm điểm theo tỷ lệ |
        được tính theo tỷ lệ | tính theo tỷ lệ phần trăm | tính điểm tương ứng theo tỷ lệ | tính theo tỷ lệ thực tế
        | tính theo tỷ lệ thực hiện | tính theo tỷ lệ đạt được | tính theo tỷ lệ hoàn thành | tính điểm theo tỷ lệ
        hoàn thành | tính theo tỷ lệ % | tính điểm theo tỷ lệ tương ứng | tính điểm theo tỷ lệ đạt được | tính theo
        công thức | được tính theo công thức | tính điểm theo công thức | áp dụng công thức | theo công thức | điểm
        được tính theo công thức | tính tương ứng tỷ lệ | tính tỷ lệ tương ứng | tính theo tỷ lệ % hoàn thành | tính
        tỷ lệ | tính điểm theo tỷ lệ % | được tính điểm theo tỷ lệ | tính tương ứng theo tỷ lệ | tính tương ứng với
        tỷ lệ | chấm tương ứng với tỷ lệ | chấm tương ứng theo tỷ lệ | chấm điểm tương ứng với tỷ lệ | theo tỷ lệ |
        tính điểm tương ứng với tỷ lệ | tính điểm theo tỷ lệ thực hiện | tính điểm tương ứng | tính điểm tương ứng
        với tỷ lệ % | tính điểm theo tỷ lệ phần trăm | điểm được tính theo tỷ lệ | tính theo công thức trên | tính
        theo công thức sau | tính điểm theo công thức sau | tính theo công thức quy định | điểm số được tính theo tỷ
        lệ | tính theo tỷ lệ tương ứng so với điểm tối đa | tính điểm theo tỷ lệ so với điểm tối đa | tính theo tỷ
        lệ so với điểm tối đa | tính điểm theo công thức trên | tính tương ứng giữa tỷ lệ | tương ứng giữa tỷ lệ |
        tương ứng với tỷ lệ | tỷ lệ thuận với tỷ lệ | tính tỷ lệ thuận với tỷ lệ | tính theo tỷ lệ thuận | tính điểm
        theo tỷ lệ thuận | tính tỷ lệ thuận | được tính theo tỷ lệ thuận | tính điểm tương ứng theo tỷ lệ | tính
        theo mức độ đạt được""",
)
_CORRESPONDING = phrases("tỷ lệ tương ứng | điểm tương ứng tỷ lệ")
"""Say it where nothing follows: "từ 70 % đến dưới 100 %: tỷ lệ tương ứng"."""
_PROPORTION_TAIL = phrases(
    """tương ứng | đạt được | hoàn thành | thực tế | % | phần trăm | so với điểm tối đa | với điểm tối đa | ( % ) |
        của điểm tối đa | nhân với điểm tối đa | trên điểm tối đa | sau | như sau | trên | nêu trên | thực
        hiện | b / a | ( b / a ) | trên số điểm tối đa | với tỷ lệ đạt được | với số điểm tối đa | với tỷ lệ
        hoàn thành | : | tỷ lệ""",
)
_TOWARDS = phrases(
    """so với chỉ tiêu | so với mục tiêu | so với mức chỉ tiêu | so với tỷ lệ chỉ tiêu | so với tỷ lệ mục tiêu | so với
        mức đề ra | so với mức yêu cầu | so với kế hoạch | so với tỷ lệ giao | so với tỷ lệ được giao | so với mức giao
        | so với mức được giao | so với yêu cầu | so với mức quy định | trên chỉ tiêu | hoàn thành chỉ tiêu | hoàn thành
        mục tiêu | đạt chỉ tiêu | đạt mục tiêu | so với tỷ lệ quy định | so với mức tối thiểu | so với mục tiêu đề ra"""
)
_GIVEN = phrases(
    """được giao | đề ra | giao | kế hoạch | năm | trên | này | quy định | đã giao | tỉnh giao | thành phố giao | nêu
        trên"""
)
_REACHED = frozenset({"dat", "thuc", "hoan", "phan", "%"})
"""Go on with the name of the share: "tỷ lệ đạt được"."""
_OWNERS = frozenset({"của bộ", "của sở", "của ubnd"})
"""Say whose figure it is."""
_TOP = phrases("điểm tối đa | số điểm tối đa | mức điểm tối đa")
_LED = phrases(
    """điểm = | điểm bằng | số điểm = | số điểm bằng | điểm đạt được = | bằng | = | lấy | là | tức là | nghĩa là |
        công thức : | công thức là | cụ thể : | cụ thể là | được tính bằng | tính bằng | điểm được tính bằng"""
)
"""Lead to a formula in a bracket."""
_GOAL = phrases(
    "so với | so với mức | so với tỷ lệ | trên mục tiêu | trên chỉ tiêu | với mức | với chỉ tiêu | với mục tiêu"
)
_NO_OWNERS = frozenset("thì nếu khi và hoặc đạt từ dưới trên tới tính chấm nhưng".split())  # noqa: SIM905
"""Begin something else than whose target it is."""
_OWNED = 7


def proportional_at(tokens: Sequence[Token], place: int) -> tuple[Award, int] | None:
    """As "tính theo tỷ lệ", or the formula that such words announce, and where it ends."""
    said = _PROPORTIONAL.at(tokens, place)
    if said is None and (bare := _CORRESPONDING.at(tokens, place)) and bare[1] == len(tokens):
        return Award(), bare[1]
    if said is None:
        return None
    end = said[1]
    at = end
    while at < len(tokens) and tokens[at].key in (":", "la"):
        at += 1
    inside = next((each for each in range(place, end) if tokens[each].key == "ty"), None)
    starts = (at, *([inside] if inside is not None else []))
    for start in reversed(starts) if key_at(tokens, at) in _REACHED else starts:
        if written := _written(tokens, start):
            return written
    while tail := _PROPORTION_TAIL.at(tokens, end):
        end = tail[1]
    if key_at(tokens, end) == "(" and (written := _written(tokens, end)):
        return written
    if goal := _of_goal(tokens, end):
        behind = goal[1] + (key_at(tokens, goal[1]) == ":")
        return _written(tokens, behind) or (Award(product=goal[0]), goal[1])
    announced = not any(token.key in ("ty", "tuong") for token in tokens[place:end])
    towards = _TOWARDS.at(tokens, end)
    end = towards[1] if towards else end
    while towards and (tail := _GIVEN.at(tokens, end)):
        end = tail[1]
    return Award(announced=announced, towards=towards is not None), end


def _written(tokens: Sequence[Token], place: int) -> tuple[Award, int] | None:
    """The formula at `place`, in a bracket that says what it is perhaps: "(điểm = tỷ lệ × 2)"; where it ends."""
    led = _LED.at(tokens, place + 1) if key_at(tokens, place) == "(" else None
    found = product_at(tokens, led[1] if led else place)
    if not found or any(conditional(name) for name in (*found.product.above, *found.product.below)):
        return None
    if led and key_at(tokens, found.end) != ")":
        return None
    product = replace(found.product, maximum=1) if found.product.unmultiplied else found.product
    return Award(product=product), found.end + (led is not None)


def _of_goal(tokens: Sequence[Token], place: int) -> tuple[Product, int] | None:
    """As in "theo tỷ lệ so với 40 %", "… so với mục tiêu tỉnh giao (50 %)": a share over its target, where it ends."""
    goal = _GOAL.at(tokens, place)
    at = goal[1] if goal else len(tokens)
    while at < len(tokens) and tokens[at].key.isalpha() and tokens[at].text not in _NO_OWNERS:
        at += 1
    opened = key_at(tokens, at) == "("
    at += opened
    number = tokens[at].number if key_at(tokens, at + 1) == "%" else None
    if not number or not goal or at - goal[1] > _OWNED or amount_at(tokens, at) or _given(tokens[at - 1]):
        return None
    share = tokens[next(back for back in range(place - 1, -1, -1) if tokens[back].key in ("ty", "tuong", "do"))]
    end = at + 2 + (opened and key_at(tokens, at + 2) == ")")
    while tail := _PROPORTION_TAIL.at(tokens, end):
        end = tail[1]
    return Product(maximum=1, above=((share,),), under=Fraction(number) / 100, percent=True), end


def _given(token: Token) -> bool:
    """Whether points may follow: "… so với mục tiêu được 50 %"."""
    return token.key in ("duoc", "cho")


def conditional(name: Sequence[Token], *, scored: bool = False) -> bool:
    """Words that hold a condition or refer elsewhere, so that they can't name a figure; `scored` over a scale."""
    cited = scored and "diem" in (key_at(name, 0), key_at(name, 1))
    return (
        (refers(name, apart=_OWNERS) and not cited)
        or _TOP.within(name) is not None
        or any(
            (token.key == "%" and place and name[place - 1].number is not None)
            or (token.number is not None and bounds_at(name, place - 1) is not None and _compares(name[place - 1]))
            or (
                place
                and SIGNS.at(name, place) is not None
                and token.key in ("tru", "cong")
                and token.text in ("trừ", "cộng", "tru")
            )
            for place, token in enumerate(name)
        )
    )


def _compares(token: Token) -> bool:
    return token.key in ("tu", "duoi", "tren", "den", "hon", "≥", "≤", "<", ">", "dat")
