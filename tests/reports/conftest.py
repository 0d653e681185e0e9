"""Pages are measured in the bundled faces, whatever fonts this PC has."""

from collections.abc import Iterator

import pytest

from cchc_desktop.reports import fonts
from cchc_desktop.reports.pdf import style


@pytest.fixture(scope="package", autouse=True)
def bundled_faces() -> Iterator[None]:
    """No folder of the PC's own fonts, and nothing remembered from one."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(fonts, "font_folders", lambda: ())
        _forget()
        yield
    _forget()


def _forget() -> None:
    for remembered in (fonts.typeface, style.body, style.hanging, style.cell):
        remembered.cache_clear()
