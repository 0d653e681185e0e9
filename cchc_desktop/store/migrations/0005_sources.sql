-- Where each row of a set that was read from a decision stood there.
--
-- What: by the code of a row, its page and words in the file.
-- Why so: the officer looks at the decision's own words beside a draft until it is issued, and the program may be
-- closed in between. Sets read before have none.

ALTER TABLE indicator_set ADD COLUMN sources TEXT NOT NULL DEFAULT '{}' CHECK (json_type(sources) = 'object');
