"""A file or pasted text -> a plan, off the window's thread: plain values in, plain values out."""

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.problems import Trouble

if TYPE_CHECKING:
    from cchc_desktop.domain.plans import Plan


def read(source: Path | str, unit_names: tuple[str, ...]) -> "Plan | Exception":
    """The plan; or what stood in the way, handed over so that the page can put itself right first."""
    try:
        from cchc_desktop.domain.plans import read_plan
        from cchc_desktop.exchange.reading import blocks_of_text, read_blocks

        blocks = read_blocks(source) if isinstance(source, Path) else blocks_of_text(source)
        return read_plan(blocks, None, unit_names)
    except Exception as error:  # noqa: BLE001 -- raised again on the window's thread when it is no plain sentence
        return error


def is_plain(error: Exception) -> bool:
    """Whether the error is a sentence for the officer."""
    from cchc_desktop.exchange.errors import ReadingError

    return isinstance(error, Trouble | ReadingError)
