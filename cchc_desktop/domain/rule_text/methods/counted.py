"""Clauses with "mỗi" -> so much for each, so much less for each, bonus and penalty."""

import re
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Cap, Each, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.asked import concerns
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.beyond import beyond, capped, once
from cchc_desktop.domain.rule_text.points.worth import share_of
from cchc_desktop.domain.rule_text.together.occurring import occurrences, several
from cchc_desktop.domain.rule_text.together.unconcerned import ungiven
from cchc_desktop.domain.rules import Occurrence
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import fold

_GENERIC = frozenset({"", "truong hop", "noi dung", "lan", "muc"})


def from_each(heard: Heard) -> Draft | None:
    """The method that "mỗi …" makes, where no other does."""
    each = [fact for fact in heard.of(Each) if not fact.percent and not fact.extra]
    if not each:
        return once(heard) or _multiplied(heard)
    taking = [fact for fact in each if fact.sign < 0]
    outside = beyond(heard)
    if taking and len(taking) < len(each):
        return None if outside else _less(heard, [fact for fact in each if fact.sign >= 0])
    if outside == "penalty" and (taking or outside in heard.hints):
        return capped(heard, each, Penalty(heard.maximum, occurrences(heard, each)))
    if taking and len(taking) == len(each):
        return _deducted(heard, each)
    if outside == "bonus":
        return _rewarded(heard, each)
    return _per_item(heard, each)


def _rewarded(heard: Heard, each: list[Each]) -> Draft:
    """A bonus for each, and for what is there once: "có mô hình mới cộng 1 điểm; mỗi sáng kiến cộng 0,5 điểm"."""
    once = [fact for fact in heard.facts if isinstance(fact, Said | Step) and _added(heard, fact)]
    several = sum(isinstance(fact, Step) for fact in once) > 1
    once = [] if several else once
    told = tuple(Occurrence(fact.text, heard.points(fact.award) or heard.maximum) for fact in once)
    order = {id(fact): place for place, fact in enumerate(heard.facts)}
    named = zip((*each, *once), (*occurrences(heard, each), *told), strict=True)
    happened = tuple(one for _fact, one in sorted(named, key=lambda pair: order[id(pair[0])]))
    draft = capped(heard, each, Bonus(heard.maximum, happened))
    draft.used += once
    return draft


def _added(heard: Heard, fact: Said | Step) -> bool:
    """Whether points are added for what a clause names, which has no parts of its own."""
    plain = not (isinstance(fact, Said) and fact.parts)
    return plain and fact.award.sign > 0 and bool(heard.points(fact.award))


def _single(one: Each) -> bool:
    """As "Chậm 01 báo cáo", "01 báo cáo chậm": one of them is named."""
    keys = [token.text for token in one.loose]
    worded = any(word == "một" and other not in ("trong", "số") for word, other in pairwise(keys))
    return worded or any(token.number == 1 for token in one.loose) or one.counted


def _deducted(heard: Heard, each: list[Each]) -> Draft | None:
    """The maximum less so much for each; what says that without any the maximum is given adds nothing."""
    said = [fact for fact in heard.of(Said) if not fact.parts]
    if any(heard.full(fact.award) for fact in said) and any(heard.points(fact.award) == 0 for fact in said):
        return None
    others = [fact for fact in heard.facts if isinstance(fact, Said | Step) and not heard.full(fact.award)]
    free = next((fact for fact in others if isinstance(fact, Said) and ungiven(fact)), None)
    others = [fact for fact in others if fact is not free]
    scored = [fact for fact in heard.of(Whole) if fact.award.amount is None]
    if any(heard.points(fact.award) != 0 or isinstance(fact, Step) for fact in others) or scored:
        return None
    draft = Draft(Deduct(heard.maximum, occurrences(heard, each)), list(each))
    several(each, draft)
    if all(one.alone and not _single(one) for one in each):
        draft.doubt("Không rõ trừ một lần hay trừ cho mỗi trường hợp; đọc là cho mỗi trường hợp.")
    given = [fact for fact in heard.facts if isinstance(fact, Said | Step | Whole) and heard.full(fact.award)]
    draft.used += given
    draft.used += [note for note in heard.of(Note) if note.what == "floor" or _takes_all(note, each, heard.maximum)]
    for cap in heard.of(Cap):
        worth = cap.amount.of(heard.maximum)
        if worth == heard.maximum and not cap.taken:
            draft.used.append(cap)
        elif worth == heard.maximum:
            draft.used.append(cap)
            if given or "deduct-per-occurrence" in heard.hints:
                continue
            draft.doubt("Không rõ trừ vào điểm của tiêu chí hay trừ vào tổng điểm; đọc là trừ vào điểm của tiêu chí.")
    return draft


def _takes_all(note: Note, each: list[Each], maximum: Decimal) -> bool:
    """Whether as many as are asked for take all the points: "04 báo cáo/năm; thiếu mỗi báo cáo trừ 0,5 điểm"."""
    if not note.what.startswith("items") or len(each) != 1 or not concerns(note.what, each[0].text):
        return False
    return int(note.what.split()[1]) * each[0].amount.of(maximum) == maximum


def _less(heard: Heard, each: list[Each]) -> Draft | None:
    """So much for each, less what is taken for others."""
    if any(isinstance(fact, Said | Step | Whole) for fact in heard.facts):
        return None
    draft = _per_item(heard, each)
    if draft is not None and not each[0].sign and heard.of(Each)[0].sign < 0:
        draft.doubt(f"Không rõ «{each[0].text}» được cộng hay bị trừ điểm; đọc là được cộng.")
    return draft


def _per_item(heard: Heard, each: list[Each]) -> Draft | None:
    if len(each) != 1:
        return None
    one = each[0]
    counts = [note for note in heard.of(Note) if note.what.startswith("items") and concerns(note.what, one.text)]
    worth = one.amount.of(heard.maximum)
    whole = [step for step in heard.of(Step) if _all_of_them(heard, step, worth)]
    told = (*(int(note.what.split()[1]) for note in counts), *(int(step.bounds.at_least or 0) for step in whole))
    items = one.items if one.items is not None else next(iter(told), None)
    top = _top(heard)
    draft = Draft(PerItem(top, worth, items), [one, *counts, *whole])
    draft.labels = () if fold(one.text) in _GENERIC else (one.text,)
    _penal(one.text, draft)
    several(each, draft)
    caps = [cap for cap in heard.of(Cap) if cap.amount.of(heard.maximum) == top and not cap.taken]
    draft.used += caps
    if items is not None and worth * items > top and not caps:
        draft.doubt(f"{items} × {show(worth)} = {show(worth * items)} điểm, nhiều hơn điểm tối đa {show(top)}.")
    return draft


def _all_of_them(heard: Heard, step: Step, worth: Decimal) -> bool:
    """Whether a level only says what all of them come to: "đủ 4 báo cáo: 1 điểm (mỗi báo cáo 0,25 điểm)"."""
    exact = step.bounds.exact and not step.bounds.percent and step.bounds.at_least is not None
    return exact and heard.full(step.award) and (step.bounds.at_least or 0) * worth == heard.maximum


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
