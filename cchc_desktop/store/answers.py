"""What was entered for each leaf in each round, and the words that explain it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, col, delete, insert, select, update

from cchc_desktop.domain.answers import Answer, as_data
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.rounds import Round
from cchc_desktop.store.answer_days import AnswerDays
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import answer_from_json, as_json, clean
from cchc_desktop.store.records import Sheet
from cchc_desktop.store.score_tables import AnswerRow, ExplanationRow
from cchc_desktop.store.stages import hold_explaining, hold_open

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store

_ENTERED = {
    Round.SELF: Action.ENTER_ANSWER,
    Round.FIRST: Action.ENTER_VERIFICATION,
    Round.EXPLAINED: Action.ENTER_REQUEST,
    Round.SECOND: Action.ENTER_VERIFICATION,
}


class Answers:
    """Answers and explanations by criterion code; a round that isn't open refuses every write (ClosedError)."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._days = AnswerDays()

    def of(self, sheet: Sheet, round: Round = Round.SELF) -> dict[str, Answer]:
        """Every answer entered in that round; `rounds.standing` says which hold in it."""
        rows = select(AnswerRow.code, AnswerRow.result).where(*_of_round(AnswerRow, sheet, round))
        with self._store.read() as session:
            found = session.exec(rows.order_by(col(AnswerRow.id)))
            return {code: answer_from_json(result) for code, result in found}

    def of_rounds(self, sheet: Sheet) -> dict[Round, dict[str, Answer]]:
        """Every answer of the sheet by its round, each round named."""
        entered: dict[Round, dict[str, Answer]] = {each: {} for each in Round}
        rows = select(AnswerRow.round, AnswerRow.code, AnswerRow.result).where(AnswerRow.sheet_id == sheet.id)
        with self._store.read() as session:
            for name, code, result in session.exec(rows.order_by(col(AnswerRow.id))):
                entered[Round[name]][code] = answer_from_json(result)
        return entered

    def history(self, sheet: Sheet) -> dict[str, tuple[tuple[date, Answer], ...]]:
        """The ward's own answers as each day left them, from the permanent log, the earliest day first.

        Only days that changed an answer are named; `Answer()` stands for one that a day left cleared.
        """
        with self._store.read() as session:
            return self._days.of_sheet(session, sheet.id)

    def set(self, sheet: Sheet, code: str, answer: Answer, round: Round = Round.SELF) -> None:
        """Keep one answer; one without any content clears."""
        self.set_all(sheet, {code: answer}, round)

    def set_all(self, sheet: Sheet, answers: Mapping[str, Answer], round: Round = Round.SELF) -> None:
        """Keep many answers as one action, a pasted block; codes not named stay as they are."""
        with self._store.write(_ENTERED[round]) as session:
            hold_open(session, sheet, round)
            entered = {clean(code): as_data(answer) for code, answer in answers.items()}
            _enter(session, sheet, round, {code: as_json(data) for code, data in entered.items() if data})
            _clear(session, sheet, round, (code for code, data in entered.items() if not data))

    def clear(self, sheet: Sheet, code: str, round: Round = Round.SELF) -> None:
        """As if it had never been answered in that round; the explanation stays."""
        with self._store.write(Action.CLEAR_ANSWER) as session:
            hold_open(session, sheet, round)
            _clear(session, sheet, round, [clean(code)])

    def explanations(self, sheet: Sheet, round: Round = Round.SELF) -> dict[str, Explanation]:
        """Every explanation given in that round."""
        rows = select(ExplanationRow).where(*_of_round(ExplanationRow, sheet, round))
        with self._store.read() as session:
            found = session.connection().execute(rows.order_by(col(ExplanationRow.id)))
            return {row.code: _explanation(row) for row in found}

    def explain(self, sheet: Sheet, code: str, explanation: Explanation, round: Round = Round.SELF) -> None:
        """Keep the explanation of one criterion; an empty one takes it away."""
        with self._store.write(Action.EXPLAIN) as session:
            hold_explaining(session, sheet, round)
            of_criterion = (*_of_round(ExplanationRow, sheet, round), ExplanationRow.code == clean(code))
            row = session.exec(select(ExplanationRow).where(*of_criterion)).one_or_none()
            if not explanation.empty:
                row = row or ExplanationRow(sheet_id=sheet.id, round=round.name, code=clean(code))
                session.add(row.sqlmodel_update(_parts(explanation)))
            elif row is not None:
                session.delete(row)


def _of_round(
    table: type[AnswerRow] | type[ExplanationRow], sheet: Sheet, round: Round
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(table.sheet_id) == sheet.id, col(table.round) == round.name


def _enter(session: Session, sheet: Sheet, round: Round, results: Mapping[str, str]) -> None:
    of_round = _of_round(AnswerRow, sheet, round)
    there = set(session.exec(select(AnswerRow.code).where(*of_round)))
    connection = session.connection()
    for code in filter(there.__contains__, results):
        changed = update(AnswerRow).where(*of_round, col(AnswerRow.code) == code)
        connection.execute(changed.values(result=results[code]))
    place = {"sheet_id": sheet.id, "round": round.name}
    if new := [{**place, "code": code, "result": result} for code, result in results.items() if code not in there]:
        connection.execute(insert(AnswerRow), new)


def _clear(session: Session, sheet: Sheet, round: Round, codes: Iterable[str]) -> None:
    if codes := tuple(codes):
        cleared = delete(AnswerRow).where(*_of_round(AnswerRow, sheet, round), col(AnswerRow.code).in_(codes))
        session.connection().execute(cleared)


def _parts(explanation: Explanation) -> dict[str, str | None]:
    return {
        "reason": explanation.reason and explanation.reason.name,
        "basis": clean(explanation.basis),
        "cause": clean(explanation.cause),
        "remedy": clean(explanation.remedy),
        "request": clean(explanation.request),
    }


def _explanation(row: Row[Any]) -> Explanation:
    """The row as a value; a reason of a later version is another one."""
    reason = Reason.__members__.get(row.reason, Reason.OTHER) if row.reason else None
    return Explanation(reason, row.basis, row.cause, row.remedy, row.request)
