"""A result brought from its own scale to the leaf's: "(thang 100) quy đổi về thang điểm 4", "thang 10: (x/10) × 5"."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_HOW = ("", "theo tỷ lệ", "tương ứng", "tương ứng theo tỷ lệ", "theo tỷ lệ tương ứng")
_CONVERTED = phrases(
    "|".join(
        f"{verb} {how} {to} {scale}"
        for verb, how, to, scale in (
            *product(("quy đổi", "chuyển đổi"), _HOW, ("về", "sang", "ra", "thành", "theo"), ("thang điểm", "thang")),
            *product(("quy đổi",), _HOW, ("về", "sang", "ra", "thành"), ("",)),
            *product(("quy", "chuyển"), ("",), ("về", "sang", "ra"), ("thang điểm", "thang")),
            *product(("",), ("",), ("về", "sang", "ra"), ("thang điểm", "thang")),
        )
    )
)
_OWN = phrases("của tiêu chí | của tiêu chí này | của nội dung này | cho tiêu chí này | của tiêu chí thành phần")
"""Behind the leaf's scale."""
_SCALE = phrases("thang điểm | thang | thang đo | theo thang điểm | trên thang điểm | trên thang")
_RESULTS = frozenset({"ket", "chi", "diem", "muc", "sipas", "lay", "su"})
_TAKEN = frozenset({"căn cứ", "can cu", "dua"})
_LEADING = _RESULTS | _TAKEN | {"tu", "theo", "quy"}
"""Begin words that lead to a formula."""
_BARELY = phrases("quy đổi | được quy đổi | quy đổi theo công thức | công thức quy đổi | quy đổi như sau")
_WHOLE = Fraction(100)


def converted_in(tokens: Sequence[Token]) -> Award | None:
    """The share of the maximum that such a clause gives; none where it doesn't say both scales."""
    tokens = tokens[2 * ([token.key for token in tokens[:2]] == ["quy", "doi"]) :]
    scale = _scale_in(tokens)
    named = [token for token in tokens if token.key.isalpha()]
    if not named or scale is None:
        return None
    if (written := _written(tokens, scale)) is not None:
        return Award(product=written)
    found = _CONVERTED.within(tokens)
    if found is None or tokens[0].key not in _RESULTS | {"căn cứ", "can cu", "dua"}:
        return None
    name = tuple(token for token in tokens[: found[1]] if token.key.isalpha())
    name = name[name[0].key == "lay" :]
    own = _OWN.within(tokens, found[2])
    end = own[1] if own and all(token.key == "." for token in tokens[own[2] :]) else len(tokens)
    rest = [token for token in tokens[found[2] : end] if token.key != "."]
    if [token.key for token in rest] == ["diem", "toi", "da"] and name:
        return Award(product=Product(maximum=1, above=(name,), under=scale))
    top = rest[0].number if rest else None
    if top is None or not name or any(token.key not in ("diem", "d") for token in rest[1:]):
        return None
    return Award(product=Product(Fraction(top), above=(name,), under=scale))


def formula_behind(tokens: Sequence[Token]) -> tuple[int, Fraction | None] | None:
    """Where the formula begins behind "… (thang điểm 100), quy đổi về thang điểm 2:", and the result's own scale."""
    if named := _named_result(tokens):
        return named, _scale_in(tokens[:named])
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    equated = any(token.key == "=" for token in tokens[colon:])
    equated = equated or (key_at(tokens, 0) == "quy" and _ends_with(tokens, colon + 1))
    found = _CONVERTED.within(tokens[:colon]) or (_BARELY.within(tokens[:colon]) if equated else None)
    if not colon or tokens[0].key not in (_LEADING if found else _TAKEN) or not (found or equated):
        return None
    written = any(product_at(tokens, place) for place in range(colon + 1, len(tokens)))
    return (colon + 1, _scale_in(tokens[:colon])) if written else None


def _named_result(tokens: Sequence[Token]) -> int:
    """Where "điểm đạt được = …" begins behind words of whose result it is: "Căn cứ kết quả do Sở công bố, điểm …"."""
    if key_at(tokens, 0) not in _LEADING:
        return 0
    for place in range(1, len(tokens)):
        if tokens[place].key == "diem" and key_at(tokens, place - 1) in (",", ":"):
            equals = next((at for at in range(place, min(place + 6, len(tokens))) if tokens[at].key in ("=", ":")), 0)
            bounded = any(token.key == "%" for token in tokens[:place])
            return place if equals and not bounded and _ends_with(tokens, equals + 1) else 0
    return 0


def _ends_with(tokens: Sequence[Token], place: int) -> bool:
    """Whether a formula is all there is from here."""
    formula = product_at(tokens, place)
    return formula is not None and formula.end == len(tokens)


def _scale_in(tokens: Sequence[Token]) -> Fraction | None:
    """The scale of the result itself: "(thang 100)", "thang điểm 10:", per cent."""
    found = _SCALE.within(tokens)
    converted = _CONVERTED.within(tokens)
    if found is not None and not (converted and converted[1] < found[1]):
        number = tokens[found[2]].number if found[2] < len(tokens) else None
        return Fraction(number) if number else None
    before = tokens[: converted[1]] if converted else ()
    return _WHOLE if any(token.key == "%" for token in before) else None


def _written(tokens: Sequence[Token], scale: Fraction) -> Product | None:
    """The letter, or the result, over the same scale, times points: "thang điểm 10: (x/10) × 5"."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":" and place > 1), None)
    found = product_at(tokens, colon + 1) if colon is not None else None
    if colon is None or found is None or found.end < len(tokens) or found.product.under != scale:
        return None
    if len(found.product.above) != 1 or found.product.below:
        return None
    if found.product.above[0][0].key in _RESULTS:
        return found.product
    name = tuple(token for token in tokens[:colon] if token.key.isalpha())
    result = Token("điểm", "diem", name[0].start, name[0].start)
    letter = len(found.product.above[0]) == 1
    return Product(found.product.constant, above=((result, *name),), under=scale) if letter else None
