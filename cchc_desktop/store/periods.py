"""The reporting periods of each year."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.periods import Period

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Periods:
    """The periods of a year, in order of their end; the usual ones until one of the year is edited."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of_year(self, year: int) -> tuple[Period, ...]:
        """The year's periods, the usual ones where none was edited."""
        raise NotImplementedError

    def get(self, code: str) -> Period | None:
        """The period of that code."""
        raise NotImplementedError

    def save(self, period: Period) -> None:
        """Keep a period of that code: a changed one, or one of the province's own."""
        raise NotImplementedError

    def remove(self, period: Period) -> None:
        """Take a period off its year's list."""
        raise NotImplementedError
