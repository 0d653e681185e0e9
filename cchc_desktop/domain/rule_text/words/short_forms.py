"""Words cut short in a narrow column: "ko", "p/sinh", "12 nlv", "Đ = b/a × 2"."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import Phrases
from cchc_desktop.text import fold

_SHORT = Phrases(
    {
        "ko | không": "không",
        "trc": "trước",
        "sl": "số lượng",
        "hđtđ": "hội đồng thẩm định",
        "nlv": "ngày làm việc",
        "kps": "không phát sinh",
        "kq | k / quả": "kết quả",
        "p / sinh": "phát sinh",
        "p / hiện": "phát hiện",
        "t / hiện": "thực hiện",
        "g / quyết": "giải quyết",
        "h / thành": "hoàn thành",
        "t / chức": "tổ chức",
        "b / hành": "ban hành",
        "h / sơ": "hồ sơ",
        "b / cáo": "báo cáo",
        "q / hạn": "quá hạn",
        "đ / hạn": "đúng hạn",
        "t / xuyên": "thường xuyên",
    }
)
_DENIED = frozenset("co phat p ps dat thuc t to ban b gui bi duoc tinh cham dung du day trien xay hoan h nop d".split())  # noqa: SIM905
"""Behind a lone "k" or "kg" they make it a "không"."""
_BEHIND = {("ngay", "lv"): "làm việc", **{(no, "ps"): "phát sinh" for no in ("khong", "ko", "k", "kg", "chua")}}
"""Stand for that only behind certain words."""
_OPENING = frozenset({"", "\n", ";", ":", ".", ",", "("})
_RECKONING = frozenset({"×", "x", "-", "/", "+", "*"})


def in_full(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """The words that stand short at `place`, and where what comes after begins."""
    found = _SHORT.at(tokens, place)
    if found and found[0] != tokens[place].text and all(token.glued for token in tokens[place + 1 : found[1]]):
        return found
    key, before, behind = tokens[place].key, key_at(tokens, place - 1), key_at(tokens, place + 1)
    if said := _BEHIND.get((before, key)):
        return said, place + 1
    if key in ("k", "kg") and before in _OPENING and behind in _DENIED:
        return "không", place + 1
    return ("điểm", place + 1) if tokens[place].text == "đ" and _of_points(tokens, place) else None


def _of_points(tokens: Sequence[Token], place: int) -> bool:
    """Whether a "Đ" is a "Điểm" that is reckoned, or the most of it; that of "Đ = 2; KĐ = 0" is a "Đạt"."""
    if key_at(tokens, place - 1) not in _OPENING:
        return False
    if key_at(tokens, place + 1) != "=" or place + 3 > len(tokens):
        return [token.key for token in tokens[place + 1 : place + 3]] == ["toi", "da"]
    return tokens[place + 2].number is None or key_at(tokens, place + 3) in _RECKONING


def words_at(said: str, token: Token) -> tuple[Token, ...]:
    """Words that stand where a token does."""
    return tuple(replace(token, text=word, key=fold(word)) for word in said.split())
