"""Where the sheet is heading, which points can still be saved, and years side by side."""
