"""Tasks written as prose with labels: "a) … Cơ quan chủ trì: … Cơ quan phối hợp: … Thời gian thực hiện: …"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.prose.brackets import split_brackets
from cchc_desktop.domain.plans.prose.labels import split_labels
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Strength, find_phrases
from cchc_desktop.domain.plans.prose.sections import section_of, year_over
from cchc_desktop.domain.plans.prose.who import begins_with_work
from cchc_desktop.domain.plans.tables.groups import time_of_group

_BESIDES = {Fact.CONTENT, Fact.NOTE}
_BULLETS = (9, 10)
_UNMARKED = 11
_ENDS = (".", ":", ";")


def labelled_entries(items: Sequence[Item]) -> tuple[Entry, ...]:
    """What the prose says of each task that has its lead, or its partners, or its time under a label."""
    opened = tuple(_opened(items))
    shared = {id(over) for each in opened for over in each.item.parents}
    return tuple(each.entry(heads_others=id(each.item) in shared) for each in opened if each.task)


def _opened(items: Iterable[Item]) -> Iterator["_Open"]:
    reader = _Reader()
    for item in items:
        yield from reader.read(item)
    yield from reader.closed()


@dataclass(slots=True)
class _Open:
    """A task whose labels are being read."""

    item: Item
    facts: dict[Fact, str]
    said: list[str]
    listing: Fact | None = None
    """The label whose value is the list under it."""
    last: Item | None = None
    """The paragraph of its latest label."""
    titled: bool = False
    """Its words stood under a label of theirs."""

    def says(self, labelled: Mapping[Fact, str]) -> bool:
        """Whether it has one of these already, so that they are another task's."""
        own = self.facts.keys() if self.titled else self.facts.keys() - {Fact.TITLE}
        return bool(own & labelled.keys() - {Fact.NOTE})

    def add(self, item: Item, labelled: Mapping[Fact, str]) -> None:
        notes = [each[Fact.NOTE] for each in (self.facts, labelled) if Fact.NOTE in each]
        self.facts |= labelled
        if notes:
            self.facts[Fact.NOTE] = "; ".join(notes)
        self.last = item
        self.titled = self.titled or Fact.TITLE in labelled
        self.said.append(item.text)
        self.listing = next((column for column, value in labelled.items() if not value or value.endswith(":")), None)

    def add_listed(self, item: Item, listing: Fact) -> None:
        above = self.facts[listing]
        parted = " " if above.endswith(":") else "; "
        self.facts[listing] = f"{above}{parted}{item.text.rstrip(' .;,')}".removeprefix("; ")
        self.said.append(item.text)

    def waits_for(self, item: Item) -> bool:
        """Whether the latest label stood alone and a paragraph without a number says what it is of."""
        return not item.mark and self.listing is not None and not self.facts[self.listing]

    @property
    def task(self) -> bool:
        """Whether it is more than a label by chance: somebody has it, or something that is named has a time."""
        named = self.titled or self.item.numbered or self.facts.get(Fact.CONTENT)
        whose = self.facts.get(Fact.LEADS) or self.facts.get(Fact.PARTNERS)
        return bool(whose or (named and self.facts.get(Fact.DEADLINE)))

    def goes_on(self, item: Item) -> bool:
        """Whether a paragraph without a label stands under that of the latest one."""
        return self.last is not None and self.last.mark != "" and self.last in item.parents

    def entry(self, *, heads_others: bool) -> Entry:
        """What was said; "Nội dung" is the title where no numbered heading is, or one that is other tasks' too."""
        number = self.item.path if self.item.numbered else ""
        facts = {Fact.NUMBER: number, **self.facts}
        content = facts.pop(Fact.CONTENT, "")
        if content and self.item.numbered and not heads_others:
            facts[Fact.NOTE] = "; ".join(filter(None, (f"Nội dung: {content}", facts.get(Fact.NOTE, ""))))
        elif content:
            facts |= {Fact.TITLE: content, Fact.NUMBER: ""}
        own = heads_others and content
        section = self.item.heading.rstrip(" :") if own else section_of(self.item)
        facts[Fact.DEADLINE] = facts.get(Fact.DEADLINE) or _time_in(facts[Fact.TITLE]) or time_of_group(section)
        return Entry(facts, section, self.item.page, " ".join(self.said), year=year_over(self.item))


def _time_in(title: str) -> str:
    """The one time its own words say, where no label does."""
    found = find_phrases(title)
    return found[0].text if len(found) == 1 and found[0].strength is not Strength.REFERRED else ""


class _Reader:
    """Walks the paragraphs, keeping those since the last task: the next one's words are among them."""

    def __init__(self) -> None:
        self._before: list[Item] = []
        self._open: _Open | None = None

    def read(self, item: Item) -> Iterator[_Open]:
        """The task that `item` shows to be over."""
        rest, labelled = split_labels(item.text, paragraph=True)
        if not labelled:
            rest, labelled = split_brackets(item.text)
        if item.numbered and labelled.keys() & _BESIDES:
            alone = labelled.keys() <= _BESIDES
            rest = item.text if alone else rest or labelled.pop(Fact.CONTENT, item.text)
            labelled = {} if alone else labelled
        task = self._open
        if task and task.listing and not labelled and (item.rank in _BULLETS or task.waits_for(item)):
            task.add_listed(item, task.listing)
        elif task and not labelled and task.goes_on(item):
            task.said.append(item.text)
        elif not labelled:
            yield from self.closed()
            self._before.append(item)
        elif len(rest.split()) > 1:
            yield from self.closed()
            self._begin(item, rest)
        elif task is None or task.says(labelled):
            yield from self.closed()
            title = _title(self._before) or item
            self._begin(title, title.text if title is not item else rest)
        if self._open and labelled:
            self._open.add(item, labelled)

    def closed(self) -> Iterator[_Open]:
        """The open task, now whole."""
        if self._open is not None:
            yield self._open
        self._open = None

    def _begin(self, item: Item, title: str) -> None:
        before = [each.text for each in self._before]
        said = [title, *before[before.index(item.text) + 1 :]] if item in self._before else []
        self._open = _Open(item, {Fact.TITLE: title}, said)
        self._before = []


def _title(before: Sequence[Item]) -> Item | None:
    """The paragraph that says the task: the last one, or the item whose points it is the last of."""
    if not before:
        return None
    last = before[-1]
    points = [item for item in before if item.parents == last.parents and item.rank == last.rank]
    over = last.parents[-1] if last.parents and last.parents[-1] in before else None
    if over is not None and last.rank == _UNMARKED and over.numbered and begins_with_work(over.text):
        return over
    if over is not None and over.text.endswith(_ENDS) and (last.rank == _UNMARKED or len(points) > 1):
        return over
    return last
