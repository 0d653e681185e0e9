"""One clause -> the facts it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from cchc_desktop.domain.rule_text.amounts import LIMITING, Amount
from cchc_desktop.domain.rule_text.awards import Given, awards, pieces, trimmed
from cchc_desktop.domain.rule_text.bounds import bounds_at
from cchc_desktop.domain.rule_text.cases import case_in, quoted
from cchc_desktop.domain.rule_text.clauses import Clause
from cchc_desktop.domain.rule_text.facts import (
    Award,
    ByHand,
    Cap,
    Case,
    Dated,
    Defined,
    Each,
    Excluded,
    Fact,
    Note,
    Said,
    Scale,
    Step,
    Target,
    Unread,
    Weights,
    Whole,
)
from cchc_desktop.domain.rule_text.formulas import formula_in
from cchc_desktop.domain.rule_text.limits import Limit, limit_at
from cchc_desktop.domain.rule_text.naming import defined_in
from cchc_desktop.domain.rule_text.notes import by_hand, excluded_in, note_in, significant
from cchc_desktop.domain.rule_text.phrases import phrases
from cchc_desktop.domain.rule_text.polls import falling_in, options_in, polled_in, weights_in
from cchc_desktop.domain.rule_text.tokens import QUOTE, Token, unquoted, words
from cchc_desktop.text import fold

_PER = phrases(
    """cứ mỗi | với mỗi | đối với mỗi | mỗi một | mỗi | cứ | từng | cho mỗi | mỗi khi | cứ có | mỗi lần có | trên
        mỗi | / | cứ mỗi một | cho từng | ứng với mỗi"""
)
_LATE = phrases(
    """muộn | chậm | quá hạn | trễ | trễ hạn | chậm tiến độ | không đúng hạn | chậm hạn | chưa đúng hạn | không
        đúng thời hạn | sau thời hạn | không đúng tiến độ | chậm muộn | sau hạn""",
)
_GENERIC_AHEAD = frozenset(
    {
        "ngoai ra",
        "doi voi",
        "dong thoi",
        "rieng",
        "neu",
        "truong hop",
        "tru diem",
        "diem thuong",
        "diem tru",
        "diem cong",
        "diem phat",
        "thuc hien",
    }
)
_EXTRA = phrases("trừ vào điểm đạt được")
_SCALE = phrases("chấm trên thang | trên thang | thang điểm là")
_NEGATIVE = phrases("không | chưa | ko | k")
_EMPTY_CONDITION = frozenset(
    """: , - → = neu khi thi . ; ( ) doi voi truong hop cho va diem muc duoc tinh cu the nhu sau toi da cac so
        la + tieu chi nay / phan thanh tong cach danh gia theo""".split()  # noqa: SIM905 -- a word list to be read
)
_AROUND = frozenset(
    {":", ",", "-", "→", "=", ".", ";", "+", "thi", "neu", "va", "khi", "truong", "hop", "doi", "voi", "la"}
)
_INTRODUCING = frozenset({"trong", "do", "gom", "bao", "cu", "the", "nhu", "sau", ":", "va", "neu"})
_PENAL = frozenset({"muon", "cham", "thieu", "sai", "vi", "qua", "khong", "tre", "pham"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a clause with one award at most, and what stands around it."""

    tokens: tuple[Token, ...]
    given: Given | None
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def condition(self) -> tuple[Token, ...]:
        """What must hold: before the award, or behind it."""
        before, after = _stripped(self.before), _stripped(self.after)
        if all(token.key in _INTRODUCING for token in after):
            after = ()
        if not before or not after:
            return before or after
        return (*before, *after)


def facts_of(text: str, clause: Clause) -> list[Fact]:
    """Everything one clause says."""
    tokens, notes = _without_notes(clause.tokens)
    tokens, headings = _heading(tokens)
    return [*headings, *_said(text, tokens, clause.opener), *notes]


def _heading(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without a known remark before a colon: "Cộng dồn: …"."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    if colon and colon + 1 < len(tokens) and (what := note_in(tokens[:colon])):
        return tokens[colon + 1 :], [Note(what)]
    return tokens, []


def _without_notes(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without a remark behind the last comma that says a known thing: ", trừ đến hết số điểm"."""
    for place in range(len(tokens) - 1, 0, -1):
        if tokens[place].key == "," and (what := note_in(tokens[place + 1 :])):
            return tokens[:place], [Note(what)]
    return tokens, []


def _said(text: str, tokens: tuple[Token, ...], opener: str) -> list[Fact]:
    if (named := defined_in(tokens)) is not None:
        return [Defined(tuple((letter, label(text, held)) for letter, held in named))]
    if (weights := weights_in(tokens)) is not None:
        return [
            Weights(
                tuple(
                    (name or f"Phương án {place}", percent)
                    for place, (name, percent) in enumerate(_named(text, weights), 1)
                )
            )
        ]
    if (options := options_in(text, tokens)) is not None:
        return [Weights(tuple(_named(text, options)))]
    if (factor := polled_in(tokens)) is not None:
        return [Whole(Award(Amount(factor)))]
    if (formula := formula_in(text, tokens, partial(label, text))) is not None:
        return [formula]
    if by_hand(tokens):
        return [
            ByHand(),
            *(fact for piece in pieces(tokens) for fact in _facts(text, piece, "") if isinstance(fact, Cap)),
        ]
    if (falling := falling_in(tokens)) is not None:
        amount, thing, top = falling
        return [Each(label(text, thing), amount, -1), Whole(Award(top)), *_unbracketed(text, tokens)[1]]
    if not awards(tokens) and (bare := _without_award(text, tokens)):
        return bare
    found: list[Fact] = []
    for piece in pieces(tokens):
        found += _facts(text, piece, opener)
    return found


def _named(text: str, weights: Sequence[tuple[tuple[Token, ...], Decimal]]) -> list[tuple[str, Decimal]]:
    return [(label(text, name), percent) for name, percent in weights]


def label(text: str, tokens: Sequence[Token]) -> str:
    """Words as a label: trimmed, a capital first; a quotation as it stands."""
    held = _stripped(tokens)
    if (quote := quoted(held)) is not None:
        return unquoted(quote)
    written = words(text, held).strip(" ,;:.")
    return written[:1].upper() + written[1:]


def _facts(text: str, tokens: tuple[Token, ...], opener: str) -> list[Fact]:
    tokens, more = _unbracketed(text, tokens)
    if not tokens:
        return more
    case = case_in(tokens)
    if case is not None:
        named = tokens[case.start : case.end]
        treated = label(text, named) or "Không phát sinh"
        return [Case(treated, case.treatment, case.amount, case.doubtful), *more]
    given = awards(tokens)
    if not given:
        return [*_without_award(text, tokens), *more] if _without_award(text, tokens) else [_prose(text, tokens), *more]
    level = min(each.depth for each in given)
    outer = [each for each in given if each.depth == level]
    if len(outer) > 1:
        return [Unread(words(text, tokens)), *more]
    one = outer[0]
    piece = _Piece(tokens, one, tokens[: one.start], tokens[one.end :])
    return _with_parts(_fact(text, piece, opener), more)


def _with_parts(fact: Fact, more: list[Fact]) -> list[Fact]:
    """The parts that a bracket lists inside what stands before it."""
    listed = [each for each in more if isinstance(each, Said) and not each.text]
    if not listed or not isinstance(fact, Said | Step):
        return [fact, *more]
    parts = tuple(part for each in listed for part in each.parts)
    return [Said(fact.text, fact.award, parts), *(each for each in more if each not in listed)]


def _without_award(text: str, tokens: Sequence[Token]) -> list[Fact]:
    """What a clause without points may say."""
    if case := case_in(tokens):
        return [Case(label(text, tokens[case.start : case.end]), case.treatment, case.amount, case.doubtful)]
    if excluded := excluded_in(tokens):
        return [Excluded(label(text, tokens[excluded[0] : excluded[1]]))]
    if what := note_in(tokens):
        return [Note(what)]
    if target := _target(tokens):
        return [target]
    return []


def _target(tokens: Sequence[Token]) -> Target | None:
    """As in "mục tiêu 60 %"."""
    goal = phrases("mục tiêu | chỉ tiêu").within(tokens)
    if goal is None:
        return None
    numbers = [place for place, token in enumerate(tokens) if token.number is not None]
    if len(numbers) != 1 or numbers[0] + 1 >= len(tokens) or tokens[numbers[0] + 1].key != "%":
        return None
    value = tokens[numbers[0]].number
    return Target(value) if value else None


def _prose(text: str, tokens: Sequence[Token]) -> Fact:
    """Words that change nothing, unless one of them usually does."""
    return Unread(words(text, tuple(tokens))) if significant(tokens, numbers=True) else Note("prose")


def _unbracketed(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the remarks in brackets that say something of their own, and what they say."""
    more: list[Fact] = []
    place = 0
    while place < len(tokens):
        if tokens[place].key != "(":
            place += 1
            continue
        end = _closed(tokens, place)
        said = _remark(text, tokens[place + 1 : end - 1]) if end else []
        if said:
            more += said
            tokens = tokens[:place] + tokens[end:]
        else:
            place += 1
    return tokens, more


def _remark(text: str, tokens: tuple[Token, ...]) -> list[Fact]:
    """What a bracket says: "không âm", "4 báo cáo", "tối đa 1 điểm", nested parts."""
    if not tokens:
        return [Note("empty")]
    if (named := defined_in(tokens)) is not None:
        return [Defined(tuple((letter, label(text, held)) for letter, held in named))]
    if what := note_in(tokens):
        return [Note(what)]
    given = awards(tokens)
    if not given and excluded_in(tokens) and not case_in(tokens):
        return _without_award(text, tokens)
    if any(each.depth == 0 for each in given):
        if (cap := LIMITING.at(tokens, 0)) and len(given) == 1:
            amount = given[0].award.amount
            return [Cap(amount, _taken(given[0], tokens))] if amount and cap[1] <= given[0].end else []
        held = tokens[1:] if tokens[0].key in ("gom", "la") else tokens
        parts = [fact for piece in pieces(held) for fact in _facts(text, piece, "")]
        if len(parts) > 1 and all(isinstance(part, Said) for part in parts):
            return [Said("", Award(), tuple(part for part in parts if isinstance(part, Said)))]
    number = tokens[0].number
    if number is not None and len(tokens) > 1 and number % 1 == 0 and tokens[1].key.isalpha() and not given:
        if not significant(tokens[1:], numbers=True) and len(tokens) < len("(số mục)"):
            return [Note(f"items {number}")]
    return []


def _closed(tokens: Sequence[Token], place: int) -> int:
    depth = 0
    for at in range(place, len(tokens)):
        depth += (tokens[at].key == "(") - (tokens[at].key == ")")
        if not depth:
            return at + 1
    return 0


def _taken(given: Given, tokens: Sequence[Token]) -> bool | None:
    if given.award.sign:
        return given.award.sign < 0
    return True if any(token.text in ("trừ", "phạt") for token in tokens) else None


def _fact(text: str, piece: _Piece, opener: str) -> Fact:
    given = piece.given
    assert given is not None
    award, amount = given.award, given.award.amount
    if award.amount is not None and (each := _each(text, piece)):
        return each
    condition = piece.condition
    if amount is not None and _SCALE.at(piece.tokens, 0) and not piece.after:
        return Scale(amount)
    if amount is not None and (cap := _cap(piece, condition)):
        return cap
    if amount is not None and award.sign < 0:
        number, percent, thing = _counted(condition)
        return Each(
            label(text, thing if number == 1 or percent else condition),
            amount,
            -1,
            number,
            percent,
            alone=True,
            counted=len(thing) < len(_stripped(condition)),
            loose=tuple(thing),
        )
    if all(token.key in _EMPTY_CONDITION or token.text == "chấm" for token in condition):
        return Whole(award)
    dated = _dated(text, piece, condition)
    if dated is not None and not all(limit.weak for limit in dated.limits):
        return dated
    if step := _step(text, piece, condition):
        return step
    if award.product is not None or award.amount is None:
        loose = significant(condition, numbers=True)
        return Unread(words(text, piece.tokens)) if loose else Whole(award, condition)
    return Said(
        label(text, condition),
        award,
        loose=condition,
        opener=opener,
        negative=_denied(condition),
        limits=dated.limits if dated else (),
    )


def _cap(piece: _Piece, condition: Sequence[Token]) -> Cap | None:
    """As in "tối đa 3 điểm", "tổng điểm trừ tối đa 5 điểm", "nằm trong trần 5 điểm trừ"."""
    given = piece.given
    if given is None or given.award.amount is None or given.award.amount.value is None:
        return None
    held = tuple(piece.tokens)
    found = LIMITING.within(held)
    between = held[found[2] : given.end - 1] if found else ()
    if found is None or found[1] > given.start or _parted(between) or significant(held[: found[1]], of_points=True):
        return None
    lead = {token.key for token in held[: given.start]} | {token.key for token in held[given.end :]}
    total = bool(lead & {"tong", "tran"}) and bool(lead & {"thuong", "tru", "phat", "tran"})
    taken = True if any(token.text in ("trừ", "phạt", "tru") for token in held) else None
    extra = [
        token
        for token in held[given.end :]
        if token.key not in ("thuong", "tru", "phat", "diem", "cho", "tieu", "chi", "nay")
    ]
    return None if significant(extra, numbers=True) else Cap(given.award.amount, taken, total)


def _parted(tokens: Sequence[Token]) -> bool:
    """Whether a number or a colon with something before it parts "tối đa" from the points."""
    return (
        any(token.key in ("%", ":") and place for place, token in enumerate(tokens))
        or sum(token.number is not None for token in tokens) > 1
    )


def _each(text: str, piece: _Piece) -> Each | None:
    """As in "mỗi báo cáo chậm trừ 0,25 điểm", "trừ 0,25 điểm/báo cáo chậm", "cứ 1 % giảm trừ 0,5 điểm"."""
    given = piece.given
    if given is None or given.award.amount is None:
        return None
    before, after = piece.before, piece.after
    per = _PER.within(before) if not _slash_first(before) else None
    ahead: tuple[Token, ...] = ()
    behind = _PER.at(after, 0) or _PER.at(after, 1)
    if per and per[0] != "/":
        ahead, thing, rest = before[: per[1]], before[per[2] :], after
    elif behind:
        ahead, thing, rest = _stripped(before), after[behind[1] :], ()
    else:
        return None
    items, rest = _items(rest)
    thing, most = _most(thing)
    items = most if items is None else items
    number, percent, thing = _counted(thing)
    amount, sign = given.award.amount, given.award.sign
    if not sign and _dash(before):
        sign = -1 if any(token.key in _PENAL for token in thing) else 0
    if _stripped(rest) and significant(rest, numbers=True):
        return None
    ahead_words = "" if any(token.number is not None for token in ahead) else label(text, ahead)
    named = _joined(ahead_words, label(text, thing))
    return Each(named, amount, sign, number, percent, items, loose=(*ahead, *thing), extra=_extra(piece.tokens))


def _joined(ahead: str, thing: str) -> str:
    """As in "Thiếu" and "nội dung"."""
    if not thing or not ahead or fold(ahead) in _GENERIC_AHEAD:
        return thing or ahead
    return f"{ahead} {thing[:1].lower()}{thing[1:]}"


def _extra(tokens: Sequence[Token]) -> bool:
    return _EXTRA.within(tokens) is not None


def _slash_first(tokens: Sequence[Token]) -> bool:
    found = _PER.within(tokens)
    return found is not None and found[0] == "/"


def _dash(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[-1].key == "-"


def _most(thing: tuple[Token, ...]) -> tuple[tuple[Token, ...], int | None]:
    """How many count at most, behind what is counted: "1 điểm/lần, tối đa 3 lần"."""
    found = LIMITING.within(thing)
    if found is None or found[2] >= len(thing) or thing[found[2]].number is None or not found[1]:
        return thing, None
    return thing[: found[1]], int(thing[found[2]].number or 0)


def _items(tokens: Sequence[Token]) -> tuple[int | None, tuple[Token, ...]]:
    """How many there are, behind the points: "× 12", "x 4 báo cáo"."""
    held = tuple(tokens)
    if len(held) > 1 and held[0].key in ("×", "x") and held[1].number is not None:
        return int(held[1].number), held[3 if len(held) > 2 else 2 :]  # noqa: PLR2004
    return None, held


def _counted(thing: Sequence[Token]) -> tuple[Decimal, bool, tuple[Token, ...]]:
    """How many make one: "cứ 02 báo cáo", "1 %"."""
    held = _stripped(thing)
    for place, token in enumerate(held):
        if token.number is None:
            continue
        following = held[place + 1].key if place + 1 < len(held) else ""
        if following == "%":
            return token.number, True, held[:place] + held[place + 2 :]
        if place == 0 or held[place - 1].key in ("co", "cham", "thieu", "them", "moi"):
            closing = held[place + 1 :]
            if closing and closing[0].key == "(":
                closing = closing[_closed(closing, 0) :]
            return token.number, False, held[:place] + closing
        break
    return Decimal(1), False, held


def _dated(text: str, piece: _Piece, condition: Sequence[Token]) -> Dated | None:
    """A clause whose condition is a time."""
    limits: list[Limit] = []
    loose: list[Token] = []
    place = 0
    while place < len(condition):
        found = limit_at(condition, place)
        if found:
            limits.append(found.limit)
            place = found.end
        else:
            loose.append(condition[place])
            place += 1
    if not limits or piece.given is None:
        return None
    return Dated(tuple(limits), piece.given.award, label(text, condition), tuple(loose))


def _step(text: str, piece: _Piece, condition: Sequence[Token]) -> Step | None:
    """A clause whose condition is a range."""
    for place in range(len(condition)):
        found = bounds_at(condition, place)
        if found is None:
            continue
        loose = (*condition[:place], *condition[found.end :])
        if found.bounds.exact and not found.bounds.percent and not _countable(condition, place, found.end):
            continue
        late = _late(loose)
        assert piece.given is not None
        return Step(found.bounds, piece.given.award, label(text, condition), loose, late)
    return None


def _countable(condition: Sequence[Token], start: int, end: int) -> bool:
    """Whether a lone number counts things, and doesn't belong to a name."""
    before = condition[start - 1].key if start else ""
    return before in ("", "co", "duoc", "dat", "chi", "cong", "nhan", "du", "(") or start == 0


def _denied(condition: Sequence[Token]) -> bool:
    return any(_NEGATIVE.at(condition, place) for place in range(min(len(condition), 3)))


def _late(tokens: Sequence[Token]) -> bool:
    found = _LATE.within(tokens)
    return found is not None and not _negated(tokens, found[1])


def _negated(tokens: Sequence[Token], place: int) -> bool:
    return any(_NEGATIVE.at(tokens, at) for at in range(max(0, place - 4), place))


def _stripped(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the marks and small words around a condition."""
    held = trimmed(tokens)
    while held and held[0].key in _AROUND and held[0].key != QUOTE:
        held = held[1:]
    while held and held[-1].key in _AROUND and held[-1].key != QUOTE:
        held = held[:-1]
    while held and held[-1].key == "(":
        held = held[:-1]
    if held and held[0].key == ")":
        held = held[1:]
    return held
