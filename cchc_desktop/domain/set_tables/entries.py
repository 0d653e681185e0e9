"""Rows of a set's tables -> its tree: what is scored, the words of its scoring, and the totals the table names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.below import bare, of_one_kind, run_at, sentences_below
from cchc_desktop.domain.set_tables.clauses import BULLET, are_clauses, bulleted, clause_of, parted_title
from cchc_desktop.domain.set_tables.codes import Code
from cchc_desktop.domain.set_tables.described import absorb, describe, points_of
from cchc_desktop.domain.set_tables.outline import Node, Outline
from cchc_desktop.domain.set_tables.points import points_in_title, read_points
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.domain.set_tables.telling import Told, beyond_of, tell
from cchc_desktop.text import tidy

_ASIDE = re.compile(r"\(?\b(?:khong|chua) (?:ke|tinh|bao gom|gom)\b[^)]*\)?")
"""What a total says it leaves out."""
_CONTINUED = re.compile(r"\s*[(\[]\s*tiếp(?: theo)?\s*[)\]]\s*[.:]?$", re.IGNORECASE)
_PARTIAL = re.compile(r"\b(?:linh vuc|phan|muc|nhom|noi dung|tieu chi|thuong|phat|tru)\b")

_WHOLE = re.compile(
    r"\b(?:cac|tat ca|toan bo) (?:linh vuc|phan|muc|nhom|noi dung|tieu chi)\b(?! thanh phan| (?:cua|trong|thuoc))"
    r"|\b(?:linh vuc|phan|muc|nhom|noi dung|tieu chi) (?:\d{1,2}|[ivx]+|[a-h])(?![.\w])"
    r"[^\d]{0,8}(?:[-–+]|\bden\b)\s*(?:(?:linh vuc|phan|muc|nhom|noi dung|tieu chi) )?(?:\d{1,2}|[ivx]+|[a-h])\b(?!\.)"
)
"""Parts of the set that a total names together: "mục 1 - mục 5"."""


@dataclass(slots=True)
class Entries:
    """What the tables hold."""

    outline: Outline = field(default_factory=Outline)
    totals: list[Decimal] = field(default_factory=list)
    coded: bool = True
    """Whether the document gives codes at all."""


def read_entries(rows: Sequence[Row]) -> Entries:
    """The tree of all rows."""
    told = tell(rows)
    reader = _Reader(told)
    reader.read()
    reader.entries.coded = any(each.code for each in told)
    return reader.entries


class _Reader:
    """Walks over the rows, each time as many as belong together."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._described = any(each.row.method for each in told)
        self._below = sentences_below(told, described=self._described)
        self.entries = Entries()

    @property
    def _last(self) -> Node | None:
        return self.entries.outline.last

    def read(self) -> None:
        """Take every row."""
        place = 0
        while place < len(self._told):
            told = self._told[place]
            last = self._last
            if told.total:
                self._total(told)
            elif told.code is not None and self._resumed(told.code, told.title):
                pass
            elif last is not None and (not told.title or _again(told, last)):
                absorb(last, told.row)
            elif last is not None and told.nameless and not told.remark:
                place += self._run(place, last)
                continue
            elif told.title and not told.remark:
                self._add(told)
            place += 1

    def _resumed(self, code: Code, title: str) -> bool:
        """Whether it is an open row said again, "I. CHỈ ĐẠO (tiếp theo)", and what follows goes on under that."""
        bare = _CONTINUED.sub("", tidy(title))
        return bare != tidy(title) and self.entries.outline.resume(code, bare)

    def _total(self, told: Told) -> None:
        value = read_points(told.row.points).value
        words = _ASIDE.sub(" ", flat(tidy(told.title or told.row.code)))
        if value is not None and (_WHOLE.search(words) or not _PARTIAL.search(words)):
            self.entries.totals.append(value)

    def _run(self, place: int, last: Node) -> int:
        """Take the rows without codes that stand together; how many they were."""
        run = run_at(self._told, place)
        if self._lettered(run, last):
            return len(run)
        if self._clauses(run, last):
            last.method += [clause_of(told.row) for told in run]
            last.texts += [told.row.text for told in run]
        else:
            for told in run:
                self._add_nameless(told, alone=len(run) == 1)
        return len(run)

    def _lettered(self, run: Sequence[Told], last: Node) -> bool:
        """Take components "a)", "b)" that add up to what is above, each with the rows under it that say its scoring."""
        letters = [told for told in run if told.code is not None]
        values = [read_points(told.row.points).value or Decimal(0) for told in letters]
        if len(letters) in {len(run), 0, 1} or run[0].code is None or last.children or sum(values) != last.points:
            return False
        for told in run:
            node = self._last
            if told.code is not None or node is None:
                self._add(told)
            else:
                node.method.append(clause_of(told.row))
                node.texts.append(told.row.text)
        return True

    def _clauses(self, run: Sequence[Told], last: Node) -> bool:
        first = run[0]
        louder = not bulleted(first.title) and (first.shouted or first.row.bold)
        if first.opens_beyond or louder or last.children or first.row.level is not None:
            return False
        if self._below and last.read is not None and of_one_kind(run, last.row.evidence):
            return True
        return are_clauses(bare(run, last.row.evidence), last.points, described=self._described)

    def _add_nameless(self, told: Told, *, alone: bool) -> None:
        """A row without a code that is no clause: the rest of the row above where it says nothing else."""
        last, row = self._last, told.row
        coded = told.code is not None and not (alone and row.bare and last is not None and not last.children)
        if last is None or coded or row.points or row.level is not None or told.loud:
            self._add(told)
        elif told.title[:1].islower() and not re.search(r"\d", told.title):
            last.title = tidy(f"{last.title} {told.title}")
            absorb(last, row)
        elif row.bare:
            last.method.append(clause_of(row))
            last.texts.append(row.text)
        else:
            self._add(told)

    def _add(self, told: Told) -> None:
        row = told.row
        points, survey, fault = points_of(row)
        title = told.title
        if points is None:
            title, points = points_in_title(title)
        title, scoring = (title, "") if row.method else parted_title(title, described=self._described)
        title = BULLET.sub("", tidy(title), count=1)
        node = Node(row, told.code, title, points, rule=row.rule, kind=row.kind, survey=survey, texts=[row.text])
        node.faults += [fault] if fault else []
        describe(node, row)
        node.method += [scoring] if scoring else []
        self.entries.outline.add(node, top=told.opens_beyond and not self._inside(told))
        node.faults += [node.read.fault] if node.read is not None and node.read.fault else []

    def _inside(self, told: Told) -> bool:
        """Whether the row above belongs to a block of the same bonus or penalty already."""
        above = self._last
        while above is not None and above.parent is not None:
            above = above.parent
        return above is not None and beyond_of(told.title) <= beyond_of(above.title)


def _again(told: Told, last: Node) -> bool:
    """Whether the row is merged downwards with the one above: another clause of the same."""
    row, above = told.row, last.row
    same = (tidy(row.code), tidy(row.title)) == (tidy(above.code), tidy(above.title)) and row != above
    if told.code is None or last.read is None:
        return same and told.code is last.read and row.level is not None
    return same and told.code.text == last.read.text
