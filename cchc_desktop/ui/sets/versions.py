"""A set and the one it takes the place of before the officer; what is decided there is saved with the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.set_versions import proposed_mapping
from cchc_desktop.ui.sets.comparison import Comparison
from cchc_desktop.ui.sets.rescoring import rescored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.store import Sheet, StoredSet
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.sets.opened import OpenSet
    from cchc_desktop.ui.sets.rescoring import Rescoring


class Versions(Comparison):
    """The comparison over the store."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.habits)
        self._store = desk.store
        self.chosen.connect(self._replace)
        self.remapped.connect(self._remap)

    def show_set(self, shown: OpenSet) -> None:
        """Show a stored set beside the one it names."""
        sets = self._store.sets.all()
        old = self._old(shown)
        mine = shown.stored.id if shown.stored is not None else 0
        others = [(each.id, each.indicators.title) for each in sets if each.issued is not None and each.id != mine]
        self.show_sets(shown, old.indicators if old is not None else None, others)
        self.show_rescoring(self._rescored(shown, old))

    def _old(self, shown: OpenSet) -> StoredSet | None:
        replaces = shown.stored.replaces if shown.stored is not None else None
        return self._store.sets.get(replaces) if replaces is not None else None

    def _replace(self, set_id: int | None) -> None:
        if self.open is not None and self.open.stored is not None:
            old = self._store.sets.get(set_id) if set_id is not None else None
            mapping = proposed_mapping(old.indicators, self.open.indicators) if old is not None else {}
            self._store.sets.save(replace(self.open.to_store, replaces=set_id, mapping=mapping))

    def _remap(self, mapping: Mapping[str, str]) -> None:
        if self.open is not None:
            self._store.sets.save(replace(self.open.to_store, mapping=mapping))

    def _rescored(self, shown: OpenSet, old: StoredSet | None) -> Rescoring | None:
        """The latest sheet before the set's year that has answers; by its own codes where it is of another set."""
        if old is None or shown.stored is None:
            return None
        for year in reversed(self._store.sheets.years()):
            sheet = self._store.sheets.of_year(year) if year < shown.indicators.year else None
            answers = self._store.answers.of(sheet, Round.SELF) if sheet is not None else {}
            if sheet is not None and answers:
                mapping = self._mapping_of(sheet, old, shown)
                return rescored(year, sheet.indicators, answers, shown.indicators, mapping)
        return None

    @staticmethod
    def _mapping_of(sheet: Sheet, old: StoredSet, shown: OpenSet) -> Mapping[str, str]:
        codes = [row.code for row in sheet.indicators.walk()]
        same = sheet.set_id == old.id or codes == [row.code for row in old.indicators.walk()]
        if same and shown.stored is not None:
            return shown.stored.mapping
        return proposed_mapping(sheet.indicators, shown.indicators)
