"""The case in which nothing arose, and what the words make of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.amounts import Amount
from cchc_desktop.domain.rule_text.awards import awards
from cchc_desktop.domain.rule_text.left_out import leaving
from cchc_desktop.domain.rule_text.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rule_text.phrases import Phrases, phrases
from cchc_desktop.domain.rules import Treatment

_LEADING = phrases(
    """trường hợp | nếu | đơn vị | các đơn vị | trong năm | đối với đơn vị | địa phương | trong kỳ | năm | xã
        , phường | khi | đối với | đối với các đơn vị | cơ quan | trong kỳ đánh giá | đối với trường hợp | các
        trường hợp | các địa phương | ubnd cấp xã | trong kỳ báo cáo | riêng | với | trường hợp trong năm |
        ngành | sở | phòng | ban | thôn | huyện | tổ chức | các xã | những xã | các phường | những địa
        phương | cơ quan nào | nơi nào | các sở | các ngành | các cơ quan | những cơ quan | phòng ban | các
        phòng | thôn nào | phường nào | sở nào | ngành nào | những nơi | trường hợp đơn vị | nơi | năm đánh
        giá | đơn vị nào | xã nào | địa phương nào | qua kiểm tra | kết luận kiểm tra | kết quả kiểm tra |
        qua thanh tra | kết luận thanh tra | qua rà soát | qua theo dõi | tại thời điểm đánh giá | những đơn
        vị | ubnd xã , phường | xã | phường | ubnd xã | mà | thì""",
)
_STRONG = phrases(
    """không phát sinh | a = 0 | mẫu số bằng 0 | mẫu số = 0 | tổng số bằng 0 | chưa phát sinh | không có phát
        sinh | không thuộc đối tượng | không thuộc diện | không phát sinh nhiệm vụ | không thuộc phạm vi | khi
        không phát sinh , tức là | k phát sinh | ko phát sinh | kg phát sinh""",
)
_WEAK = phrases(
    """không có | không phát hiện | không được | không tổ chức | không phải | không bị | chưa được | không
        nhận được | không tiếp nhận | chưa có | không thực hiện | ko có | không nhận | không xảy ra""",
)
_TREATED = Phrases(
    {
        """loại khỏi mẫu số | loại ra khỏi mẫu số | không tính vào tổng điểm | không tính vào điểm tối đa |
            loại khỏi tổng điểm | trừ khỏi tổng điểm | loại trừ khỏi tổng điểm | loại tiêu chí này khỏi mẫu số
            | loại khỏi thang điểm | không tính vào mẫu số | không tính tiêu chí này | loại ra khỏi tổng điểm
            | không đưa vào tính điểm | loại tiêu chí | trừ khỏi mẫu số | trừ khỏi điểm tối đa | loại khỏi
            điểm tối đa | trừ điểm tối đa của tiêu chí này khỏi tổng điểm | không tính điểm tối đa của tiêu
            chí này | loại khỏi tổng điểm tối đa | loại ra khỏi thang điểm | loại bỏ khỏi mẫu số | loại điểm
            tối đa khỏi mẫu số | không đưa vào mẫu số | loại ra ngoài | giảm trừ khỏi thang điểm | loại khỏi
            tổng số điểm | không tính vào tổng số điểm | loại trừ khỏi mẫu số | không tính vào thang điểm |
            trừ khỏi tổng số điểm tối đa | không đưa tiêu chí này vào mẫu số | bỏ khỏi mẫu số | trừ ra khỏi
            mẫu số | loại điểm của tiêu chí này | trừ vào điểm tối đa | trừ vào tổng điểm tối đa | trừ vào tổng
            điểm | giảm trừ vào điểm tối đa | trừ vào điểm chuẩn | trừ vào thang điểm | trừ điểm tối đa của tiêu
            chí | giảm trừ vào tổng điểm tối đa | giảm trừ điểm tối đa | trừ vào mẫu số | trừ ra khỏi
            tổng điểm | trừ ra khỏi điểm tối đa | trừ ra khỏi thang điểm | trừ ra khỏi tổng điểm tối đa | trừ điểm
            chuẩn của tiêu chí | giảm trừ tổng điểm | giảm trừ tổng điểm tối đa | trừ tổng điểm tối đa |
            trừ số điểm của tiêu chí | trừ điểm của tiêu chí |
            trừ số điểm tối đa của tiêu chí | loại điểm chuẩn của tiêu chí | loại ra
            khỏi điểm tối đa | trừ ra khỏi tổng số điểm""": Treatment.EXCLUDED,
        """không áp dụng | n / a | chọn không áp dụng | không xét | không đánh giá | không chấm | không chấm điểm
            tiêu chí này | không đánh giá tiêu chí này | không áp dụng tiêu chí này | được chọn
            không áp dụng""": Treatment.CHOICE,
    },
)
_WHOLE = phrases(
    """tính 100 % | tính đạt 100 % | tính là 100 % | coi là đạt 100 % | coi như đạt 100 % | xem như đạt 100 % | xem là
        đạt 100 % | coi là 100 % | coi như 100 % | xem như 100 % | tính là đạt 100 % | tính bằng 100 %
        | tính như đạt 100 % | tính hoàn thành 100 % | coi là hoàn thành 100 % | coi như hoàn thành 100 %"""
)
_ANEW = phrases("quy đổi | tính lại | phân bổ")
_OF_ALL = phrases(
    """tổng điểm | tổng số điểm | thang điểm | mẫu số | tiêu chí | nội dung này | chỉ số thành phần | điểm tối đa | điểm
        chuẩn | bảng điểm | bộ tiêu chí"""
)
"""What a criterion is left out of."""
_LESSENED = frozenset({"tru", "giam", "loai", "tong"})
"""Make less of the points behind them, or of another total."""


@dataclass(frozen=True, slots=True)
class FoundCase:
    """The case, and which tokens name it."""

    treatment: Treatment
    amount: Amount | None
    start: int
    end: int
    doubtful: bool = False


def case_in(tokens: Sequence[Token]) -> FoundCase | None:
    """The case a piece states."""
    start = _led(tokens)
    strong, weak = _STRONG.at(tokens, start), _WEAK.at(tokens, start)
    if not strong and weak and _arises(tokens, weak[1]):
        strong = weak
    if not strong and not weak:
        weak = _without_any(tokens, start)
    if not strong and not weak:
        return None
    trigger = (strong or weak or ("", start))[1]
    if _as_whole(tokens, trigger):
        return FoundCase(Treatment.FULL, None, start, trigger)
    return _told(tokens, start, trigger, strong=bool(strong))


def _told(tokens: Sequence[Token], start: int, trigger: int, *, strong: bool) -> FoundCase | None:
    """What the words behind make of it."""
    given = awards(tokens[trigger:])
    treated = _TREATED.within(tokens, trigger)
    if treated:
        amounts = [each.award.amount for each in given if each.start + trigger >= treated[1]]
        return _treated(tokens, start, treated, amounts, strong=strong)
    left = _left(tokens, start, trigger)
    if left or len(given) != 1 or given[0].award.amount is None:
        return left
    amount, end = given[0].award.amount, given[0].start + trigger
    if given[0].award.sign < 0 or any(token.key in _LESSENED for token in tokens[trigger:end]):
        return None
    if amount.value is None and amount.part == 1:
        return FoundCase(Treatment.FULL, None, start, end)
    if not strong:
        return None
    counted = any(token.number is not None for token in tokens[end:])
    return FoundCase(Treatment.FULL, amount, start, end, doubtful=not (given[0].stated and counted))


def _treated(
    tokens: Sequence[Token],
    start: int,
    treated: tuple[Treatment, int, int],
    amounts: Sequence[Amount | None],
    *,
    strong: bool,
) -> FoundCase:
    treatment, at, _end = treated
    again = _TREATED.within(tokens, treated[2])
    if again and again[0] is Treatment.EXCLUDED:
        treatment = Treatment.EXCLUDED
    named = " ".join(token.key for token in tokens[at : treated[2]])
    sure = ("ap dung", "tieu chi nay", *(["danh gia"] if strong and key_at(tokens, treated[2]) != "diem" else []))
    doubtful = treatment is Treatment.CHOICE and not named.endswith(sure)
    amount = next((each for each in amounts if each is not None and each.value is not None), None)
    if treatment is Treatment.CHOICE and any(each is not None and each.value is None for each in amounts):
        return FoundCase(Treatment.FULL, None, start, _named_to(tokens, at), doubtful=True)
    given = amount if treatment is Treatment.CHOICE else None
    return FoundCase(treatment, given, start, _named_to(tokens, at), doubtful)


def _as_whole(tokens: Sequence[Token], trigger: int) -> bool:
    """Whether it counts as if all had been done: "không có hồ sơ thì được coi là đạt 100 %"."""
    found = _WHOLE.within(tokens, trigger)
    return found is not None and all(token.key in (".", ")") for token in tokens[found[2] :])


def _left(tokens: Sequence[Token], start: int, trigger: int) -> FoundCase | None:
    """The case is left out, in other words: "không phát sinh thì bỏ qua tiêu chí"."""
    anew = _ANEW.within(tokens, trigger)
    at, end = anew[1:] if anew else next((each for each in leaving(tokens) if each[0] >= trigger), (0, 0))
    told = _OF_ALL.within(tokens, trigger)
    points = key_at(tokens, end) in ("diem", "d")
    if not at or (points and not told) or tokens[trigger - 1].key == "duoc":
        return None
    treatment = Treatment.EXCLUDED if told else Treatment.CHOICE
    doubtful = points or not told or anew is not None
    return FoundCase(treatment, None, start, _named_to(tokens, min(at, told[1] if told else at)), doubtful)


def _named_to(tokens: Sequence[Token], end: int) -> int:
    """Without the words that only lead to what is made of the case: "không có dự án được loại trừ"."""
    while tokens[end - 1].key in ("duoc", "bi", "se"):
        end -= 1
    return end


def quoted(tokens: Sequence[Token]) -> Token | None:
    """The quotation that names the case."""
    return next((token for token in tokens if token.key == QUOTE), None)


def _led(tokens: Sequence[Token]) -> int:
    start = 0
    while (lead := _LEADING.at(tokens, start)) or (start < len(tokens) and tokens[start].key in (",", "(") and start):
        if _STRONG.at(tokens, start):
            break
        start = lead[1] if lead else start + 1
    return start


def _without_any(tokens: Sequence[Token], start: int) -> tuple[str, int] | None:
    """As "T = 0", "a bằng 0": nothing below the line."""
    equal = key_at(tokens, start + 1) in ("=", "bang") and len(key_at(tokens, start)) == 1
    none = equal and start + 2 < len(tokens) and tokens[start + 2].number == 0
    return ("", start + 3) if none and tokens[start].number is None else None


def _arises(tokens: Sequence[Token], place: int) -> bool:
    """As "Không có … phát sinh"."""
    for at in range(place, min(place + 10, len(tokens) - 1)):
        if tokens[at].key in (":", ",", "thi"):
            return False
        if tokens[at].key == "phat" and tokens[at + 1].key == "sinh":
            return True
    return False
