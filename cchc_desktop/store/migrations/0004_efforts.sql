-- The days of work the officer puts a step at that would save points.
--
-- What: for a sheet, a criterion and the step's name (its words without figures), how many days.
-- Why so: the steps themselves are reckoned from the answers; only what the officer typed is kept.

CREATE TABLE effort (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    step TEXT NOT NULL,
    days INTEGER NOT NULL CHECK (days >= 0),
    UNIQUE (sheet_id, code, step)
) STRICT;
