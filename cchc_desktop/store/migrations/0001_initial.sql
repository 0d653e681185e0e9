-- The first form of the store.
--
-- What: the office, its reporting periods, score sheets with their answers, evidence and what it serves,
-- superiors' plans and their tasks with progress notes, the officer's words in reports, and the log.
-- Why so: every table has `id INTEGER PRIMARY KEY`, because undo replays rows by it; AUTOINCREMENT, because
-- the log names rows for good, so a number is never given twice. Days are ISO text, yes and no are 1 and 0,
-- points stand as decimal words inside JSON: there is no REAL anywhere. Whole values that are never searched
-- by their parts (an indicator set, an answer, a deadline, a list of lines) are JSON.

CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    superior TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
    parent TEXT NOT NULL,
    name_lines TEXT NOT NULL CHECK (json_type(name_lines) = 'array'),
    symbol TEXT NOT NULL,
    place TEXT NOT NULL,
    recipients TEXT NOT NULL CHECK (json_type(recipients) = 'array'),
    authority TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (json_type(capacity) = 'array'),
    signatory TEXT NOT NULL,
    copies TEXT NOT NULL CHECK (json_type(copies) = 'array'),
    archive TEXT NOT NULL,
    opening TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

-- A year without rows has the usual periods; a year with rows has exactly these.
CREATE TABLE period (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    title TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
    last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
    due TEXT NOT NULL CHECK (due IS date(due, '+0 days')),
    cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1))
) STRICT;

-- `indicators` is the set as it was taken: a superior's change in mid-year must not move a sheet by itself.
CREATE TABLE sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1 AND 9999),
    indicators TEXT NOT NULL CHECK (json_type(indicators) = 'object')
) STRICT;

-- `result` is NULL where only an explanation was written.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> ''),
    result TEXT CHECK (json_type(result) = 'object'),
    explanation TEXT NOT NULL,
    UNIQUE (sheet_id, code)
) STRICT;

-- One row per content; the file is evidence/<first two of digest>/<digest><ending of name>.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    size INTEGER NOT NULL CHECK (size >= 0),
    number TEXT NOT NULL,
    issued TEXT CHECK (issued IS date(issued, '+0 days')),
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    issued TEXT CHECK (issued IS date(issued, '+0 days')),
    issuer TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    imported TEXT NOT NULL CHECK (imported IS date(imported, '+0 days')),
    evidence_id INTEGER REFERENCES evidence (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX plan_evidence ON plan (evidence_id);

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    deadline TEXT NOT NULL CHECK (json_type(deadline) = 'object'),
    number TEXT NOT NULL,
    section TEXT NOT NULL,
    leads TEXT NOT NULL CHECK (json_type(leads) = 'array'),
    partners TEXT NOT NULL CHECK (json_type(partners) = 'array'),
    deliverable TEXT NOT NULL,
    due TEXT CHECK (due IS date(due, '+0 days')),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    binds_ward INTEGER NOT NULL CHECK (binds_ward IN (0, 1)),
    source_page INTEGER,
    source_text TEXT NOT NULL,
    finished TEXT CHECK (finished IS date(finished, '+0 days')),
    finished_note TEXT NOT NULL
) STRICT;
CREATE INDEX task_plan ON task (plan_id);

-- `code` names a criterion of any year's set, so it refers to no row.
CREATE TABLE task_criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> ''),
    UNIQUE (task_id, code)
) STRICT;

CREATE TABLE task_evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    UNIQUE (task_id, evidence_id)
) STRICT;
CREATE INDEX task_evidence_evidence ON task_evidence (evidence_id);

CREATE TABLE criterion_evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> ''),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    UNIQUE (sheet_id, code, evidence_id)
) STRICT;
CREATE INDEX criterion_evidence_evidence ON criterion_evidence (evidence_id);

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_task ON note (task_id);

-- A row, even an empty one, stands in place of the drafted text.
CREATE TABLE report_words (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    period_code TEXT NOT NULL CHECK (period_code <> ''),
    key TEXT NOT NULL CHECK (key <> ''),
    text TEXT NOT NULL,
    UNIQUE (period_code, key)
) STRICT;

-- What the store says of itself: `sample_today`, the day on which the sample ward stands still.
CREATE TABLE mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT;

-- Who changed what, when, from which to which. One line per changed row; `old` and `new` hold the columns
-- that differ. An undo is one more line, never one less.
CREATE TABLE log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo')),
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    subject TEXT NOT NULL,
    old TEXT CHECK (json_type(old) = 'object'),
    new TEXT CHECK (json_type(new) = 'object')
) STRICT;
CREATE TRIGGER log_is_not_rewritten BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
