"""What follows from the unit's name and superior, and what the officer has made their own."""

from dataclasses import dataclass, replace

from cchc_desktop.domain.office import Office, usual

DERIVED = ("name_lines", "place", "recipients", "copies")
"""The facts `usual` proposes, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Following:
    """An office after an answer changed: what followed by itself, and what stands as it was."""

    office: Office
    kept: tuple[str, ...]
    """Facts written by hand, for which the new answer proposes something else: to be asked about."""


def proposal(office: Office) -> Office:
    """What `usual` proposes for this name, superior and year."""
    return usual(office.name, office.superior, office.year)


def follow(old: Office, new: Office) -> Following:
    """Let the facts that were still the old proposal become the new one."""
    before, after = proposal(old), proposal(new)
    differing = [fact for fact in DERIVED if getattr(before, fact) != getattr(after, fact)]
    untouched = tuple(fact for fact in differing if getattr(new, fact) == getattr(before, fact))
    kept = tuple(fact for fact in differing if fact not in untouched and getattr(new, fact) != getattr(after, fact))
    return Following(propose(new, untouched), kept)


def propose(office: Office, facts: tuple[str, ...]) -> Office:
    """The office with the proposal in these facts."""
    proposed = proposal(office)
    return replace(office, **{fact: getattr(proposed, fact) for fact in facts})
