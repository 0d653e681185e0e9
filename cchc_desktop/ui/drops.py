"""Files that are dragged and dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files and folders of what is dragged; what comes from elsewhere than a disk is left."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def dropped_file(mime: QMimeData) -> Path | None:
    """The first of them; none for anything else."""
    return next(iter(dropped_files(mime)), None)
