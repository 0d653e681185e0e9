"""What a clause without points may say."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import (
    Case,
    Excluded,
    Fact,
    Note,
    OutOf,
    Target,
    Unread,
)
from cchc_desktop.domain.rule_text.facts.announced import leads_to_a_list, told
from cchc_desktop.domain.rule_text.facts.asked import asked_for
from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.floors import only_from
from cchc_desktop.domain.rule_text.facts.left_out import excluded_in, mentioned
from cchc_desktop.domain.rule_text.facts.remarks import at_most
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.points.amounts import MAXIMUM, NOTHING
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.each_alone import each_alone
from cchc_desktop.domain.rule_text.points.notes import note_in, referring, significant
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import words
from cchc_desktop.text import fold


def to_colon(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands before a colon."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":" and place), len(tokens))
    return tokens[:colon]


def without_award(text: str, tokens: Sequence[Token]) -> list[Fact]:
    """What a clause without points may say."""
    if case := case_in(tokens):
        return [Case(label(text, tokens[case.start : case.end]), case.treatment, case.amount, case.doubtful)]
    if excluded := excluded_in(tokens):
        return [Excluded(label(text, tokens[excluded[0] : excluded[1]]))]
    if what := note_in(tokens) or at_most(tokens) or asked_for(tokens) or only_from(tokens):
        return [Note(what)]
    if target := _target(tokens):
        return [target]
    if scale := out_of(tokens):
        return [scale]
    return []


def awarded(tokens: Sequence[Token]) -> bool:
    """Whether points are named, not only a share that something is left out of: "loại trừ khi tính tỷ lệ"."""
    given = awards(tokens)
    named = any(each.award.amount is not None or each.award.product is not None for each in given)
    return (named or (bool(given) and excluded_in(tokens) is None)) and not each_alone(tokens)


def given_in(tokens: Sequence[Token]) -> bool:
    """Whether points are given, and not only refused."""
    return any(given.award.amount not in {NOTHING, MAXIMUM} for given in awards(tokens))


def _target(tokens: Sequence[Token]) -> Target | None:
    """As in "mục tiêu 60 %"."""
    goal = phrases("mục tiêu | chỉ tiêu").within(tokens)
    if goal is None:
        return None
    numbers = [place for place, token in enumerate(tokens) if token.number is not None and not referring(tokens, place)]
    if len(numbers) != 1 or numbers[0] + 1 >= len(tokens) or tokens[numbers[0] + 1].key != "%":
        return None
    value = tokens[numbers[0]].number
    return Target(value) if value else None


def out_of(tokens: Sequence[Token]) -> OutOf | None:
    """As in "do tỉnh công bố, thang điểm 1000"."""
    found = phrases("thang điểm | thang").within(tokens)
    if found is None or found[2] >= len(tokens) or tokens[0].key not in _RESULTS:
        return None
    number = tokens[found[2]].number
    ends = all(token.key in ("diem", "d", ".", ")") for token in tokens[found[2] + 1 :])
    ends = ends and not any(token.number is not None for token in tokens[: found[1]])
    return OutOf(number) if number and ends else None


_RESULTS = frozenset({"ket", "chi", "diem", "muc", "sipas", "bo", "thang", "theo", "tinh", "tong"})


def _intro(tokens: Sequence[Token]) -> Note | None:
    """What only leads to a list: "Trừ điểm các trường hợp sau:", "Cộng vào tổng điểm khi:"."""
    keys = [token.key for token in tokens]
    if keys[-1:] != [":"] or {"khong", "chua", "khoi"} & {*keys}:
        return None
    if leads_to_a_list(tokens[:-1]):
        return Note("sum")
    rest = [token for token in tokens if token.key not in _ANNOUNCED]
    if significant(rest, numbers=True):
        return None
    whole = phrases("vào tổng điểm | vào tổng số điểm | vào điểm tổng").within(tokens)
    if whole is None:
        return Note(told(tokens[:-1]) or "prose")
    return Note("bonus" if "cong" in keys[: whole[1]] else "penalty")


_ANNOUNCED = frozenset({"diem", "d", "tru", "cong", "thuong", "phat"})


def prose(text: str, tokens: Sequence[Token]) -> Fact:
    """Words that change nothing, unless one of them usually does."""
    if intro := _intro(tokens):
        return intro
    said = words(text, tuple(tokens))
    telling = significant(tokens, numbers=True) or mentioned(tokens) or _TELLING.search(fold(said))
    return Unread(said) if telling or _concludes(tokens) else Note("prose")


def _concludes(tokens: Sequence[Token]) -> bool:
    """Whether it says what follows from something: "nếu số liệu không khớp thì lấy số thấp hơn"."""
    said = fold(" ".join(token.text for token in tokens))
    led = any(token.text == "thì" for token in tokens) or _CONCLUDING.search(said) is not None
    return led and tokens[-1].key != ":"


_CONCLUDING = re.compile(
    r"^(?:neu|truong hop|khi) .* |\bthi (?:bi|duoc|khong|se|lay|ha|tinh|coi|xem|cham|tru)\b|\b(?:coi|xem) (?:nhu|la)\b"
    r"|\bkhong (?:duoc )?(?:cong nhan|chap nhan|thua nhan|bao luu|xem xet)\b|\blay (?:theo|so|ket qua|muc|gia tri)\b"
    r"|\bchuyen (?:sang |qua |den )?(?:ky|nam|quy)\b|\b(?:ha|giam|nang|tang) \w+ (?:muc|bac)\b|\bhuy (?:ket qua|bo)\b"
    r"|\btinh (?:rieng|gap|chung|theo)\b"
)


_TELLING = re.compile(
    r"\b(?:cac|nhung|don vi|truong hop|muc|loai|giai)\b.*\b(?:khac|con lai|xep sau|tiep theo)\b|\bkhong phat sinh\b"
    r"|\b(?:do|theo) .*\b(?:quyet dinh|xem xet)$|\b(?:cham|tinh|giam|tang|tru|cong) (?:diem )?(?:tuong ung|dan|them)\b"
    r"|: ?(?:theo|do|tuy|xet|xem xet)\b|\b(?:tinh|coi|xem) (?:la|nhu|bang)\b"
    r"|\bbinh quan\b|\btrung binh cong\b|\bkhong (?:bao gom|tinh|ke|dua|xet|ap dung)\b|\bloai tru\b"
    r"|\bxem (?:them |tai |o |phan |muc )?(?:ghi chu|chu thich|phu luc|huong dan|cuoi bang|cach)\b"
)
"""Words without points that change what is given all the same."""
