"""One program at a time on a data folder.

The operating system holds the lock and drops it with the process, however that ended: nothing is left to
clean up after a power cut.
"""

import sys
from pathlib import Path

from cchc_desktop.i18n import _
from cchc_desktop.store.errors import AlreadyOpenError

if sys.platform == "win32":  # pragma: no cover -- the other branch is the one of this machine
    import msvcrt
    import os

    # A byte past the end, so that copying the folder while the program runs does not meet a locked one.
    _PLACE = 1 << 30

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _PLACE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: it also holds against a second store in the same process.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The right to work on a folder, until `release`."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "cchc.lock").open("ab")
        try:
            _lock(self._file.fileno())
        except (BlockingIOError, PermissionError) as error:  # POSIX's word for it, and Windows'
            self._file.close()
            raise AlreadyOpenError(
                _("The program is already open on this data folder: go on in the window that is open.")
            ) from error
        except OSError:
            self._file.close()
            raise

    def release(self) -> None:
        """Let another program in."""
        self._file.close()
