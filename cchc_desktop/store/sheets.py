"""Score sheets: one a year, each with the indicator set as it was taken."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.store.records import Sheet

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Sheets:
    """The sheets by year."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def years(self) -> tuple[int, ...]:
        """The years that have a sheet, the earliest first."""
        raise NotImplementedError

    def of_year(self, year: int) -> Sheet | None:
        """The year's sheet, once started."""
        raise NotImplementedError

    def create(self, year: int, indicators: IndicatorSet) -> Sheet:
        """Start the year's sheet on a copy of `indicators`; the one there is where the year has one."""
        raise NotImplementedError

    def replace_set(self, sheet: Sheet, indicators: IndicatorSet) -> Sheet:
        """Go on with another set; answers stay with their codes."""
        raise NotImplementedError
