"""Verified results as the superior sends them back in a table: points and a note for each leaf, problems by row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from cchc_desktop.domain.answers import NAMES
from cchc_desktop.domain.blocks import Block, Grid, Line, told_hidden
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rounds import Round
from cchc_desktop.exchange.errors import ReadingError
from cchc_desktop.exchange.reading import read_blocks
from cchc_desktop.exchange.verification_heads import Heads, find_heads
from cchc_desktop.exchange.verification_rows import Known, akin, damaged
from cchc_desktop.i18n import _
from cchc_desktop.text import fold, read_decimal, show_decimal, tidy

_BLANK = frozenset({"", "-", "–", "—", "−"})
_LEFT_OUT = re.compile(r"\(?khong (ap dung|phat sinh)\b.*|kad|n\.?/?a\.?")
_SUMS = ("tong", "cong")
_UNIT = re.compile(r"\s*(điểm|đ)\.?$", re.IGNORECASE)
_YEAR = re.compile(r"\bnam (20\d\d)\b")
_LONGEST = 80

Result = tuple[Decimal | None, str]
"""The points of a leaf, a penalty's as a positive number, and the superior's note; None: it does not apply."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a table says of one round."""

    results: Mapping[str, Result] = field(default_factory=dict)
    """By the code of a leaf."""
    problems: tuple[Problem, ...] = ()
    """Rows that were left out, and what else has to be looked at."""


def read_verification(path: Path, indicators: IndicatorSet, round: Round) -> Verification:
    """The results of `round` that a file holds; ReadingError where there are none in it."""
    return verification(read_blocks(path, whole=True), indicators, round)


def verification(blocks: Sequence[Block], indicators: IndicatorSet, round: Round) -> Verification:
    """The results of `round` in the tables of a document."""
    known = Known(indicators)
    tables = [
        (grid, heads)
        for grid in blocks
        if isinstance(grid, Grid) and (heads := find_heads(grid.rows, round, known.codes)) is not None
    ]
    if not tables:
        raise ReadingError(
            _("No verified points were found: the table needs a column of codes and one of verified points.")
        )
    reader = _Reader(known)
    reader.problems += _of_another_year(blocks, tables[0], indicators.year)
    reader.problems += told_hidden(blocks, "Excel")
    for grid, heads in tables:
        reader.read(grid, heads)
    return Verification(reader.results, tuple(reader.problems))


class _Reader:
    """Takes one row after the other."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.results: dict[str, Result] = {}
        self.problems: list[Problem] = []

    def read(self, grid: Grid, heads: Heads) -> None:
        """Take every row of a table."""
        shared = self._shared(grid, heads)
        for number, row in enumerate(grid.rows[heads.below :], heads.below):
            self._take(row, heads, number + 1, shared=number in shared)

    def _shared(self, grid: Grid, heads: Heads) -> frozenset[int]:
        """The rows whose cell of points is merged over several leaves: whose points they are is not said."""
        leaves: dict[int, dict[int, str]] = {}
        first = heads.below
        for number in range(heads.below, len(grid.rows)):
            if (number, heads.points) not in grid.repeated:
                first = number
            row = grid.rows[number]
            found = self._known.meant(row[heads.code], heads.text(row, heads.title))
            if found is not None and not found.children:
                leaves.setdefault(first, {})[number] = found.code
        several = (rows for rows in leaves.values() if len(set(rows.values())) > 1)
        return frozenset(number for rows in several for number in rows)

    def _take(self, row: Sequence[str], heads: Heads, number: int, *, shared: bool) -> None:
        """Keep what the row says, or why it can't be kept."""
        typed = tidy(row[heads.points])
        if typed in _BLANK or heads.repeated(row):
            return
        code, title = tidy(row[heads.code]), heads.text(row, heads.title)
        found = self._known.meant(code, title)
        if found is None:
            self._unknown(code, title, number)
        elif shared:
            sentence = _("One merged cell, {points}, stands for several criteria: enter the points of each by hand.")
            self.problems.append(Problem(found.code, sentence.format(points=_short(typed))))
        elif not found.children:
            self._keep(found, typed, heads.text(row, heads.note))
            if not akin(title, found.title):
                sentence = _("The file says “{theirs}” there, the set says “{ours}”: see whether the same is meant.")
                self.problems.append(Problem(found.code, sentence.format(theirs=_short(title), ours=found.title)))
            if damaged(code, found):
                sentence = _("There is no such code; the row was taken for {code} by its title.")
                self.problems.append(Problem(code, sentence.format(code=found.code)))

    def _unknown(self, code: str, title: str, number: int) -> None:
        """A sum at the foot is nobody's row."""
        if fold(f"{code} {title}").strip().startswith(_SUMS):
            return
        where = code or _("row {number}").format(number=number)
        self.problems.append(Problem(where, _("There is no such criterion in the set.")))

    def _keep(self, leaf: Indicator, typed: str, note: str) -> None:
        points, problem = _points(leaf, typed)
        if problem:
            self.problems.append(Problem(leaf.code, problem))
        elif self.results.setdefault(leaf.code, (points, note)) != (points, note):
            first = _shown(self.results[leaf.code][0])
            sentence = _("It stands there twice; the first was kept: {first}.")
            self.problems.append(Problem(leaf.code, sentence.format(first=first)))


def _points(leaf: Indicator, typed: str) -> tuple[Decimal | None, str]:
    """The points typed for a leaf, or a sentence that says what is wrong with them."""
    if _LEFT_OUT.fullmatch(fold(typed)):
        may = leaf.rule is not None and leaf.rule.not_applicable is not None
        return None, "" if may else _("The set has no case in which this criterion does not apply.")
    penalty = leaf.rule is not None and leaf.rule.kind == "penalty"
    bare = _out_of(_UNIT.sub("", typed), leaf)
    values = tuple(abs(value) if penalty else value for value in read_decimal(bare))
    if not values:
        return Decimal(0), _("“{text}” is no number.").format(text=typed)
    fitting = next((value for value in values if 0 <= value <= leaf.max_points), None)
    if fitting is None:
        sentence = _("{points} points: there can be from 0 to {max}.")
        return Decimal(0), sentence.format(points=show_decimal(values[0]), max=show_decimal(leaf.max_points))
    return fitting, ""


def _out_of(typed: str, leaf: Indicator) -> str:
    """What stands before the maximum, where that is the leaf's: "0,35/0,5"."""
    points, stroke, most = typed.partition("/")
    return points if stroke and leaf.max_points in read_decimal(most) else typed


def _of_another_year(blocks: Sequence[Block], first: tuple[Grid, Heads], year: int) -> list[Problem]:
    """Where what stands above the points names years, and the sheet's is none of them."""
    grid, heads = first
    lines = [each.text for each in blocks if isinstance(each, Line)]
    lines += [cell for row in grid.rows[: heads.below] for cell in row]
    named = {int(number) for line in lines for number in _YEAR.findall(fold(line))}
    if not named or year in named:
        return []
    sentence = _("The file speaks of {years}, this score sheet is of {year}.")
    years = ", ".join(map(str, sorted(named)))
    return [Problem(_("Year"), sentence.format(years=years, year=year))]


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"


def _shown(points: Decimal | None) -> str:
    return NAMES["not_applicable"] if points is None else show_decimal(points)
