"""A .docx or .xlsx as the zip archive it is: looked at before anything of it is unpacked."""

import io
import struct
import zipfile

from cchc_desktop.exchange.errors import ReadingError, damaged, locked, too_big

_MOST_ENTRIES = 5_000
_MOST_BYTES = 150_000_000
_ENCRYPTED = 1


def entries(content: bytes, most_text: int) -> frozenset[str]:
    """The names in the archive; `ReadingError` where it is damaged, locked, or unpacks to more than is sound.

    `most_text` bounds the XML, which takes many times its size once it is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise ReadingError(damaged()) from error
    if any(entry.flag_bits & _ENCRYPTED for entry in found):
        raise ReadingError(locked())
    text = sum(entry.file_size for entry in found if entry.filename.endswith((".xml", ".rels")))
    unpacked = sum(entry.file_size for entry in found)
    if len(found) > _MOST_ENTRIES or unpacked > _MOST_BYTES or text > most_text:
        raise ReadingError(too_big())
    return frozenset(entry.filename for entry in found)
