"""The evidence folder: one file per content, named by its SHA-256, never changed once it is there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was copied into the folder, before anything names it."""

    name: str
    digest: str
    size: int
