"""What a row of a task table is: a task, the head of a group, the rest of the row above, or nothing."""

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.columns import Head
from cchc_desktop.text import fold, tidy

DETAILS = (Fact.LEADS, Fact.PARTNERS, Fact.DELIVERABLE, Fact.DEADLINE)

_GROUP_NUMBER = re.compile(r"(?:[IVXL]+|[A-HĐ])[.)/:]?")
GROUP_TEXT = re.compile(r"(?:PHẦN\s+|Phần\s+)?(?:[IVXL]+|[A-HĐ])\s*[.)/:-]\s*\S")
"""The head of a group in one cell or line: "II. Cải cách thể chế"."""
_REMARK = re.compile(r"(?:\(?\*|ghi chu\b|luu y\b|tong (?:cong|so)\b|nguon\b)")
_DITTO = re.compile(r"-?\s?nt\s?-?|[\"”“〃']{1,2}|//|như trên", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:[,;:–-]|\b(?:và|của|trên|tại|về|với|cho|đối với|trong|theo|các|những|người|có|là|để|do|từ|đến))$"
)
_ACRONYM = re.compile(r"[^\w]*[A-ZĐ]{2,}\b")
_ITEM = re.compile(r"[-–+•]|(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)]\s|\d{1,3}(?:\.\d{1,3})+\s")
_COUNT = re.compile(r"[0-9]{1,5}")
_LEAST_NUMBERS = 3


class RowKind(enum.Enum):
    """What a row is to the reader."""

    NOTHING = enum.auto()
    GROUP = enum.auto()
    GROUP_GOES_ON = enum.auto()
    TASK = enum.auto()
    TASK_GOES_ON = enum.auto()
    SAME_TASK = enum.auto()
    """Merged downwards with the one above: another lead or product of the same task."""
    SHARING_TASK = enum.auto()
    """A task of its own under the title and leads of the one above, left blank here."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table under its head."""

    cells: tuple[str, ...]
    facts: Mapping[Fact, str]
    bold: bool = False
    page: int | None = None

    def __getitem__(self, column: Fact) -> str:
        return self.facts.get(column, "")

    @property
    def number(self) -> str:
        """The number's cell, without what ends it."""
        return tidy(self[Fact.NUMBER]).strip(".() ")

    @property
    def ordinal(self) -> int:
        """The number as a count; 0 where it is none."""
        return int(self.number) if _COUNT.fullmatch(self.number) else 0

    @property
    def detailed(self) -> bool:
        """Whether it says who, what or when."""
        return any(self[column] for column in DETAILS)

    @property
    def text(self) -> str:
        """The row as it stands there."""
        return " | ".join(tidy(cell) for cell in self.cells if cell)


def without_dittos(row: Row, above: Entry | None) -> Row:
    """The row with "-nt-" and its like replaced by what they stand for."""
    if above is None:
        return row
    return Row(
        row.cells,
        {
            column: above[column] if column in DETAILS and _DITTO.fullmatch(text.strip()) else text
            for column, text in row.facts.items()
        },
        row.bold,
        row.page,
    )


def kind_of(row: Row, head: Head, above: Entry | None, following: Row | None) -> RowKind:
    """What `row` is, given the task right above it, none under a group's head, and the row after."""
    if not any(map(str.strip, row.cells)) or _counts_columns(row) or head.repeated(row.cells):
        return RowKind.NOTHING
    if _heads_from_elsewhere(row):
        return RowKind.GROUP
    if not row.detailed:
        return _bare_kind(row, above, following)
    if above is None:
        return RowKind.TASK
    if row.number:
        return _numbered_kind(row, above)
    return _unnumbered_kind(row, above)


def _heads_from_elsewhere(row: Row) -> bool:
    """Whether its one cell of words is a group's head that fell into a column of who, what or when."""
    words = [cell for cell in row.cells if cell and cell.strip() != row[Fact.NUMBER].strip()]
    if len(words) != 1 or row[Fact.TITLE] or row[Fact.LEADS] or not row.detailed:
        return False
    return _GROUP_NUMBER.fullmatch(row.number) is not None or GROUP_TEXT.match(words[0]) is not None


def _counts_columns(row: Row) -> bool:
    """(1) (2) (3) … under the head."""
    filled = [re.sub(r"\D", "", cell) for cell in row.cells if cell]
    counted = [str(place) for place in range(1, len(filled) + 1)]
    return len(filled) >= _LEAST_NUMBERS and (filled == counted or filled[1:] == counted[:-1])


def _bare_kind(row: Row, above: Entry | None, following: Row | None) -> RowKind:
    """Of a row that says neither who, what nor when."""
    filled = [cell for cell in row.cells if cell]
    if len(filled) == 1 and _REMARK.match(fold(filled[0])):
        return RowKind.NOTHING
    if row.number and row[Fact.TITLE]:
        return RowKind.GROUP if _GROUP_NUMBER.fullmatch(row.number) or _heads(row, following) else RowKind.TASK
    if row.number:
        return RowKind.NOTHING if re.fullmatch(r"[\d.]+", row.number) else RowKind.GROUP
    title = row[Fact.TITLE]
    if not title:
        return RowKind.GROUP if row.cells[0] else RowKind.TASK_GOES_ON if above else RowKind.NOTHING
    loud = row.bold or title.isupper() or GROUP_TEXT.match(title)
    if (title[:1].islower() and not _ITEM.match(title)) or (
        not loud and _goes_on(title, "" if above is None else above[Fact.TITLE])
    ):
        return RowKind.GROUP_GOES_ON if above is None else RowKind.TASK_GOES_ON
    return RowKind.GROUP


def _heads(row: Row, following: Row | None) -> bool:
    """Whether a numbered title stands over the rows after it: 2 over 2.1, or over rows without a number."""
    if following is None or not following.detailed:
        return False
    return not following.number or following.number.startswith((f"{row.number}.", "a", "-"))


def _numbered_kind(row: Row, above: Entry) -> RowKind:
    same = all(row[column] == above[column] for column in (Fact.NUMBER, Fact.TITLE, Fact.DEADLINE))
    return RowKind.SAME_TASK if same else RowKind.TASK


def _unnumbered_kind(row: Row, above: Entry) -> RowKind:
    title = row[Fact.TITLE]
    if not title:
        return RowKind.SHARING_TASK if _whole_deadlines(row, above) else RowKind.TASK_GOES_ON
    if title == above[Fact.TITLE]:
        return RowKind.SAME_TASK if row[Fact.DEADLINE] == above[Fact.DEADLINE] else RowKind.TASK
    own = row[Fact.LEADS] or row[Fact.DEADLINE]
    return RowKind.TASK if own and not _goes_on(title, above[Fact.TITLE]) else RowKind.TASK_GOES_ON


def _whole_deadlines(row: Row, above: Entry) -> bool:
    """Both say a time by themselves, so neither is the rest of the other."""
    mine, other = row[Fact.DEADLINE], above[Fact.DEADLINE]
    return mine[:1].isupper() and all(text and read_deadline(tidy(text), 2000).kind for text in (mine, other))


def _goes_on(text: str, before: str) -> bool:
    """Whether `text` is the rest of `before`: it begins in the middle of a sentence."""
    letters = re.sub(r"^[\W\d_]+", "", text)
    item = _ITEM.match(text)
    torn = bool(before) and (bool(_UNFINISHED.search(before)) or bool(_ACRONYM.match(text)))
    return not item and (letters[:1].islower() or torn)
