"""Annex tables: which column is what, what each row is, and the tasks they give."""
