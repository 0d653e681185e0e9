"""Qt's own words from our catalogue: Qt ships no Vietnamese."""

from PySide6.QtCore import QTranslator

from cchc_desktop.i18n import pgettext


class GettextTranslator(QTranslator):
    """Answers Qt by the name of its class and its English text."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Called by Qt. Never "" for a text: Qt would take that for a translation and show an empty button."""
        return pgettext(context, source)
