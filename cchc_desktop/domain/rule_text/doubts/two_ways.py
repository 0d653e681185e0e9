"""Readings whose words may well mean something else, and what is then to be looked at."""

import re
from collections.abc import Iterator

from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice, YesNo
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.text import fold

_ALIKE = "Mọi mức đều được cùng số điểm; cần xem lại."
_ADDED = "Có thể là điểm thưởng ngoài tổng điểm; đọc là điểm của tiêu chí."


def two_ways(rule: Rule, text: str) -> Iterator[str]:
    """A doubt for each place where the words bear another reading; what is quoted was written by the house itself."""
    if "«" in text:
        return
    method = rule.method
    if isinstance(method, Choice) and len(method.options) > 1 and len({each.points for each in method.options}) == 1:
        yield _ALIKE
    if isinstance(method, YesNo) and _SEVERAL.search(fold(method.no)) and not _SEVERAL.search(fold(method.yes)):
        yield f"Không rõ dưới mức «{method.no}» được bao nhiêu điểm."
    if isinstance(method, PerItem) and _REWARD.search(text.casefold()):
        yield _ADDED
    if _REFUSED.search(fold(rule.exclusion)):
        yield f"Không rõ «{rule.exclusion}» bị loại khỏi số liệu hay không được điểm."


_SEVERAL = re.compile(
    r"\b(?:(?:tu|it nhat|toi thieu|≥) ?0*(?:[2-9]|[1-9]\d)|(?:tren|hon|qua|>) ?0*[1-9]\d?)\b(?! ?%|[/.,]\d|\d)"
    r"|(?<![\d/.,])0*(?:[2-9]|[1-9]\d) (?!%)[^%]*\btro len\b"
)
"""More than one, where one alone isn't spoken of: "có từ 03 hồ sơ quá hạn"."""
_REWARD = re.compile(
    r"(?<!giải )(?<!khen )(?<!phần )thưởng\s*:|\bcộng điểm\b(?! (?:của|các|tất cả|những|thành phần))"
    r"|\bđược cộng(?: thêm)? \d"
)
_REFUSED = re.compile(
    r"\b(?:gui|nop|cung cap|cap nhat|bo sung|bao cao)\b.*\bsau (?:ngay |thang |moc |thoi )?(?:\d|han|thoi han)"
    r"|^neu\b|^(?:truong hop )?(?:khong|chua) co\b"
    r"|\b(?:khong|chua) co (?:\w+ ){0,2}(?:minh chung|kiem chung|chung minh)\b"
)
"""Is refused its points rather than left out of a figure: "báo cáo gửi sau 31/01"."""
