"""Everything that is not a table: paragraphs under their numbers, labels, deadlines and targets in running text."""
