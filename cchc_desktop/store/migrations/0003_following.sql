-- Nothing forgotten: what comes back, what came in, extensions, the days off, the unit's own steps.
--
-- What: what was given for an occurrence of a task, or why it was let go; the documents that came in; the extensions
-- of a task's last day; the days that differ from their weekday; the steps a document takes inside the unit; of a
-- task, who does it, its own days, its rhythm, what ended its waiting, why it was late and since when it is followed.
-- Why so: occurrences themselves are reckoned from the words and the calendar, so only what was given is kept, once
-- for each key: none is made twice, and none is lost when the words are corrected. A task of an earlier version is
-- followed since it was entered, which the log knows, or its plan was: nothing of before becomes overdue at once.

CREATE TABLE incoming (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    issued TEXT CHECK (issued IS date(issued, '+0 days')),
    received TEXT NOT NULL CHECK (received IS date(received, '+0 days')),
    issuer TEXT NOT NULL,
    title TEXT NOT NULL,
    evidence_id INTEGER REFERENCES evidence (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX incoming_evidence ON incoming (evidence_id);

ALTER TABLE task ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN own_due TEXT CHECK (own_due IS date(own_due, '+0 days'));
ALTER TABLE task ADD COLUMN planned TEXT CHECK (planned IS date(planned, '+0 days'));
ALTER TABLE task ADD COLUMN rhythm TEXT CHECK (rhythm IN (
    'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'REPORTING'
));
ALTER TABLE task ADD COLUMN started_by INTEGER REFERENCES incoming (id) ON DELETE SET NULL;
ALTER TABLE task ADD COLUMN late_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN since TEXT CHECK (since IS date(since, '+0 days'));
CREATE INDEX task_started_by ON task (started_by);
UPDATE task SET since = coalesce(
    (SELECT imported FROM plan WHERE plan.id = task.plan_id),
    (SELECT substr(min(at), 1, 10) FROM log WHERE tbl = 'task' AND row = task.id)
);

-- `reason` is empty where it was given, and says why where it was let go.
CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    proof TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (task_id, key)
) STRICT;

-- `before` is the superior's last day until then; it is NULL where there was none.
CREATE TABLE extension (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    decided TEXT NOT NULL CHECK (decided IS date(decided, '+0 days')),
    before TEXT CHECK (before IS date(before, '+0 days')),
    until TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX extension_task ON extension (task_id);

-- A year without rows is filled from what is known of its holidays; a year with rows has exactly these.
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
    off INTEGER NOT NULL CHECK (off IN (0, 1)),
    title TEXT NOT NULL
) STRICT;

-- Without rows the unit has the usual steps.
CREATE TABLE unit_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place INTEGER NOT NULL UNIQUE CHECK (place >= 1),
    title TEXT NOT NULL,
    working_days INTEGER NOT NULL CHECK (working_days >= 0)
) STRICT;
