"""A share from which on alone there are points: "Chỉ tính điểm khi tỷ lệ đạt từ 90 % trở lên"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from cchc_desktop.domain.rule_text.facts import Each, Fact, Note, Step, Unread, Whole
from cchc_desktop.domain.rule_text.points.amounts import NOTHING
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rule_text.ranges.ranges_said import bounds_at
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules.figures import show

_FROM = "from "
_GIVEN = tuple(f"{got}{given} điểm" for got, given in product(("", "được "), ("tính", "chấm", "cho", "xét")))
_WHEN = ("khi", "nếu", "đối với", "với", "cho", "trong trường hợp", "với trường hợp", "đối với trường hợp")
_ONLY_WHEN = phrases("|".join(f"chỉ {given} {when}" for given, when in product((*_GIVEN, "có điểm"), _WHEN)))
_ONLY_THEN = phrases("|".join(f"{only} {given}" for only, given in product(("mới", "thì mới"), (*_GIVEN, "có điểm"))))

_SAME_SHARE = frozenset("ty le ket qua thuc hien dat duoc hoan thanh muc do nay tren % x ( ) cua tieu chi".split())  # noqa: SIM905
"""Name no other share than the one that is scored."""


def only_from(tokens: Sequence[Token]) -> str:
    """The remark that says so; empty where the words say more, or something else."""
    led, told = _ONLY_WHEN.at(tokens, 0), _ONLY_THEN.within(tokens)
    start, end = (led[1], len(tokens)) if led else (0, told[1] if told and told[2] == len(tokens) else 0)
    found = next((at for place in range(start, end) if (at := bounds_at(tokens[:end], place))), None)
    if found is None or not found.bounds.percent or found.bounds.at_least is None:
        return ""
    ahead = all(token.key in _SAME_SHARE for token in tokens[start : found.start])
    upwards = found.bounds.upper is None or found.bounds.exact
    return f"{_FROM}{found.bounds.at_least}" if upwards and ahead and found.end == end else ""


def floored(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, such a remark as the step that gives nothing below it, where a share is what is scored."""
    scored = any(
        (isinstance(fact, Whole | Step) and fact.award.amount is None) or (isinstance(fact, Each) and fact.percent)
        for fact in facts
    )
    return [_step(fact, scored=scored) if _tells(fact) else fact for fact in facts]


def _tells(fact: Fact) -> bool:
    return isinstance(fact, Note) and fact.what.startswith(_FROM)


def _step(fact: Fact, *, scored: bool) -> Step | Unread:
    assert isinstance(fact, Note)  # noqa: S101
    floor = Decimal(fact.what.removeprefix(_FROM))
    said = f"Chỉ tính điểm khi đạt từ {show(floor)} %"
    return Step(Bounds(below=floor, percent=True, explicit=True), Award(NOTHING), said) if scored else Unread(said)
