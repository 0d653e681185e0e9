"""A deadline phrase in Vietnamese, and what it means.

The values are imported with the package, the grammar only when a phrase is read: a window that starts
shows deadlines long before it has to read one.
"""

from datetime import date

from cchc_desktop.domain.deadlines.json_form import as_data, from_data
from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset, Recurrence

__all__ = ["Deadline", "Kind", "Offset", "Recurrence", "as_data", "from_data", "read_deadline"]


def read_deadline(text: str, year: int, issued: date | None = None) -> Deadline:
    """What `text` says of time; total: anything gives a Deadline, of no kind where there is no time in it.

    `year` is that of the document, for words that name none; `issued` its day, for "kể từ ngày ban hành".
    """
    from cchc_desktop.domain.deadlines import reading

    return reading.read_deadline(text, year, issued)
