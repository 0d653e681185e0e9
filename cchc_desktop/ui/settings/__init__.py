"""The page "Thiết lập": the office's facts, the periods, this PC, the log of changes."""
