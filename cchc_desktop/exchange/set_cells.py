"""What the cells of an exported set say: its heads, its settings, and a rule in one cell, there and back."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.notation import NotationError
from cchc_desktop.domain.rule_text import read_rule, write_rule
from cchc_desktop.domain.rules import Rule, rule_from_data, rule_to_data

INFORMATION = "Thông tin"
"""The second sheet."""
HEADS = (
    "STT/Mã",
    "Cấp",
    "Nội dung",
    "Điểm tối đa",
    "Cách chấm",
    "Quy tắc",
    "Tài liệu kiểm chứng",
    "Ghi chú",
    "ĐTXHH",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Something said of the set as a whole, in a line of the second sheet."""

    field: str
    label: str
    flag: bool = False


SETTINGS = (
    Setting("title", "Tên bộ chỉ số"),
    Setting("code", "Mã bộ chỉ số"),
    Setting("document", "Văn bản ban hành"),
    Setting("year", "Năm chấm điểm"),
    Setting("total", "Tổng điểm"),
    Setting("bonus_cap", "Trần điểm thưởng"),
    Setting("penalty_cap", "Trần điểm trừ"),
    Setting("places", "Số chữ số thập phân khi làm tròn từng tiêu chí"),
    Setting("illustrative", "Bộ mẫu minh họa", flag=True),
    Setting("normalised", "Kết quả công bố theo tỷ lệ %", flag=True),
    Setting("clamped", "Thưởng, trừ không vượt điểm tối đa và không dưới 0", flag=True),
)


def rule_cell(leaf: Indicator) -> str:
    """The rule, where its words alone would not read back to it: in surer words, else as plain data."""
    rule = leaf.rule
    if rule is None or (rule.text and _read_back(leaf, rule.text) == rule):
        return ""
    words = write_rule(rule)
    if words and not words.startswith("{") and _read_back(leaf, words) == replace(rule, text=words):
        return words
    return json.dumps(rule_to_data(replace(rule, text="")), ensure_ascii=False)


def _read_back(leaf: Indicator, words: str) -> Rule:
    return replace(read_rule(words, leaf.max_points, title=leaf.title).rule, text=words)


def rule_of(text: str, cell: str, title: str, max_points: Decimal) -> Rule | None:
    """The rule that `rule_cell` wrote beside its words; NotationError where the cell was spoilt."""
    if not cell:
        return replace(read_rule(text, max_points, title=title).rule, text=text) if text else None
    if not cell.startswith("{"):
        return replace(read_rule(cell, max_points, title=title).rule, text=text)
    try:
        data = json.loads(cell)
    except ValueError as error:
        raise NotationError(f"«{title}»: quy tắc không đọc được.") from error
    return replace(rule_from_data(data, max_points, f"«{title}»"), text=text)
