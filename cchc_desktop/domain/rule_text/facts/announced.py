"""What a heading says of all behind it: "Trừ vào tổng điểm: 1 điểm/vụ …", "Điểm trừ (tối đa 3 điểm): …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Cap, Each, Fact, Note, Said
from cchc_desktop.domain.rule_text.facts.caps import taken
from cchc_desktop.domain.rule_text.facts.repeated import closing
from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_LESS, _MORE = frozenset({"trừ", "phạt", "tru", "phat"}), frozenset({"cộng", "thưởng", "cong", "thuong"})
_TOTAL = phrases("tổng điểm | tổng số điểm | điểm tổng")
_AROUND = frozenset(
    """diem d vao tong so cac nhung truong hop noi dung hanh vi sau sau: day nhu bi duoc dat doi voi truc tiep muc
        khi neu cu the tham dinh toan bo thuc hien cua don vi dia phuong xa xet xem co mot trong ket qua danh gia xep
        loai chung cchc ( ) , + -""".split()  # noqa: SIM905 -- a word list
)


def announced(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the heading before a colon that says whether points are taken or added, and what it says."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    head, caps = _without_cap(tokens[:colon])
    listed = "sum" if leads_to_a_list(head) and awards(tokens[colon + 1 :]) else ""
    what = told(head) or listed or headed(head, tokens[colon + 1 :]) or considered(head, tokens[colon + 1 :])
    return (tokens[colon + 1 :], [Note(what), *caps]) if what and colon + 1 < len(tokens) else (tokens, [])


def leads_to_a_list(head: Sequence[Token]) -> bool:
    """Whether each of what follows gives its points: "Mỗi nội dung thực hiện đầy đủ được tính điểm như sau:"."""
    led = _LEADING.within(head)
    each = head[:1] and head[0].text in ("mỗi", "moi", "từng") and key_at(head, 1) in _PARTS
    ends = led is not None and led[2] == len(head)
    return bool(each) and ends and not _partial(head[1:]) and not any(token.text in _LESS for token in head)


def headed(head: Sequence[Token], behind: Sequence[Token]) -> str:
    """What a heading says that only leads to a scale or a list: "Mức điểm theo tỷ lệ hoàn thành: đạt 100 %: …"."""
    first = next(iter(awards(behind)), None)
    led = _LEADING.within(head) or _BY.within(head)
    if not led or first is None or not any(token.key == "diem" for token in head) or _partial(head):
        return ""
    if not any(token.key.isalpha() or token.number is not None for token in behind[: first.start]):
        return ""
    less, more = (any(token.text in signs for token in head) for signs in (_LESS, _MORE))
    if less or more:
        return "" if (less and more) or _TOTAL.within(head) else "taken" if less else "added"
    return "" if head[0].key in _CONDITIONAL or any(token.text == "thì" for token in head) else "prose"


def considered(head: Sequence[Token], behind: Sequence[Token]) -> str:
    """What a heading says that only tells who looks, and at what, before levels: "Hội đồng xem xét hồ sơ: có đủ: 2"."""
    first = next(iter(awards(behind)), None)
    levels = behind[: first.start] if first is not None and not LIMITING.at(behind, 0) else ()
    ranged = len(levels) > 1 and levels[-1].key in ("den", "toi") and levels[-2].number is not None
    based = bool(head) and head[0].key in _BASES and not any(token.key in ("so", "ty") for token in head)
    looks = based or _BODIES.at(head, 0)
    decides = any(token.key in ("quyet", "truc") or token.number is not None for token in head)
    said = any(token.key.isalpha() or token.number is not None for token in levels)
    return "prose" if looks and said and not ranged and not decides and not significant(head, of_points=True) else ""


_BODIES = phrases(
    """hội đồng | hội đồng thẩm định | tổ thẩm định | đoàn kiểm tra | tổ kiểm tra | đoàn thẩm định | cơ quan thẩm định |
        đơn vị thẩm định | tổ công tác thẩm định | tổ giúp việc"""
)
_BASES = frozenset({"can cu", "dua", "xet"})


def _partial(head: Sequence[Token]) -> bool:
    """Whether it says more than what follows, or not of all: a number, "bình quân", "từng quý", "khác"."""
    rest = [token for token in head if token.text not in _LESS | _MORE]
    timed = any(one.text in ("từng", "mỗi") and other.key in _TIMES for one, other in pairwise(head))
    return (
        timed or any(token.text in _OTHERS for token in head) or bool(significant(rest, numbers=True, of_points=True))
    )


_LEADING = phrases("như sau | sau đây | cụ thể | cụ thể như sau")
_BY = phrases(
    "điểm theo | điểm được tính theo | điểm được chấm theo | chấm điểm theo | điểm cho từng | điểm căn cứ theo"
)
_CONDITIONAL = frozenset({"truong", "neu", "khi", "doi", "rieng", "voi", "ngoai"})
_OTHERS = frozenset({"khác", "lại", "ngoài", "vượt", "riêng", "tối", "không", "chưa"})
_PARTS = frozenset({"noi", "phan", "hoat", "muc", "yeu", "tieu", "hang", "thanh", "khau", "buoc"})
"""Begin what a list has several of: "nội dung", "hoạt động", "mục", "tiêu chí thành phần"."""
_TIMES = frozenset({"quy", "thang", "ky", "nam", "lan", "tuan", "dot"})


def told(head: Sequence[Token]) -> str:
    """Either "taken" or "added", "penalty" or "bonus" where the total is meant; empty where it says more, or less."""
    less, more = (any(token.text in signs for token in head) for signs in (_LESS, _MORE))
    rest = [token for token in head if token.text not in _LESS | _MORE]
    if less == more or not all(token.key in _AROUND for token in rest):
        return ""
    if _TOTAL.within(head):
        return "penalty" if less else "bonus"
    return "taken" if less else "added"


def _without_cap(head: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the most in brackets: "Điểm trừ (tối đa 3 điểm)"."""
    opened = next((place for place, token in enumerate(head) if token.key == "("), len(head))
    inner = head[opened + 1 : -1]
    given = awards(inner)
    if not LIMITING.at(inner, 0) or closing(head, opened) != len(head) or len(given) != 1:
        return head, []
    amount = given[0].award.amount
    return (head[:opened], [Cap(amount, taken(head))]) if amount is not None else (head, [])


def signed(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, points under a heading that takes them as taken."""
    taking = False
    for fact in facts:
        if isinstance(fact, Note) and fact.what in ("penalty", "taken", "bonus", "added"):
            taking = fact.what in ("penalty", "taken")
        if taking and isinstance(fact, Each) and not fact.sign:
            yield replace(fact, sign=-1)
        elif taking and isinstance(fact, Said) and not fact.award.sign and fact.award.amount and not fact.parts:
            yield Each(fact.text, fact.award.amount, -1, alone=True, loose=fact.loose)
        else:
            yield fact
