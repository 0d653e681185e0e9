"""Who is asked to do a list of points, and what stands right behind it, by the sentence above it."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_unit
from cchc_desktop.domain.plans.prose.goals import is_about_goals
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import sure_phrases
from cchc_desktop.domain.plans.prose.who import begins_with_work, who_does

_ASKS = re.compile(r"\b(?:giao|phan cong|de nghi|yeu cau)\s")
_FOLLOWS = re.compile(r"\b(?:sau(?: day)?|nhu sau|thuc hien)\s*$")
_ASKS_EACH = re.compile(
    r"(?<!cac )(?<!nhung )(?<!mot so )\b(?:yeu cau|chi dao|ket luan|giao nhiem vu|phan cong)"
    r"(?: (?:mot so|cac) (?:noi dung|nhiem vu|cong viec))?(?: (?:nhu )?sau)?\s*:$"
)
_LIST_OVER = re.compile(r"(?:noi nhan|phu luc|tren day la|can cu)\b")


def asked_of(items: Sequence[Item]) -> dict[int, str]:
    """Who is asked to do a numbered item, or by a day what stands behind, by "…, đề nghị các phường thực hiện:".

    Nobody, "", where it leaves it to each item to name them: "Chủ tịch yêu cầu:".
    """
    asked: dict[int, str] = {}
    who: str | None = None
    rank = 0
    above: tuple[Item, ...] = ()
    for item in items:
        if not item.mark:
            if (asks := _asked_in(item)) is not None or _LIST_OVER.match(flat(item.text)):
                who, above, rank = asks, tuple(parent for parent in item.parents if parent.numbered), 0
            elif who and rank and _is_work(item.text):
                asked[id(item)] = who
        elif who is not None and item.numbered and item.parents == above and rank in (0, item.rank):
            asked[id(item)], rank = who, item.rank
        elif who is not None and item.rank <= rank:
            who = None
        elif item.parents and id(item.parents[-1]) in asked and item.parents[-1].text.rstrip().endswith(":"):
            asked[id(item)] = asked[id(item.parents[-1])]
    return asked


def _is_work(text: str) -> bool:
    """Whether it says by a day what is to be done, and does not ask once more for what is asked for above."""
    return begins_with_work(text) and not _ASKS.match(flat(text)) and bool(sure_phrases(text))


def _asked_in(item: Item) -> str | None:
    """The units a sentence asks for what follows its colon, "" where it names none; None where it asks nothing."""
    if not item.text.rstrip().endswith(":") or is_about_goals(item):
        return None
    for asks in reversed(list(_ASKS.finditer(flat(item.text)))):
        who, duty = who_does(item.text[asks.start() :])
        if is_unit(who) and (not duty or _FOLLOWS.search(flat(duty))):
            return who
    return "" if _ASKS_EACH.search(flat(item.text)) else None
