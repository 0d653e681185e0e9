"""Whether a share is one of its target: "kết quả/chỉ tiêu giao", "(kết quả : 95) × 2" where 95 % is the target."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Step, Target
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rule_text.methods.ratio_ends import start_of
from cchc_desktop.domain.rule_text.points.worth import Share
from cchc_desktop.text import fold

_WHOLE = Decimal(100)
_GOAL = r"(?:chi tieu|muc tieu|ke hoach|yeu cau|phan dau|(?:\w+ )?giao|de ra|quy dinh|can dat|phai dat)\b"
_AIMED = re.compile(rf"(?:muc |% )?{_GOAL}|ty le\b.*\b{_GOAL}|.*\btheo (?:chi|muc) tieu\b")
_RATE = re.compile(r"(?:ty le|%|phan tram)")
_RESULT = re.compile(r"(?:ket qua|ty le|%|phan tram|muc|so (?:lieu )?(?:dat|thuc hien)|thuc hien|thuc te|so\b.*)\b")
_GOAL_FIRST = re.compile(r"\b(?:chi tieu|muc tieu|ke hoach)\b[^%]{0,40}?\d[\d,.]*\s?%")
_OF_GOAL = re.compile(r"%\s*(?:so voi |tren )?(?:\w+ ){0,2}?(?:chi tieu|muc tieu|ke hoach|du toan|so giao|duoc giao)\b")
_UNCLEAR = "Không rõ tính trên tổng số hay so với chỉ tiêu được giao; đọc là trên tổng số."


def aimed(heard: Heard, share: Share, steps: Sequence[Step]) -> tuple[Share, str]:
    """The share, as one of its target where the words make it so, and what is doubtful about that."""
    starts = {start for step in steps if heard.full(step.award) and (start := start_of(step.bounds)) is not None}
    told = {goal.percent for goal in heard.of(Target)} | starts
    if share.kind == "scale" and share.number in told and share.number != _WHOLE:
        return replace(share, kind="target"), ""
    if share.kind != "ratio" or len(share.labels) != len("ba") or not told - {_WHOLE}:
        return share, ""
    above, below = (_named(heard, fold(heard.name(label))) for label in share.labels)
    texts = [fold(step.text) for step in steps]
    if not _AIMED.match(below) or not _RESULT.match(above) or any(map(_OF_GOAL.search, texts)):
        return share, ""
    if heard.of(Target) or any(map(_GOAL_FIRST.search, texts)) or _RATE.match(above):
        return replace(share, kind="target", labels=share.labels[:1]), ""
    return share, _UNCLEAR


def _named(heard: Heard, name: str) -> str:
    """What a letter stands for, any other name as it is."""
    return next((fold(text) for letter, text in heard.letters if letter and fold(letter) == name), name)
