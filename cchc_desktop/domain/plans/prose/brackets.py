"""Who and when in the brackets that end a task: "… (Phòng Nội vụ chủ trì, Công an phối hợp; xong trong tháng 3)"."""

import re

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.parties import is_unit

_IN_BRACKETS = re.compile(
    r"\((?P<leads>[^()]{3,160}?)\s+(?:chủ trì|tham mưu|phụ trách)(?:\s+thực hiện)?"
    r"(?:[,;]\s*(?P<partners>[^();]{3,160}?)\s+phối hợp(?:\s+thực hiện)?)?"
    r"(?:[,;]\s*(?:[Tt]hời (?:gian|hạn)\s*:?\s*)?(?P<time>[^();]{3,120}))?\)\s*[.;]?$"
)
_ANY_YEAR = 2000


def split_brackets(text: str) -> tuple[str, dict[Fact, str]]:
    """What stands before them, and what they say; nothing where they are of anything else."""
    match = _IN_BRACKETS.search(text)
    if match is None or not is_unit(match["leads"]) or not (match["partners"] or match["time"]):
        return text, {}
    said = {Fact.LEADS: match["leads"], Fact.PARTNERS: match["partners"], Fact.DEADLINE: match["time"]}
    if match["time"] and read_deadline(match["time"], _ANY_YEAR).kind is None:
        return text, {}
    return text[: match.start()].rstrip(), {fact: words for fact, words in said.items() if words}
