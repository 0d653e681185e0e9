"""One cell that says who leads and who takes part: "Sở A (chủ trì); Sở B (phối hợp)", "Chủ trì: A. Phối hợp: B"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_name, split_parties
from cchc_desktop.text import tidy

_UNIT = r"(?:la )?(?:(?:cac )?(?:co quan|don vi|cq|dv) )?"
_MARK = re.compile(
    rf"(?<!giao )(?<!phan cong )\b(?:(?P<LEADS>{_UNIT}(?:chu tri|(?:lam )?dau moi)|(?<=\()ct(?=\)))"
    rf"|(?P<PARTNERS>{_UNIT}(?:cung )?(?:phoi hop|tham gia)|(?<=\()ph(?=\))))"
    r"(?: (?:thuc hien|tham muu))*\b(?P<with> (?:voi|cung)\b(?: voi\b)?)?"
)
_ENDS = re.compile(r"\s*\)?\s*(?:$|[;,.\n)])|\s+(?:và )?phối hợp\b", re.IGNORECASE)
_PARTS = ";,.\n-–+(/"
_DASHES = "-–"
_BULLETS = " ;,.\n-–+•(/"
_LONGEST, _NAME = 2000, 300
"""In letters: a cell that says who does what, and how much of a text tells whether it begins with a name."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A word that says what the names before or behind it do."""

    fact: Fact
    start: int
    end: int
    before: bool
    """It stands before its names."""


def shares(text: str, own: Fact) -> dict[Fact, str]:
    """The names of a cell by what they do, those before any word of it being what the cell is of.

    Empty where the cell says nothing of it, or leaves open what some of its names do.
    """
    marks = tuple(_marks(text)) if len(text) <= _LONGEST else ()
    found: dict[Fact, list[str]] = {}
    at = 0
    for mark, following in zip(marks, (*marks[1:], None), strict=False):
        if (led := _names(text[at : mark.start])) and not mark.before:
            others, led = _parted(led) if mark.fact is not own and not found else ("", led)
            if others:
                found.setdefault(own, []).append(others)
            found.setdefault(mark.fact, []).append(led)
            at = mark.end
            continue
        if led and (at or mark is not marks[0]):
            return {}
        if led:
            found.setdefault(own, []).append(led)
        end = _before_next(text, following) if following else len(text)
        found.setdefault(mark.fact, []).append(_names(text[mark.end : end]))
        at = end
    if _names(text[at:]) or not all(all(map(_begins_with_name, said)) for said in found.values()):
        return {}
    return {fact: "; ".join(said) if len(said) > 1 else said[0] for fact, said in found.items()}


def _parted(names: str) -> tuple[str, str]:
    """Those before the last, and it: of "Sở A; Sở B (phối hợp)" only B takes part; none where commas part them."""
    last = max(names.rfind(";"), names.rfind("\n"))
    if last < 0 and len(split_parties(names)) > 1:
        return "", ""
    return _names(names[: max(last, 0)]), _names(names[last + 1 :])


def unclear_shares(text: str) -> bool:
    """Whether a cell says of some of its names what they do and not of the others, or is too long to be looked into."""
    if len(text) > _LONGEST:
        return True
    marks = tuple(_marks(text))
    return any(not mark.before for mark in marks) and not shares(text, Fact.LEADS)


def _marks(text: str) -> Iterator[_Mark]:
    plain = flat(text.replace("\n", " "))
    for match in _MARK.finditer(plain):
        before, behind = text[: match.start()].rstrip(" "), text[match.end() :]
        fact = Fact.LEADS if match["LEADS"] else Fact.PARTNERS
        apart = not before or before[-1] in _PARTS
        dashed = bool(_names(before)) and before.endswith(("(", *_DASHES))
        if (dashed or not apart) and _ENDS.match(behind) and not match["with"]:
            yield _Mark(fact, len(before) - before.endswith("("), match.end() + _closing(behind), before=False)
        elif colon := re.match(r"\s*[:：]?\s*", behind):
            end, told = match.end() + colon.end(), bool(colon.group().strip())
            named = _begins_with_name(_names(text[end:]))
            if (apart and (told or named)) or (named and (told or match["with"])):
                yield _Mark(fact, match.start(), end, before=True)


def _closing(behind: str) -> int:
    """How much of what follows is the bracket that closes."""
    match = re.match(r"\s*\)", behind)
    return match.end() if match else 0


def _before_next(text: str, following: _Mark) -> int:
    """Where the names of a word end that another word follows: at its own, or before the names that stand before it."""
    if following.before:
        return following.start
    parts = [at for at, letter in enumerate(text[: following.start]) if letter in ";.\n"]
    return parts[-1] if parts else following.start


def _names(text: str) -> str:
    names = text.strip(_BULLETS)
    return names[:-1].rstrip(_BULLETS) if names.endswith(")") and names.count("(") < names.count(")") else names


def _begins_with_name(text: str) -> bool:
    return bool(text) and is_name(tidy(text[:_NAME]))
