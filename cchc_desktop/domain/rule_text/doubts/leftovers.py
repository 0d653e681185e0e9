"""What a method leaves of the facts, and what in them it may have passed over, as doubts."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import (
    Cap,
    Case,
    Defined,
    Each,
    Excluded,
    Fact,
    Note,
    Said,
    Scale,
    Step,
    Unread,
    Whole,
)
from cchc_desktop.domain.rule_text.facts import Target as Goal
from cchc_desktop.domain.rule_text.facts.asked import repeated
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.facts.left_out import mentioned
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.notes import significant
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules import KINDS
from cchc_desktop.domain.rules.choices import Checklist, Choice, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Penalty
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.text import fold

_MORE = phrases(
    """hoặc | nhưng | đồng thời | ngoài ra | kèm theo | và có | và không | trường hợp không | với điều kiện | , không có
        | , không để | , không bị | , không xảy ra | , không vi phạm"""
)
_OPEN = phrases("trở lên | trở xuống")
_EITHER = phrases(
    """trước hoặc đúng | đúng hoặc trước | sớm hoặc đúng | đúng hạn hoặc trước hạn | trước hạn hoặc đúng hạn"""
)


def doubt_the_rest(heard: Heard, draft: Draft) -> None:
    """Note every fact that the method left, and what was passed over in those it used."""
    used = {id(fact) for fact in draft.used}
    for fact in heard.facts:
        if id(fact) not in used:
            _left(heard, fact, draft)
        elif isinstance(fact, Step) and not isinstance(draft.method, Bonus | Checklist | Choice | Penalty | YesNo):
            _loose(fact, draft)
        elif isinstance(fact, Said | Step):
            _reckoned(fact, draft, quoted="«" in heard.text)


def doubt_the_added(heard: Heard, draft: Draft) -> None:
    """A doubt for points that are added to others, where only one level counts: "vượt chỉ tiêu cộng thêm 0,5"."""
    steps = [fact for fact in heard.facts if isinstance(fact, Said | Step) and heard.points(fact.award)]
    added = [fact for fact in steps if fact.award.sign > 0]
    if isinstance(draft.method, Choice | Tiers | YesNo) and added and len(added) < len(steps):
        draft.doubt(f"Không rõ điểm cộng của «{added[0].text}» được cộng vào mức nào.")


def _left(heard: Heard, fact: Fact, draft: Draft) -> None:
    """A problem for a fact that the method didn't use, unless it adds nothing."""
    match fact:
        case Note(what=what) if what in KINDS and what != draft.method.kind:
            draft.doubt("Cách chấm nêu một loại quy tắc khác với cách đọc được.")
        case Note(what=what) if what in _UNUSED or (what.startswith("items") and not repeated(what, _texts(heard))):
            draft.doubt(_UNUSED.get(what, "Có số lượng chưa hiểu."))
        case Defined() if not isinstance(draft.method, Formula | Linear | Ratio | Target | Tiers) and any(
            letter for letter, _name in fact.names
        ):
            draft.doubt("Có tên số liệu chưa dùng.")
        case Note() | Defined() | Scale():
            return
        case Cap(amount=amount) if amount.of(heard.maximum) == heard.maximum:
            return
        case Whole(award=award) if heard.full(award):
            return
        case (
            Said(text=text)
            | Step(text=text)
            | Each(text=text)
            | Case(text=text)
            | Excluded(text=text)
            | Unread(text=text)
        ):
            draft.doubt(f"Chưa hiểu «{text}».")
        case Cap(amount=amount):
            draft.doubt(f"Chưa dùng mức tối đa {show(amount.of(heard.maximum))} điểm.")
        case Goal():
            draft.doubt(f"Chưa dùng mục tiêu {show(fact.percent)} %.")
        case _:
            draft.doubt("Có phần của cách chấm chưa hiểu.")


_UNUSED = {"exceed": "Có số lượng chưa hiểu.", "averaged": "Chưa dùng điểm bình quân của các phiếu."}


def _texts(heard: Heard) -> list[str]:
    return [fact.text for fact in heard.facts if isinstance(fact, Said | Step)]


_RECKONING = phrases(
    """nhân với | nhân hệ số | nhân điểm | chia cho | × | công thức | hệ số | trọng số | tỷ lệ thuận | tương
        ứng với tỷ lệ | giảm dần | tăng dần | theo thứ hạng | lũy tiến | theo thứ tự | toàn tiêu chí | cả tiêu chí
        | toàn bộ tiêu chí | trừ đi | trừ dần | cho mỗi | không cộng dồn | không
        được cộng dồn | chỉ tính một | chỉ được tính một"""
)
_LOWERED = phrases(
    """hạ một mức | hạ 01 mức | hạ một bậc | hạ 01 bậc | hạ xuống | hạ mức | hạ bậc | nâng một mức | nâng 01 mức | nâng
        bậc | thì hạ | thì nâng | thì giảm | thì chỉ | thì lấy | thì xem xét | thì không | bị hạ | được nâng"""
)
"""What follows from something else, behind the points."""
_A_SUM = re.compile(
    r"%|\([^()]*\bđiểm\)|\([^()]*\s?/\s?[^()\d]*\)|\d\s*[-+×x*/]\s*\(|/\s?(?:tổng )?số\b", re.IGNORECASE
)
"""A share or a sum, where a name should be."""
_OF_OTHERS = re.compile(
    r"\d\s?(?:diem|d)\b\W+(?:cac|nhung|don vi|truong hop|giai|muc)\b"
    r".*\b(?:khac|con lai|sau|tiep|(?:do|theo) .*(?:xac dinh|quyet dinh|quy dinh|huong dan))\b"
)
"""A second condition behind the points, without points of its own: "… được 1 điểm, các đơn vị còn lại …"."""


def _reckoned(said: Said | Step, draft: Draft, *, quoted: bool) -> None:
    """Words that reckon, or say something of others, in what was taken for a condition."""
    given = awards(said.loose)
    unused = bool(given) if isinstance(said, Said) else any(each.stated for each in given)
    if unused and not (isinstance(said, Said) and said.parts):
        draft.doubt(f"Có điểm chưa dùng trong «{said.text}».")
    if found := _RECKONING.within(said.loose) or _LOWERED.within(said.loose):
        draft.doubt(f"Chưa hiểu «{found[0]}» trong «{said.text}».")
    if isinstance(said, Said) and not quoted and _A_SUM.search(said.text):
        draft.doubt(f"Có phép tính chưa hiểu trong «{said.text}».")
    if isinstance(said, Said) and not quoted and (part := _fraction(said.loose)):
        draft.doubt(f"Chưa hiểu «{part}» trong «{said.text}».")
    if _OF_OTHERS.search(fold(said.text)):
        draft.doubt(f"Chưa hiểu phần sau số điểm trong «{said.text}».")


def _fraction(tokens: Sequence[Token]) -> str:
    """A part of a number, as only points have it, where a name should be."""
    for place, token in enumerate(tokens):
        before, behind = key_at(tokens, place - 1), key_at(tokens, place + 1)
        if token.number is not None and token.number % 1 and behind != "%" and before not in _NUMBERED:
            return token.text
    return ""


_NUMBERED = frozenset({"muc", "ban", "mau", "phan", "dieu", "so", "tieu", "chi", "bieu"})


def _loose(step: Step, draft: Draft) -> None:
    more = _MORE.within(step.loose)
    said = more[0] if more and not (step.late and more[0] == "nhưng") else ""
    word = significant(step.loose, numbers=True, of_points=True) or mentioned(step.loose) or said
    if not word:
        word = next((found[0] for each in (_RECKONING, _LOWERED) if (found := each.within(step.loose))), "")
    if step.bounds.exact and not step.bounds.percent and (found := _OPEN.within(step.loose)):
        word = word or found[0]
    if word == "hoặc" and _of_names(step.loose):
        return
    if word and not _EITHER.within(step.loose):
        draft.doubt(f"Chưa hiểu «{word}» trong «{step.text}».")


def _of_names(tokens: Sequence[Token]) -> bool:
    """Whether "hoặc" only joins names of what is measured: "xử lý hoặc kiến nghị xử lý", not "hoặc có việc quá hạn"."""
    at = next(place for place, token in enumerate(tokens) if token.key == "hoac")
    before, behind = tokens[:at], tokens[at + 1 :]
    touching = bool(before) and tokens[at].start - before[-1].end == 1 and before[-1].key.isalpha()
    return touching and bool(behind) and not any(token.key in _CONDITIONS for token in behind)


_CONDITIONS = frozenset(
    """khong chua co bi vi de cham muon tre qua thieu sai duoi tren tu it nhieu bang con dat % hoac va nhung neu
        khi""".split()  # noqa: SIM905 -- a word list
)
