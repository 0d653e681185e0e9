"""A translator that hears every word Qt asks for, and keeps those the catalogue does not have."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

from cchc_desktop.ui.translator import GettextTranslator

_CATALOGUE = Path(__file__).parents[2] / "i18n" / "vi" / "LC_MESSAGES" / "cchc.po"
# No words: which way the language is written, and how a bar shows its share.
_SWITCHES = {"QT_LAYOUT_DIRECTION", "%p%"}
# Names of keys, and what Qt writes to its log when a plugin of the system is not there: nobody sees either.
_UNSEEN = {"QShortcut", "QLibrary"}
# Keys are called as they are engraved; a shortcut is no word either.
_KEYS = re.compile(r"(Alt|Ctrl|Shift|Meta)\+")


class ListeningTranslator(GettextTranslator):
    """`unknown` holds (class, words)."""

    def __init__(self) -> None:
        super().__init__()
        with _CATALOGUE.open("rb") as file:
            self._known = {(message.context, message.id) for message in read_po(file) if message.string}
        self.unknown: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if (
            context not in _UNSEEN
            and source not in _SWITCHES
            and not _KEYS.match(source)
            and (context, source) not in self._known
        ):
            self.unknown.add((context, source))
        return super().translate(context, source, disambiguation, n)
