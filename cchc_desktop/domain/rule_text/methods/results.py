"""Whether what is multiplied is a result that others gave, not a share of the office's own figures."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Whole
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.text import fold


def scored_by_others(heard: Heard, award: Award) -> bool:
    """Whether the letter of a formula is a score: "X/100 × 6; X: điểm của xã trên Cổng"."""
    above = award.product.above if award.product is not None else ()
    letter = above[0][0].key if len(above) == 1 and len(above[0]) == 1 else ""
    name = next((fold(name) for key, name in heard.letters if letter and fold(key) == letter), "")
    return _SCORE.match(name) is not None and "%" not in name


_SCORE = re.compile(r"(?:ket qua |gia tri |tong |so )*(?:diem|chi so)\b")


def of_results(wholes: Sequence[Whole]) -> bool:
    """Whether "theo tỷ lệ" brings the result of a survey or an index to scale."""
    return any(pair in _RESULTS for whole in wholes for pair in pairwise(token.key for token in whole.loose))


_RESULTS = frozenset(
    {("quy", "doi"), ("khao", "sat"), ("dieu", "tra"), ("chi", "so"), ("xep", "hang"), ("cham", "diem")}
)
