"""Headings of goals and of what was done: what stands under them is no task."""

import re

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item

_WORK = re.compile(r"\b(?:nhiem vu|giai phap|thuc hien)\b")
_GOALS = re.compile(r"\b(?:muc tieu|chi tieu|muc dich|yeu cau|quan diem|danh gia|ket qua|han che)\b")
_LONGEST = 200


def is_about_goals(item: Item) -> bool:
    """Whether it stands under a heading of goals or of what was done."""
    heads = (flat(parent.text[:_LONGEST]) for parent in item.parents)
    return any(_GOALS.search(head) and not _WORK.search(head) for head in heads)
