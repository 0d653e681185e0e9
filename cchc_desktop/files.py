"""Files handed to the officer: written whole or not at all, and one plain sentence where the world says no."""

import errno
import os
from pathlib import Path

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

_FULL = {errno.ENOSPC, errno.EDQUOT}


class FileError(Trouble):
    """The file could not be written there: one plain sentence with what to do."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; what stood there before stays whole until then."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        _forget(partial)
        raise FileError(_sentence(error, path)) from error


def _forget(partial: Path) -> None:
    try:
        partial.unlink(missing_ok=True)
    except OSError:
        return  # the disk that would not take it will not let go of it either


def _sentence(error: OSError, path: Path) -> str:
    if error.errno in _FULL:
        sentence = _("There is no room left on the disk for “{name}”. Free some space, or choose another disk.")
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        sentence = _(
            "“{name}” cannot be written here: the folder is read-only, or the file is open in another program."
        )
    elif isinstance(error, FileNotFoundError | NotADirectoryError):
        sentence = _("The folder “{folder}” is not there. Choose another place for “{name}”.")
    else:
        sentence = _("“{name}” could not be written to “{folder}”. Choose another place and try again.")
    return sentence.format(name=path.name, folder=path.parent)
