"""What the letters of a formula are, apart from the formula: "b/a × 2 (a: …; b: …; không tính …)" as four clauses."""

from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.left_out import excluded_in, leaving
from cchc_desktop.domain.rule_text.facts.naming import WHERE, defined_in, named_at, names_in
from cchc_desktop.domain.rule_text.facts.repeated import closing
from cchc_desktop.domain.rule_text.facts.shared_names import together
from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.notes import note_in
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.openers import Clause, opened

_SHORTEST = 2
"""Tokens of a letter and its name."""
Run = tuple[Token, ...]


def explained(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, each name of a letter as one of its own, and so is what is said behind it."""
    for clause in clauses:
        head, runs = _without_brackets(clause.tokens)
        place = next((at for at in range(len(head)) if _begins(head, at)), len(head))
        if place:
            yield Clause(opened(head[:place]).tokens, clause.opener)
        for run in (head[place:], *runs):
            yield from (Clause(each) for part in _named(run) if (each := opened(part).tokens))


def _begins(tokens: Run, place: int) -> bool:
    """Whether names begin here: at the start, with "trong đó", or several behind a comma."""
    if together(tokens[place:]) and (not place or WHERE.at(tokens, place)):
        return True
    if place and tokens[place - 1].key == "," and len(names_in(tokens[place:])) > 1:
        return bool(defined_in(tokens[place:]))
    return named_at(tokens, place, led=place > 0) and bool(defined_in(tokens[place:]))


def _without_brackets(tokens: Run) -> tuple[Run, list[Run]]:
    """Without the brackets that say what the letters are, and the sentences in them."""
    held, runs, place = tokens, list[Run](), 0
    while place < len(held):
        end = closing(held, place) if held[place].key == "(" else 0
        inner = list(_sentences(held[place + 1 : end - 1])) if end else []
        if inner and (together(inner[0]) or (names_in(inner[0]) and defined_in(inner[0]))):
            held, runs = held[:place] + held[end:], [*runs, *inner]
        elif (close := _close(held, place)) and _leaves(held[place + 1 : close]):
            held, runs = held[:place] + held[close:], [*runs, held[place + 1 : close]]
        else:
            place += 1
    return held, runs


def _close(tokens: Run, place: int) -> int:
    """Where the bracket ends in which a comma stands; 0 for no comma, or one in none."""
    depth = 1
    for at in range(place + 1, len(tokens) if tokens[place].key == "," else 0):
        depth += (tokens[at].key == "(") - (tokens[at].key == ")")
        if not depth:
            return at
    return 0


def _sentences(tokens: Run) -> Iterator[Run]:
    """What semicolons and full stops part, outside brackets."""
    start = depth = 0
    for place, token in enumerate(tokens):
        depth += (token.key == "(") - (token.key == ")")
        stop = token.key == "." and token.glued and not (place + 1 < len(tokens) and tokens[place + 1].glued)
        if not depth and (stop or token.key == ";"):
            yield tokens[start:place]
            start = place + 1
    yield tokens[start:]


def _named(tokens: Run) -> Iterator[Run]:
    """Each name by itself, and what is said behind it; all as it stands where it names nothing."""
    head, *said = _parted(tokens)
    if several := together(head):
        yield from (*several, *said)
        return
    starts = names_in(tokens) if defined_in(tokens) else []
    for start, end in zip((0, *starts[1:]), (*starts[1:], len(tokens)), strict=True):
        yield from _parted(tokens[start:end]) if starts else (tokens,)


def _parted(tokens: Run) -> Iterator[Run]:
    """A name, and what is said behind it: "a là số nhiệm vụ (không tính …), tối đa 2 điểm"."""
    name, said = tokens, list[Run]()
    while found := _last_said(name):
        name, said = found[0], [found[1], *said]
    yield name
    yield from said


def _last_said(name: Run) -> tuple[Run, Run] | None:
    """A name without the last thing that is said behind it, and that."""
    depth = 0
    for place in range(len(name) - 1, _SHORTEST, -1):
        behind = name[place + 1 :]
        if name[place].key == "(" and depth == 1 and _tells(inner := name[place + 1 : closing(name, place) - 1]):
            return name[:place] + name[closing(name, place) :], inner
        depth += (name[place].key == ")") - (name[place].key == "(")
        if not depth and name[place].key == "," and _tells(behind):
            return name[:place], behind
        if not depth and _leaves(name[place:]):
            led = [token.key for token in name[place - 2 : place]] == ["trong", "do"]
            return name[: place - 2 * led], name[place:]
    return None


def _leaves(tokens: Run) -> bool:
    """Whether it begins with words that leave something out."""
    return next((start for start, _end in leaving(tokens)), -1) == 0 and excluded_in(tokens) is not None


def _tells(tokens: Run) -> bool:
    """Whether it says something of the points, or what is not counted, and belongs to no name."""
    told = excluded_in(tokens) or case_in(tokens) or note_in(tokens) or LIMITING.at(tokens, 0)
    return bool(told) or any(given.stated for given in awards(tokens))
