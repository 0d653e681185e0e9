"""What a page may reach: the store, the day, questions to the officer, slow work, habits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from cchc_desktop.store import Store
    from cchc_desktop.ui.ask import Ask
    from cchc_desktop.ui.background import Background
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.overview.summary import Summary


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every page by the window."""

    store: Store
    today: Callable[[], date]
    """The day to reckon by: the clock's, or the sample ward's own."""
    ask: Ask
    background: Background
    habits: Habits
    first: Summary | None = None
    """What the first page says, where it was read together with the store; true until something is changed."""
