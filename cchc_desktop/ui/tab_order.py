"""Where Tab leads: Qt asks for the order in which widgets were made, not for their places."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_behind(before: QWidget, late: QWidget) -> None:
    """Let Tab lead from `before` into all of `late`, which was made after what comes behind it."""
    stops, stop = [before], late.nextInFocusChain()
    while stop is not None and late.isAncestorOf(stop):
        if stop.focusPolicy() != Qt.FocusPolicy.NoFocus:
            stops.append(stop)
        stop = stop.nextInFocusChain()
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
