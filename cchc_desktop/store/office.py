"""The office's facts: one row."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.office import Office

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class OfficeFacts:
    """What a document prints of the office; None until the first start has asked."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def get(self) -> Office | None:
        """The office, once it was named."""
        raise NotImplementedError

    def save(self, office: Office) -> None:
        """Keep the office's facts."""
        raise NotImplementedError
