"""Small words of official Vietnamese: counts, ratios, lists and the endings of lines."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.rules.figures import half_up
from cchc_desktop.text import show_decimal

NOTHING = "Trong kỳ báo cáo, chưa ghi nhận "
"""Begins every sentence that says the data hold nothing on a subject."""
_TEN = 10
_SPACED_PERCENT = re.compile(r"(?<=\d)\s+%")
# Words a note may begin with and that can be no one's name: they lose their capital inside a sentence.
_OPENERS = re.compile(
    "(Đã|Đang|Chưa|Còn|Có|Không|Được|Ban hành|Cập nhật|Công khai|Đăng tải|Đối thoại|Gặp mặt|Gửi|Họp|Hoàn thành"
    "|Hướng dẫn|Kiểm tra|Lấy ý kiến|Niêm yết|Phát|Phối hợp|Rà soát|Soạn thảo|Số hóa|Tập huấn|Tham gia|Tham mưu|Tháng"
    "|Thực hiện|Tiếp nhận|Tiếp tục|Tổ chức|Tổng hợp|Trả lời|Triển khai|Trình|Tuyên truyền|Xây dựng|Xử lý) "
)
_SHORT_FORMS = re.compile(
    r"[,.;(]*(CCHC|TTHC|VBQPPL|QPPL|UBND|HĐND|MTTQ|KT-XH|CNTT|PAKN|DVC|DVCTT|SIPAS|PAR|ISO)[,.;)]*"
)


def count(number: int) -> str:
    """08 below ten, as counts are written in reports; 1.234 above a thousand."""
    return f"{number:02d}" if 0 < number < _TEN else show_decimal(number)


def points(value: Decimal) -> str:
    """Points with as many decimals as they have."""
    return show_decimal(value)


def percent(value: Decimal | Fraction) -> str:
    """As "58,97%"; whole percentages without decimals."""
    rounded = half_up(Fraction(value), 2)
    return f"{show_decimal(rounded, 0 if rounded == rounded.to_integral_value() else 2)}%"


def ratio(done: Decimal | int, due: Decimal | int) -> str:
    """As "58,97%" of two figures; `due` is not 0."""
    return percent(Fraction(done) * 100 / Fraction(due))


def joined(parts: Sequence[str]) -> str:
    """As "một, hai và ba"."""
    return " và ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def listed(items: Iterable[str]) -> str:
    """One line an item: "- …;", the last "- …."."""
    lines = [item.rstrip(" ;,.") for item in items]
    return "\n".join(f"- {line}{'.' if place == len(lines) - 1 else ';'}" for place, line in enumerate(lines))


def first_of(heading: str, items: list[str], most: int, annex: str) -> str:
    """A list below its heading, cut to `most` items, and where the rest stands; empty without items."""
    if not items:
        return ""
    rest = len(items) - most
    shown = items[:most] + ([f"{count(rest)} nội dung khác nêu tại {annex}"] if rest > 0 else [])
    return f"{heading}\n{listed(shown)}"


def paragraphs(*texts: str) -> str:
    """The texts that say something, below each other."""
    return "\n".join(filter(None, texts))


def sentence(text: str) -> str:
    """The text with a full stop."""
    bare = text.rstrip(" ;,")
    return bare if not bare or bare.endswith((".", "!", "?", "…")) else f"{bare}."


def running_on(text: str) -> str:
    """A note in the middle of a sentence: no stop at its end, and no capital where the word cannot be a name."""
    bare = text.strip().rstrip(" ;,.")
    return bare[0].lower() + bare[1:] if _OPENERS.match(bare) else bare


def as_printed(text: str) -> str:
    """Percent signs as reports set them: "94,87%"."""
    return _SPACED_PERCENT.sub("%", text)


def spoken(title: str) -> str:
    """A title in capitals as the middle of a sentence has it; others as they are."""
    if not title.isupper():
        return title
    return " ".join(word if _SHORT_FORMS.fullmatch(word) else word.lower() for word in title.split())
