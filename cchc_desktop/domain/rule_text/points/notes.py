"""Clauses that give no points: what is left out of a figure, how points are summed, and mere prose."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.points.each_alone import each_alone
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import Phrases, phrases

_TAKEN = ("", "trừ ", "trừ dần ", "trừ lùi ")
_ALL_POINTS, _NO_POINTS = ("điểm", "số điểm", "tổng điểm", "tổng số điểm"), ("0", "bằng 0", "còn 0")
_UNTIL = [f"{cho}{den}{khi}" for cho in ("", "cho ") for den in ("đến", "tới") for khi in ("", " khi")]
_NO_MORE = ("thôi", "dừng", "ngừng", "không trừ nữa")
_RUN_OUT = (
    *(f"{taken}{until} hết {what}" for taken in _TAKEN for until in _UNTIL for what in _ALL_POINTS),
    *(
        f"{taken}{until} {none}"
        for taken in _TAKEN
        for until in _UNTIL
        for none in _NO_POINTS
        if taken or "cho" in until
    ),
    *(f"{taken}{until} hết" for taken in _TAKEN for until in _UNTIL if taken),
    *(f"{taken}hết {what} thì {then}" for taken in _TAKEN for what in _ALL_POINTS for then in _NO_MORE),
    *(f"{until} hết {what} thì {then}" for until in _UNTIL for what in _ALL_POINTS for then in _NO_MORE),
)
"""Points are taken until none is left."""

_KNOWN = Phrases(
    {
        """không vượt quá điểm tối đa | không quá điểm tối đa | tối đa không quá điểm tối đa | không vượt quá
        điểm tối đa của tiêu chí | nhưng không vượt quá điểm tối đa | nhưng không quá điểm tối đa | trừ tối đa
        không quá điểm của tiêu chí | trừ không quá điểm của tiêu chí | tổng điểm trừ không quá số điểm | tổng
        điểm trừ không vượt quá số điểm | tổng điểm trừ tối đa bằng số điểm | tổng điểm trừ không quá điểm của
        tiêu chí | tổng điểm trừ không vượt quá điểm của tiêu chí | trừ không vượt quá số điểm | trừ không vượt
        quá điểm tối đa | tổng số điểm trừ không vượt quá số điểm | tổng số điểm trừ không quá số điểm | tổng
        điểm trừ bằng điểm tối đa | trừ tối đa bằng điểm của tiêu chí | tổng điểm trừ không quá điểm tối đa |
        tổng điểm trừ không vượt quá điểm tối đa | tổng số điểm trừ không quá điểm tối đa | điểm trừ không quá
        điểm tối đa | không âm | trừ tối đa không quá số điểm | không quá số điểm của tiêu chí | không vượt quá
        số điểm | không trừ quá số điểm | trừ tối đa bằng số điểm | không trừ âm | điểm thấp nhất là 0 | không
        trừ quá điểm tối đa | điểm không âm | tối thiểu là 0 | điểm tối thiểu là 0 | thấp nhất là 0 | trừ không
        quá số điểm | không trừ quá số điểm tối đa | tối thiểu 0 | trừ tối đa không quá số điểm tối đa | không
        trừ quá điểm | trừ tối đa bằng điểm tối đa | không để điểm âm | trừ hết thì thôi | nhưng không âm |
        không tính điểm âm | không có điểm âm | số điểm trừ không vượt quá điểm tối đa | số điểm trừ không quá
        điểm tối đa | điểm trừ không vượt quá số điểm tối đa | không thấp hơn 0 | trừ tối đa hết số điểm | không
        trừ vượt quá điểm tối đa | trừ dần | điểm tối thiểu bằng 0 | tối thiểu bằng 0 | thấp nhất bằng 0 | điểm
        thấp nhất bằng 0 | không quá tổng điểm của tiêu chí | điểm trừ không quá tổng điểm của tiêu chí | không
        vượt quá tổng điểm của tiêu chí | điểm trừ không vượt quá tổng điểm của tiêu chí | tối đa trừ hết điểm |
        tối đa trừ hết số điểm | tối đa hết điểm | trừ cho hết điểm""": "floor",
        "|".join(_RUN_OUT): "floor",
        """cộng dồn | tính điểm cộng dồn | điểm cộng dồn | được tính điểm cộng dồn | điểm được cộng dồn | tính cộng
        dồn | được cộng dồn điểm | chấm điểm cộng dồn | tính điểm cộng dồn các nội dung | tính tổng điểm | điểm
        cộng dồn các nội dung | là tổng điểm của các nội dung | tổng điểm của các nội dung | tổng điểm các nội
        dung sau | tổng điểm các nội dung | cộng các nội dung | cộng điểm các nội dung | cộng dồn điểm | điểm là
        tổng | là tổng điểm các nội dung | tổng các điểm thành phần | tổng điểm các thành phần | bằng tổng điểm
        | cộng điểm từng nội dung | cộng điểm các nội dung đạt được""": "sum",
        """chỉ tính điểm ở các mức trên""": "closed",
        """lấy bình quân các phiếu | lấy trung bình các phiếu | lấy điểm bình quân các phiếu | lấy điểm trung bình các
        phiếu | tính bình quân các phiếu | tính trung bình các phiếu | điểm là bình quân các phiếu | điểm là trung bình
        các phiếu | điểm bằng bình quân các phiếu | điểm bằng trung bình các phiếu | lấy bình quân của các phiếu | bình
        quân các phiếu | lấy trung bình cộng các phiếu | tính trung bình cộng các phiếu""": "averaged",
        """chọn một mức | chọn một trong các mức | chọn mức | theo một trong các mức""": "choice",
        "chấm có hoặc không": "yes-no",
        "chấm theo bậc của tỷ lệ": "tiers",
        "chấm theo bậc của số lượng": "count-tiers",
        "chấm theo từng nội dung": "checklist-sum",
        "chấm theo số lượng": "per-item-sum",
        "chấm theo thời gian ban hành": "deadline-tiers",
        """có thể vượt 100 % | tỷ lệ có thể vượt 100 % | kể cả khi vượt 100 %""": "exceed",
        "chấm theo tỷ lệ": "ratio",
        """điểm thưởng | cộng ngoài thang điểm 100 | cộng ngoài thang điểm | tính ngoài thang điểm 100 | nằm ngoài thang
        điểm 100 | ngoài thang điểm 100""": "bonus",
        "điểm phạt": "penalty",
    },
)
_NAMES = frozenset({("cong", "dong"), ("cong", "tac")})
""""Cộng đồng", "cộng tác": nothing is added."""
_ENDS = {"thuong": ("giai", "khen"), "diem": ("tu cham",), "d": ("tu cham",)}
"""End a name: "giải thưởng", "báo cáo tự chấm điểm"."""
_POINTS = frozenset({"diem", "d"})
_SIGNIFICANT = phrases(
    """trừ | cộng | thưởng | phạt | mỗi | cứ | loại khỏi | loại trừ | không tính | không áp dụng | không quá |
        nhân với | nhân hệ số | chia cho | chia đều | tối đa | tối thiểu | không chấm | không được điểm | ngoại
        trừ | gấp đôi | gấp | nửa | một nửa | hệ số | trọng số | bình quân | trung bình | hoặc bằng | năm trước
        | năm trước liền kề | so với năm trước | không vượt quá | điểm liệt | bằng 0 | giảm trừ | riêng | tuy
        nhiên | điểm | đ | % | ≥ | ≤ | < | > | × | lũy kế | vượt quá | trừ khi | miễn trừ | khấu trừ | làm tròn
        | nhân đôi | giảm dần | tăng dần | xếp sau | lũy tiến | Σ | min | max | không được tính""",
)
_LAW = frozenset({"qd", "nd", "tt", "nq", "kh", "cv", "ct", "hd", "tb", "bc"})
_REFERRING = frozenset(
    """nam an dieu khoan so quy thang ngay mau bieu phu luc iso tcvn cap muc giai do - / . : quyet dinh nghi""".split()  # noqa: SIM905
)


def note_in(tokens: Sequence[Token]) -> str | None:
    """Which known thing a clause without points says; none where it says no such thing."""
    found = _KNOWN.within(tokens)
    if found is None:
        return "sum" if each_alone(tokens) else None
    what, start, end = found
    if key_at(tokens, start - 1) in ("khong", "chua"):
        return None
    return (
        what
        if not significant(tokens[:start], numbers=True, of_points=what == "sum")
        and not significant(tokens[end:], numbers=True, of_points=True)
        else None
    )


_BY_HAND = phrases(
    """chấm trực tiếp | hội đồng thẩm định quyết định | hội đồng quyết định | hội đồng thẩm định xem xét |
        hội đồng xem xét | hội đồng chấm điểm | cho điểm trực tiếp | do hội đồng đánh giá | hội đồng đánh giá
        | do hội đồng thẩm định chấm | do hội đồng chấm | chấm điểm trực tiếp | tổ thẩm định chấm điểm trực
        tiếp"""
)


_REFERRED = phrases(
    """phụ lục | quy định tại | hướng dẫn của | hướng dẫn tại | kèm theo quyết định | kèm theo kế hoạch | nêu
        tại | theo hướng dẫn | của bộ | của sở | quyết định số | công văn số | thông tư số | thông tư | kế hoạch
        số | tại mục | tại khoản | tại điều | nghị định | nghị quyết số | tại phần | tại biểu | quy chế | theo
        quy định của | theo quy định tại | văn bản hướng dẫn | tại quyết định | tại kế hoạch | tại công văn |
        của ubnd | ban hành kèm theo | theo văn bản"""
)


def refers(tokens: Sequence[Token], apart: frozenset[str] = frozenset()) -> bool:
    """Whether the words send the reader elsewhere: "quy định tại Phụ lục II"; not by those `apart`."""
    return any((found := _REFERRED.at(tokens, place)) and found[0] not in apart for place in range(len(tokens)))


def by_hand(tokens: Sequence[Token]) -> bool:
    """Whether a clause leaves the points to a person; a council may also approve: "được hội đồng xem xét công nhận"."""
    found = _BY_HAND.within(tokens)
    return found is not None and key_at(tokens, found[2]) not in ("cong", "phe", "thong")


def significant(tokens: Sequence[Token], *, numbers: bool = False, of_points: bool = False) -> str:
    """The first word, or number, that a rule must not pass over; empty where there is none."""
    for place, token in enumerate(tokens):
        if token.number is not None and numbers and not referring(tokens, place):
            return token.text
        found = _SIGNIFICANT.at(tokens, place)
        following = tokens[place + 1].key if place + 1 < len(tokens) else ""
        before = " ".join(each.key for each in tokens[max(0, place - 2) : place])
        if (token.key, following) in _NAMES or (token.key in _ENDS and before.endswith(_ENDS[token.key])):
            continue
        if found and not (of_points and token.key in _POINTS):
            return found[0]
    return ""


def referring(tokens: Sequence[Token], place: int) -> bool:
    """A number that names a paragraph, a year, a document."""
    before = tokens[place - 1].key if place else ""
    following = [token.key for token in tokens[place + 1 : place + 3]]
    number = tokens[place].number or 0
    if number % 1:
        return False
    if following[:1] in (["thang"], ["tuoi"]) or (
        following[:1] == ["/"] and len(following) > 1 and following[1] in _LAW
    ):
        return True
    if before == "nam" or (before == "/" and 1990 <= number <= 2199):  # noqa: PLR2004 -- a year
        return True
    return before in _REFERRING - {"-", "/", ".", ":"} or (number >= 1990 and number <= 2199)  # noqa: PLR2004
