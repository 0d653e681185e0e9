"""A superior's documents, invented, in the shapes they come in, each with what a reader should find in it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Rows = tuple[tuple[str, ...], ...]
_FILE = Path(__file__).parent / "documents.json"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; in the columns of `down` blank cells are merged with the one above."""

    rows: Rows
    widths: tuple[int, ...]
    """In letters."""
    down: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A task as it should be read; several units joined by "; "."""

    title: str
    leads: str = ""
    end: str | None = None
    kind: str | None = None
    partners: str = ""
    deliverable: str = ""
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What it says and what it means."""

    name: str
    number: str
    date: str
    issuer: str
    kind: str
    head: tuple[str, ...]
    body: tuple[str | Sheet, ...]
    tasks: tuple[Wanted, ...]
    targets: tuple[tuple[str, str, int | None], ...] = ()
    """Value, comparison, year."""
    problems: tuple[str, ...] = ()
    """Words that must stand in some problem."""


def documents() -> tuple[Document, ...]:
    """All of them."""
    return tuple(map(_document, json.loads(_FILE.read_text(encoding="utf-8"))))


def _document(told: dict[str, Any]) -> Document:
    return Document(
        **{
            **told,
            "head": tuple(told["head"]),
            "body": tuple(part if isinstance(part, str) else _sheet(part) for part in told["body"]),
            "tasks": tuple(Wanted(**task) for task in told["tasks"]),
            "targets": tuple((value, sign, year) for value, sign, year in told.get("targets", ())),
            "problems": tuple(told.get("problems", ())),
        }
    )


def _sheet(told: dict[str, Any]) -> Sheet:
    rows = tuple(tuple(cell.strip() for cell in row.split("|")) for row in told["rows"])
    return Sheet(rows, tuple(told["widths"]), tuple(told["down"]))
