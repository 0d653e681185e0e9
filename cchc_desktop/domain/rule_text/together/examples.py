"""Examples in a scoring sentence: left out of the reading, and held against it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.domain.torn_words import whole_words

_NAMED = r"(?:ví dụ|vd|thí dụ|chẳng hạn|vi du|thi du)\b"
_EXAMPLE = re.compile(
    rf"(?<=[\w.;)%])\s*(?:\({_NAMED}\s*[:,][^()]*\)|\b{_NAMED}\s*[:,].*?(?=\.\s+[A-ZĐÀ-Ỹ]|\n|$)"
    rf"|(?<=[.;)])\s*\b{_NAMED}.*?(?=\.\s+[A-ZĐÀ-Ỹ]|\n|$))",
    re.IGNORECASE,
)
_QUOTED = re.compile("(«(?:[^»]|»»)*»)")
_RECKONED = re.compile(
    r"(?P<done>\d{1,6})\s*/\s*(?P<due>\d{1,6})\s*\)?\s*[×x*]\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)?"
    r"\s*=\s*(?P<points>\d+(?:[.,]\d+)?)"
)

_REACHED = re.compile(
    r"(?P<percent>\d{1,3}(?:[.,]\d+)?)\s*%[^\d%]{0,40}?\b(?:được|đạt|là|tính|duoc|dat|la)\s+(?P<points>\d+(?:[.,]\d+)?)"
    r"\s*(?:điểm|đ\b|diem)",
    re.IGNORECASE,
)
"""As in "đạt 78 % thì được 1 điểm"."""


def without_examples(text: str) -> str:
    """Words a scanner tore put together, and without examples; quotations as they stand."""
    parts = enumerate(_QUOTED.split(text))
    return "".join(part if at % 2 else _EXAMPLE.sub("", whole_words(part)) for at, part in parts)


def contradicted(text: str, rule: Rule) -> Iterator[str]:
    """An example that comes to other points than the rule gives: "4/5 × 1 = 0,8" under a floor of 90 %."""
    if isinstance(rule.method, Ratio | Target | Linear):
        for found in _RECKONED.finditer(text):
            answer = Answer(done=Decimal(found["done"]), due=Decimal(found["due"]))
            yield from _other(found, answer, rule)
    if isinstance(rule.method, Ratio | Target | Linear | Tiers):
        for example in _EXAMPLE.finditer(text):
            for found in _REACHED.finditer(example.group()):
                yield from _other(found, Answer(percent=_number(found["percent"])), rule)


def _other(found: re.Match[str], answer: Answer, rule: Rule) -> Iterator[str]:
    if rule.points(answer, 2026).value != _number(found["points"]):
        yield f"Ví dụ «{found.group()}» khác điểm tính theo cách chấm; cần xem lại."


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))
