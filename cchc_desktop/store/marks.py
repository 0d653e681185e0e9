"""What the store says of itself."""

from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import col, delete, select

from cchc_desktop.store.changes import Action
from cchc_desktop.store.tables import MarkRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store

_SAMPLE_TODAY = "sample_today"


class Marks:
    """Whether this is the sample ward's store, and the day on which that stands still."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def sample_today(self) -> date | None:
        """The sample's day; None in a real store."""
        with self._store.read() as session:
            value = session.exec(select(MarkRow.value).where(MarkRow.name == _SAMPLE_TODAY)).one_or_none()
        return date.fromisoformat(value) if value else None

    def set_sample_today(self, day: date | None) -> None:
        """Keep the sample's day, or take it away."""
        with self._store.write(Action.MAKE_SAMPLE) as session:
            session.exec(delete(MarkRow).where(col(MarkRow.name) == _SAMPLE_TODAY))
            if day is not None:
                session.add(MarkRow(name=_SAMPLE_TODAY, value=day.isoformat()))
