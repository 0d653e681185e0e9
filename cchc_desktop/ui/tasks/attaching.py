"""Files taken for a task: copied by the worker; what is no file is refused in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.store import StoreError
from cchc_desktop.ui.elided import without_middle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from cchc_desktop.store import Taken
    from cchc_desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Copied:
    """What came of files that were dropped or chosen."""

    taken: tuple[Taken, ...]
    refused: tuple[str, ...]
    """A sentence each."""


def copy(desk: Desk, paths: Iterable[Path], then: Callable[[Copied], None]) -> None:
    """Copy `paths` in, away from the window; `then` hears what came of it."""
    chosen = tuple(dict.fromkeys(paths))
    words = _("Copying {count} files…").format(count=len(chosen))
    desk.background.run(words, partial(_copied, desk.store.evidence.take, chosen), then)


def _copied(take: Callable[[Path], Taken], paths: tuple[Path, ...]) -> Copied:
    taken, refused = [], []
    for path in paths:
        try:
            taken.append(take(path))
        except StoreError as error:
            refused.append(str(error).replace(path.name, without_middle(path.name)))
    return Copied(tuple(taken), tuple(refused))
