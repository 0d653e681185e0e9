"""Pages held in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def open_pdf(pages: bytes, parent: QObject) -> QPdfDocument:
    """A PDF held in memory."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pages))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document
