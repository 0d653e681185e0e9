-- Rounds of verification, explanations in parts, and the sets themselves.
--
-- What: a sheet knows its stage, the day each stage has to be reached by, the steps it took and the stored set it
-- was made from; an answer and a document's place belong to a round; an explanation has a reason and four parts in
-- a table of its own; an indicator set is kept as its decision issued it, with what it replaces.
-- Why so: stages, rounds and reasons stand by their names, for the words may change. The tables whose UNIQUE
-- changes are made anew and keep their last number, because the log names rows for good. What was answered and
-- explained before is the ward's own scoring; an explanation in one piece tells mostly the cause.

CREATE TABLE indicator_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    indicators TEXT NOT NULL CHECK (json_type(indicators) = 'object'),
    issued TEXT CHECK (issued IS date(issued, '+0 days')),
    source TEXT NOT NULL,
    replaces_id INTEGER REFERENCES indicator_set (id),
    mapping TEXT NOT NULL CHECK (json_type(mapping) = 'object'),
    doubts TEXT NOT NULL CHECK (json_type(doubts) = 'object')
) STRICT;
CREATE INDEX indicator_set_replaces ON indicator_set (replaces_id);

ALTER TABLE sheet ADD COLUMN stage TEXT NOT NULL DEFAULT 'SCORING' CHECK (stage IN (
    'SCORING', 'SUBMITTED', 'SETTLED', 'VERIFYING', 'ASKED', 'EXPLAINED', 'REVERIFYING', 'PUBLISHED'
));
ALTER TABLE sheet ADD COLUMN limits TEXT NOT NULL DEFAULT '{}' CHECK (json_type(limits) = 'object');
ALTER TABLE sheet ADD COLUMN set_id INTEGER REFERENCES indicator_set (id);
CREATE INDEX sheet_set ON sheet (set_id);

-- `reason` is empty where the sheet went on, and says why where it was opened again.
CREATE TABLE sheet_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN (
        'SCORING', 'SUBMITTED', 'SETTLED', 'VERIFYING', 'ASKED', 'EXPLAINED', 'REVERIFYING', 'PUBLISHED'
    )),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX sheet_step_sheet ON sheet_step (sheet_id);

CREATE TABLE explanation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    round TEXT NOT NULL CHECK (round IN ('SELF', 'EXPLAINED')),
    code TEXT NOT NULL CHECK (code <> ''),
    reason TEXT CHECK (reason <> ''),
    basis TEXT NOT NULL,
    cause TEXT NOT NULL,
    remedy TEXT NOT NULL,
    request TEXT NOT NULL,
    UNIQUE (sheet_id, round, code)
) STRICT;
INSERT INTO explanation (sheet_id, round, code, basis, cause, remedy, request)
    SELECT sheet_id, 'SELF', code, '', explanation, '', '' FROM answer WHERE explanation <> '' ORDER BY id;

CREATE TABLE new_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    round TEXT NOT NULL CHECK (round IN ('SELF', 'FIRST', 'EXPLAINED', 'SECOND')),
    code TEXT NOT NULL CHECK (code <> ''),
    result TEXT NOT NULL CHECK (json_type(result) = 'object'),
    UNIQUE (sheet_id, round, code)
) STRICT;
INSERT INTO new_answer SELECT id, sheet_id, 'SELF', code, result FROM answer WHERE result IS NOT NULL;
DELETE FROM sqlite_sequence WHERE name = 'new_answer';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_answer', seq FROM sqlite_sequence WHERE name = 'answer';
DROP TABLE answer;
ALTER TABLE new_answer RENAME TO answer;

CREATE TABLE new_criterion_evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    round TEXT NOT NULL CHECK (round IN ('SELF', 'EXPLAINED')),
    code TEXT NOT NULL CHECK (code <> ''),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    UNIQUE (sheet_id, round, code, evidence_id)
) STRICT;
INSERT INTO new_criterion_evidence SELECT id, sheet_id, 'SELF', code, evidence_id FROM criterion_evidence;
DELETE FROM sqlite_sequence WHERE name = 'new_criterion_evidence';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'new_criterion_evidence', seq FROM sqlite_sequence WHERE name = 'criterion_evidence';
DROP TABLE criterion_evidence;
ALTER TABLE new_criterion_evidence RENAME TO criterion_evidence;
CREATE INDEX criterion_evidence_evidence ON criterion_evidence (evidence_id);
