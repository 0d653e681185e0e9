"""Indicator sets: those that ship with the program, and files of the same form."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path

from cchc_desktop import paths
from cchc_desktop.domain import indicators
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.notation import NotationError
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

_SHORT_NAMES = {"a": "mau-a", "b": "mau-b"}


class SetError(Trouble):
    """The set can't be used; one plain sentence."""


def built_in() -> tuple[str, ...]:
    """Codes of the sets that ship with the program."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


def load(code_or_path: str | Path) -> IndicatorSet:
    """The set of that code ("mau-a", or "A"), or in that .toml or .json file; SetError where there is none."""
    name = str(code_or_path).strip().lower()
    code = _SHORT_NAMES.get(name, name)
    if code in built_in():
        return _read(_folder() / f"{code}.toml")
    path = Path(code_or_path)
    if path.suffix.lower() not in (".toml", ".json"):
        message = _("There is no indicator set “{name}”. Sets that ship with the program: {codes}.")
        raise SetError(message.format(name=code_or_path, codes=", ".join(built_in())))
    return _read(path)


def _folder() -> Path:
    return paths.resources() / "indicator_sets"


def _read(path: Path) -> IndicatorSet:
    try:
        return indicators.from_data(_data(path))
    except OSError as error:
        raise SetError(_("The file {file} could not be opened.").format(file=path)) from error
    except NotationError as error:
        message = _("The file {file} is not an indicator set: {reason}")
        raise SetError(message.format(file=path.name, reason=error)) from error
    except (ValueError, RecursionError) as error:
        message = _("The file {file} could not be read: it is damaged, or not of the form its name says.")
        raise SetError(message.format(file=path.name)) from error


def _data(path: Path) -> object:
    text = path.read_text(encoding="utf-8-sig")
    loads = tomllib.loads if path.suffix.lower() == ".toml" else json.loads
    return loads(text, parse_float=Decimal)
