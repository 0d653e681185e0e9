"""Times of what was already done: "Ngày 11/3/2026, Chủ tịch đã chủ trì cuộc họp"."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.lexicon import ACTORS, LIGHT, MEASURED
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Mark, Node, Word
from cchc_desktop.domain.deadlines.places import listed
from cchc_desktop.domain.deadlines.spans import Span

_DONE, _RECEIVED = Word("đã"), Word("được")
_ACTORS = frozenset(map(Word, ACTORS))
_REACHED = Word("đạt")
_STATES = frozenset(map(Word, listed("đạt | được | chiem | tang | giam | là | con")))
_NEARLY = frozenset(map(Word, listed("uoc | moi | chi | hon | gan | khoảng | đã")))
_ESTIMATED, _SHORT, _THOUSANDS = Word("uoc"), 8, 3
_MEASURES = frozenset(map(Word, MEASURED))
_COMMA = Mark(",")
_LAST_DAY, _POINTS = (12, 31), (_COMMA, Mark("."))
_BORDERS = tuple(map(Mark, ",;:."))
_ISSUE = (Word("ban hành"), Word("ký"), Word("phê duyệt"))
_REFERENCE = Word("")
_AT = Word("tại")
_GOT = Word("nhận được")
_LONGEST, _SOON = 24, 4
_LINKING = frozenset(listed("một | và | các | cho | trong | vào | tại | về | là | toàn bộ | tất cả | tổng số | hoặc"))


def told(nodes: Sequence[Node], at: int, *, past: bool) -> bool:
    """Whether somebody has done something at this time, so that it is none to do anything by."""
    item = nodes[at].item
    if not isinstance(item, Dated) or item.role is Role.BEFORE:
        return False
    behind = [node.item for node in nodes[at + 1 : at + 1 + _LONGEST]]
    estimated = _ESTIMATED in [node.item for node in nodes[max(0, at - 2) : at]] and _REACHED in behind
    if estimated or _figure(behind[:_SHORT], item.span):
        return True
    return item.role < Role.BY and _was_done(nodes, at, item, _past_place(behind), past=past)


def _was_done(nodes: Sequence[Node], at: int, item: Dated, behind: Sequence[object], *, past: bool) -> bool:
    if item.role <= Role.IN and (_done_before(nodes, at) or (past and behind and _goes_on(behind[0]))):
        return True
    if _DONE not in behind:
        return item.role is Role.BARE and item.span.kind is Kind.DATE and _issued(behind)
    who = behind[: behind.index(_DONE)]
    deed = behind[len(who) + 1 :]
    return (not who or who[0] in _ACTORS) and not any(map(_is_deed, who)) and deed[:1] != [_RECEIVED]


def _goes_on(item: object) -> bool:
    return item in _ACTORS or item == _REACHED


def _figure(behind: Sequence[object], span: Span) -> bool:
    """What a figure was by then, to a fraction: "đến ngày 30/9/2025 đạt 52,3 %"; an aim is round or of a whole year."""
    words = [item for item in behind if item not in _NEARLY]
    if not words or words[0] not in _STATES:
        return False
    if _ESTIMATED in behind:
        return True
    last = span.parts[-1]
    aim = last.kind is Kind.YEAR or (last.last, last.days[1]) == _LAST_DAY
    whole, sign, part = (*words[1:], None, None, None)[:3]
    decimals = isinstance(part, Word) and part.phrase.isdecimal() and len(part.phrase) != _THOUSANDS
    return not aim and sign in _POINTS and isinstance(whole, Word) and whole.phrase.isdecimal() and decimals


def _done_before(nodes: Sequence[Node], at: int) -> bool:
    """As in "Số hồ sơ nộp trực tuyến đã tăng trong tháng 8/2025": nothing is asked for in the clause."""
    start = max((place + 1 for place in range(at) if nodes[place].item in _BORDERS), default=0)
    before = [node.item for node in nodes[start:at]]
    if _DONE not in before:
        return False
    done = before.index(_DONE)
    if before[0] in _MEASURES:
        return True
    return not any(map(_is_deed, before[:done])) and before[done + 1 : done + 2] not in ([_RECEIVED], [Word("giao")])


def _past_place(behind: Sequence[object]) -> Sequence[object]:
    """Without the comma, and without where it was: "Ngày 12/8/2025, tại trụ sở UBND tỉnh, đồng chí …"."""
    behind = behind[1:] if behind[:1] == [_COMMA] else behind
    comma = behind.index(_COMMA) if behind[:1] == [_AT] and _COMMA in behind else -1
    return behind[comma + 1 :]


def _issued(behind: Sequence[object]) -> bool:
    """Somebody issues a document whose number is known, or gets one: "Ngày 20/4/2026, UBND phường nhận được đơn"."""
    if behind[:1] and behind[0] in _ACTORS and _GOT in behind:
        return not any(map(_is_deed, behind[: behind.index(_GOT)]))
    issue = next((at for at, item in enumerate(behind) if item in _ISSUE), None)
    return issue is not None and behind[0] in _ACTORS and _REFERENCE in behind[issue : issue + _SOON]


def _is_deed(item: object) -> bool:
    """A verb or a border: what was done then stands in a clause of its own."""
    if isinstance(item, Mark):
        return item.sign in ".;:"
    return isinstance(item, Word) and item.phrase in LIGHT - _LINKING
