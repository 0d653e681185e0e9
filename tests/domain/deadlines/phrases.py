"""The phrases of tests/data/deadline_phrases.json with their readings; a reading leaves out what is empty."""

import json
from pathlib import Path
from typing import Any

from cchc_desktop.domain.deadlines import as_data, read_deadline

_FILE = Path(__file__).parents[2] / "data" / "deadline_phrases.json"
PHRASES: list[dict[str, Any]] = [
    entry for family in json.loads(_FILE.read_text(encoding="utf-8")).values() for entry in family
]


def reading(phrase: str, year: int) -> dict[str, Any]:
    """What the phrase means, in the form of the file."""
    shown = as_data(read_deadline(phrase, year))
    shown["problems"] = [problem["text"] for problem in shown["problems"]]  # type: ignore[attr-defined]
    kept = {name: value for name, value in shown.items() if value not in (None, False, [])}
    return {"kind": shown["kind"], **kept, "phrase": phrase, "year": year} | {"text": shown["text"]}


def expected(entry: dict[str, Any]) -> dict[str, Any]:
    """The entry, with the text as every reading gives it."""
    return {**entry, "text": " ".join(entry["phrase"].split())}
