"""A share that is read the usual way round though its words name it otherwise."""

import re
from collections.abc import Iterator

from cchc_desktop.domain.rule_text.heard import Heard
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.text import fold

_LATE = r"\b(?:tre han|tre hen|qua han|cham han|sai pham|vi pham|bi tra lai|ton dong|sai sot|bi tre|bi cham)\b"
_MENDED = re.compile(r"\b(?:xin loi|xu ly|khac phuc|giai trinh|thu hoi|giam|han che|khong|chua)\b")
_LATE_SHARE = re.compile(rf"\bty le\b([^:;,.(/]{{0,60}}?{_LATE}[^:;,.(/]{{0,30}})")
_NAMED = re.compile(r"(?:^|[\s(,;.])([ab])\s*(?:la|:|=)\s*([^,;.()]{3,80})")
_OF_ALL = re.compile(r"\b(?:giao|tong(?: so)?|phai|den han|theo ke hoach)\b")
_DONE = re.compile(r"\b(?:hoan thanh|dung han|da \w+|dat)\b")
_A_OVER_B = re.compile(r"\ba\s*/\s*b\b")
_QUOTED = re.compile("«[^»]*»")
_SUM = re.compile(r"[(\[]\s*[a-z]\s*[-–+]\s*[a-z]\s*[)\]]\s*[/:]")


def turned(rule: Rule, heard: Heard) -> Iterator[str]:
    """What speaks against the reading that more of a share is more points."""
    if not isinstance(rule.method, Linear | Ratio | Target | Tiers):
        return
    words = fold(_QUOTED.sub(" ", heard.text))
    if _SUM.search(words):
        yield "Công thức cộng, trừ số liệu trong tỷ lệ; đọc là một tỷ lệ thường, cần xem lại."
    if len({letter for letter, _text in heard.letters if len(letter) == 1}) > len("ba"):
        yield "Có nhiều số liệu hơn hai số của một tỷ lệ; cần xem lại công thức."
    names = dict(_NAMED.findall(words))
    above, below = (names.get(each, "") for each in ("ab" if _A_OVER_B.search(words) else "ba"))
    if (_OF_ALL.search(above) and _DONE.search(below)) or (_A_OVER_B.search(words) and not names):
        yield "Tử số và mẫu số có thể bị đảo; cần xem lại."
    if _rises(rule) and (_late(above) or any(map(_late, _LATE_SHARE.findall(f"{fold(heard.title)}; {words}")))):
        yield "Tỷ lệ việc chậm, sai càng cao lại càng được nhiều điểm; cần xem lại."


def _late(words: str) -> bool:
    return re.search(_LATE, words) is not None and _MENDED.search(words) is None


def _rises(rule: Rule) -> bool:
    """Whether more of the share is more points."""
    if not isinstance(rule.method, Tiers):
        return True
    bounded = [tier for tier in rule.method.tiers if tier.at_least is not None or tier.above is not None]
    top = max(bounded, key=lambda tier: tier.at_least or tier.above or 0, default=None)
    return top is not None and top.points == rule.method.maximum
