"""The rows, as SQLModel maps them; those of the sheets are in `score_tables`.

Private to store/: rows validate nothing, the domain and the SQL do. The schema itself is in migrations/; a test holds
the two together.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Field, Session, SQLModel

from cchc_desktop.store.table_row import TableRow


class OfficeRow(TableRow, table=True):
    """domain.Office."""

    __tablename__ = "office"
    id: int = Field(primary_key=True)
    name: str
    superior: str
    year: int
    parent: str
    name_lines: str
    symbol: str
    place: str
    recipients: str
    authority: str
    capacity: str
    signatory: str
    copies: str
    archive: str
    opening: str
    sample: bool


class PeriodRow(TableRow, table=True):
    """domain.Period."""

    __tablename__ = "period"
    id: int | None = Field(default=None, primary_key=True)
    code: str
    title: str
    first_day: date
    last_day: date
    due: date
    cumulative: bool


class EvidenceRow(TableRow, table=True):
    """domain.Evidence."""

    __tablename__ = "evidence"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    digest: str
    size: int
    number: str = ""
    issued: date | None = None
    summary: str = ""


class TaskEvidenceRow(TableRow, table=True):
    """A document that serves a task."""

    __tablename__ = "task_evidence"
    id: int | None = Field(default=None, primary_key=True)
    task_id: int
    evidence_id: int


class PlanRow(TableRow, table=True):
    """domain.PlanDocument, and the file it was read from."""

    __tablename__ = "plan"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    issued: date | None
    issuer: str
    kind: str
    title: str
    imported: date
    evidence_id: int | None = None


class TaskRow(TableRow, table=True):
    """domain.Task; `deadline`, `leads` and `partners` are JSON."""

    __tablename__ = "task"
    id: int | None = Field(default=None, primary_key=True)
    plan_id: int | None
    title: str
    deadline: str
    number: str
    section: str
    leads: str
    partners: str
    deliverable: str
    due: date | None
    confirmed: bool
    binds_ward: bool
    source_page: int | None
    source_text: str
    finished: date | None
    finished_note: str
    person: str
    room: str
    own_due: date | None
    planned: date | None
    rhythm: str | None
    started_by: int | None
    late_reason: str
    since: date | None


class TaskCriterionRow(TableRow, table=True):
    """A criterion, by its code, that a task serves."""

    __tablename__ = "task_criterion"
    id: int | None = Field(default=None, primary_key=True)
    task_id: int
    code: str


class NoteRow(TableRow, table=True):
    """domain.Note."""

    __tablename__ = "note"
    id: int | None = Field(default=None, primary_key=True)
    task_id: int
    day: date
    text: str


class ReportWordsRow(TableRow, table=True):
    """The officer's words in one section of one period's report."""

    __tablename__ = "report_words"
    id: int | None = Field(default=None, primary_key=True)
    period_code: str
    key: str
    text: str


class MarkRow(TableRow, table=True):
    """Something the store says of itself."""

    __tablename__ = "mark"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    value: str


class LogRow(TableRow, table=True):
    """One changed row, for good."""

    __tablename__ = "log"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    who: str
    action: str
    way: str
    tbl: str
    row: int
    subject: str
    old: str | None
    new: str | None


def table_of(row: type[SQLModel]) -> Any:
    """The table behind a row, for reading many past the mapping: it makes each of them ten times slower."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


def upsert(session: Session, table: type[SQLModel], key: Mapping[str, object], values: Mapping[str, object]) -> None:
    """Give the row of that key these values, or make it."""
    row = insert(table).values(**key, **values)
    session.exec(row.on_conflict_do_update(index_elements=list(key), set_=values))
