"""What a cell of a table of targets says: "Không quá 15", "≥ 98 %", "1.200 hộ trở lên" -> the target."""

import re
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import Target

_VALUE = re.compile(
    r"(?:(?:phan dau|co|dat|dam bao|bao dam|hoan thanh|duy tri)\s+)*"
    r"(?P<sign>>=|<=|[<>≥≤=]|tren muc|tren|duoi|tu|toi thieu|it nhat|khong duoi|khong qua|khong vuot qua|toi da|hon)?"
    r"\s*(?:(?:tu|dat|co|la)\s+)*(?P<value>\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*%?\s*(?:(?:-|–|den)\s*\d+(?:[.,]\d+)?\s*%?)?"
    r"\s*(?P<unit>[^\d,;:.]{0,30}?(?:, ?[^\d,;:.]{1,15}?)?)\s*(?P<after>tro len|tro xuong)?"
)
_SIGNS = {
    ">=": ("≥", ">=", "tu", "toi thieu", "it nhat", "khong duoi", "tro len"),
    "<=": ("≤", "<=", "khong qua", "khong vuot qua", "toi da", "tro xuong"),
    ">": (">", "tren", "hon", "tren muc"),
    "<": ("<", "duoi"),
}
_SIGN_OF = {word: sign for sign, words in _SIGNS.items() for word in words}


def is_value(said: str) -> bool:
    """Whether flat words are a number to reach and no more."""
    return _VALUE.fullmatch(said) is not None


def target_of(name: str, said: str, unit: str) -> Target | None:
    """The number a cell says under its `name`; none where its words hold none that can be told for one."""
    match = _VALUE.fullmatch(flat(said))
    if match is None:
        return None
    percent = "%" in said or "%" in unit
    own = said[match.start("unit") : match.end("unit")].strip()
    shown = "%" if percent else unit or own
    sign = _SIGN_OF.get(match["after"] or match["sign"] or "", "=")
    return Target(_text(name, said, shown), _number(match["value"], percent=percent), shown, sign)


def _text(name: str, said: str, unit: str) -> str:
    return f"{name}: {said}" if not unit or flat(unit) in flat(said) else f"{name}: {said} {unit}"


def _number(text: str, *, percent: bool) -> Decimal:
    thousands = not percent and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text)
    return Decimal(text.replace(".", "") if thousands else text.replace(",", "."))
