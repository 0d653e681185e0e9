"""What of a sentence its rule must account for: every number, every word that makes an exception."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.points.amounts import amount_at
from cchc_desktop.domain.rule_text.points.notes import referring
from cchc_desktop.domain.rule_text.times.days_late import days_told
from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import tokenise
from cchc_desktop.domain.rules import Rule, rule_to_data
from cchc_desktop.domain.rules.choices import Checklist, Choice, YesNo
from cchc_desktop.domain.rules.counts import Deduct
from cchc_desktop.domain.rules.dates import DeadlineTiers
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Scaled, Survey
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_EXCEPTING = phrases(
    """nhưng nếu | chỉ trừ | chỉ bị trừ | chỉ cộng |
        trừ trường hợp | trừ khi | ngoại trừ | ngoài ra | tuy nhiên | riêng đối với | riêng | ưu tiên | gấp đôi |
        nhân hệ số | đối với đơn vị | đối với các đơn vị | đối với xã | đối với phường | đối với các xã | trừ các
        trường hợp | trừ những | trừ các | trừ đơn vị | trừ nhiệm vụ | trừ hồ sơ | chỉ áp dụng | tiêu chí này |
        miễn trừ | đặc cách | phân bổ cho | phân bổ vào | phân bổ sang | bằng một nửa | giảm một nửa"""
)
_MODIFIED = frozenset({"ngoài ra", "tiêu chí này", "riêng", "riêng đối với", "đối với đơn vị", "đối với các đơn vị"})
_NAMING = frozenset({"riêng", "ưu tiên", "trừ các"})
"""May belong to what is counted."""
_STEPS = (Tiers, CountTiers, YesNo, Choice, Checklist, DeadlineTiers)
"""Methods that multiply nothing."""
_WHOLE = 100
_SMALL = frozenset(map(Decimal, (0, 1, 100)))


def unaccounted(tokens: Sequence[Token], rule: Rule) -> Iterator[str]:
    """What the words say and the rule doesn't hold, as doubts."""
    numbers, texts = _held(rule)
    kept = " ".join(texts)
    numbers |= {token.number for token in tokenise(kept) if token.number is not None}
    numbers |= set(days_told(rule.method)) if isinstance(rule.method, DeadlineTiers) else set()
    if any(token.key == QUOTE for token in tokens):
        return
    for place, token in enumerate(tokens):
        if token.number is None or token.number in numbers or referring(tokens, place):
            continue
        if isinstance(rule.method, Survey) and _of_options(rule.method, token.number):
            continue
        if isinstance(rule.method, Scaled) and place and (tokens[place - 1].key.isalpha() or _of_a_day(tokens, place)):
            continue
        if (token.number < 1 and token.number * 100 in _ends(rule)) or token.number + 100 in _ends(rule):
            continue
        if _numbers_a_clause(tokens, place) or _limits_all(tokens, place) or _of_the_maximum(tokens, place):
            continue
        yield f"Số {show(token.number)} trong cách chấm chưa được dùng."
    if isinstance(rule.method, _STEPS) and _multiplied(tokens):
        yield "Có phép tính chưa hiểu trong cách chấm."
    yield from (f"Chưa hiểu «{said}»." for said in _excepted(tokens, rule, kept.casefold()))


def _excepted(tokens: Sequence[Token], rule: Rule, kept: str) -> Iterator[str]:
    """Each word that makes an exception which the rule, and the names it kept, don't hold."""
    place = 0
    while found := _EXCEPTING.within(tokens, place):
        said, start, place = found
        named = _names(rule, said) and said in kept
        own = said == "tiêu chí này" and key_at(tokens, start - 1) in ("cua", "cho")
        case = rule.not_applicable
        own = own or (case is not None and case.text.casefold().startswith(said.rpartition("đối với ")[2]))
        if not (named or own or _modified(rule, said) or _of_every(tokens, said, rule)):
            yield said


def _of_a_day(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is the month of a day: "ngày 14/12/2025", "đến hết 15/12"."""
    parted = place > 2 and tokens[place - 1].key == "/" and tokens[place - 1].glued  # noqa: PLR2004 -- "ngày 14/12"
    return parted and tokens[place - 2].number is not None and tokens[place - 3].key in ("ngay", "diem", "het")


def _of_every(tokens: Sequence[Token], words: str, rule: Rule) -> bool:
    """Whether each step says of whom it is: "2 điểm đối với đơn vị đạt 95 %; 1 điểm đối với đơn vị đạt 85 %"."""
    steps = getattr(rule.method, "tiers", ()) or getattr(rule.method, "options", ())
    told = [found for place in range(len(tokens)) if (found := _EXCEPTING.at(tokens, place)) and found[0] == words]
    return words.startswith("đối với") and len(told) == len(steps) > 1


def _of_options(method: Survey, number: Decimal) -> bool:
    """Whether a number is how many options there are, or what one counts as a part of one."""
    return number == len(method.options) or any(number * 100 == each.percent for each in method.options)


def _ends(rule: Rule) -> set[Decimal | None]:
    """Where the steps of a share begin and end, in per cent."""
    match rule.method:
        case Target(target=target):
            return {target}
        case Ratio(floor=floor, full_from=full):
            return {floor, full}
        case Tiers(tiers=tiers):
            return {end for tier in tiers for end in (tier.lower, tier.upper)}
    return set()


def _multiplied(tokens: Sequence[Token]) -> bool:
    """Whether a share, a bracket or a figure is multiplied: "(b/a) x 2", "tỷ lệ × 2", "lấy tỷ lệ nhân 2"."""
    return any(
        _times(tokens, place)
        and tokens[place - 1].number is None
        and place + 1 < len(tokens)
        and (tokens[place + 1].number is not None or amount_at(tokens, place + 1) is not None)
        and not (tokens[place + 1].number == _WHOLE and key_at(tokens, place + 2) == "%")
        for place in range(1, len(tokens))
    )


def _times(tokens: Sequence[Token], place: int) -> bool:
    """A sign or word of multiplying: "×", "nhân", not the "nhân" of "cá nhân"."""
    key = tokens[place].key
    return key in ("×", "x") or (
        key == "nhan" and tokens[place].text != "nhận" and tokens[place - 1].key not in _PEOPLE
    )


_PEOPLE = frozenset({"ca", "cong", "benh", "thuong", "nu", "quan", "nan", "to"})


def _numbers_a_clause(tokens: Sequence[Token], place: int) -> bool:
    """As "2.", "2)" or "(2)" where a clause begins."""
    first = place - (place > 0 and tokens[place - 1].key == "(")
    before = tokens[first - 1].key if first else "\n"
    if first < place:
        return before in ("\n", ";", ".", ":", ",") and key_at(tokens, place + 1) == ")"
    bare = first > 1 and tokens[first - 1].number is not None and tokens[first - 2].key in (":", "=", "→")
    inline = (bare or before in (")", "diem", "d")) and key_at(tokens, place + 1) in (".", ")")
    return inline or (before in ("\n", ";", ".") and key_at(tokens, place + 1) in (".", ")", "/"))


def _limits_all(tokens: Sequence[Token], place: int) -> bool:
    """As in "nằm trong trần 5 điểm trừ": the most of all bonus or penalty together, which no leaf's rule holds."""
    ceiling = next((at for at in range(max(0, place - 2), place) if tokens[at].key == "tran"), 0)
    return ceiling > 0 and tokens[ceiling - 1].key in ("trong", "vuot", "qua", "theo")


def _of_the_maximum(tokens: Sequence[Token], place: int) -> bool:
    """As in "50 % số điểm", "1/3 số điểm": the points themselves are in the rule."""
    found = amount_at(tokens, place) or (amount_at(tokens, place - 2) if place > 1 else None)
    return found is not None and found.amount.value is None and found.end > place


def _names(rule: Rule, words: str) -> bool:
    """Whether the words may belong to a name: of what is counted, with points of its own, even "đối với đơn vị …"."""
    counted = bool(getattr(rule.method, "occurrences", ()))
    return words in _NAMING or (counted and words.startswith("đối với"))


def _modified(rule: Rule, words: str) -> bool:
    """Whether the words belong to a case, a deduction or an exclusion that the rule holds."""
    if rule.exclusion:
        return True
    if words == "tiêu chí này" and isinstance(rule.method, Deduct):
        return True
    return words in _MODIFIED and bool(rule.not_applicable or rule.deductions)


def _held(rule: Rule) -> tuple[set[Decimal], list[str]]:
    """The numbers that a rule holds, and its words but for the sentence itself."""
    numbers, texts = {*_SMALL, rule.method.maximum}, []
    data = dict(rule_to_data(rule))
    data.pop("text", None)
    pending: list[object] = [data]
    while pending:
        match pending.pop():
            case Mapping() as fields:
                pending += fields.values()
            case list() as listed:
                pending += listed
            case int() as number:
                numbers.add(Decimal(number))
            case str() as text if text.replace(".", "", 1).isdecimal():
                numbers.add(Decimal(text))
            case text:
                texts.append(str(text))
    numbers |= {number + 1 for number in numbers} if isinstance(rule.method, DeadlineTiers) else set()
    numbers |= {_WHOLE - rule.method.floor} if isinstance(rule.method, Linear) else set()
    if isinstance(rule.method, CountTiers):
        numbers |= {abs(one.points - other.points) for one, other in pairwise(rule.method.tiers)}
    worths = [each.points for each in (*getattr(rule.method, "occurrences", ()), *rule.deductions) if each.points]
    numbers |= {rule.maximum, *(rule.maximum / worth for worth in worths)}
    return numbers | set(_dates(rule)), texts


def _dates(rule: Rule) -> Iterator[Decimal]:
    """Days and quarters that words name and a rule holds otherwise."""
    if isinstance(rule.method, DeadlineTiers):
        for tier in rule.method.tiers:
            last = tier.last_day(2024)
            yield from () if last is None else (Decimal(last.day), Decimal(last.day - 1), Decimal(last.month // 3))
            yield from () if last is None else (Decimal(last.month), Decimal(last.month + 1), Decimal(last.day + 1))
