"""Tables as the officer knows them from Excel: rows of two lines, columns that are sized, hidden and remembered."""
