"""Rows of a set's tables -> its tree: what is scored, the words of its scoring, and the totals the table names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.clauses import BULLET, are_clauses, bulleted, clause_of, like_clause, parted_title
from cchc_desktop.domain.set_tables.codes import Code, read_code, split_code
from cchc_desktop.domain.set_tables.outline import Node, Outline
from cchc_desktop.domain.set_tables.points import Written, points_in_title, read_points
from cchc_desktop.domain.set_tables.rows import Row
from cchc_desktop.text import tidy

BEYOND = re.compile(r"\b(?:diem (?:thuong|cong|tru|phat)|(?:thuong|cong|tru|phat) diem)\b")
"""Words of what stands outside the total: bonus and penalty."""
_TOTAL = re.compile(
    r"(?:tong (?:cong|so|diem)\b|tong$|tong\s*[(:\[]|cong(?: diem)?\s*(?:[(:\[].*)?$|cong (?:linh vuc|phan|muc|nhom)\b)"
)
_PARTIAL = re.compile(r"\b(?:linh vuc|phan|muc|nhom|noi dung|tieu chi|thuong|phat|tru)\b")
_REMARK = re.compile(r"(?:\(?\*|ghi chu\b|luu y\b|chu thich\b|nguon\b)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A row with its code told from its title."""

    row: Row
    code: Code | None
    title: str

    @property
    def nameless(self) -> bool:
        """Without a code, or with one that may only count clauses: "a)"."""
        return self.code is None or self.code.style == ("", "lower")


@dataclass(slots=True)
class Entries:
    """What the tables hold."""

    outline: Outline = field(default_factory=Outline)
    totals: list[Decimal] = field(default_factory=list)
    coded: bool = True
    """Whether the document gives codes at all."""


def read_entries(rows: Sequence[Row]) -> Entries:
    """The tree of all rows."""
    bare = not any(read_code(row.code) for row in rows if row.code)
    said = [_told(row, bare=bare) for row in rows]
    reader = _Reader(said)
    reader.read()
    reader.entries.coded = any(each.code for each in said)
    return reader.entries


def _told(row: Row, *, bare: bool) -> _Said:
    cell = tidy(row.code)
    code = read_code(cell) if cell else None
    if code is not None and row.title:
        again, rest = split_code(row.title)
        return _Said(row, code, rest if again is not None and again.values == code.values else row.title)
    if cell and not row.title:
        found, title = split_code(cell, bare=True)
        return _Said(row, found, title) if found else _Said(row, None, "" if code else cell)
    if cell and not bulleted(f"{cell} x") and not _TOTAL.match(flat(cell)) and re.search(r"\w", cell):
        broken = Code(cell, (("broken", 0),), fault=f"Mã «{cell}» không đọc được.")
        return _Said(row, broken, row.title)
    found, title = split_code(row.title, bare=bare)
    if found is not None and found.style == ("", "lower") and like_clause(title):
        return _Said(row, None, title)
    return _Said(row, found, title)


class _Reader:
    """Walks over the rows, each time as many as belong together."""

    def __init__(self, said: Sequence[_Said]) -> None:
        self._said = said
        self.entries = Entries()

    @property
    def _last(self) -> Node | None:
        return self.entries.outline.last

    def read(self) -> None:
        """Take every row."""
        place = 0
        while place < len(self._said):
            said = self._said[place]
            words = flat(tidy(said.title or said.row.code))
            if said.code is None and _TOTAL.match(words):
                self._total(said.row, words)
            elif said.code is None and _REMARK.match(words):
                pass
            elif self._again(said) or not said.title:
                self._absorb(said.row)
            elif said.nameless and self._last is not None:
                place += self._run(place)
                continue
            else:
                self._add(said)
            place += 1

    def _total(self, row: Row, words: str) -> None:
        value = read_points(row.points).value
        if value is not None and not _PARTIAL.search(words):
            self.entries.totals.append(value)

    def _again(self, said: _Said) -> bool:
        """Whether the row is merged downwards with the one above: another clause of the same."""
        last = self._last
        if last is None or said.code is None or last.read is None:
            return False
        return said.code.text == last.read.text and tidy(said.row.title) == tidy(last.row.title)

    def _run(self, place: int) -> int:
        """Take the rows without codes that stand together; how many they were."""
        run = [self._said[place]]
        for said in self._said[place + 1 :]:
            if not said.nameless or not said.title or _written(said) != _written(run[0]) or _heads_beyond(said):
                break
            if said.code is None and (_TOTAL.match(flat(said.title)) or _REMARK.match(flat(said.title))):
                break
            run.append(said)
        last = self._last
        heads = _heads_beyond(run[0]) or last is None
        scored = last is not None and bool(last.method)
        if (
            last is not None
            and not heads
            and not last.children
            and are_clauses([each.row for each in run], last.points, scored=scored)
        ):
            last.method += [clause_of(each.row) for each in run]
            last.texts += [each.row.text for each in run]
            return len(run)
        for each in run:
            self._add_nameless(each)
        return len(run)

    def _add_nameless(self, said: _Said) -> None:
        last = self._last
        goes_on = said.code is None and said.row.bare and said.row.level is None
        if last is None or not goes_on or said.row.bold or said.title.isupper():
            self._add(said)
        elif said.title[:1].islower():
            last.title = tidy(f"{last.title} {said.title}")
            last.texts.append(said.row.text)
        else:
            last.method.append(clause_of(said.row))
            last.texts.append(said.row.text)

    def _add(self, said: _Said) -> None:
        row = said.row
        title, scoring = (said.title, "") if row.method else parted_title(said.title)
        title = BULLET.sub("", tidy(title), count=1)
        points, survey, fault = _points(row)
        if points is None:
            title, points = points_in_title(title)
        node = Node(row, said.code, title, points, rule=row.rule, kind=row.kind, survey=survey, texts=[row.text])
        node.faults += [each for each in (fault, said.code.fault if said.code else "") if each]
        _describe(node, row)
        node.method += [scoring] if scoring else []
        self.entries.outline.add(node, top=said.code is None and _heads_beyond(said) and not self._beyond())

    def _beyond(self) -> bool:
        """Whether the row above is of a block of bonus and penalty already."""
        above = self._last
        while above is not None and above.parent is not None:
            above = above.parent
        return above is not None and BEYOND.search(flat(above.title)) is not None

    def _absorb(self, row: Row) -> None:
        """Take what a row adds to the one above it."""
        last = self._last
        if last is None:
            return
        if row.points and not row.step and row.method and tidy(row.points) != tidy(last.row.points):
            if len(last.method) == 1 and last.points is not None and not re.search(r":\s*\d", last.method[0]):
                last.method[0] = f"{last.method[0].rstrip(' :;.')}: {tidy(last.row.points)}"
            last.method.append(f"{tidy(row.method).rstrip(' :;.')}: {tidy(row.points)}")
            last.texts.append(row.text)
            return
        _describe(last, row)
        last.texts.append(row.text)


def _written(said: _Said) -> tuple[bool, bool]:
    return said.row.bold, said.title.isupper()


def _heads_beyond(said: _Said) -> bool:
    """Whether a row without a code opens a block of bonus or penalty."""
    loud = said.row.bold or said.title.isupper() or said.title[:1].isupper()
    return said.code is None and loud and BEYOND.match(flat(said.title)) is not None


def _points(row: Row) -> tuple[Decimal | None, bool, str]:
    """The maximum, whether a survey measures it, and what is wrong with how it is written."""
    own = read_points(row.points)
    surveyed = read_points(row.survey_points) if row.survey_points else Written()
    fault = own.fault or surveyed.fault
    if surveyed.value:
        both = surveyed.value + (own.value or Decimal(0))
        return both, not own.value, fault
    return own.value, False, fault


def _describe(node: Node, row: Row) -> None:
    """Add the row's words to the node's, each once."""
    method = f"{tidy(row.method).rstrip(' :;.')}: {tidy(row.step)}" if row.method and row.step else row.method
    for held, text in ((node.method, method), (node.evidence, row.evidence), (node.note, row.note)):
        if text and text not in held:
            held.append(text)
    if row.survey and flat(row.survey) not in ("khong", "0", "-"):
        node.survey = node.survey or _says_survey(row.survey)


def _says_survey(mark: str) -> bool:
    words = flat(mark)
    return len(words) == 1 or words == "co" or re.search(r"xhh|xa hoi hoc|khao sat|sipas", words) is not None
