"""The typeface of documents: whole, or not taken."""

import shutil
from pathlib import Path

import pytest

from cchc_desktop import paths
from cchc_desktop.reports import fonts
from cchc_desktop.reports.fonts import font_folders
from cchc_desktop.text import VIETNAMESE_LETTERS

_FONTS = paths.resources() / "fonts"
_WINDOWS = {
    "times.ttf": "LiberationSerif-Regular.ttf",
    "timesbd.ttf": "LiberationSerif-Bold.ttf",
    "timesi.ttf": "LiberationSerif-Italic.ttf",
    "timesbi.ttf": "LiberationSerif-BoldItalic.ttf",
}


@pytest.fixture
def windows(tmp_path: Path) -> Path:
    """A folder of fonts as Windows names them."""
    folder = tmp_path / "Fonts"
    folder.mkdir()
    for name, ours in _WINDOWS.items():
        shutil.copy(_FONTS / ours, folder / name)
    return folder


def test_the_bundled_faces_print_all_of_vietnamese() -> None:
    for face in _WINDOWS.values():
        assert fonts.complete(_FONTS / face)
    assert fonts.typeface().printable(VIETNAMESE_LETTERS) == VIETNAMESE_LETTERS


def test_times_new_roman_of_the_pc_is_taken_where_all_four_faces_are_there(windows: Path, tmp_path: Path) -> None:
    taken = fonts.times_new_roman((tmp_path / "none", windows))
    assert taken is not None
    assert [face.name for face in taken] == list(_WINDOWS)


def test_the_folders_of_windows_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINDIR", "/windows")
    monkeypatch.setenv("LOCALAPPDATA", "/own")
    assert font_folders()[:2] == (Path("/windows/Fonts"), Path("/own/Microsoft/Windows/Fonts"))


def test_a_family_without_one_face_is_left(windows: Path) -> None:
    (windows / "timesbi.ttf").unlink()
    assert fonts.times_new_roman((windows,)) is None


@pytest.mark.parametrize("length", [0, 10, 3_000, 150_000])
def test_a_family_with_a_damaged_face_is_left(windows: Path, length: int) -> None:
    face = windows / "timesi.ttf"
    face.write_bytes(face.read_bytes()[:length])
    assert fonts.times_new_roman((windows,)) is None


def test_documents_use_the_times_new_roman_of_the_pc(windows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "font_folders", lambda: (windows,))
    found = fonts.typeface.__wrapped__()
    assert found.regular == "CCHC times"
    assert found.printable("Ủy ban") == "Ủy ban"


def test_a_letter_no_face_has_is_printed_plainly_or_as_a_box_never_as_nothing() -> None:
    printable = fonts.typeface().printable
    assert printable("Điều ① ☑ 𝟓") == "Điều 1 □ 5"
    assert printable("Hoa\u0300ng") == "Hoàng"
