"""A document's own facts: kind, number, date, issuer, title."""
