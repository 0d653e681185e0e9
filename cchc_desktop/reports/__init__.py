"""Documents: first as data with a text that can be read, then as pages in the decree's layout."""
