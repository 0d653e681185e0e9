"""What can be wrong with a file that came from outside."""

from cchc_desktop.domain.problems import Trouble


class ReadingError(Trouble):
    """The file cannot be used; the message is one plain sentence for the officer."""
