"""Indicator sets: those that ship with the program, and files of the same form."""

import json
import logging
import tomllib
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from cchc_desktop import paths
from cchc_desktop.domain import indicators
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.notation import NotationError
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.set_tables import SetReading, read_set
from cchc_desktop.exchange import set_listing
from cchc_desktop.exchange.errors import ReadingError
from cchc_desktop.i18n import _

_LOG = logging.getLogger(__name__)
_SHORT_NAMES = {"a": "mau-a", "b": "mau-b"}
_PLAIN_FILES = (".toml", ".json")
_DOCUMENTS = (".docx", ".xlsx", ".pdf", ".txt")


class SetError(Trouble):
    """The set can't be used; one plain sentence."""


def built_in() -> tuple[str, ...]:
    """Codes of the sets that ship with the program."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


def load(code_or_path: str | Path) -> IndicatorSet:
    """The set of that code ("mau-a", or "A"), or in that file, data or document; SetError where there is none."""
    name = str(code_or_path).strip().lower()
    code = _SHORT_NAMES.get(name, name)
    if code in built_in():
        return _shipped(code)
    path = Path(code_or_path)
    if path.suffix.lower() in _DOCUMENTS:
        return read_document(path).indicators
    if path.suffix.lower() not in _PLAIN_FILES:
        message = _("There is no indicator set “{name}”. Sets that ship with the program: {codes}.")
        raise SetError(message.format(name=code_or_path, codes=", ".join(built_in())))
    return _read(path)


def read_document(path: Path, year: int | None = None) -> SetReading:
    """The set in a decision's file, of `year` (else this year) where it names none; SetError where it holds none."""
    from cchc_desktop.domain.set_checks import checked
    from cchc_desktop.exchange.reading import read_blocks

    try:
        blocks = read_blocks(path)  # says what is wrong with a file better than anything after it
        if (own := _exported(path)) is not None:
            return SetReading(own, checked(own))
        reading = read_set(blocks, year or datetime.now().astimezone().year)
    except ReadingError as error:
        raise SetError(str(error)) from error
    if reading is None:
        message = _(
            "The file {file} holds no table of an indicator set: a column of criteria and one of points are needed."
        )
        raise SetError(message.format(file=path.name))
    return reading


def _exported(path: Path) -> IndicatorSet | None:
    """The set in a workbook of our own; None where it is anybody else's, or was spoilt."""
    from cchc_desktop.exchange.set_workbook_reading import read_exported

    if path.suffix.lower() != ".xlsx":
        return None
    try:
        return read_exported(path.read_bytes())
    except (NotationError, IndexError, KeyError) as error:
        _LOG.info("not as exported: %s", error)
        return None


def _folder() -> Path:
    return paths.resources() / "indicator_sets"


@cache
def _shipped(code: str) -> IndicatorSet:
    return _read(_folder() / f"{code}.toml")


def _read(path: Path) -> IndicatorSet:
    try:
        data = _data(path)
        return set_listing.from_listing(data) if set_listing.is_listing(data) else indicators.from_data(data)
    except OSError as error:
        raise SetError(_("The file {file} could not be opened.").format(file=path)) from error
    except NotationError as error:
        message = _("The file {file} is not an indicator set: {reason}")
        raise SetError(message.format(file=path.name, reason=error)) from error
    except (ValueError, RecursionError) as error:
        message = _("The file {file} could not be read: it is damaged, or not of the form its name says.")
        raise SetError(message.format(file=path.name)) from error


def _data(path: Path) -> Any:
    if path.exists() and not path.is_file():
        raise OSError(path)  # a pipe would be waited for, and a device read for ever
    text = path.read_text(encoding="utf-8-sig")
    loads = tomllib.loads if path.suffix.lower() == ".toml" else json.loads
    return loads(text, parse_float=Decimal)
