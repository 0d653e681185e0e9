"""What a letter (công văn) asks of those it is to, in paragraphs that name nobody: "… gửi báo cáo trước ngày 15/9"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_unit
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.unread import LeftOver
from cchc_desktop.domain.plans.prose.who import who_does

_TO = re.compile(r"kinh gui\s*:?\s*")
_ASKS = re.compile(r"\b(?:de nghi|yeu cau|gui|bao cao|tong hop|cung cap|nop|dang ky|ra soat|trien khai)\b")
_REQUESTS = re.compile(r"\b(?:de nghi|yeu cau)\b(?! (?:cua|tai)\b)")
_POLITELY = re.compile(r"(?:^|\b(?:tran trong|kinh))$")
_GROUND = re.compile(r"(?:can cu|thuc hien|theo|xet|tiep theo|ngay)\b")


def asked_of_readers(left: Iterable[LeftOver], items: Sequence[Item]) -> tuple[Entry, ...]:
    """A task of each paragraph without a number that asks for something by its time."""
    readers = _readers(items)
    asked = [
        (item, phrase, _asked(item.text, phrase.start, readers)) for item, phrase in left if readers and not item.mark
    ]
    return tuple(
        Entry({Fact.TITLE: item.text, Fact.LEADS: who, Fact.DEADLINE: phrase.text}, page=item.page, source=item.text)
        for item, phrase, who in asked
        if who
    )


def _asked(text: str, timed: int, readers: str) -> str:
    """Whom a paragraph asks for something: those it names, else the `readers`; nobody where it only gives grounds.

    A time `timed` before the request belongs to the grounds that stand there.
    """
    plain = flat(text)
    if not _ASKS.search(plain):
        return ""
    requests = [each for each in _REQUESTS.finditer(plain) if _is_its_own(text[: each.start()])]
    if requests and _GROUND.match(plain) and timed < requests[0].start():
        return ""
    named = next((who for each in requests if is_unit(who := who_does(text[each.start() :])[0])), "")
    return named or (readers if requests or not _GROUND.match(plain) else "")


def _is_its_own(before: str) -> bool:
    """Whether who writes asks, and not the document it goes by: "…, Sở Nội vụ đề nghị", not "trong đó yêu cầu"."""
    asking = re.split(r"[,;.]\s", f", {before}")[-1].strip()
    return is_unit(asking) or _POLITELY.search(flat(asking)) is not None


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
