"""Examples in a scoring sentence: left out of the reading, and held against it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.torn_words import whole_words

_EXAMPLE = re.compile(
    r"(?<=[\w.;)%])\s*(?:\((?:ví dụ|vd|thí dụ)\s*[:,][^()]*\)"
    r"|\b(?:ví dụ|vd|thí dụ|chẳng hạn)\s*[:,].*?(?=\.\s+[A-ZĐÀ-Ỹ]|\n|$))",
    re.IGNORECASE,
)
_QUOTED = re.compile("(«(?:[^»]|»»)*»)")
_RECKONED = re.compile(
    r"(?P<done>\d{1,6})\s*/\s*(?P<due>\d{1,6})\s*\)?\s*[×x*]\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)?"
    r"\s*=\s*(?P<points>\d+(?:[.,]\d+)?)"
)


def without_examples(text: str) -> str:
    """Words a scanner tore put together, and without examples; quotations as they stand."""
    parts = enumerate(_QUOTED.split(text))
    return "".join(part if at % 2 else _EXAMPLE.sub("", whole_words(part)) for at, part in parts)


def contradicted(text: str, rule: Rule) -> Iterator[str]:
    """An example that comes to other points than the rule gives: "4/5 × 1 = 0,8" under a floor of 90 %."""
    if not isinstance(rule.method, Ratio | Target | Linear):
        return
    for found in _RECKONED.finditer(text):
        answer = Answer(done=Decimal(found["done"]), due=Decimal(found["due"]))
        if rule.points(answer, 2026).value != Decimal(found["points"].replace(",", ".")):
            yield f"Ví dụ «{found.group()}» khác điểm tính theo cách chấm; cần xem lại."
