"""A set before the officer, with what is to be looked at in it. A value: every correction makes another one."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cchc_desktop.domain import set_editing
from cchc_desktop.domain.set_bands import band_faults
from cchc_desktop.domain.set_checks import checked
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.sets.kinds import MANUAL, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.indicators import Indicator, IndicatorSet
    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.store import StoredSet

_RANKING = N_("The levels of the ranking need another look (Ranking and caps…).")


class Sieve(enum.Enum):
    """Which rows are shown; the value is the key of its chip."""

    ALL = "all"
    CHECK = "check"
    MANUAL = "manual"
    SUMS = "sums"


@dataclass(frozen=True)
class OpenSet:
    """One that ships with the program has nothing `stored`."""

    indicators: IndicatorSet
    stored: StoredSet | None = None
    doubts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By code: what a reader could not be certain of, until a person has looked."""

    @property
    def draft(self) -> bool:
        """Whether it can be corrected."""
        return self.stored is not None and self.stored.issued is None

    @property
    def sources(self) -> Mapping[str, str]:
        """By code: what the file it was read from says."""
        return self.stored.sources if self.stored is not None else {}

    @property
    def key(self) -> str:
        """By which it is asked for: its id in the store, or the code of one that ships with the program."""
        return str(self.stored.id) if self.stored is not None else self.indicators.code

    @cached_property
    def problems(self) -> Mapping[str, tuple[str, ...]]:
        """By code: what the checks find; it goes when it is put right."""
        found: dict[str, tuple[str, ...]] = {}
        for problem in checked(self.indicators):
            found[problem.where] = (*found.get(problem.where, ()), problem.text)
        return found

    @property
    def of_whole(self) -> tuple[str, ...]:
        """What is to be said of the set itself, checks first."""
        own = {row.code for row in self.indicators.walk()}
        wheres = [where for where in (*self.problems, *self.doubts) if where not in own]
        lines = ((*self.problems.get(where, ()), *self.doubts.get(where, ())) for where in dict.fromkeys(wheres))
        ranking = () if not any(band_faults(self.indicators.bands)) else (_RANKING,)
        return tuple(dict.fromkeys([*(line for some in lines for line in some), *map(_, ranking)]))

    @property
    def doubts_of_whole(self) -> tuple[str, ...]:
        """By what key the reader's doubts about the set itself are kept."""
        own = {row.code for row in self.indicators.walk()}
        return tuple(where for where in self.doubts if where not in own)

    def said_of(self, row: Indicator) -> tuple[str, ...]:
        """What is to be looked at in a row, a sentence each."""
        unnamed = () if row.title else (_("This row has no content yet."),)
        return tuple(dict.fromkeys((*unnamed, *self.problems.get(row.code, ()), *self.doubts.get(row.code, ()))))

    def passes(self, row: Indicator) -> frozenset[Sieve]:
        """The chips that let a row through."""
        passed = {Sieve.ALL}
        if self.said_of(row):
            passed.add(Sieve.CHECK)
        if not row.children and not row.survey and kind_of(row.rule) == MANUAL:
            passed.add(Sieve.MANUAL)
        if not set_editing.closes(row):
            passed.add(Sieve.SUMS)
        return frozenset(passed)

    @cached_property
    def to_check(self) -> int:
        """How many rows have something to be looked at."""
        return sum(bool(self.said_of(row)) for row in self.indicators.walk())

    @property
    def faults(self) -> tuple[str, ...]:
        """Why it can't be issued as it stands, a sentence each."""
        rows = tuple(self.indicators.walk())
        codes = Counter(row.code for row in rows)
        open_sums = sum(not set_editing.closes(row) for row in rows)
        twice = sum(times > 1 for times in codes.values())
        nameless = sum(not row.title or not row.code for row in rows)
        lines = [
            (not rows, _("The set has no rows.")),
            (rows and self._total_open, _("The areas do not add up to the set's total.")),
            (open_sums, _("Groups whose parts do not add up to their maximum: {count}.").format(count=open_sums)),
            (twice, _("Codes used more than once: {count}.").format(count=twice)),
            (nameless, _("Rows without a code or content: {count}.").format(count=nameless)),
        ]
        return tuple(sentence for wrong, sentence in lines if wrong)

    @property
    def _total_open(self) -> bool:
        return set_editing.sum_of(self.indicators.areas) != self.indicators.total

    def with_facts(self, **facts: Any) -> OpenSet:
        """Its title, year, total or document corrected."""
        return replace(self, indicators=replace(self.indicators, **facts))

    def with_set(self, indicators: IndicatorSet) -> OpenSet:
        """Its tree changed; doubts of rows that are gone go too."""
        left = {row.code for row in indicators.walk()}
        before = {row.code for row in self.indicators.walk()}
        kept = {code: lines for code, lines in self.doubts.items() if code in left or code not in before}
        gone = before - left
        told = {code: words for code, words in self.sources.items() if code not in gone}
        stored = replace(self.stored, sources=told) if self.stored is not None else None
        return replace(self, indicators=indicators, doubts=kept, stored=stored)

    def with_row(self, place: Place, row: Indicator, doubts: tuple[str, ...] | None = None) -> OpenSet:
        """A row corrected, its doubts with it: those given, or its own under the code it has now."""
        before = set_editing.row_at(self.indicators, place)
        if before is None:
            return self
        own = self.doubts.get(before.code, ()) if doubts is None else doubts
        others = {code: lines for code, lines in self.doubts.items() if code not in (before.code, row.code)}
        after = {**others, row.code: own} if own else others
        indicators = set_editing.replaced(self.indicators, place, row)
        return replace(self, indicators=indicators, doubts=after, stored=self._recoded(before.code, row.code))

    def _recoded(self, before: str, after: str) -> StoredSet | None:
        """What of the set it replaces went on as the row, and what the file says of it, go with its new code."""
        if self.stored is None or before == after:
            return self.stored
        mapping = {old: after if new == before else new for old, new in self.stored.mapping.items()}
        sources = {after if code == before else code: words for code, words in self.sources.items() if code != after}
        return replace(self.stored, mapping=mapping, sources=sources)

    def with_confirmed(self, codes: tuple[str, ...]) -> OpenSet:
        """A person has looked at the doubts of these rows: they are right as they stand."""
        return replace(self, doubts={code: lines for code, lines in self.doubts.items() if code not in codes})

    @property
    def to_store(self) -> StoredSet:
        """The draft as it is to be saved."""
        if self.stored is None:
            raise TypeError("a set that ships with the program is not saved")
        return replace(self.stored, indicators=self.indicators, doubts=self.doubts)


def opened(stored: StoredSet) -> OpenSet:
    """A set of the store."""
    return OpenSet(stored.indicators, stored, stored.doubts)
