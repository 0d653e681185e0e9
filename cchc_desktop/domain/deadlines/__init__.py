"""A deadline phrase in Vietnamese, and what it means."""

from datetime import date

from cchc_desktop.domain.deadlines.json_form import as_data, from_data
from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset, Recurrence

__all__ = ["Deadline", "Kind", "Offset", "Recurrence", "as_data", "from_data", "read_deadline"]


def read_deadline(text: str, year: int, issued: date | None = None) -> Deadline:
    """Read."""
    del year, issued
    return Deadline(text, None)
