"""How an answer becomes points, and why: one rule a leaf, of a kind, with what modifies it.

    yes-no · choice · checklist-sum · manual                       choices
    ratio (pure, or with a floor) · ratio-to-target · linear-band   ratios
    tiers (of a share) · count-tiers                                tiers
    deadline-tiers                                                  dates
    per-item-sum · deduct-per-occurrence · bonus · penalty          counts
    scaled-external · survey-options                                surveys
    formula                                                         formula

A kind turns an answer into an exact fraction and its reckoning in words (`Outcome`); the rule takes what was excluded,
the case in which nothing arose, deductions and bounds into account and rounds once (`Points`). A new kind is a frozen
class with `kind`, `maximum`, `entry` and `outcome`, named in `written`.
"""

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
