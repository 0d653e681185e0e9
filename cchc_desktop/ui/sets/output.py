"""A set taken along as a workbook."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.text import fold
from cchc_desktop.ui.sets import set_reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.sets.opened import OpenSet

_LONGEST_NAME = 60


class SetOutput:
    """Asks where, and writes there on the worker."""

    def __init__(self, desk: Desk, tell: Callable[[str, bool], None]) -> None:
        self._desk, self._tell = desk, tell

    def export(self, shown: OpenSet) -> None:
        """Write the set's workbook, which reads back as the same set."""
        name = f"{_plain(shown.indicators.title) or 'bo-chi-so'}.xlsx"
        path = self._desk.ask.save_file(_("Export the set"), name, _("Table for Excel (*.xlsx)"))
        if path is not None:
            job = partial(set_reading.export, shown.indicators, path)
            self._desk.background.run(_("Writing the workbook…"), job, partial(self._wrote, path))

    def _wrote(self, path: Path, refusal: str) -> None:
        self._tell(refusal or _("Written: {path}").format(path=path), False)


def _plain(title: str) -> str:
    """A title in plain letters, so that every mail server and archive takes the file."""
    return "-".join(re.findall(r"[0-9a-z]+", fold(title)))[:_LONGEST_NAME].strip("-")
