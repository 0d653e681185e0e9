"""What a clause without points leaves out of a figure: "nhiệm vụ chưa đến hạn không đưa vào tổng số để tính"."""

from collections.abc import Iterator, Sequence
from itertools import product

from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_NOT = ("không", "k", "kg", "không được", "không bị", "không phải", "không còn", "chưa")
_COUNTED = (
    "tính đến|kể đến|xét đến|tính|kể|đếm|gồm|bao gồm|thống kê|đưa|cộng|tổng hợp|nhập|gộp|xét|xem xét|nằm trong|thuộc"
    " phạm vi|thuộc diện|áp dụng|đánh giá|xem|xem là|coi|coi là|tính là|ghi nhận|theo dõi|lấy|cho vào|tính toán"
    "|tính lại|cộng lại|xét lại|tính điểm lại|cộng điểm lại|chấm lại|tính tiếp|cộng tiếp"
)
_DENIED = phrases("|".join(f"{no} {verb}" for no, verb in product(_NOT, _COUNTED.split("|"))))
_REMOVED = phrases(
    """đã trừ | đã loại trừ | sau khi trừ | sau khi đã trừ | sau khi đã loại | sau khi đã loại trừ |
        sau khi loại trừ | đã loại | loại trừ | loại bỏ | ngoại trừ | bỏ qua
        | trừ đi | miễn tính | miễn trừ | được miễn | được trừ | được loại trừ | được loại bỏ | được loại | trừ các
        | trừ những | loại các | loại những | bỏ các | bỏ những | trừ số"""
)
_TAKEN = phrases("loại | trừ | bỏ | tách | rút | gạt | đưa")
_OUT = phrases("khỏi | ra khỏi | ra | ra ngoài")
_ONLY = phrases(
    """chỉ tính | chỉ thống kê | chỉ xét | chỉ xem xét | chỉ đánh giá | chỉ áp dụng | chỉ đếm | chỉ lấy | chỉ tổng hợp |
        chỉ kể | chỉ bao gồm | chỉ gồm | chuyển sang | tính sang | tính cho"""
)
"""Leave out all else."""
_LEADS = phrases(
    """các | những | đối với các | đối với những | đối với | riêng các | riêng | trường hợp | lưu ý | ghi chú | chú ý |
        trong đó | với | : | ,"""
)
_FIGURE = phrases("tổng số | mẫu số | tổng | tỷ lệ | tử số | số liệu | khi tính | cách tính | số lượng")
"""What something is left out of."""
_REACH, _LONGEST, _LEAST = 16, 12, 2
_POINTS = frozenset({"diem", "d", "thang", "bang", "tieu", "chuan", "chi"})
_CLOSING = frozenset(", : thi duoc bi se la deu can phai ( - xem xet de nghi".split())  # noqa: SIM905 -- a word list
_MARKERS = frozenset({"vao", "ra", "khoi", "trong", "ngoai", "khi", "de", "truoc"})
_TOTALS = frozenset("tong mau tinh ty thong danh ky so lieu nua".split())  # noqa: SIM905
_LETTERS = frozenset({"a", "b", "c", "va", "hoac", ",", "/"})
"""The letters of a formula."""
_FAULTS = frozenset("han cham tre muon sai vi loi".split())  # noqa: SIM905
"""Of a number of faults, which isn't what the share is of."""
_OWNERS = frozenset("don xa phuong dia co khong chua bi neu vi de cap quan".split())  # noqa: SIM905
"""Begin what is said of the unit, or of the case that nothing arose, not of what is counted."""
_COMPARING = frozenset({"duoi", "tren", "tu", "dat", "<", "≤", "≥", ">"})
"""Begin a level that gets nothing, before a number: "dưới 3 điểm không tính"."""
_BY_PLACE = frozenset("dua cong hop nhap gop".split())  # noqa: SIM905
"""End verbs that need a "vào"."""
_WITHIN = frozenset({"trong", "pham", "vi", "dien"})
_PLAIN = frozenset("tinh ke den dem gom ke tru loai bo qua cac nhung khoi ra di so mien lai tiep".split())  # noqa: SIM905
_NO_THINGS = frozenset("la qua muc vuot duoi tu toi theo he lai them hoac va nhan tron cham truong".split())  # noqa: SIM905


def mentioned(tokens: Sequence[Token]) -> str:
    """The words by which something is left out, or not counted; empty where there are none."""
    if (only := _ONLY.within(tokens)) and key_at(tokens, only[2]) not in _POINTS:
        return only[0]
    return next((" ".join(token.text for token in tokens[start:end]) for start, end in leaving(tokens)), "")


def excluded_in(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Which of the tokens say what is left out of the lower figure."""
    bracketed = len(tokens) > _LEAST and tokens[0].key == "(" and tokens[-1].key == ")"
    last = len(tokens) - bracketed
    for start, end in leaving(tokens[:last]):
        head = _opened(tokens, int(bracketed), start)
        figure = _FIGURE.at(tokens[:start], head)
        if head == start or figure or tokens[end - 1].key == "gom":
            found = _object(tokens, start, end, last)
        else:
            found = _subject(tokens, head, start, end, last)
        once = tokens[end - 1].key not in ("lai", "tiep") or "truoc" in [token.key for token in tokens]
        if found and once:
            return found
    return None


def leaving(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Every place where words leave out or don't count, and where they end."""
    place = 0
    while place < len(tokens):
        found = _DENIED.at(tokens, place) or _REMOVED.at(tokens, place)
        taken = _TAKEN.at(tokens, place)
        if found is None and taken and _is_taken(tokens, place, taken[1]):
            found = taken
        if found:
            yield place, found[1]
        place = found[1] if found else place + 1


def _is_taken(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether something is taken out, not graded: "xếp loại", "phân loại"."""
    alone = not start and tokens[start].key == "tru"
    return (alone or _out(tokens, end)) and key_at(tokens, start - 1) not in ("xep", "phan")


def _out(tokens: Sequence[Token], place: int) -> bool:
    """Whether "khỏi", "ra" follows somewhere: "loại các nhiệm vụ chưa đến hạn ra khỏi tổng số"."""
    near = tokens[: place + _REACH]
    found = _OUT.within(near, place)
    return found is not None and (found[0] != "ra" or found[1] == place or _of_total(tokens, found[1], len(tokens)))


def _opened(tokens: Sequence[Token], place: int, end: int) -> int:
    while place < end and (lead := _LEADS.at(tokens, place)):
        place = min(lead[1], end)
    return place


def _subject(tokens: Sequence[Token], head: int, start: int, end: int, last: int) -> tuple[int, int] | None:
    """What stands before the verb: "nhiệm vụ mật không tính"."""
    close = start
    while close > head and tokens[close - 1].key in _CLOSING:
        close -= 1
    verb = tokens[end - 1].key
    whole = end == last and verb not in _BY_PLACE | _WITHIN and verb in _PLAIN
    told = whole or _of_total(tokens, end, last) or (verb in _WITHIN and _reckoned(tokens, end, last))
    if tokens[head].key in _COMPARING and head + 1 < last and tokens[head + 1].number is not None:
        return None
    named = close - head >= _LEAST and (tokens[head].key not in _OWNERS | _POINTS or _of_letters(tokens, head))
    return (head, close) if told and named and not _scored(tokens[head:close]) else None


def _of_letters(tokens: Sequence[Token], place: int) -> bool:
    """Whether a "đơn" is a letter, not a unit: "đơn thư", "đơn khiếu nại"."""
    return tokens[place].key == "don" and key_at(tokens, place + 1) != "vi"


def _object(tokens: Sequence[Token], start: int, end: int, last: int) -> tuple[int, int] | None:
    """What stands behind the verb: "không tính các nhiệm vụ mật", "loại nhiệm vụ mật ra khỏi tổng số"."""
    place, verb = end, tokens[end - 1].key
    if (quote := next((at for at in range(end, last) if tokens[at].key == QUOTE), None)) is not None:
        return quote, quote + 1
    while place < last and tokens[place].key in ("ra", "di", "bot", "qua", "ngoai", ":", "khoi"):
        place += 1
    if key_at(tokens, place) in ("vao", "trong"):
        place = next((at for at in range(place, min(place + 8, last)) if tokens[at].key in ("cac", "nhung")), last)
        if _scored(tokens[end:place]):
            return None
        verb = ""
    close = next((at for at in range(place + _LEAST, last) if _of_total(tokens, at, last)), last)
    needed = verb in _BY_PLACE and close == last
    figure = _FIGURE.at(tokens, place)
    if figure and key_at(tokens, figure[1]) in ("cac", "nhung"):
        place = figure[1]
    several = key_at(tokens, place) in ("cac", "nhung")
    plain = verb in _PLAIN or close < last or several
    place += several
    if needed or not plain or verb in _WITHIN or close - place < _LEAST or _scored(tokens[place:close]):
        return None
    strange = tokens[place].key in _OWNERS | _POINTS | _NO_THINGS and key_at(tokens, place + 1) != "tieu"
    strange = strange and not _of_letters(tokens, place)
    return None if strange or (tokens[start].key == "chua" and start) else (place, close)


def _scored(tokens: Sequence[Token]) -> bool:
    return any(
        token.key in ("diem", "d", "%", "×", "→") and key_at(tokens, place - 1) != "thoi" and not _before(tokens, place)
        for place, token in enumerate(tokens)
    )


def _before(tokens: Sequence[Token], place: int) -> bool:
    """Whether points are those that something got in other years: "mô hình đã được cộng điểm"."""
    given = [token.key for token in tokens[max(0, place - 3) : place]]
    return "da" in given and given[-1:] in (["cong"], ["tinh"], ["cham"], ["thuong"])


def _of_total(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether the rest only says of which figure: "khỏi tổng số nhiệm vụ", not "khỏi tổng số điểm"."""
    marked = place < last and tokens[place].key in _MARKERS and tokens[place - 1].key != "nam"
    return marked and (place + 1 == last or _reckoned(tokens, place + 1, last))


def _reckoned(tokens: Sequence[Token], place: int, last: int) -> bool:
    keys = {token.key for token in tokens[place:last]}
    plain = not any(token.number is not None for token in tokens[place:last])
    if keys and keys <= _LETTERS:
        return True
    return 0 < last - place < _LONGEST and bool(keys & _TOTALS) and plain and not keys & (_POINTS | _FAULTS)
