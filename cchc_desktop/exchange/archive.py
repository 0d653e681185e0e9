"""A .docx or .xlsx as the zip archive it is: looked at before anything of it is unpacked."""

import zipfile
from pathlib import Path

from cchc_desktop.exchange.errors import ReadingError
from cchc_desktop.i18n import _

_MOST_ENTRIES = 5_000
_MOST_BYTES = 150_000_000
_ENCRYPTED = 1


def entries(path: Path, most_text: int) -> frozenset[str]:
    """The names in the archive; `ReadingError` where it is damaged, locked, or unpacks to more than is sound.

    `most_text` bounds the XML, which takes many times its size once it is read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadingError(damaged()) from error
    if any(entry.flag_bits & _ENCRYPTED for entry in found):
        raise ReadingError(locked())
    text = sum(entry.file_size for entry in found if entry.filename.endswith((".xml", ".rels")))
    unpacked = sum(entry.file_size for entry in found)
    if len(found) > _MOST_ENTRIES or unpacked > _MOST_BYTES or text > most_text:
        raise ReadingError(too_big())
    return frozenset(entry.filename for entry in found)


def damaged() -> str:
    """What the officer can do about a file that its own program may still open."""
    return _("The file is damaged: open it in Word or Excel, save it again, then import it.")


def locked() -> str:
    """What the officer can do about a password."""
    return _("The file is protected by a password: remove the password, then import it again.")


def too_big() -> str:
    """What the officer can do about a file out of all proportion."""
    return _("The file is too big for a plan: keep only the document and its annexes, then import it again.")
