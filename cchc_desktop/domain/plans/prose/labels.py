"""Labels in front of a task's facts: "Cơ quan chủ trì: … Thời gian thực hiện: …"."""

import re

from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

_UNIT = r"(?:cac )?(?:co quan|don vi|phong|bo phan|nguoi|to chuc|ca nhan)"
_WHO = rf"(?:{_UNIT}(?:\s?[,/] ?{_UNIT})* )?"
_DOING = (
    r"(?: (?:thuc hien|trien khai|tham muu|hoan thanh|bao cao|trinh|du kien|dau ra|dat duoc|yeu cau|phai dat|can dat|"
    r"chinh))*"
)
_NAMES = {
    Fact.TITLE: r"noi dung (?:cong viec|nhiem vu)(?: giao| duoc giao)?|(?:cong viec|nhiem vu) duoc giao",
    Fact.LEADS: rf"{_WHO}(?:duoc giao )?(?:chu tri|dau moi|phu trach|chiu trach nhiem){_DOING}"
    rf"|{_UNIT} (?:tham muu|thuc hien|duoc giao|nhan nhiem vu)|phan cong(?: thuc hien)?|truong doan(?: kiem tra)?",
    Fact.PARTNERS: rf"{_WHO}(?:phoi hop|tham gia){_DOING}",
    Fact.DELIVERABLE: rf"(?:ket qua ?[,/]? ?)?(?:san pham|dau ra){_DOING}|ket qua{_DOING}",
    Fact.DEADLINE: r"(?:thoi (?:gian|han|diem)|tien do|han|lo trinh)"
    rf"(?: ?[,/] ?tien do)?{_DOING}(?: ?[,/] ?hoan thanh)?|hoan thanh",
    Fact.NOTE: r"ghi chu",
}
_LABEL = re.compile(
    r"(?:^|(?<=[.;,()])|(?<=\s[-–+•]))\s*[-–+•]?\s*\(?(?:"
    + "|".join(f"(?P<{column.name}>{names})" for column, names in _NAMES.items())
    + r")\s*[:：]\s*"
)


def split_labels(text: str) -> tuple[str, dict[Fact, str]]:
    """What stands before the first label, and what after each, without its last mark of punctuation."""
    found = list(_LABEL.finditer(flat(text)))
    if not found:
        return text, {}
    ends = [*(match.start() for match in found[1:]), len(text)]
    facts: dict[Fact, str] = {}
    for match, end in zip(found, ends, strict=True):
        facts.setdefault(Fact[str(match.lastgroup)], _bare(text[match.end() : end]))
    return text[: found[0].start()].rstrip(" (-–+•"), facts


def _bare(value: str) -> str:
    """Without the mark that ends it, nor the bracket that was opened before its label."""
    bare = re.sub(r"[\s.;,–+•-]+$", "", tidy(value))
    return bare[:-1].rstrip(" .;,") if bare.count("(") < bare.count(")") and bare.endswith(")") else bare
