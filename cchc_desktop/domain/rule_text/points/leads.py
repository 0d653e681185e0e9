"""The words that lead to points, and the sign they give them: "được", "thì trừ", "cộng thêm", a colon, a dash."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import Phrases, phrases

SIGNS = Phrases(
    {
        """trừ vào điểm đạt được | trừ khỏi tổng điểm đạt được | trừ khỏi tổng điểm | trừ khỏi tổng số điểm |
            trừ vào tổng điểm đạt được | trừ vào tổng điểm | trừ vào tổng số điểm | trừ trực tiếp vào tổng điểm |
            trừ | bị trừ | giảm trừ | trừ đi | thì trừ | sẽ trừ | bị giảm trừ | trừ
            tiếp | trừ thêm | trừ điểm | bị trừ đi | thì bị trừ | sẽ bị trừ | giảm | bị giảm | giảm đi | khấu
            trừ | điểm trừ | trừ mỗi lần | thì giảm | phạt | bị phạt | trừ lùi""": -1,
        """cộng | cộng thêm | được cộng | được cộng thêm | thưởng | được thưởng | thì cộng | thì được cộng |
            cộng điểm | thêm | được thêm""": 1,
    },
)
LEADS = phrases(
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
        được tính |
        điểm tính bằng | điểm được tính bằng | điểm tính là | điểm tự chấm | điểm tự đánh giá | điểm tự chấm bằng
        | đạt điểm tối đa là | được điểm tối đa là | điểm tiêu chí | điểm thẩm định | điểm chấm bằng |
        vẫn được | vẫn được tính | chỉ được | chỉ được tính | chỉ chấm | chỉ tính | thì chỉ được |
        chỉ đạt | tính đủ | được tính đủ | thì được tính đủ | được chấm đủ | chấm đủ | được tính trọn | được chấm trọn |
        chấm trọn | tính trọn | được hưởng đủ | hưởng đủ""",
)
LONGEST = 8
_COMPOUNDS = {
    "thuong": ("giai", "khen"),
    "giam": ("cat", "tinh"),
    "phat": ("xu",),
    "cong": ("tong", "cong", "thu", "thanh"),
    "tru": ("loai", "ngoai"),
}
"""Words that only end another: "giải thưởng", "cắt giảm", "xử phạt"."""


def lead(tokens: Sequence[Token], place: int, since: int, *, per: bool = False) -> tuple[int, int]:
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
    held = tokens[:end]
    for start in range(max(since, end - LONGEST), end):
        for phrase, sign in ((SIGNS.at(held, start), True), (LEADS.at(held, start), False)):
            if phrase and phrase[1] == end and not _belongs(tokens, start):
                return start, int(phrase[0]) if sign else 0
    return None


def _belongs(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word that could lead to points belongs to the one before it: "không đạt", "giải thưởng", "hội thi"."""
    before = tokens[start - 1].key if start else ""
    if tokens[start].text == "thi" and start and tokens[start - 1].text != before:
        return True
    return before in ("khong", "chua") or before in _COMPOUNDS.get(tokens[start].key, ())
