"""The officer's own words in a report, by period and section."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Reports:
    """What the officer wrote in place of the drafted text."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def words(self, period_code: str) -> dict[str, str]:
        """The officer's text by section key."""
        raise NotImplementedError

    def write_words(self, period_code: str, key: str, text: str | None) -> None:
        """Keep the officer's text of one section, empty included; None goes back to the draft."""
        raise NotImplementedError
