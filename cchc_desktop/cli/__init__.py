"""The same deeds without a window, for IT staff and scripts.

Each command is a module with `add(commands)`, which declares it, and `run(arguments)`, which gives what is
printed as JSON. Input that can't be used ends with 2 and one plain Vietnamese sentence on stderr.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import NoReturn

from cchc_desktop import __version__, i18n
from cchc_desktop.cli import deadline, plan, report, score, screenshots, window
from cchc_desktop.domain.problems import Trouble

_COMMANDS = (deadline, plan, score, report, screenshots)
_UNUSABLE = 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the words of a call in Vietnamese."""

    def error(self, message: str) -> NoReturn:
        self.exit(_UNUSABLE, f"Lệnh không đúng ({message}). Xem: {self.prog} --help\n")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is named."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    i18n.use(i18n.DEFAULT_LANGUAGE)
    arguments = _parser().parse_args(words)
    try:
        if arguments.command is None:
            return window.run(arguments)
        printed = arguments.run(arguments)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return _UNUSABLE
    print(json.dumps(printed, ensure_ascii=False, indent=None if arguments.json else 1))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="cchc-desktop", description="CCHC Desktop: không nêu lệnh thì mở cửa sổ chương trình.")
    parser.add_argument("--version", action="version", version=__version__)
    window.add(parser)
    commands = parser.add_subparsers(dest="command", metavar="LỆNH")
    for command in _COMMANDS:
        command.add(commands)
    for each in commands.choices.values():
        each.add_argument("--json", action="store_true", help="in JSON trên một dòng")
    return parser
