"""What a letter (công văn) asks of those it is to, in paragraphs that name nobody: "… gửi báo cáo trước ngày 15/9"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.unread import LeftOver

_TO = re.compile(r"kinh gui\s*:?\s*")
_ASKS = re.compile(r"\b(?:de nghi|yeu cau|gui|bao cao|tong hop|cung cap|nop|dang ky|ra soat|trien khai)\b")
_GROUND = re.compile(r"(?:can cu|thuc hien|theo|xet|tiep theo|ngay)\b")


def asked_of_readers(left: Iterable[LeftOver], items: Sequence[Item]) -> tuple[Entry, ...]:
    """A task of each paragraph without a number that asks for something by its time."""
    readers = _readers(items)
    return tuple(
        Entry(
            {Fact.TITLE: item.text, Fact.LEADS: readers, Fact.DEADLINE: phrase.text}, page=item.page, source=item.text
        )
        for item, phrase in left
        if readers and not item.mark and _ASKS.search(flat(item.text)) and not _GROUND.match(flat(item.text))
    )


def led_by_readers(entries: Iterable[Entry], items: Sequence[Item]) -> tuple[Entry, ...]:
    """The tasks of a letter, those that name nobody its readers'."""
    readers = _readers(items)
    return tuple(
        each if each[Fact.LEADS] or not readers else replace(each, facts={**each.facts, Fact.LEADS: readers})
        for each in entries
    )


def _readers(items: Sequence[Item]) -> str:
    """Whom it is to, on the line of "Kính gửi" or in the list under it."""
    place = next((at for at, item in enumerate(items) if _TO.match(flat(item.text))), None)
    if place is None:
        return ""
    text = items[place].text
    listed: list[str] = []
    for item in items[place + 1 :]:
        if item.mark not in ("-", "–", "+"):
            break
        listed.append(item.text)
    match = _TO.match(flat(text))
    own = text[match.end() :] if match else ""
    return "; ".join(part.strip(" ;.") for part in (own, *listed) if part.strip(" ;."))
