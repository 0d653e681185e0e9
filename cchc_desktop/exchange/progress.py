"""How far the reading of a document has come, told while it goes on; whoever listens may stop it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _


class Cancelled(Trouble):
    """The officer stopped the reading; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So much of the document is read."""

    done: int
    whole: int
    pages: bool = False
    """They are pages of the document, and not only parts of the file."""


Listener: TypeAlias = Callable[[Progress], None]
"""Told from the thread that reads; raises Cancelled to stop it."""


def unheard(_progress: Progress) -> None:
    """Nobody listens."""


def stopped() -> Cancelled:
    """What a listener raises."""
    return Cancelled(_("The reading was cancelled; nothing was taken in."))


class Watched(io.BytesIO):
    """A file in memory that tells how much of it has been read."""

    def __init__(self, content: bytes, listener: Listener) -> None:
        super().__init__(content)
        self._whole = len(content)
        self._listener = listener
        self._furthest = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes."""
        self._furthest = max(self._furthest, self.tell())
        self._listener(Progress(self._furthest, self._whole))
        return super().read(size)
