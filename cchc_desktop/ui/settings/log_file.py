"""The log taken along: a table that Excel opens with its accents."""

import csv
from collections.abc import Iterable
from pathlib import Path

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

_STARTS_A_FORMULA = ("=", "+", "@", "\t")


class LogFileError(Trouble):
    """The table could not be written there."""


def write_csv(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write rows as .csv, whole or not at all; no cell can act as a formula."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([tuple(map(_harmless, row)) for row in rows])
        partial.replace(path)
    except OSError as error:
        raise LogFileError(
            _("“{name}” could not be written there. Close it in other programs, or choose another folder.").format(
                name=path.name
            )
        ) from error


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
