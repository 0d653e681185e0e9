"""How an answer becomes points, and why: seventeen kinds, what modifies them, one rule a leaf."""

from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.rules.outcome import Entry, Input, Points
from cchc_desktop.domain.rules.rule import NotApplicable, Rule, Treatment
from cchc_desktop.domain.rules.written import KINDS, rule_from_data, rule_to_data

__all__ = [
    "KINDS",
    "Entry",
    "Input",
    "NotApplicable",
    "Occurrence",
    "Points",
    "Rule",
    "Treatment",
    "rule_from_data",
    "rule_to_data",
]
