"""The office's facts: one row."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.office import Office
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_lines, clean, lines
from cchc_desktop.store.tables import OfficeRow, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store

_ONLY = 1


class OfficeFacts:
    """What a document prints of the office; None until the first start has asked."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def get(self) -> Office | None:
        """The office, once it was named."""
        with self._store.read() as session:
            row = session.get(OfficeRow, _ONLY)
            return _office(row) if row else None

    def save(self, office: Office) -> None:
        """Keep the office's facts."""
        with self._store.write(Action.SAVE_OFFICE) as session:
            upsert(session, OfficeRow, {"id": _ONLY}, _columns(office))


def _columns(office: Office) -> dict[str, object]:
    return {
        "name": clean(office.name),
        "superior": clean(office.superior),
        "year": office.year,
        "parent": clean(office.parent),
        "name_lines": as_lines(office.name_lines),
        "symbol": clean(office.symbol),
        "place": clean(office.place),
        "recipients": as_lines(office.recipients),
        "authority": clean(office.authority),
        "capacity": as_lines(office.capacity),
        "signatory": clean(office.signatory),
        "copies": as_lines(office.copies),
        "archive": clean(office.archive),
        "opening": clean(office.opening),
        "sample": office.sample,
    }


def _office(row: OfficeRow) -> Office:
    return Office(
        name=row.name,
        superior=row.superior,
        year=row.year,
        parent=row.parent,
        name_lines=lines(row.name_lines),
        symbol=row.symbol,
        place=row.place,
        recipients=lines(row.recipients),
        authority=row.authority,
        capacity=lines(row.capacity),
        signatory=row.signatory,
        copies=lines(row.copies),
        archive=row.archive,
        opening=row.opening,
        sample=row.sample,
    )
