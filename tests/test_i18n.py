"""The catalogue is complete, current and keeps every field; Qt's own words are covered."""

import re
import unicodedata
from pathlib import Path

import catalogue
import pytest
from babel.messages.catalog import Catalog

from cchc_desktop import i18n

LANGUAGES = catalogue.po_files()


@pytest.fixture(scope="module")
def sources() -> Catalog:
    return catalogue.words_of_the_sources()


@pytest.fixture(params=LANGUAGES, ids=lambda path: path.parts[-3])
def translated(request: pytest.FixtureRequest) -> Catalog:
    return catalogue.read(request.param)


def _key(message: object) -> tuple[str | None, str]:
    return message.context, message.id  # type: ignore[attr-defined]


def _fields(text: str) -> list[str]:
    return sorted(re.findall(r"{(\w*)", text))


def _ending(text: str) -> tuple[bool, bool]:
    return text.endswith("…"), text[-1].isspace()


def test_every_word_of_the_sources_is_translated(sources: Catalog, translated: Catalog) -> None:
    done = {_key(message) for message in translated if message.id and message.string and not message.fuzzy}
    assert sorted({_key(message) for message in sources if message.id} - done, key=str) == []


def test_no_entry_is_left_over_or_fuzzy(sources: Catalog, translated: Catalog) -> None:
    said = {_key(message) for message in sources}
    assert [_key(message) for message in translated if _key(message) not in said] == []
    assert [message.id for message in translated if message.fuzzy and message.id] == []
    assert list(translated.obsolete) == []


def test_a_translation_keeps_every_field_and_adds_none(translated: Catalog) -> None:
    wrong = [
        message.id for message in translated if message.id and _fields(str(message.id)) != _fields(str(message.string))
    ]
    assert wrong == []


def test_a_translation_is_composed_and_spaced_like_its_source(translated: Catalog) -> None:
    wrong = [
        message.id
        for message in translated
        if message.id
        and (
            not unicodedata.is_normalized("NFC", str(message.string))
            or _ending(str(message.id)) != _ending(str(message.string) or "?")
        )
    ]
    assert wrong == []


def test_english_is_the_language_of_the_sources_and_an_empty_text_stays_empty() -> None:
    i18n.use("en")
    assert i18n._("Undo") == "Undo"
    i18n.use("vi")
    assert i18n._("") == ""
    assert i18n.pgettext("QLineEdit", "") == ""
    assert i18n.pgettext("QLineEdit", "&Copy") == "&Sao chép"


def test_no_source_formats_before_it_translates() -> None:
    package = Path(catalogue.ROOT) / "cchc_desktop"
    wrong = [path.name for path in package.rglob("*.py") if re.search(r"\b_\(f[\"']", path.read_text(encoding="utf-8"))]
    assert wrong == []
