"""What a product of words and numbers says: a share of the maximum, towards a target, of a scale, or so much each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.words.one_token import Token

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """What a product is: a share of the maximum, towards a target, of a scale, or so much for each."""

    kind: str
    """One of "ratio", "target", "scale", "each"."""
    factor: Decimal
    labels: tuple[tuple[Token, ...], ...] = ()
    number: Decimal | None = None
    """The target in per cent, or the scale."""
    unscaled: bool = False
    """It is a score, and nothing says out of how many."""


_SHARES = frozenset({"ty", "x", "tl", "t", "phan", "%"})
_SCORED = frozenset("diem tieu chi cua duoc tinh theo bang so la dat nay cham danh gia".split())  # noqa: SIM905
"""Only lead to a share: "điểm tiêu chí bằng tỷ lệ …"."""
_INDEXES = frozenset({"diem", "chi", "sipas", "par", "ket", "index", "dti", "pci", "muc", "y"})
_SCORES = frozenset({"dti"})
"""Results whose scale differs from one place to another."""


def share_of(product: Product, maximum: Decimal, *, scored: bool = False) -> Share | None:
    """What a product says of a leaf worth `maximum`, of a letter that is a score too; none where nothing known."""
    factor = _decimal(product, maximum)
    above, below = product.above, product.below
    if len(above) != 1 or len(below) > 1 or factor is None or _several(above[0]):
        return None
    under = None if product.under is None else Decimal(product.under.numerator) / Decimal(product.under.denominator)
    if below:
        return _divided(product, factor, under)
    if under is not None and under != 1 and (product.percent or _is_part(above[0], under)):
        return Share("target", factor, (above[0],), under if under > 1 and not product.percent else under * _WHOLE)
    if scored:
        return Share("scale", factor, (above[0],), under or _WHOLE, unscaled=under is None)
    return _named(above, factor, _WHOLE if product.percent and under == 1 else under)


def _named(  # noqa: PLR0911 -- one way out for each shape
    above: tuple[tuple[Token, ...], ...], factor: Decimal, under: Decimal | None
) -> Share | None:
    """A figure by itself, over a scale perhaps: told by what it is called."""
    keys = [token.key for token in above[0]]
    keys = keys[2 * (keys[:2] == ["gia", "tri"] and len(keys) > 2) :]  # noqa: PLR2004 -- "giá trị DTI"
    if keys[:2] == ["muc", "do"] and {"hoan", "thuc", "%"} & set(keys) and not _satisfaction(keys):
        return Share("ratio", factor, (above[0],)) if under in (None, 1, _WHOLE) else None
    if keys[0] == "diem" and ("ty", "le") in pairwise(keys):
        bare = set(keys[: keys.index("ty")]) <= _SCORED and under in (None, 1, _WHOLE)
        return Share("ratio", factor, (above[0],)) if bare else None
    scaled = any(token.key == "thang" and token.text != "tháng" for token in above[0])
    told = [token.number for token in above[0] if token.number is not None and scaled]
    if told and told[-1] != (_WHOLE if under is None else under):
        return None
    if _satisfaction(keys) or (keys[0] in _INDEXES and not _SHARES & set(keys[:2])):
        unscaled = (
            under is None and not told and bool(_SCORES & set(keys)) and "%" not in keys and not _satisfaction(keys)
        )
        return Share("scale", factor, (above[0],), _WHOLE if under is None else under, unscaled=unscaled)
    if _SHARES & set(keys):
        return Share("ratio", factor, (above[0],)) if under in (None, 1, _WHOLE) else None
    if keys[:2] in (["so", "diem"], ["tong", "diem"], ["tong", "so"]) and "diem" in keys[:3] and under is not None:
        return Share("scale", factor, (above[0],), under)
    if keys[0] in ("so", "tong") and "diem" not in keys[:3] and under is None:
        return Share("each", factor, (above[0],))
    return None


def _divided(product: Product, factor: Decimal, under: Decimal | None) -> Share | None:
    """A figure over another, over a target perhaps: "(b/a)/60 %", "tỷ lệ/mục tiêu"."""
    names = (product.above[0], product.below[0])
    if _goal(*names):
        return Share("target", factor, names[:1])
    if under in {None, 1}:
        return Share("ratio", factor, names)
    if under and (product.percent or 0 < under < 1):
        return Share("target", factor, names, under * _WHOLE)
    return None


def _is_part(name: Sequence[Token], under: Decimal) -> bool:
    """Whether a share stands over a part of one, or of a hundred: "x/0,7", "tỷ lệ/70"."""
    keys = [token.key for token in name]
    return (0 < under < 1 and bool(_SHARES & set(keys))) or (1 < under < _WHOLE and keys[:2] == ["ty", "le"])


def _goal(name: Sequence[Token], below: Sequence[Token]) -> bool:
    """Whether a share stands over its target: "tỷ lệ/chỉ tiêu", not "số chỉ tiêu đạt/chỉ tiêu được giao"."""
    keys = [token.key for token in below[:2]]
    return keys == ["muc", "tieu"] or (keys == ["chi", "tieu"] and name[0].key in _SHARES)


_SEVERAL = re.compile(
    r"\b(?:binh quan|trung binh|tong(?! diem| so diem)|hieu)\b.*\b(?:ty le|chi so)\b|\b(?:hai|ba|cac) ty le\b"
    r"|\b(?:thuong|hieu|tich) (?:so )?(?:cua|giua)\b"
)
"""Several shares in one name."""


def _several(name: Sequence[Token]) -> bool:
    keys = [token.key for token in name]
    return _SEVERAL.search(" ".join(keys)) is not None and not _satisfaction(keys)


def _satisfaction(keys: Sequence[str]) -> bool:
    return "sipas" in keys or any(one == "hai" and other == "long" for one, other in pairwise(keys))


def _decimal(product: Product, maximum: Decimal) -> Decimal | None:
    """What the share is multiplied by, in points."""
    value = product.constant
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    if product.maximum == 1:
        return exact * maximum
    if product.maximum:
        return None
    return exact
