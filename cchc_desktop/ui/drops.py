"""Files that are dragged and dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files and folders of what is dragged; what comes from elsewhere than a disk is left."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def dropped_file(mime: QMimeData) -> Path | None:
    """The first of them; none for anything else."""
    return next(iter(dropped_files(mime)), None)


class TakesFile:
    """Stands before a widget's class, which accepts drops: a file may be dropped anywhere on it."""

    @property
    def takes_file(self) -> bool:
        """Whether one is welcome now."""
        return True

    def take_file(self, path: Path) -> None:
        """It was dropped."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Called by Qt."""
        if self.takes_file and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt."""
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.take_file(path)
