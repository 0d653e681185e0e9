"""Whether all levels, and a formula, are of one thing: not "đúng hạn từ 95 %: 2; mức độ hài lòng dưới 70 %: 0"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from cchc_desktop.domain.rule_text.facts import Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rule_text.points.product import Product
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.tokens import tokenise
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_SAID_OF_ANY = frozenset(
    """ap bang bi bo cac cach cap chat chi chua chuan chuc chuyen co cong cua cung cuoc da dam dang dat de den deu di
        diem do doi dot du duoc duoi ghi gia giai giao gom hanh hay hien hoac hoach hoan hop huong huyen kha khi khong
        ke ket kh khai la lai lam le len li loai luong luot lan ly mot muc nam nay ngay neu nhan nhu nhung nhiem nhieu
        nhom o phai phan phuong qua quy quyet ra rieng sau so tai tang te tham thang thanh theo thi thu thuc thuoc tien
        tieu tin bai tinh to toan tot tong tren trien tro trong truoc truong tu ty ung va van vao ve vi viec voi vu
        vuot don buoi ban xa xac xep xu xuong yeu""".split()  # noqa: SIM905 -- a word list
)
"""Words that name no thing, or any."""
_MEASURES: tuple[list[str], ...] = ([], ["x"], ["t"], ["k"], ["r"], ["y"])
"""Letters that stand for the share itself: "x ≥ 90 %"."""
_VOWEL = re.compile("[aeiouy]")


@dataclass(frozen=True, slots=True)
class _Named:
    """A level, or a formula, and what it names."""

    text: str
    things: frozenset[str]
    words: frozenset[str]
    """All its words."""


def unlike(rule: Rule, heard: Heard) -> Iterator[str]:
    """A doubt for levels that name different things, or the letters of another share than the formula's."""
    if not isinstance(rule.method, CountTiers | Linear | Ratio | Target | Tiers):
        return
    steps = [step for step in heard.of(Step) if not step.late]
    awards = (*(whole.award for whole in heard.of(Whole)), *(step.award for step in steps))
    products = [award.product for award in awards if award.product is not None]
    named = [_Named(step.text, _things(step.loose), _keys(tokenise(step.text))) for step in steps]
    figures = [_formula(heard, product) for product in products[:1]]
    for one, other in (*_apart([*named, *figures]), *_untitled(heard, steps, figures)):
        yield f"Không rõ «{one}» và «{other}» có đo cùng một việc không; cần xem lại."
        return
    letters = [_letters(_tokens(product)) for product in products if _letters(_tokens(product))]
    for step in steps:
        if letters and _letters(step.loose) not in (*_MEASURES, letters[0]):
            yield f"«{step.text}» không phải là tỷ lệ của công thức; cần xem lại."


def _apart(named: Sequence[_Named]) -> Iterator[tuple[str, str]]:
    """Two that each name something the other doesn't."""
    for one, other in combinations(named, 2):
        if one.things - other.words and other.things - one.words:
            yield one.text, other.text


def _untitled(heard: Heard, steps: Sequence[Step], figures: Sequence[_Named]) -> Iterator[tuple[str, str]]:
    """A level without points beside a formula of letters only, that names nothing of the title."""
    title = _things(tokenise(heard.title))
    if not title or not figures or figures[0].things:
        return
    for step in steps:
        things = _things(step.loose)
        if heard.points(step.award) == 0 and things and not things & title:
            yield step.text, heard.title


def _formula(heard: Heard, product: Product) -> _Named:
    """What a formula's figures name, by letters too."""
    letters = dict(heard.letters)
    names = (letters.get(name[0].text, heard.name(name)) for name in (*product.above, *product.below))
    tokens = tokenise(text := " / ".join(names))
    return _Named(text, _things(tokens), _keys(tokens))


def _tokens(product: Product) -> tuple[Token, ...]:
    return tuple(token for name in (*product.above, *product.below) for token in name)


def _things(tokens: Iterable[Token]) -> frozenset[str]:
    """The words that name a thing; abbreviations without vowels may stand for any."""
    return frozenset(key for key in _keys(tokens) - _SAID_OF_ANY if len(key) > 1 and _VOWEL.search(key))


def _keys(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(token.key for token in tokens if token.key.isalpha())


def _letters(tokens: Iterable[Token]) -> list[str]:
    return [token.key for token in tokens if len(token.text) == 1 and token.key.isalpha() and token.text not in "đd"]
