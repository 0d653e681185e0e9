"""A set and the one that takes its place: what differs, which code goes on as which, last year by the new rules."""

from cchc_desktop.domain.set_versions.carrying import carried_over, rescored
from cchc_desktop.domain.set_versions.differences import Change, Difference, difference
from cchc_desktop.domain.set_versions.mapping import proposed_mapping, similarity

__all__ = ["Change", "Difference", "carried_over", "difference", "proposed_mapping", "rescored", "similarity"]
