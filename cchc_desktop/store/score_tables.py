"""The rows of score sheets and indicator sets, as SQLModel maps them."""

from datetime import date

from sqlmodel import Field

from cchc_desktop.store.table_row import TableRow


class SheetRow(TableRow, table=True):
    """A year's sheet; `indicators` is the JSON of its set, `limits` of days by stage."""

    __tablename__ = "sheet"
    id: int | None = Field(default=None, primary_key=True)
    year: int
    indicators: str
    stage: str = "SCORING"
    limits: str = "{}"
    set_id: int | None = None


class SheetStepRow(TableRow, table=True):
    """A stage that a sheet came to."""

    __tablename__ = "sheet_step"
    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int
    stage: str
    day: date
    reason: str = ""


class IndicatorSetRow(TableRow, table=True):
    """A stored set; `indicators`, `mapping`, `doubts` and `sources` are JSON."""

    __tablename__ = "indicator_set"
    id: int | None = Field(default=None, primary_key=True)
    indicators: str
    issued: date | None
    source: str
    replaces_id: int | None
    mapping: str
    doubts: str
    sources: str = "{}"


class AnswerRow(TableRow, table=True):
    """One criterion of a sheet in one round: `result` is the JSON of its answer."""

    __tablename__ = "answer"
    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int
    round: str
    code: str
    result: str


class ExplanationRow(TableRow, table=True):
    """domain.Explanation of one criterion of a sheet in one round; `reason` by its name."""

    __tablename__ = "explanation"
    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int
    round: str
    code: str
    reason: str | None = None
    basis: str = ""
    cause: str = ""
    remedy: str = ""
    request: str = ""


class EffortRow(TableRow, table=True):
    """The days a step of a criterion is put at."""

    __tablename__ = "effort"
    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int
    code: str
    step: str
    days: int


class CriterionEvidenceRow(TableRow, table=True):
    """A document that serves a criterion of a sheet in one round."""

    __tablename__ = "criterion_evidence"
    id: int | None = Field(default=None, primary_key=True)
    sheet_id: int
    round: str
    code: str
    evidence_id: int
