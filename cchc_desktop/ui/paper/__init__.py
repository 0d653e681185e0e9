"""Ways out of the program that every page with something to print shares: files, the printer, what was written."""
