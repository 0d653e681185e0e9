"""read-plan FILE [--year Y]: a superior's document, its tasks and its targets."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- argparse gives it no public name


def add(subparsers: "Subparsers") -> None:
    """Put the command on the command line."""
    parser = subparsers.add_parser("read-plan", help="read a superior's document into tasks and targets")
    parser.add_argument("file", type=Path)
    parser.add_argument("--year", type=int, help="for deadlines that name none; the document's own where not given")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """What the command prints; `ReadingError` where the file cannot be used."""
    from cchc_desktop.domain.plans import as_data, read_plan
    from cchc_desktop.exchange.reading import read_blocks

    return as_data(read_plan(read_blocks(arguments.file), arguments.year))
