"""The heading a paragraph stands under, and the year of it."""

import re

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.tables.groups import year_of_group

_GENERIC = re.compile(
    r"(?:cac |mot so )?(?:nhiem vu|noi dung|giai phap|cong viec|hoat dong)(?:,? (?:va )?(?:giai phap|nhiem vu))?"
    r"(?: (?:cu the|chung|trong tam|chu yeu|thuc hien|can thuc hien))*\s*[.:]?"
)
_LONGEST_HEADING = 250


def section_of(item: Item, *, below: Item | None = None) -> str:
    """The heading `item` stands under: the nearest that says more than "Nhiệm vụ cụ thể"; above `below` where given."""
    parents = item.parents[: item.parents.index(below)] if below in item.parents else item.parents
    for parent in reversed(parents):
        if parent.numbered and len(parent.text) <= _LONGEST_HEADING and not _GENERIC.fullmatch(flat(parent.text)):
            return parent.heading.rstrip(" :")
    return ""


def year_over(item: Item) -> int | None:
    """The year of the nearest heading that is one of a year: "II. NHIỆM VỤ NĂM 2027"."""
    return next(filter(None, (year_of_group(parent.heading) for parent in reversed(item.parents))), None)
