"""The document's general deadline: "Thời hạn hoàn thành các chỉ tiêu, nhiệm vụ được giao trước 31/10/2024"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.plans.entries import Known, deadline_of
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Strength, find_phrases

_EVERYTHING = re.compile(
    r"\b(?:thoi (?:han|gian) (?:phai )?hoan thanh|hoan thanh (?:cac|toan bo|tat ca|100%))[^.;:]*?"
    r"\b(?:nhiem vu|chi tieu|noi dung|ke hoach|cong viec)\b[^.;:]*"
)


@dataclass(frozen=True, slots=True)
class GeneralDeadline:
    """The day by which all of the document must be done, and where it says so."""

    deadline: Deadline
    place: str

    @property
    def day(self) -> date | None:
        """Its last day."""
        return self.deadline.end


def find_general_deadline(items: Iterable[Item], known: Known) -> GeneralDeadline | None:
    """The one sentence that sets a day for all tasks; none where there is none, or where two disagree."""
    found = [general for item in items for general in _generals(item, known)]
    return found[0] if len({general.day for general in found}) == 1 else None


def _generals(item: Item, known: Known) -> Iterable[GeneralDeadline]:
    for match in _EVERYTHING.finditer(flat(item.text)):
        sentence = item.text[match.start() : match.end()]
        for phrase in find_phrases(sentence)[:1]:
            deadline = deadline_of(phrase.text, known)
            if phrase.strength <= Strength.BY and deadline.end is not None:
                words = sentence[: phrase.start + len(phrase.text)]
                yield GeneralDeadline(replace(deadline, text=words), _place(item))


def _place(item: Item) -> str:
    """Where the officer finds it: "mục III.1"."""
    marks = [each for each in (*item.parents, item) if each.numbered]
    return f"mục {marks[-1].path}" if marks else ""
