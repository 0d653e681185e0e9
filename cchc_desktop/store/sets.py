"""Indicator sets: drafts that are being corrected, and the ones that were issued."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.i18n import _
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, clean, from_json, set_as_json, set_from_json
from cchc_desktop.store.errors import ClosedError, gone
from cchc_desktop.store.records import StoredSet
from cchc_desktop.store.score_tables import IndicatorSetRow, SheetRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Sets:
    """The stored sets, in the order they came; an issued one never changes."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[StoredSet, ...]:
        """Every set, drafts too."""
        with self._store.read() as session:
            return tuple(_set(row) for row in session.exec(select(IndicatorSetRow).order_by(col(IndicatorSetRow.id))))

    def get(self, set_id: int) -> StoredSet | None:
        """One set; None where it was removed."""
        with self._store.read() as session:
            row = session.get(IndicatorSetRow, set_id)
            return _set(row) if row else None

    def add(  # noqa: PLR0913 -- what came with it, each by its name
        self,
        indicators: IndicatorSet,
        *,
        source: str = "",
        replaces: int | None = None,
        mapping: Mapping[str, str] | None = None,
        doubts: Mapping[str, tuple[str, ...]] | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> StoredSet:
        """Keep a set as a draft."""
        draft = StoredSet(0, indicators, None, source, replaces, mapping or {}, doubts or {}, sources or {})
        with self._store.write(Action.ADD_SET) as session:
            row = IndicatorSetRow(**_columns(draft), issued=None)
            session.add(row)
            session.flush()
            return _set(row)

    def save(self, stored: StoredSet) -> StoredSet:
        """Keep a draft as it was corrected; ClosedError where it was issued."""
        with self._store.write(Action.EDIT_SET) as session:
            return _keep(session, stored, None)

    def issue(self, stored: StoredSet) -> StoredSet:
        """Keep a draft for good: from today on it can't be changed."""
        with self._store.write(Action.ISSUE_SET) as session:
            return _keep(session, stored, self._store.today)

    def remove(self, stored: StoredSet) -> None:
        """Take away a set that nothing rests on; ClosedError where a sheet or a later set does."""
        with self._store.write(Action.REMOVE_SET) as session:
            if year := session.exec(select(SheetRow.year).where(SheetRow.set_id == stored.id)).first():
                raise ClosedError(_("The score sheet of {year} uses this set: it stays.").format(year=year))
            if session.exec(select(IndicatorSetRow.id).where(IndicatorSetRow.replaces_id == stored.id)).first():
                raise ClosedError(_("Another set takes the place of this one and refers to it: it stays."))
            session.delete(_row(session, stored))


def _row(session: Session, stored: StoredSet) -> IndicatorSetRow:
    row = session.get(IndicatorSetRow, stored.id)
    if row is None:
        raise gone()
    return row


def _keep(session: Session, stored: StoredSet, issued: date | None) -> StoredSet:
    row = _row(session, stored)
    if row.issued is not None:
        raise ClosedError(_("The set was issued and can't be changed any more: make a new version of it."))
    row.sqlmodel_update({**_columns(stored), "issued": issued})
    session.flush()
    return _set(row)


def _columns(stored: StoredSet) -> dict[str, Any]:
    return {
        "indicators": set_as_json(stored.indicators),
        "source": clean(stored.source),
        "replaces_id": stored.replaces,
        "mapping": as_json(dict(stored.mapping)),
        "doubts": as_json({code: list(sentences) for code, sentences in stored.doubts.items() if sentences}),
        "sources": as_json(dict(stored.sources)),
    }


def _set(row: IndicatorSetRow) -> StoredSet:
    doubts = {code: tuple(sentences) for code, sentences in from_json(row.doubts).items()}
    indicators, mapping = set_from_json(row.indicators), from_json(row.mapping)
    sources = from_json(row.sources)
    return StoredSet(row.id or 0, indicators, row.issued, row.source, row.replaces_id, mapping, doubts, sources)
