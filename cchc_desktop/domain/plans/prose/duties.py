"""Tasks given in running text: "Giao Sở Nội vụ: …, hoàn thành trong tháng 9/2022", and dated points without "Giao"."""

import re
from collections.abc import Collection, Mapping, Sequence

from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_name, is_unit
from cchc_desktop.domain.plans.prose.asked import asked_of
from cchc_desktop.domain.plans.prose.goals import is_about_goals
from cchc_desktop.domain.plans.prose.labels import split_labels
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Phrase, Strength, find_phrases, sure_phrases
from cchc_desktop.domain.plans.prose.sections import section_of, year_over
from cchc_desktop.domain.plans.prose.verbs import VERB
from cchc_desktop.domain.plans.prose.who import (
    GIVES,
    begins_with_work,
    cut_short,
    given_within,
    only_unit,
    partners,
    unit_before_colon,
    who_does,
)
from cchc_desktop.domain.plans.tables.groups import time_of_group

# Said to everybody and done by nobody in particular: work only where a day stands with it.
_EXHORTS = re.compile(
    r"(?:can |phai )?"
    r"(?:tiep tuc|tang cuong|quan triet|nang cao|day manh|quan tam|chu dong|phat huy|nghiem tuc|tich cuc)\b"
)
# What a decision gives is in its annex.
_GIVES_FIGURES = re.compile(
    r"(?:giao|phan bo) (?:bo sung )?(?:(?:cac|he thong) )?(?:chi tieu|bien che|du toan|kinh phi)\b"
)
_FIELD = re.compile(r"(?:cong tac|linh vuc|noi dung|ve)\b")
_FEWEST_WORDS = 3
_PART = 1
"""Up to this rank a number is that of a part."""


def gives_explicitly(entry: Entry) -> bool:
    """Whether the words themselves give the duty or its day, and not only the unit's name over them."""
    return GIVES.match(flat(entry.source)) is not None or bool(entry[Fact.DEADLINE])


def duty_entries(items: Sequence[Item]) -> tuple[Entry, ...]:
    """What the running text gives to do: to somebody named, or by a day."""
    headings = {id(item.parents[-1]) for item in items if item.parents}
    asked = asked_of(items)
    givers = {id(item): _giver(item, bare=id(item) not in asked) for item in items if id(item) in headings}
    points = _points_without_marks(items, givers)
    found = [_entry(item, asked.get(id(item)), givers, point=id(item) in points) for item in items]
    lists = {_list_of(item) for item, entry in zip(items, found, strict=True) if entry and entry[Fact.LEADS]}
    every = [entry or _like_the_others(item, lists) for item, entry in zip(items, found, strict=True)]
    return tuple(filter(None, every))


def _points_without_marks(items: Sequence[Item], givers: Mapping[int, str]) -> set[int]:
    """The paragraphs right under a unit's heading that have no bullet and begin with what is to be done."""
    points: set[int] = set()
    above: Item | None = None
    for item in items:
        if item.mark:
            above = item if givers.get(id(item)) else None
        elif above is not None and begins_with_work(item.text):
            points.add(id(item))
        else:
            above = None
    return points


def _list_of(item: Item) -> tuple[int, ...]:
    """What tells the list an item is of."""
    return item.rank, *map(id, item.parents)


def _like_the_others(item: Item, lists: Collection[tuple[int, ...]]) -> Entry | None:
    """A point that names who is to do it, in a list where others are tasks: it is one too, with or without a time."""
    who, duty = who_does(item.text)
    if not who:
        who, duty = given_within(item.text), item.text
    work = is_unit(who) and len(duty.split()) >= _FEWEST_WORDS and not _EXHORTS.match(flat(duty))
    if not (work and item.numbered and _list_of(item) in lists) or is_about_goals(item) or item.text.endswith(":"):
        return None
    return _made(item, item.text, who, find_phrases(item.text))


def _entry(item: Item, asked: str | None, givers: Mapping[int, str], *, point: bool) -> Entry | None:
    phrases = find_phrases(item.text)
    over = next((parent for parent in reversed(item.parents) if givers.get(id(parent))), None)
    giver = over if over in item.parents[-1:] else None
    if givers.get(id(item)):
        return None
    if giver is not None and (item.mark or point):
        duty, named = _parted_by_agency(item.text)
        return _made(item, duty, named or givers[id(giver)], phrases, giver)
    who, duty = who_does(item.text)
    who = who or given_within(item.text)
    plain = flat(item.text)
    given = (GIVES.match(plain) and not _GIVES_FIGURES.match(plain)) or unit_before_colon(item.text) > 0
    if asked:
        if item.text.rstrip().endswith(":") or (not duty and is_unit(item.text.rstrip(" .;"))):
            return None
        who, duty, given = (who, duty, True) if who and duty else (asked, item.text, True)
        # What stands behind a list is under none of its points.
        over = over if item.mark else next((each for each in item.parents if each.rank > _PART), None)
    if len(duty.split()) < _FEWEST_WORDS or is_about_goals(item):
        return None
    if given and item.numbered:
        return _made(item, duty, who, phrases, over)
    monthly = item.mark and not item.text.rstrip().endswith(":") and time_of_group(section_of(item))
    each = monthly or (asked == "" and bool(who) and not _EXHORTS.match(flat(duty)))
    return _made(item, item.text, who, phrases, over) if each or _is_dated(item, who, phrases) else None


def _giver(item: Item, *, bare: bool) -> str:
    """Whose the points under a heading are: "Giao Sở Nội vụ:", "2. Sở Nội vụ:", where `bare` also "2. Sở Nội vụ"."""
    who, duty = who_does(item.text)
    ends = item.text.rstrip().endswith(":") or not duty
    if GIVES.match(flat(item.text)) and who and ends:
        return who
    if not (item.numbered or item.mark) or is_about_goals(item):
        return ""
    if unit_before_colon(item.text) == len(item.text) - 1:
        return who
    return only_unit(item.text) if bare and item.numbered else ""


def _parted_by_agency(text: str) -> tuple[str, str]:
    """Of "Cải cách thể chế: Sở Tư pháp;", "Sở Tư pháp thẩm định …" what is to be done and who has it, if anyone."""
    field, _colon, named = text.rpartition(": ")
    if _FIELD.match(flat(field)) and is_name(named) and not VERB.search(named):
        return field, named.rstrip(" .;")
    who, duty = who_does(text)
    return (duty, who) if is_unit(who) and len(duty.split()) >= _FEWEST_WORDS else (text, "")


def _is_dated(item: Item, who: str, phrases: Sequence[Phrase]) -> bool:
    """Whether the words name a day to be done by, or how often; without a name in front only the surest count."""
    if not phrases or not (who or item.mark):
        return False
    first = phrases[0]
    labelled = split_labels(item.text)[1]
    alone = not labelled and item.text[: first.start].rstrip().endswith(":") and not item.text[first.end :].strip(" .;")
    sure = first.strength <= (Strength.IN if who else Strength.BY)
    return sure or alone or (bool(who) and first.strength is Strength.REPEATED)


def _made(item: Item, duty: str, who: str, phrases: Sequence[Phrase], giver: Item | None = None) -> Entry:
    times, section = [phrase.text for phrase in phrases], section_of(item, below=giver)
    withs = partners(duty)
    facts = {
        Fact.NUMBER: item.path if item.numbered else "",
        Fact.TITLE: duty,
        Fact.LEADS: who,
        Fact.PARTNERS: withs,
        Fact.DEADLINE: times[-1] if times else time_of_group(section),
    }
    named = times if len(set(times)) > 1 else [phrase.text for phrase in sure_phrases(item.text)]
    doubts = [f"Câu có nhiều thời hạn: {'; '.join(named)}"] if len(set(named)) > 1 else []
    cut = (name for name in (who, withs) if name and cut_short(item.text, name))
    doubts += [f"Không rõ tên đơn vị hết ở đâu: “{name}” hay dài hơn" for name in cut]
    return Entry(facts, section, item.page, item.text, tuple(doubts), year_over(item))
