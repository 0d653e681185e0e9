"""Every place the program reads or writes."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """What ships with the program: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def catalogues() -> Path:
    """The compiled catalogues, by language."""
    inside = _PACKAGE / "resources" / "i18n"
    return inside if inside.is_dir() else _PACKAGE.parent / "i18n"


@dataclass(frozen=True, slots=True)
class Paths:
    """Where this user's files lie; tests put the whole of it under a folder of their own."""

    data: Path
    """The data folder: the store, its evidence and its reports. Can be copied whole at any moment."""
    sample: Path
    """The sample ward's own data folder, never the real one."""
    preferences: Path
    logs: Path

    @classmethod
    def under(cls, folder: Path) -> "Paths":
        """Everything below one folder."""
        return cls(folder / "data", folder / "sample", folder / "preferences.json", folder / "logs")

    @classmethod
    def of_this_user(cls) -> "Paths":
        """The usual places of this system: Documents for data, the profile for the rest."""
        home = Path.home()
        if sys.platform == "win32":
            local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "CCHC Desktop"
            return cls(home / "Documents" / "CCHC", local / "sample", local / "preferences.json", local / "logs")
        share = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "cchc-desktop"
        config = Path(os.environ.get("XDG_CONFIG_HOME", home / ".config")) / "cchc-desktop"
        return cls(share / "data", share / "sample", config / "preferences.json", share / "logs")
