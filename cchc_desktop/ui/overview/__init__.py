"""The first page: how many points, what is due, what is missing."""
