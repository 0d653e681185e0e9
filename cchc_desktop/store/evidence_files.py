"""The evidence folder: one file per content, named by its SHA-256, never changed once it is there."""

import hashlib
import os
import re
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cchc_desktop.i18n import _
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import EvidenceFileError, plainly
from cchc_desktop.store.records import Taken

MAX_MEGABYTES = 500
"""The largest file taken: the folder must still fit on a USB stick."""

_MEGABYTE = 2**20
_PARTIAL = ".partial"


class EvidenceFiles:
    """The folder `evidence/ab/<sha256>.<ext>`. Needs no database, so a worker thread may copy into it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str, name: str) -> Path:
        """Where the content of that digest lies, or should; by its ending the system knows how to open it."""
        place = self._folder / digest[:2] / f"{digest}{ending(name)}"
        if place.exists():
            return place
        return next(place.parent.glob(f"{digest}*"), place)  # it first came under a name with another ending

    def take(self, source: Path) -> Taken:
        """Copy a file in, safely on disk when this returns; content that is there already is not kept twice."""
        name = clean(source.name)
        with _opened(source) as content, plainly():
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = self._folder / f"{uuid.uuid4().hex}{_PARTIAL}"
            try:
                digest, size = _copied(content, partial, name)
                if not size:
                    raise EvidenceFileError(_("The file {name} is empty: choose one with content.").format(name=name))
                self._put(partial, self.path(digest, name), size)
            finally:
                partial.unlink(missing_ok=True)
        return Taken(name, digest, size)

    def sweep(self) -> None:
        """Remove what a copy that was cut short has left."""
        with plainly():
            for partial in self._folder.glob(f"*{_PARTIAL}"):
                partial.unlink(missing_ok=True)

    def _put(self, partial: Path, place: Path, size: int) -> None:
        if not place.exists() or place.stat().st_size != size:
            place.parent.mkdir(exist_ok=True)
            partial.replace(place)
        for folder in (place.parent, self._folder, self._folder.parent):
            _sync(folder)


def ending(name: str) -> str:
    """The ending of a file's name where it is a plain one: ".pdf"; not what follows the dot in "1. Kế hoạch"."""
    match = re.search(r"[^.](\.[A-Za-z0-9]{1,8})$", name)
    return match.group(1).lower() if match else ""


def _opened(source: Path) -> BinaryIO:
    try:
        if source.is_dir():
            raise EvidenceFileError(_("{name} is a folder: choose the files in it.").format(name=source.name))
        if not source.is_file():
            raise _unreadable(source.name)
        content = source.open("rb")
    except OSError as error:
        raise _unreadable(source.name) from error
    if os.fstat(content.fileno()).st_size > MAX_MEGABYTES * _MEGABYTE:
        content.close()
        sentence = _("The file {name} is larger than {limit} MB: choose a smaller copy of it.")
        raise EvidenceFileError(sentence.format(name=source.name, limit=MAX_MEGABYTES))
    return content


def _copied(content: BinaryIO, partial: Path, name: str) -> tuple[str, int]:
    """Digest and size of what was written to `partial` and is on disk."""
    digest, size = hashlib.sha256(), 0
    with partial.open("xb") as copy:
        for piece in _pieces(content, name):
            digest.update(piece)
            size += copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _pieces(content: BinaryIO, name: str) -> Iterator[bytes]:
    try:
        while piece := content.read(_MEGABYTE):
            yield piece
    except OSError as error:
        raise _unreadable(name) from error


def _sync(folder: Path) -> None:
    """Have the folder's new names on disk; Windows does that by itself and opens no folder."""
    if sys.platform != "win32":  # pragma: no branch -- the other one is of another machine
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unreadable(name: str) -> EvidenceFileError:
    sentence = _(
        "The file {name} can't be read: it was moved or deleted, or its drive is not connected; choose it again."
    )
    return EvidenceFileError(sentence.format(name=name))
