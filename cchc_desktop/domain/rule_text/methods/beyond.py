"""Bonus and penalty: what stands outside the total."""

import re
from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.facts import Cap, Case, Each, Note, Said, Step
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.together.occurring import several
from cchc_desktop.domain.rules import Occurrence, Rule
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.counts import Bonus, Penalty
from cchc_desktop.text import fold

_REWARDED = re.compile(r"(?<!giải )(?<!khen )thưởng (?:thêm )?\d")


def beyond(heard: Heard) -> str:  # noqa: PLR0911 -- one way out for each shape
    """Either "bonus" or "penalty", where the words, the title or the table say so; empty otherwise."""
    notes = {note.what for note in heard.of(Note)}
    for kind in ("bonus", "penalty"):
        if kind in heard.hints or kind in notes:
            return kind
    if heard.hints & {"deduct-per-occurrence", "per-item-sum"}:
        return ""
    if told := _of_the_total(_beside_cases(heard)):
        return told
    title, words = fold(heard.title), f" {fold(heard.text)} "
    raised = heard.text.casefold()
    raised = raised.replace("cộng dồn", "")
    rewarded = ("điểm thưởng", "điểm cộng ", "được thưởng", "cộng thưởng", "thưởng điểm", "thưởng thêm")
    if _REWARDED.search(raised):
        return "bonus"
    if (
        "diem thuong" in title
        or "diem cong" in title
        or "cộng điểm" in heard.title.casefold()
        or any(sign in raised for sign in rewarded)
    ):
        return "bonus"
    if _OF_ITS_OWN.search(title):
        return ""
    if any(sign in title for sign in ("diem tru", "diem phat")) or "diem phat" in words:
        return "penalty"
    return "penalty" if _capped_total(heard) and "floor" not in notes else ""


_OF_ITS_OWN = re.compile(r"\bdiem tru (?:tu|vao|khoi|trong) (?:so )?diem (?:toi da|chuan|cua)\b")
"""Points taken from the criterion's own, not from the total."""


def _beside_cases(heard: Heard) -> str:
    """The words without those of a case in which nothing arose: "không có kiến nghị thì không tính vào tổng điểm"."""
    cases = [fold(case.text) for case in heard.of(Case)]
    clauses = _CLAUSE.split(heard.text.casefold())
    return ";".join(clause for clause in clauses if not any(case in fold(clause) for case in cases))


_CLAUSE = re.compile(r"[;\n(]|\.(?=\s|$)")


def _of_the_total(text: str) -> str:
    """Which it is where points are added to the total, or taken from it; empty where both are, or neither."""
    whole, more, less = (_PLAIN_TOTAL, _PLAIN_ADDED, _PLAIN_LESS) if fold(text) == text else (_TOTAL, _ADDED, _LESS)
    found = whole.search(text)
    ahead = text[: found.start()] if found else ""
    added, taken = more.search(ahead) is not None, less.search(ahead) is not None
    return "" if added == taken else "bonus" if added else "penalty"


_TOTAL = re.compile(
    r"(?:vào|trong|khỏi) tổng (?:số )?điểm\b"
    r"(?! tối đa\b| (?:của )?(?:tiêu chí|nội dung|thành phần|mục|lĩnh vực|nhóm))"
)
_ADDED, _LESS = re.compile(r"(?<!tổng )\b(?:cộng|thưởng)\b"), re.compile(r"\b(?:trừ|phạt)\b")
_PLAIN_TOTAL = re.compile(fold(_TOTAL.pattern))
_PLAIN_ADDED, _PLAIN_LESS = re.compile(r"\b(?:cong|thuong)(?: them)? \d"), re.compile(r"\b(?:tru|phat) \d")
"""The same without accents, where "cong" may be "công"."""


def _capped_total(heard: Heard) -> bool:
    """Whether all that is taken has a most of its own, no less than the leaf's."""
    totals = [cap.amount.of(heard.maximum) for cap in heard.of(Cap) if cap.total]
    if any(total < heard.maximum for total in totals):
        return False
    return bool(totals) or _TAKEN.search(heard.text.casefold()) is not None


_TAKEN = re.compile(r"tổng (?:số )?điểm trừ|(?<!\d )(?<!tối đa )điểm trừ(?! (?:đi|lùi|không quá|tổng|\d))")
"""Points to be taken, not points that something is taken from: "2 điểm trừ đi 0,05"."""


def _sure(heard: Heard) -> bool:
    """Whether a penalty is called one, not only said to have a most."""
    told = {note.what for note in heard.of(Note)} | heard.hints
    title, plain = fold(heard.title), fold(heard.text)
    named = "diem tru" in title or "diem phat" in title or "phat" in plain or "tran" in plain.split()
    return "penalty" in told or named or _of_the_total(_beside_cases(heard)) == "penalty"


def once(heard: Heard) -> Draft | None:
    """A bonus or penalty for what happens, without "mỗi": "cộng 1 điểm nếu có mô hình mới"."""
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step) and heard.points(fact.award)]
    kind = beyond(heard)
    whole = len(said) == 1 and heard.full(said[0].award) and kind == "bonus"
    stepped = in_steps(heard)
    if not said or not kind or not (whole or stepped or all(_happening(fact) for fact in said)):
        return None
    if kind == "penalty" and any(fact.award.sign > 0 for fact in said):
        return None
    if kind == "bonus" and len({fact.award.sign for fact in said}) > 1 and not _named_bonus(heard):
        return None
    happened = tuple(Occurrence(fact.text, heard.points(fact.award) or heard.maximum) for fact in said)
    method = Bonus(heard.maximum, happened) if kind == "bonus" else Penalty(heard.maximum, happened)
    nothing = [fact for fact in heard.facts if isinstance(fact, Said | Step) and heard.points(fact.award) == 0]
    draft = Draft(method, [*said, *nothing])
    if not any(fact.award.sign for fact in said) and not _BEYOND.search(f"{fold(heard.title)}; {fold(heard.text)}"):
        draft.doubt("Không rõ điểm có nằm ngoài tổng điểm không; đọc là nằm ngoài.")
    if stepped:
        draft.doubt("Điểm thưởng, điểm trừ chia theo mức; chỉ nhập một lần ở mức đạt được.")
    elif len({each.points for each in happened}) > 1 and not any(cap.total for cap in heard.of(Cap)):
        draft.doubt("Không rõ các trường hợp được tính cùng lúc hay chỉ một; đọc là tính cùng lúc.")
    draft.used += [cap for cap in heard.of(Cap) if cap.total or cap.amount.of(heard.maximum) == heard.maximum]
    return draft


_BEYOND = re.compile(r"\b(?:diem (?:tru|phat|thuong|cong)|(?:cong|tru|thuong) diem|diem (?:\w+ )?(?:thuong|phat))\b")


def in_steps(heard: Heard) -> bool:
    """Whether a bonus or penalty has steps of one thing: "vượt từ 10 %: thưởng 1; từ 5 % đến dưới 10 %: 0,5"."""
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step) and heard.points(fact.award)]
    steps = [fact for fact in said if isinstance(fact, Step) and not fact.bounds.rest]
    listed = any(isinstance(fact, Said) and fact.parts for fact in said)
    return len(said) > 1 and len(steps) > 0 and not listed and bool(beyond(heard))


def _named_bonus(heard: Heard) -> bool:
    """Whether the title or the table calls all of it a bonus, not only some of the points."""
    told = {note.what for note in heard.of(Note)} | heard.hints
    return "bonus" in told or any(sign in fold(heard.title) for sign in ("diem thuong", "diem cong"))


def once_in_all(heard: Heard, steps: Sequence[Step]) -> bool:
    """Whether one share that is reached gives the whole bonus: "thưởng 1 điểm nếu đạt từ 90 % trở lên"."""
    return len(steps) == 1 and heard.full(steps[0].award) and beyond(heard) == "bonus"


def misnamed(rule: Rule, heard: Heard) -> Iterator[str]:
    """What speaks against a method inside the total where the title names a bonus or a penalty."""
    named = _TITLED.search(fold(heard.title))
    if named and not isinstance(rule.method, Bonus | Manual | Penalty):
        yield "Tên tiêu chí là điểm thưởng hoặc điểm trừ, nhưng cách chấm tính vào tổng điểm; cần xem lại."


_TITLED = re.compile(r"^(?:cac )?(?:diem|muc) (?:thuong|cong|tru|phat)\b")


def _happening(fact: Said | Step) -> bool:
    """One thing that happens, not a range nor a list."""
    if isinstance(fact, Said):
        return not fact.parts
    return fact.bounds.exact and fact.bounds.at_least == 1 and not fact.bounds.percent


def capped(heard: Heard, each: list[Each], method: Bonus | Penalty) -> Draft:
    """So much for each, up to a most."""
    draft = Draft(method, list(each))
    several(each, draft)
    floored = any(note.what == "floor" for note in heard.of(Note))
    if isinstance(method, Penalty) and (floored or not _sure(heard)):
        draft.doubt("Không rõ trừ vào điểm của tiêu chí hay trừ vào tổng điểm; đọc là trừ vào tổng điểm.")
    for cap in heard.of(Cap):
        worth = cap.amount.of(heard.maximum)
        if cap.total or worth == heard.maximum:
            draft.used.append(cap)
    return draft
