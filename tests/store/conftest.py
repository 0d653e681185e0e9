"""The store's own words are read in English here, whatever another test has chosen."""

import gettext

import pytest

from cchc_desktop import i18n


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_catalogue", gettext.NullTranslations())
