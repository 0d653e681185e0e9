"""What stands around the points of a clause and says a thing of its own: a heading, a remark, an exclusion."""

from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Cap, Defined, Excluded, Fact, Note, OutOf, Whole
from cchc_desktop.domain.rule_text.facts.announced import announced, told
from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.left_out import excluded_in
from cchc_desktop.domain.rule_text.facts.naming import defined_in, told_of_letter
from cchc_desktop.domain.rule_text.facts.remarks import at_most
from cchc_desktop.domain.rule_text.facts.repeated import closing
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.facts.slips import polled_in
from cchc_desktop.domain.rule_text.points.amounts import LIMITING, Amount, amount_at
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.converted import formula_behind
from cchc_desktop.domain.rule_text.points.notes import note_in
from cchc_desktop.domain.rule_text.words.one_token import Token

_BEYOND = {"diem cong": "bonus", "diem thuong": "bonus", "diem tru": "penalty", "diem phat": "penalty"}
_TAIL = 24


def points_first(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """With "2 điểm:" for "Điểm 2: từ 90 % trở lên", where no other points follow."""
    led = len(tokens) > len("2đ:") and [token.key for token in tokens[:3]] == ["diem", "#", ":"]
    return (tokens[1], tokens[0], *tokens[2:]) if led and not awards(tokens[3:]) else tokens


def without_heading(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without a known remark before a colon: "Cộng dồn: …"."""
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    if colon + 1 < len(tokens) and (beyond := _BEYOND.get(" ".join(token.key for token in tokens[:colon]))):
        return tokens[colon + 1 :], [Note(beyond)]
    if (found := announced(tokens))[1]:
        return found
    if colon and colon + 1 < len(tokens) and (what := note_in(tokens[:colon])):
        return tokens[colon + 1 :], [Note(what)]
    return tokens, []


def without_notes(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without a remark behind a comma that says a known thing: ", trừ đến hết số điểm"."""
    for place in range(len(tokens) - 1, max(0, len(tokens) - _TAIL), -1):
        if tokens[place].key == "," and (what := note_in(tokens[place + 1 :]) or at_most(tokens[place + 1 :])):
            return tokens[:place], [Note(what)]
    return tokens, []


def without_cap(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the most behind a comma or in a bracket at the end: ", tối đa 2 điểm"."""
    bracketed = tokens[-1:] != () and tokens[-1].key == ")"
    ends = [place for place, token in enumerate(tokens) if token.key == ("(" if bracketed else ",")]
    found = LIMITING.at(tokens, ends[-1] + 1) if ends else None
    most = amount_at(tokens, found[1]) if found else None
    if most is None or most.end != len(tokens) - bracketed:
        return tokens, []
    return tokens[: ends[-1]], [Cap(most.amount)]


def total_in(tokens: tuple[Token, ...]) -> list[Fact]:
    """That the total is meant, with the most of it perhaps: "(Trừ vào tổng điểm thẩm định, tối đa trừ 2 điểm)"."""
    bracketed = tokens[:1] != () and tokens[0].key == "(" and closing(tokens, 0) == len(tokens)
    body, most = without_cap(tokens[1:-1] if bracketed else tokens)
    return [Note(whole), *most] if (whole := told(body)) in ("bonus", "penalty") else []


def without_names(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without what the letters are, behind the points: "(b/a) × 2, trong đó a là …, b là …"."""
    last = max((each.end for each in awards(tokens)), default=len(tokens))
    for place in range(last, len(tokens)):
        if told_of_letter(tokens, place) and (named := defined_in(tokens[place:])):
            return tokens[:place], [Defined(tuple((letter, label(text, held)) for letter, held in named))]
    return tokens, []


def without_exclusion(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without what is left out of the figure, behind the points: "(b/a) × 2, hồ sơ xin rút không tính vào mẫu số"."""
    given = awards(tokens)
    if not given and not case_in(tokens) and (whole := excluded_in(tokens)):
        return (), [Excluded(label(text, tokens[whole[0] : whole[1]]))]
    last = max((each.end for each in given), default=0) if not case_in(tokens) else len(tokens)
    for place in range(last, len(tokens)):
        begins = tokens[place].key == "," or (place == last and told_of_letter(tokens, place))
        behind = tokens[place + (tokens[place].key == ",") :] if begins and (place or not given) else ()
        behind = behind[told_of_letter(behind, 0) :]
        if behind and not case_in(behind) and (found := excluded_in(behind)):
            return tokens[:place], [Excluded(label(text, behind[found[0] : found[1]]))]
    return tokens, []


def without_conversion(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without what leads to a formula: "… (thang điểm 100), quy đổi về thang điểm 2: điểm = điểm DDCI × 2/100"."""
    if (found := formula_behind(tokens)) is None:
        return tokens, []
    place, scale = found
    return tokens[place:], [] if scale is None else [OutOf(Decimal(scale.numerator) / Decimal(scale.denominator))]


def without_poll(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the sum over a survey's slips in a bracket at the end: "(tổng trọng số các phiếu/số phiếu × 5)"."""
    opened = next((place for place, token in enumerate(tokens) if token.key == "(" and place), 0)
    if not opened or tokens[-1].key != ")" or (factor := polled_in(tokens[opened + 1 : -1])) is None:
        return tokens, []
    return tokens[:opened], [Whole(Award(Amount(factor)))]
