"""A file or pasted text -> a plan, off the window's thread: plain values in, plain values out."""

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.problems import Trouble

if TYPE_CHECKING:
    from cchc_desktop.domain.plans import Plan
    from cchc_desktop.exchange.progress import Listener, Progress
    from cchc_desktop.ui.background import Watch


def read(source: Path | str, unit_names: tuple[str, ...], watch: "Watch | None" = None) -> "Plan | Exception":
    """The plan; or what stood in the way, handed over so that the page can put itself right first.

    `watch` hears how far it has come, and ends it where it was asked to stop.
    """
    try:
        from cchc_desktop.domain.plans import read_plan
        from cchc_desktop.exchange.progress import unheard
        from cchc_desktop.exchange.reading import blocks_of_text, read_blocks

        listener = _listening(watch) if watch is not None else unheard
        blocks = read_blocks(source, listener) if isinstance(source, Path) else blocks_of_text(source, listener)
        return read_plan(blocks, None, unit_names)
    except Exception as error:  # noqa: BLE001 -- raised again on the window's thread when it is no plain sentence
        return error


def _listening(watch: "Watch") -> "Listener":
    from cchc_desktop.exchange.progress import stopped

    def listen(progress: "Progress") -> None:
        if watch.stopped:
            raise stopped()
        watch.tell(progress)

    return listen


def is_plain(error: Exception) -> bool:
    """Whether the error is a sentence for the officer."""
    from cchc_desktop.exchange.errors import ReadingError

    return isinstance(error, Trouble | ReadingError)
