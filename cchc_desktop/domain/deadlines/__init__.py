"""A deadline phrase in Vietnamese, and what it means."""

from cchc_desktop.domain.deadlines.json_form import as_data, from_data
from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset, Recurrence
from cchc_desktop.domain.deadlines.reading import read_deadline

__all__ = ["Deadline", "Kind", "Offset", "Recurrence", "as_data", "from_data", "read_deadline"]
