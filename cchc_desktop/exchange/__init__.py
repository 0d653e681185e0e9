"""Files in and out. `reading` opens a document of any kind; one module per kind does the work."""
