"""Sentences that give no points: what proves it, and who checks it."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.left_out import mentioned
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.words.clauses import clauses
from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_PROOF = phrases(
    """tài liệu kiểm chứng | tài liệu minh chứng | hồ sơ kiểm chứng | hồ sơ minh chứng | minh chứng |
        tài liệu chứng minh | tlkc | nguồn số liệu | nguồn dữ liệu | cơ quan thẩm định | cơ quan chủ trì thẩm định |
        đơn vị thẩm định | cơ quan đánh giá | đơn vị đánh giá | văn bản kiểm chứng"""
)
_NAMES = phrases(": | gồm | gồm có | bao gồm | là")
_REQUIRED = phrases("phải có | cần có | phải kèm | phải kèm theo | kèm theo | phải gửi kèm | có kèm")
_PROVING = phrases(
    """kiểm chứng | minh chứng | chứng minh | hình ảnh | đường dẫn | biên bản | tài liệu | văn bản | chữ ký |
        danh sách"""
)
_GOES_ON = frozenset(
    """coi xem nếu neu thì thi không khong chỉ chi chưa riêng rieng khác khac trừ tru nhưng nhung bù gộp quá chậm
        muộn thiếu bị chuyển giảm tăng đối thấp cao lại trung bình quân lấy lay mới""".split()  # noqa: SIM905 -- a word list
)
"""May say more than what proves it: what becomes of one without proof, whose figure counts."""
_EACH = frozenset({"mỗi", "từng"})


def without_scoreless(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the clauses that give no points, whatever they name."""
    if any(token.key == QUOTE for token in tokens):
        return tokens
    idle = [clause.tokens for clause in clauses(text, tokens) if clause.tokens and scoreless(clause.tokens)]
    spans = [(part[0].start, part[-1].end) for part in idle]
    return tuple(token for token in tokens if not any(start <= token.start < end for start, end in spans))


def scoreless(tokens: Sequence[Token]) -> bool:
    """Whether a clause only says what proves it, or who checks it."""
    if awards(tokens) or mentioned(tokens) or case_in(tokens) or any(token.text in _GOES_ON for token in tokens):
        return False
    proof = _PROOF.at(tokens, 0)
    if proof and _NAMES.at(tokens, proof[1]):
        return not significant(_undated(tokens[proof[1] :]), numbers=True)
    required = _REQUIRED.within(tokens)
    if required and tokens[0].text in _EACH and _PROVING.within(tokens, required[1]):
        return not significant([token for token in tokens if token.text not in _EACH], numbers=True)
    return False


def _undated(tokens: Sequence[Token]) -> list[Token]:
    """Without the day of a document: "ngày 31/01", "trước 15/12/2025"."""
    held: list[Token] = []
    place = 0
    while place < len(tokens):
        led = key_at(tokens, place - 1) in ("ngay", "truoc", "den", "het")
        if led and tokens[place].number is not None and key_at(tokens, place + 1) == "/":
            while place < len(tokens) and (tokens[place].number is not None or tokens[place].key == "/"):
                place += 1
            continue
        held.append(tokens[place])
        place += 1
    return held
