"""Words: English in the code, complete Vietnamese beside it.

Translate first, format after, with named fields: `_("{count} tasks").format(count=n)`. The language is
chosen once, before the first window. Documents do not pass here: they are always Vietnamese.
"""

import gettext

from cchc_desktop import paths

_DOMAIN = "cchc"
DEFAULT_LANGUAGE = "vi"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` from now on; English, the language of the sources, where there is no catalogue."""
    global _catalogue  # noqa: PLW0603 -- one language a process, set once at start-up
    _catalogue = gettext.translation(_DOMAIN, paths.catalogues(), languages=[language], fallback=True)


def _(message: str) -> str:
    """The message in the chosen language."""
    return _catalogue.gettext(message) if message else ""


def pgettext(context: str, message: str) -> str:
    """The message as said in `context`; Qt's own words are asked for by the name of their class."""
    return _catalogue.pgettext(context, message) if message else ""


def N_(message: str) -> str:  # noqa: N802 -- gettext's own name for "mark, translate later"
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


def Q_(context: str, message: str) -> tuple[str, str]:  # noqa: N802 -- beside N_: mark one of Qt's own messages
    """Mark a message of Qt, said in the context of one of its classes."""
    return context, message
