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
    rf"|{_UNIT} (?:tham muu|thuc hien|duoc giao|nhan (?:nhiem vu|viec))|giao cho"
    r"|phan cong(?: thuc hien)?|truong doan(?: kiem tra)?",
    Fact.PARTNERS: rf"{_WHO}(?:phoi hop|tham gia){_DOING}",
    Fact.DELIVERABLE: rf"(?:ket qua ?[,/]? ?)?(?:san pham|dau ra){_DOING}|ket qua{_DOING}",
    Fact.DEADLINE: r"(?:thoi (?:gian|han|diem)|tien do|han|lo trinh)"
    rf"(?: ?[,/] ?tien do)?{_DOING}(?: ?[,/] ?hoan thanh)?|hoan thanh",
    Fact.NOTE: r"ghi chu",
}
_LABELS = (
    r"(?:^|(?<=[.;,()])|(?<=\s[-–+•]))\s*[-–+•]?\s*\(?(?:"
    + "|".join(f"(?P<{column.name}>{names})" for column, names in _NAMES.items())
    + r")\s*[:：]\s*"
)
# What else is told of a task, in a paragraph of its own.
_BESIDES = (
    r"^[-–+•\s]*(?:(?P<CONTENT>noi dung(?: (?:thuc hien|chu yeu|cu the|chinh))*)"
    r"|(?P<REMARK>muc tieu|muc dich|yeu cau|hinh thuc|cach thuc|dia diem|(?:nguon )?kinh phi|so luong|quy mo"
    r"|(?:thanh phan|doi tuong)(?: \w+){0,3}))\s*[:：]\s*"
)
_LABEL, _LABEL_OF_PARAGRAPH = re.compile(_LABELS), re.compile(f"{_LABELS}|{_BESIDES}")


def split_labels(text: str, *, paragraph: bool = False) -> tuple[str, dict[Fact, str]]:
    """What stands before the first label, and what after each, without its last mark of punctuation.

    A whole `paragraph` may be labelled in more ways than a cell or the end of a sentence.
    """
    found = list((_LABEL_OF_PARAGRAPH if paragraph else _LABEL).finditer(flat(text)))
    if not found:
        return text, {}
    ends = [*(match.start() for match in found[1:]), len(text)]
    facts: dict[Fact, str] = {}
    for match, end in zip(found, ends, strict=True):
        name, value = str(match.lastgroup), _bare(text[match.end() : end])
        if name == "REMARK":
            facts[Fact.NOTE] = f"{text[match.start(name) : match.end(name)]}: {value}"
        else:
            facts.setdefault(Fact[name], value)
    return text[: found[0].start()].rstrip(" (-–+•"), facts


def _bare(value: str) -> str:
    """Without the mark that ends it, nor the bracket that was opened before its label."""
    bare = re.sub(r"[\s.;,–+•-]+$", "", tidy(value))
    return bare[:-1].rstrip(" .;,") if bare.count("(") < bare.count(")") and bare.endswith(")") else bare
