"""A scoring sentence in Vietnamese <-> a rule. What isn't certain stays manual, with a problem that says so."""

from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class RuleReading:
    """What a sentence says, its own words kept in `rule.text`."""

    rule: Rule
    problems: tuple[str, ...] = ()
    """Why it stayed manual, or what of it needs a look; empty where it was read with certainty."""
    survey: bool = False
    """The words say that a survey measures it."""

    @property
    def certain(self) -> bool:
        """Whether nothing needs a look."""
        return not self.problems


def read_rule(
    text: str, max_points: Decimal, *, title: str = "", kind: str = "", year: int | None = None
) -> RuleReading:
    """The rule of a leaf worth `max_points`; `title` is the leaf's, `kind` what the table itself names, if anything.

    `year` is the set's own, where it is known: a day of that year, or of the one before, is then no riddle.
    """
    from cchc_desktop.domain.rule_text import reading

    return reading.read_rule(text, max_points, title=title, kind=kind, year=year)


def write_rule(rule: Rule) -> str:
    """`rule` as a sentence, of every kind and with all that modifies it; `read_rule` gives the same rule back, certain.

    What two notations mean alike is written one way: a case's points only where the officer chooses it, a tier with one
    lower and one upper end at most. The rule's own text is not looked at.
    """
    from cchc_desktop.domain.rule_text import writing

    return writing.write_rule(rule)
