"""Files that are dropped."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def local_files(event: "QDropEvent") -> list[Path]:
    """The files and folders of a drop; what comes from elsewhere than a disk is left."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
