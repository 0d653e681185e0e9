"""Every place the program reads or writes, on each system."""

from pathlib import Path

import pytest

from cchc_desktop import paths
from cchc_desktop.paths import Paths


def test_linux_keeps_data_and_habits_where_the_system_says(tmp_path: Path) -> None:
    of_user = Paths.of_this_user()
    assert of_user.data == tmp_path / "home" / "share" / "cchc-desktop" / "data"
    assert of_user.preferences == tmp_path / "home" / "config" / "cchc-desktop" / "preferences.json"


def test_windows_keeps_data_among_the_officers_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    of_user = Paths.of_this_user()
    assert of_user.data == tmp_path / "home" / "Documents" / "CCHC"
    assert of_user.logs == tmp_path / "Local" / "CCHC Desktop" / "logs"


def test_the_sample_never_shares_the_wards_folder() -> None:
    for places in (Paths.of_this_user(), Paths.under(Path("x"))):
        assert places.sample != places.data
        assert places.data not in places.sample.parents


def test_what_ships_is_there() -> None:
    for name in ("fonts/OFL.txt", "icons/LICENSE.txt", "indicator_sets/mau-a.toml", "sample/ward.toml"):
        assert (paths.resources() / name).is_file()
    assert (paths.catalogues() / "vi" / "LC_MESSAGES" / "cchc.mo").is_file()
