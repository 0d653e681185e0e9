"""Phrases of the lexicon, found among tokens whether their accents are right, wrong or missing."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar

from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.text import fold

T = TypeVar("T")
_Pattern: TypeAlias = tuple[tuple[str, str, int | None], ...]
"""Each word, as it is folded, and its value where it is a number."""

_SHORT = 3

# Words that fold alike and mean different things: a well written one is never taken for the other.
_DISTINCT = frozenset(
    """chậm chấm chăm trừ trụ trù từ tự tư cộng công cống thưởng thường thương tháng thang thắng thẳng sau
        sáu hai hài hải phạt phát năm nam nằm quá qua quả mỗi môi mối mới mọi dự dư đủ dữ trên tren muộn muốn
        mượn đạt đặt đất dắt cứ cử cư cũ đến đền đều điều còn con cơn là lá mức mục hạn hàn được dược nữa nửa
        ba bà bá mốt một bảy bày tám tạm ngày ngay có cơ cô cố cớ không khống lần lân tối tới tôi tồi loại
        loài giảm giám theo thêm thiếu thiểu đúng dùng dừng lại lãi với vợi tính tinh tỉnh tình chia nhân nhận
        tuyệt tuyết đối đội đói lý lỷ chưa chứa chữa dưới đuổi vượt vướt hơn hôn điểm điếm kết kế cụ cù củ cú
        trú mời mồi đuôi hồn dù dụ lạ lả còng cổng cỗng trẻ tre trễ quà chợ chờ chỗ cho thị thi thí thì khí khi nêu nếu
        và vã trần tràn trân sâu sấu đèn tồn tốn tôn bốn bồn ví vì vị vi ký kỳ kỹ bí bị lỗi tử tứ tù tủ tụ lối
        lời khỏi khối tổng tông số sổ sở đợt""".split(),  # noqa: SIM905 -- a list to be read
)


class Phrases(Generic[T]):
    """Phrases, several of one meaning between upright strokes; `at` a place it finds the longest there."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[_Pattern, T]]] = {}
        for phrase, meaning in ((one, meaning) for keys, meaning in meanings.items() for one in keys.split("|")):
            words = phrase.split()
            pattern = tuple((word, fold(word), int(word) if word.isdigit() else None) for word in words)
            self._by_first.setdefault(fold(words[0]), []).append((pattern, meaning))
        for patterns in self._by_first.values():
            patterns.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], place: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that stands at `place`, and where it ends."""
        patterns = self._by_first.get(tokens[place].key) if place < len(tokens) else None
        for pattern, meaning in patterns or ():
            if _stands(pattern, tokens, place):
                return meaning, place + len(pattern)
        return None

    def within(self, tokens: Sequence[Token], start: int = 0) -> tuple[T, int, int] | None:
        """The first phrase anywhere from `start`: its meaning, where it begins and ends."""
        for place in range(start, len(tokens)):
            if tokens[place].key in self._by_first and (found := self.at(tokens, place)):
                return found[0], place, found[1]
        return None


def phrases(listed: str) -> Phrases[str]:
    """Phrases between upright strokes, that mean themselves."""
    return Phrases({" ".join(one.split()): " ".join(one.split()) for one in listed.split("|")})


def _stands(pattern: _Pattern, tokens: Sequence[Token], place: int) -> bool:
    if place + len(pattern) > len(tokens):
        return False
    for at, (word, key, number) in enumerate(pattern, start=place):
        token = tokens[at]
        if number is not None and token.number == number:
            continue
        if token.key != key or (token.text != word and not _mistyped(token, word)):
            return False
    return True


def _mistyped(token: Token, word: str) -> bool:
    """Another spelling of `word`: without accents, or with some lost; a short one is too easily another word."""
    if token.text == token.key:
        return True
    if token.text in _DISTINCT:
        return False
    if len(word) > _SHORT:
        return True
    held = iter(unicodedata.normalize("NFD", word))
    return all(mark in held for mark in unicodedata.normalize("NFD", token.text))
