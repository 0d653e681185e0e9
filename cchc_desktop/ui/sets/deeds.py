"""What is written to the store about sets, each deed one action that is told and can be taken back."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, count
from typing import TYPE_CHECKING

from cchc_desktop import gathering
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.i18n import _
from cchc_desktop.store import StoreError
from cchc_desktop.ui.sets.opened import OpenSet, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cchc_desktop.store import Store, StoredSet
    from cchc_desktop.ui.ask import Ask
    from cchc_desktop.ui.sets.set_reading import ReadSet


class SetDeeds:
    """Alone in writing."""

    def __init__(self, store: Store, ask: Ask, tell: Callable[[str, bool], None]) -> None:
        self._store, self._ask, self._tell = store, ask, tell

    def all(self) -> tuple[OpenSet, ...]:
        """The ward's own, the latest first, then those that ship with the program."""
        own = tuple(opened(stored) for stored in reversed(self._store.sets.all()))
        shipped = tuple(OpenSet(indicator_sets.load(code)) for code in indicator_sets.built_in())
        return (*own, *shipped)

    def find(self, key: str) -> OpenSet | None:
        """A set by its key, as the store has it now."""
        if key.isdecimal():
            stored = self._store.sets.get(int(key))
            return opened(stored) if stored is not None else None
        return OpenSet(indicator_sets.load(key)) if key in indicator_sets.built_in() else None

    def used(self) -> Mapping[int, tuple[int, ...]]:
        """By stored set: the years that are scored by it."""
        years: dict[int, tuple[int, ...]] = {}
        for year in self._store.sheets.years():
            sheet = self._store.sheets.of_year(year)
            if sheet is not None and sheet.set_id is not None:
                years[sheet.set_id] = (*years.get(sheet.set_id, ()), year)
        return years

    def year_of(self, shown: OpenSet) -> int:
        """The year it would be used for: its own, or for a sample the one being scored."""
        office = self._store.office.get()
        return shown.indicators.year if shown.stored is not None or office is None else office.year

    def take_in(self, read: ReadSet, file: str) -> StoredSet:
        """What was read from a decision becomes a draft."""
        stored = self._store.sets.add(read.indicators, source=file, doubts=read.doubts, sources=read.sources)
        draft = opened(stored)
        words = _("{count} criteria read from {file}; {unsure} rows to check")
        count = len(stored.indicators.leaves)
        self._tell(words.format(count=count, file=file, unsure=draft.to_check), True)
        return stored

    def save(self, shown: OpenSet) -> None:
        """A draft as it was corrected."""
        self._store.sets.save(shown.to_store)

    def copy(self, shown: OpenSet) -> StoredSet:
        """A draft like it; of an issued one the next version, every criterion going on as itself."""
        issued = shown.stored is not None and shown.stored.issued is not None
        replaces = shown.stored.id if issued and shown.stored is not None else None
        mapping = {row.code: row.code for row in shown.indicators.walk()} if issued else {}
        title = self._new_title(shown.indicators.title)
        indicators = replace(shown.indicators, title=title, document="", illustrative=False)
        stored = self._store.sets.add(indicators, replaces=replaces, mapping=mapping)
        self._tell(_("A draft was made: {title}").format(title=title), True)
        return stored

    def _new_title(self, title: str) -> str:
        """That of a version nobody made yet: a version of a version has not its mark twice."""
        first = _("{title} (new version)")
        mark = re.escape(first.format(title="").removesuffix(")"))
        bare = re.sub(rf"{mark}( \d+)?\)$", "", title)
        taken = {each.indicators.title for each in self._store.sets.all()}
        further = (_("{title} (new version {number})").format(title=bare, number=number) for number in count(2))
        return next(each for each in chain([first.format(title=bare)], further) if each not in taken)

    def remove(self, shown: OpenSet) -> None:
        """A draft goes; it can be brought back by undo."""
        if shown.stored is not None and shown.draft:
            self._store.sets.remove(shown.stored)
            self._tell(_("Draft removed: {title}").format(title=shown.indicators.title), True)

    def issue(self, shown: OpenSet) -> bool:
        """Keep a draft for good. What doesn't add up is refused; what is merely unsure is asked about."""
        if shown.faults:
            self._ask.tell(_("The set cannot be issued yet."), "\n".join(shown.faults))
            return False
        question = _("Issue “{title}”? From then on it cannot be changed; a correction makes a new version.")
        waiting = _("{count} rows still have something to be looked at.").format(count=shown.to_check)
        detail = waiting if shown.to_check else ""
        if not self._ask.confirm(question.format(title=shown.indicators.title), _("Issue the set"), detail):
            return False
        self._store.sets.issue(shown.to_store)
        self._tell(_("Issued: {title}").format(title=shown.indicators.title), True)
        return True

    def use(self, shown: OpenSet) -> int | None:
        """Begin the year's sheet with it, or go on with it where nothing was answered yet; the year, None if not."""
        year = self.year_of(shown)
        sheets = self._store.sheets
        set_id = shown.stored.id if shown.stored is not None else None
        indicators = replace(shown.indicators, year=year)
        gathering.know_days_off(self._store, indicators)
        sheet = sheets.of_year(year)
        if sheet is None:
            sheets.create(year, indicators, set_id)
        elif any(self._store.answers.of_rounds(sheet).values()):
            words = _("The sheet of {year} has answers already, so its set stays.")
            detail = _("Use the set for another year, or clear the answers first.")
            self._ask.tell(words.format(year=year), detail)
            return None
        else:
            try:
                sheets.replace_set(sheet, indicators, set_id)
            except StoreError as error:
                self._ask.tell(str(error))
                return None
        self._tell(_("{year} is scored by: {title}").format(year=year, title=indicators.title), True)
        return year
