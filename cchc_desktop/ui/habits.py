"""This PC's habits while the program runs: kept in one JSON, written when one changes."""

from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray

from cchc_desktop import preferences


class Habits:
    """The preferences, with the layout of windows and columns by name."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = preferences.load(path)

    def change(self, **habits: Any) -> None:
        """Take up new habits and keep them."""
        self.current = replace(self.current, **habits)
        preferences.save(self.current, self._path)

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window, splitter or head of columns."""
        encoded = b64encode(state.data()).decode("ascii")
        if self.current.layout.get(name) != encoded:
            self.change(layout={**self.current.layout, name: encoded})

    def layout(self, name: str) -> QByteArray | None:
        """The remembered state; None at the first time or where it can't be read."""
        try:
            return QByteArray(b64decode(self.current.layout[name], validate=True))
        except (KeyError, ValueError):
            return None
