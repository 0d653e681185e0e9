"""Clauses with "mỗi" -> so much for each, so much less for each, bonus and penalty."""

import re
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Cap, Each, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.heard import Draft, Heard, share_of
from cchc_desktop.domain.rule_text.notes import significant
from cchc_desktop.domain.rules import Occurrence
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import fold

_REWARDED = re.compile(r"(?<!giải )(?<!khen )thưởng (?:thêm )?\d")
_GENERIC = frozenset({"", "truong hop", "noi dung", "lan", "muc"})


def from_each(heard: Heard) -> Draft | None:
    """The method that "mỗi …" makes, where no other does."""
    each = [fact for fact in heard.of(Each) if not fact.percent and not fact.extra]
    if not each:
        return _once(heard) or _multiplied(heard)
    taking = [fact for fact in each if fact.sign < 0]
    beyond = _beyond(heard)
    if taking and len(taking) < len(each):
        return None if beyond else _less(heard, [fact for fact in each if fact.sign >= 0])
    if beyond == "penalty" and (taking or beyond in heard.hints):
        return _capped(heard, each, Penalty(heard.maximum, _occurrences(heard, each)))
    if taking and len(taking) == len(each):
        return _deducted(heard, each)
    if beyond == "bonus":
        return _capped(heard, each, Bonus(heard.maximum, _occurrences(heard, each)))
    return _per_item(heard, each)


def _once(heard: Heard) -> Draft | None:
    """A bonus or penalty for what happens, without "mỗi": "cộng 1 điểm nếu có mô hình mới"."""
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step) and heard.points(fact.award)]
    beyond = _beyond(heard)
    if not said or not beyond or not all(_happening(fact) for fact in said):
        return None
    if beyond == "penalty" and any(fact.award.sign > 0 for fact in said):
        return None
    occurrences = tuple(Occurrence(fact.text, heard.points(fact.award) or heard.maximum) for fact in said)
    method = Bonus(heard.maximum, occurrences) if beyond == "bonus" else Penalty(heard.maximum, occurrences)
    draft = Draft(
        method,
        [fact for fact in heard.facts if fact in said or (isinstance(fact, Said) and heard.points(fact.award) == 0)],
    )
    draft.used += [cap for cap in heard.of(Cap) if cap.total or cap.amount.of(heard.maximum) == heard.maximum]
    return draft


def _happening(fact: Said | Step) -> bool:
    """One thing that happens, not a range nor a list."""
    if isinstance(fact, Said):
        return not fact.parts
    return fact.bounds.exact and fact.bounds.at_least == 1 and not fact.bounds.percent


def _beyond(heard: Heard) -> str:
    """Either "bonus" or "penalty", where the words, the title or the table say so; empty otherwise."""
    notes = {note.what for note in heard.of(Note)}
    for kind in ("bonus", "penalty"):
        if kind in heard.hints or kind in notes:
            return kind
    if heard.hints & {"deduct-per-occurrence", "per-item-sum"}:
        return ""
    title, words = fold(heard.title), f" {fold(heard.text)} "
    raised = heard.text.casefold()
    raised = raised.replace("cộng dồn", "")
    rewarded = ("điểm thưởng", "điểm cộng ", "được thưởng", "cộng thưởng", "thưởng điểm", "thưởng thêm")
    if _REWARDED.search(raised):
        return "bonus"
    if "diem thuong" in title or "diem cong" in title or any(sign in raised for sign in rewarded):
        return "bonus"
    if any(sign in title for sign in ("diem tru", "diem phat")) or "diem phat" in words:
        return "penalty"
    return "penalty" if _capped_total(heard) and "floor" not in notes else ""


def _capped_total(heard: Heard) -> bool:
    """Whether all that is taken has a most of its own, no less than the leaf's."""
    totals = [cap.amount.of(heard.maximum) for cap in heard.of(Cap) if cap.total]
    if any(total < heard.maximum for total in totals):
        return False
    return bool(totals) or "điểm trừ" in heard.text.casefold()


def _sure(heard: Heard) -> bool:
    """Whether a penalty is called one, not only said to have a most."""
    told = {note.what for note in heard.of(Note)} | heard.hints
    title, plain = fold(heard.title), fold(heard.text)
    named = "diem tru" in title or "diem phat" in title or "phat" in plain or "tran" in plain.split()
    return "penalty" in told or named


def _occurrences(heard: Heard, each: list[Each]) -> tuple[Occurrence, ...]:
    return tuple(Occurrence(one.text or heard.title or "Số lần", one.amount.of(heard.maximum)) for one in each)


def _several(each: list[Each], draft: Draft) -> None:
    _loose(each, draft)
    for one in each:
        if one.per != 1:
            draft.doubt(f"Tính cho mỗi {show(one.per)} «{one.text}», không phải cho mỗi một; cần xem lại.")


def _single(one: Each) -> bool:
    """As "Chậm 01 báo cáo", "01 báo cáo chậm": one of them is named."""
    return any(token.number == 1 for token in one.loose) or one.counted


def _loose(each: list[Each], draft: Draft) -> None:
    """A doubt for numbers and words that stand around what is counted, and mean more."""
    for one in each:
        held = [token for token in one.loose if token.number != 1]
        if word := significant(held, numbers=True, of_points=True):
            draft.doubt(f"Chưa hiểu «{word}» trong «{one.text}».")


def _capped(heard: Heard, each: list[Each], method: Bonus | Penalty) -> Draft:
    draft = Draft(method, list(each))
    _several(each, draft)
    if isinstance(method, Penalty) and not _sure(heard):
        draft.doubt("Không rõ trừ vào điểm của tiêu chí hay trừ vào tổng điểm; đọc là trừ vào tổng điểm.")
    for cap in heard.of(Cap):
        worth = cap.amount.of(heard.maximum)
        if cap.total or worth == heard.maximum:
            draft.used.append(cap)
    return draft


def _deducted(heard: Heard, each: list[Each]) -> Draft | None:
    """The maximum less so much for each; what says that without any the maximum is given adds nothing."""
    said = [fact for fact in heard.of(Said) if not fact.parts]
    if any(heard.full(fact.award) for fact in said) and any(heard.points(fact.award) == 0 for fact in said):
        return None
    others = [fact for fact in heard.facts if isinstance(fact, Said | Step) and not heard.full(fact.award)]
    scored = [fact for fact in heard.of(Whole) if fact.award.amount is None]
    if any(heard.points(fact.award) != 0 or isinstance(fact, Step) for fact in others) or scored:
        return None
    draft = Draft(Deduct(heard.maximum, _occurrences(heard, each)), list(each))
    _several(each, draft)
    if all(one.alone and not _single(one) for one in each):
        draft.doubt("Không rõ trừ một lần hay trừ cho mỗi trường hợp; đọc là cho mỗi trường hợp.")
    draft.used += [fact for fact in heard.facts if isinstance(fact, Said | Step | Whole) and heard.full(fact.award)]
    draft.used += [note for note in heard.of(Note) if note.what == "floor"]
    for cap in heard.of(Cap):
        worth = cap.amount.of(heard.maximum)
        if worth == heard.maximum and not cap.taken:
            draft.used.append(cap)
        elif worth == heard.maximum:
            draft.used.append(cap)
            draft.doubt("Không rõ trừ vào điểm của tiêu chí hay trừ vào tổng điểm; đọc là trừ vào điểm của tiêu chí.")
    return draft


def _less(heard: Heard, each: list[Each]) -> Draft | None:
    """So much for each, less what is taken for others."""
    if any(isinstance(fact, Said | Step | Whole) for fact in heard.facts):
        return None
    return _per_item(heard, each)


def _per_item(heard: Heard, each: list[Each]) -> Draft | None:
    if len(each) != 1:
        return None
    one = each[0]
    counts = [int(note.what.split()[1]) for note in heard.of(Note) if note.what.startswith("items")]
    items = one.items if one.items is not None else next(iter(counts), None)
    worth = one.amount.of(heard.maximum)
    top = _top(heard)
    draft = Draft(PerItem(top, worth, items), [one, *[n for n in heard.of(Note) if n.what.startswith("items")]])
    draft.labels = () if fold(one.text) in _GENERIC else (one.text,)
    _penal(one.text, draft)
    _several(each, draft)
    caps = [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == top and not cap.taken]
    draft.used += caps
    if items is not None and worth * items > top and not caps:
        draft.doubt(f"{items} × {show(worth)} = {show(worth * items)} điểm, nhiều hơn điểm tối đa {show(top)}.")
    return draft


_PENAL = re.compile(r"\b(lỗi|chậm|muộn|trễ|quá hạn|vi phạm|sai phạm|thiếu|không đúng)\b")


def _penal(text: str, draft: Draft) -> None:
    """A doubt where points are given for what one would lose them for."""
    if _PENAL.search(text.casefold()):
        draft.doubt("Không rõ được cộng hay bị trừ điểm; đọc là được cộng.")


def _top(heard: Heard) -> Decimal:
    """The most that "mỗi …" may come to, where that is more than the leaf gives."""
    return max(
        [heard.maximum, *(cap.amount.of(heard.maximum) for cap in heard.of(Cap) if not cap.taken and not cap.total)]
    )


def _multiplied(heard: Heard) -> Draft | None:
    """As in "0,25 điểm × số báo cáo"."""
    wholes = [whole for whole in heard.of(Whole) if whole.award.product is not None]
    if len(wholes) != 1 or wholes[0].award.product is None:
        return None
    share = share_of(wholes[0].award.product, heard.maximum)
    if share is None or share.kind != "each":
        return None
    draft = Draft(PerItem(heard.maximum, share.factor), list(wholes), labels=(heard.name(share.labels[0]),))
    _penal(draft.labels[0], draft)
    draft.used += [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == heard.maximum]
    return draft
