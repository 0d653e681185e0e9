"""The log: one rotating file, for the person who has to find out what went wrong."""

import logging
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_SIZE = 500_000
_KEPT = 2


def start(folder: Path) -> None:
    """Write to `folder`; where that can't be done the program runs without a log."""
    from logging.handlers import RotatingFileHandler  # not needed for the first paint

    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "cchc.log", maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
