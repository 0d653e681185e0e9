"""How an answer becomes points, and why: seventeen kinds, what modifies them, one rule a leaf."""

from cchc_desktop.domain.rules.outcome import Entry, Input, Points
from cchc_desktop.domain.rules.rule import NotApplicable, Occurrence, Rule, Treatment

__all__ = ["Entry", "Input", "NotApplicable", "Occurrence", "Points", "Rule", "Treatment"]
