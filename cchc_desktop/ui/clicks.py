"""A double click where one was meant: its second half must not hit what has come under the mouse by then."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton


class _FirstHalf(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 -- Qt's signature
        return event.type() == QEvent.Type.MouseButtonDblClick


def once(button: QPushButton) -> QPushButton:
    """The button, deaf to the second half of a double click."""
    button.installEventFilter(_FirstHalf(button))
    return button
