"""What the officer entered for each leaf, and the words beside it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from cchc_desktop.domain.answers import Answer, as_data, from_data
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, clean, from_json
from cchc_desktop.store.records import Sheet
from cchc_desktop.store.tables import AnswerRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Answers:
    """Answers and explanations by criterion code."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of(self, sheet: Sheet) -> dict[str, Answer]:
        """Every answer of the sheet."""
        answered = (AnswerRow.sheet_id == sheet.id, col(AnswerRow.result).is_not(None))
        with self._store.read() as session:
            rows = session.exec(select(AnswerRow.code, AnswerRow.result).where(*answered).order_by(col(AnswerRow.id)))
            return {code: from_data(from_json(result or "{}")) for code, result in rows}

    def set(self, sheet: Sheet, code: str, answer: Answer) -> None:
        """Keep one answer; one without any content clears."""
        self.set_all(sheet, {code: answer})

    def set_all(self, sheet: Sheet, answers: Mapping[str, Answer]) -> None:
        """Keep many answers as one action, a pasted block; codes not named stay as they are."""
        with self._store.write(Action.ENTER_ANSWER) as session:
            for code, answer in answers.items():
                entered = as_data(answer)
                row = _row(session, sheet, code)
                row.result = as_json(entered) if entered else None
                _keep(session, row)

    def clear(self, sheet: Sheet, code: str) -> None:
        """As if it had never been answered; the explanation stays."""
        with self._store.write(Action.CLEAR_ANSWER) as session:
            row = _row(session, sheet, code)
            row.result = None
            _keep(session, row)

    def explanations(self, sheet: Sheet) -> dict[str, str]:
        """Every explanation of the sheet that is not empty."""
        explained = (AnswerRow.sheet_id == sheet.id, AnswerRow.explanation != "")
        with self._store.read() as session:
            rows = select(AnswerRow.code, AnswerRow.explanation).where(*explained)
            return dict(session.exec(rows.order_by(col(AnswerRow.id))).all())

    def explain(self, sheet: Sheet, code: str, text: str) -> None:
        """Keep the explanation of one criterion."""
        with self._store.write(Action.EXPLAIN) as session:
            row = _row(session, sheet, code)
            row.explanation = clean(text)
            _keep(session, row)


def _row(session: Session, sheet: Sheet, code: str) -> AnswerRow:
    """The criterion's row, or a new one."""
    of_criterion = (AnswerRow.sheet_id == sheet.id, AnswerRow.code == clean(code))
    row = session.exec(select(AnswerRow).where(*of_criterion)).one_or_none()
    return row or AnswerRow(sheet_id=sheet.id, code=clean(code))


def _keep(session: Session, row: AnswerRow) -> None:
    """Write the row; one that says nothing any more goes."""
    if row.result is not None or row.explanation:
        session.add(row)
    elif row.id is not None:
        session.delete(row)
