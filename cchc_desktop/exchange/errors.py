"""What can be wrong with a file that came from outside."""

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

MOST_ROWS = 5_000
"""Of a table; a plan has a hundred."""
MOST_COLUMNS = 100


class ReadingError(Trouble):
    """The file cannot be used; the message is one plain sentence for the officer."""


def damaged() -> str:
    """What the officer can do about a file that its own program may still open."""
    return _("The file is damaged: open it in Word or Excel, save it again, then import it.")


def locked() -> str:
    """What the officer can do about a password."""
    return _("The file is protected by a password: remove the password, then import it again.")


def too_big() -> str:
    """What the officer can do about a file out of all proportion."""
    return _("The file is too big: keep only the document and its annexes, then import it again.")
