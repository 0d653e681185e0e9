"""The labels of a rule as they stand within a sentence."""

from decimal import Decimal

from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import fold

_MASSES = ("vốn", "thu", "tỷ lệ", "điểm", "đã", "giá trị", "kinh phí", "tổng", "mức", "chi")
"""Labels that begin with these name an amount, not things that are counted one by one."""
_COUNTED = "số "
_PLAIN = frozenset({"số lượng", ""})
_LASTING = ("chua", "con ", "thieu", "niem yet", "het hieu luc", "ton dong")
"""What is still so can be mended; what has happened can't."""
_HAPPENED = ("sai pham", "vi pham", "ky luat")
_FLOWS = ("da giai quyet", "tong so ho so", "van ban di", "phai nop", "da tiep nhan")


def lowered(label: str) -> str:
    """A label as it stands inside a sentence; abbreviations keep their capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def more(number: int, label: str, now: Decimal) -> str:
    """As "thêm 37 hồ sơ trực tuyến"; of an amount, from where to where."""
    inside = lowered(label)
    if any(inside.startswith(word) for word in _MASSES):
        return f"tăng «{inside}» từ {show(now)} lên {show(now + number)}"
    return f"thêm {show(number)} {things(label)}".rstrip()


def things(label: str) -> str:
    """What is counted: "Số tin, bài" counts "tin, bài"."""
    inside = lowered(label)
    return "" if inside in _PLAIN else inside.removeprefix(_COUNTED)


def can_be_mended(occurrence: str) -> bool:
    """Whether what costs points is a standing state ("hồ sơ quá hạn chưa giải quyết") rather than a thing done."""
    return any(word in f"{fold(occurrence)} " for word in _LASTING)


def has_happened(text: str) -> bool:
    """Whether a finding speaks of a breach, which nothing undoes."""
    return any(word in fold(text) for word in _HAPPENED)


def flows(label: str) -> bool:
    """Whether the lower figure of a share grows with every new case, and old cases stay as they were dealt with."""
    return any(word in fold(label) for word in _FLOWS)
