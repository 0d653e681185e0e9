"""This PC's habits: language, text size, the last folder. What a report needs is data, in the store."""

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Preferences:
    """Habits with their defaults; `saved` by hand when they change."""

    language: str = "vi"
    text_size: int = 100
    """Percent of the system's."""
    file_folder: str = ""
    """Where the last file was chosen."""
    layout: dict[str, str] = field(default_factory=dict)
    """Window, splitter and column states by name, as base64 from Qt."""
    reminded: dict[str, str] = field(default_factory=dict)
    """By data folder, the day on which its tasks were last told of."""


def load(path: Path) -> Preferences:
    """Read `path`; anything missing, unknown or of the wrong type falls back to its default."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(read, dict):
        return Preferences()
    defaults = Preferences()
    known = {
        each.name: read[each.name]
        for each in fields(Preferences)
        if each.name in read and type(read[each.name]) is type(getattr(defaults, each.name))
    }
    return Preferences(**known)


def save(preferences: Preferences, path: Path) -> bool:
    """Write whole or not at all; False where the place can't be written: habits are not worth an error."""
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(asdict(preferences), ensure_ascii=False, indent=1), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return False
    return True
