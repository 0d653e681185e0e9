"""The rows of what is followed, as SQLModel maps them; private to store/, like `tables`."""

from datetime import date

from sqlmodel import Field

from cchc_desktop.store.table_row import TableRow


class IncomingRow(TableRow, table=True):
    """following.Incoming."""

    __tablename__ = "incoming"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    issued: date | None
    received: date
    issuer: str
    title: str
    evidence_id: int | None


class OccurrenceRow(TableRow, table=True):
    """following.Done."""

    __tablename__ = "occurrence"
    id: int | None = Field(default=None, primary_key=True)
    task_id: int
    key: str
    day: date
    proof: str
    reason: str


class ExtensionRow(TableRow, table=True):
    """following.Extension."""

    __tablename__ = "extension"
    id: int | None = Field(default=None, primary_key=True)
    task_id: int
    decided: date
    before: date | None
    until: date
    reason: str


class HolidayRow(TableRow, table=True):
    """following.DayOff."""

    __tablename__ = "holiday"
    id: int | None = Field(default=None, primary_key=True)
    day: date
    off: bool
    title: str


class UnitStepRow(TableRow, table=True):
    """following.Step, at its place."""

    __tablename__ = "unit_step"
    id: int | None = Field(default=None, primary_key=True)
    place: int
    title: str
    working_days: int
