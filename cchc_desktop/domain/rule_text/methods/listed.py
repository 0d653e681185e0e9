"""Clauses that words alone decide -> yes or no, one of several levels, or the sum of a list's parts."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Each, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules.choices import Checklist, Choice, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.text import fold

_TWO = 2
_INSIDE = re.compile("trong do|bao gom|gom |cu the")
_ALL_OR_NOTHING = re.compile(r"\b(?:thieu|mot trong|bat ky|bat cu|chi|vi pham)\b")
"""What gives nothing at all, not only nothing for its own part."""
_HEADINGS = ("sum", "choice", "yes-no", "checklist-sum")
_MEASURED = phrases(
    """quy đổi | thang | theo kết quả | chỉ số | theo tỷ lệ | theo mức độ | theo số | kết quả khảo sát | theo thông báo
        | theo công bố | theo đánh giá của | theo xếp hạng
        | bao nhiêu | bấy nhiêu | đến đâu | tương ứng | tỷ lệ thuận"""
)
"""Say that the points are measured, not found to be so."""


def from_words(heard: Heard) -> Draft | None:
    """The method that awards for words make, those for ranges read as words where nothing else fits them."""
    said = [fact for fact in heard.facts if isinstance(fact, Said | Step) and fact.award.amount is not None]
    if any(isinstance(fact, Step | Whole | Said) and fact.award.amount is None for fact in heard.facts):
        return None
    if not said or any(each.sign >= 0 or each.percent for each in heard.of(Each)):
        return None
    draft = _chosen(heard, said)
    if draft is not None:
        headed = [note for note in heard.of(Note) if note.what in _HEADINGS]
        draft.used += [*said, *headed]
        if isinstance(draft.method, Choice) and any(_INSIDE.match(fold(each.text)) for each in said):
            draft.doubt("Có nội dung nằm trong nội dung khác; cần xem lại điểm của từng phần.")
        if isinstance(draft.method, Choice):
            _lessened(heard, said, draft)
        if isinstance(draft.method, Checklist):
            _voiding(heard, said, draft)
        summed = isinstance(draft.method, Checklist)
        named = [fold(each.text) for each in said if not summed or heard.points(each.award)]
        if not headed and len({*named}) < len(named):
            draft.doubt("Có nội dung lặp lại; cần xem lại.")
    return draft


def _lessened(heard: Heard, said: Sequence[Said | Step], draft: Draft) -> None:
    """Doubt a part of the points behind the last level: "không có: 0. Nếu nội dung sơ sài thì được một nửa số điểm"."""
    last = next((place for place, each in enumerate(said) if heard.points(each.award) == 0), len(said))
    for each in said[last + 1 :]:
        amount = each.award.amount
        if amount is not None and amount.value is None and amount.part != 1:
            draft.doubt(f"Không rõ «{each.text}» được một phần của điểm tối đa hay của điểm đạt được.")


_EACH_OF = re.compile(r"\w nao\b")
"""Of several: "nội dung nào thiếu không tính điểm nội dung đó"."""


def _voiding(heard: Heard, said: Sequence[Said | Step], draft: Draft) -> None:
    """Doubt a sum of one part, and "Thiếu một trong hai: 0 điểm" in a list whose parts are summed."""
    if len(said) == 1 and not getattr(said[0], "parts", ()) and _EACH_OF.search(fold(heard.text)):
        draft.doubt("Không rõ mỗi nội dung được bao nhiêu điểm.")
    for each in said:
        if not heard.points(each.award) and _ALL_OR_NOTHING.search(fold(each.text)):
            draft.doubt(f"Không rõ «{each.text}» mất điểm của một nội dung hay của cả tiêu chí.")


def _chosen(heard: Heard, said: Sequence[Said | Step]) -> Draft | None:  # noqa: C901, PLR0911 -- one way out for each shape
    """Which of the three it is: by the sum of the points, and by what the words say of summing."""
    told = {note.what for note in heard.of(Note)} | heard.hints
    points = [heard.points(each.award) or Decimal(0) for each in said]
    parts = _nested(heard, said)
    if "choice" in told and "checklist-sum" not in told:
        return _choice(said, points)
    if "yes-no" in told and len(said) <= _TWO and max(points) == heard.maximum:
        return _yes_no(heard, said, points)
    if "per-item-sum" in told and len(set(points)) == 1 and len(points) > 1 and sum(points) == heard.maximum:
        return Draft(PerItem(heard.maximum, points[0], len(points)))
    if {"sum", "checklist-sum"} & told:
        return _checklist(parts)
    if len(said) == 1 and not parts[0].parts and points[0] == heard.maximum:
        return None if _MEASURED.within(said[0].loose) else _yes_no(heard, said, points)
    if len(said) == _TWO and sorted(points) == [0, heard.maximum]:
        return _yes_no(heard, said, points)
    sums = sum((part.points for part in parts), Decimal(0)) == heard.maximum
    tops = max(points) == heard.maximum
    if sums and not tops:
        return _checklist(parts)
    if len(parts) < len(said) and sum(part.points for part in parts) == heard.maximum:
        return _checklist(parts)
    if tops and not sums and len(said) > 1 and not any(isinstance(each, Said) and each.parts for each in said):
        return _choice(said, points)
    if sums and any(part.parts for part in parts):
        return _checklist(parts)
    return _best(said, points, parts)


def _best(said: Sequence[Said | Step], points: list[Decimal], parts: tuple[Part, ...]) -> Draft | None:
    """Points that fit no way: the likelier, with its doubt."""
    if len(points) == 1:
        return None
    if 0 in points or (
        points[0] != points[-1] and points == sorted(points, reverse=True) and min(points) < max(points) / 2
    ):
        return _choice(said, points)
    return _checklist(parts)


def _yes_no(heard: Heard, said: Sequence[Said | Step], points: Sequence[Decimal]) -> Draft:
    texts = [each.text for each in said]
    yes = next((text for text, worth in zip(texts, points, strict=True) if worth == heard.maximum), "")
    no = next((text for text, worth in zip(texts, points, strict=True) if worth != heard.maximum), "")
    return Draft(YesNo(heard.maximum, yes or "Có", no or "Không"))


def _choice(said: Sequence[Said | Step], points: Sequence[Decimal]) -> Draft:
    return Draft(Choice(tuple(Option(each.text, worth) for each, worth in zip(said, points, strict=True))))


def _checklist(parts: Sequence[Part]) -> Draft:
    """Without what is said of nothing being there."""
    held = tuple(part for part in parts if part.points or part.parts)
    return Draft(Checklist(held or tuple(parts)))


def _nested(heard: Heard, said: Sequence[Said | Step]) -> tuple[Part, ...]:
    """The parts, those of a part inside it: in brackets behind it, or in the lines under it that add up to it."""
    parts = [_part(heard, each) for each in said]
    openers = _openers(heard, said)
    held: list[Part] = []
    place = 0
    while place < len(parts):
        under = _under(parts, openers, place)
        if under:
            held.append(Part(parts[place].text, parts[place].points, tuple(parts[place + 1 : under])))
            place = under
        else:
            held.append(parts[place])
            place += 1
    return tuple(held)


def _openers(heard: Heard, said: Sequence[Said | Step]) -> list[str]:
    """The bullet of each; in the middle of a line it is that of the one before, a dash there only parts the two."""
    held: list[str] = []
    last = 0
    for each in said:
        start = each.loose[0].start if each.loose else heard.text.lower().find(each.text.lower(), last)
        inline = held and start >= 0 and "\n" not in heard.text[last:start]
        held.append(held[-1] if inline and each.opener in ("", "-", "+") else each.opener)
        last = max(start, last)
    return held


def _under(parts: Sequence[Part], openers: Sequence[str], place: int) -> int:
    """Where the parts of the one at `place` end: lines of another bullet that add up to its points."""
    worth = parts[place].points
    if parts[place].parts or place + 1 >= len(parts):
        return 0
    if _INSIDE.match(fold(parts[place + 1].text)):
        return next((end for end in range(place + 3, len(parts) + 1) if _sum(parts[place + 1 : end]) == worth), 0)
    if openers[place + 1] == openers[place]:
        return 0
    total, end = Decimal(0), place + 1
    while end < len(parts) and openers[end] == openers[place + 1]:
        total += parts[end].points
        end += 1
    return end if total == parts[place].points and end - place > _TWO else 0


def _sum(parts: Sequence[Part]) -> Decimal:
    return sum((part.points for part in parts), Decimal(0))


def _part(heard: Heard, said: Said | Step) -> Part:
    inner = said.parts if isinstance(said, Said) else ()
    return Part(said.text, heard.points(said.award) or Decimal(0), tuple(_part(heard, each) for each in inner))
