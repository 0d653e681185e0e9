"""Headings of goals and of what was done: what stands under them is no task."""

import re

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.who import begins_with_work

_WORK = re.compile(r"\b(?:nhiem vu|giai phap|thuc hien)\b")
_GOALS = re.compile(r"\b(?:muc tieu|chi tieu|muc dich|yeu cau|quan diem|danh gia|ket qua|han che)\b")
_TOLD = re.compile(
    r"(?:ve )?(?:nhung |mot so )?(?:danh gia )?(?:ket qua|tinh hinh) (?:thuc hien|trien khai|dat duoc|cong tac|chi dao)"
    r"(?: (?:cac )?(?:muc tieu|chi tieu|nhiem vu|ke hoach))*"
)
_TO_COME = re.compile(r"\b(?:nhiem vu|giai phap|phuong huong|to chuc thuc hien|phan cong|thoi gian toi|yeu cau|giao)\b")
_ASSESSES = re.compile(
    r"(?:ve )?(?:(?:danh gia|nhan xet|tinh hinh)(?: chung| tinh hinh)?|(?:ket qua|uu diem)(?: (?:thuc hien|dat duoc))?|"
    r"ton tai|(?:ton tai|nhung)?,? ?han che)\s*[.:]\s"
)
"""What a paragraph is about that goes on behind it in the same line."""
_LONGEST = 200


def is_about_goals(item: Item) -> bool:
    """Whether it stands under a heading of goals or of what was done, or begins with one."""
    if _ASSESSES.match(flat(item.text)):
        return True
    heads = (flat(parent.text[:_LONGEST]) for parent in item.parents if not _is_work(parent.text))
    return any((_GOALS.search(head) and not _WORK.search(head)) or _tells(head) for head in heads)


def _is_work(text: str) -> bool:
    """Whether it gives work, so that it is no heading: "2. Tổng hợp kết quả theo yêu cầu của đoàn kiểm tra."."""
    sentence = text.rstrip().endswith((".", ";"))
    return sentence and begins_with_work(text) and not _ASSESSES.match(flat(text) + " ")


def _tells(head: str) -> bool:
    """Whether the heading is one of what was done: "I. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM"."""
    told = _TOLD.match(head)
    return told is not None and not _TO_COME.search(head, told.end())
