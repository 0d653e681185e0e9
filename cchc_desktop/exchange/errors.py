"""What can be wrong with a file that came from outside."""


class ReadingError(Exception):
    """The file cannot be used; the message is one plain sentence for the officer."""
