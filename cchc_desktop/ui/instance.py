"""One program a data folder: a second start wakes the first and ends."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 300


class Instance(QObject):
    """Holds the name of one data folder on this PC, for this user."""

    woken = Signal()
    """Another start has asked for this window."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._wake)

    def first(self) -> bool:
        """Take the name; False where another program has it, which is woken."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT):
            socket.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._name)  # left by a crash
        self._server.listen(self._name)  # where it may not, the folder's own lock still keeps the data
        return True

    def release(self) -> None:
        """Let the name go."""
        self._server.close()

    def _wake(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnectFromServer()
        self.woken.emit()


def _name(folder: Path) -> str:
    place = f"{getpass.getuser()}|{folder.expanduser().resolve()}"
    return f"cchc-{hashlib.sha256(place.encode()).hexdigest()[:24]}"
