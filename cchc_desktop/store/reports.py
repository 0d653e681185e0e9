"""The officer's own words in a report, by period and section."""

from typing import TYPE_CHECKING

from sqlmodel import delete, select

from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.tables import ReportWordsRow, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Reports:
    """What the officer wrote in place of the drafted text."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def words(self, period_code: str) -> dict[str, str]:
        """The officer's text by section key."""
        columns = select(ReportWordsRow.key, ReportWordsRow.text)
        with self._store.read() as session:
            return dict(session.exec(columns.where(ReportWordsRow.period_code == clean(period_code))).all())

    def write_words(self, period_code: str, key: str, text: str | None) -> None:
        """Keep the officer's text of one section, empty included; None goes back to the draft."""
        section = {"period_code": clean(period_code), "key": clean(key)}
        with self._store.write(Action.WRITE_REPORT) as session:
            if text is not None:
                upsert(session, ReportWordsRow, section, {"text": clean(text)})
            else:
                session.exec(delete(ReportWordsRow).filter_by(**section))
