"""The same deeds without a window, for IT staff and scripts.

Each command is a module with `add(commands)`, which declares it, and `run(arguments)`, which gives what is
printed as JSON. Input that can't be used ends with 2 and one plain Vietnamese sentence on stderr.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from cchc_desktop import __version__, i18n
from cchc_desktop.cli import deadline, indicators, plan, report, score, screenshots, window
from cchc_desktop.domain.problems import Trouble

_COMMANDS = (deadline, plan, indicators, score, report, screenshots)
_UNUSABLE = 2


class _Words(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks Vietnamese: its help, and the one sentence for words that are no call."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "formatter_class": _Words, "add_help": False})
        self._positionals.title, self._optionals.title = "cần nêu", "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 -- argparse words it in English
        self.exit(_UNUSABLE, f"Lệnh viết chưa đúng hoặc thiếu: xem cách viết bằng “{self.prog} --help”.\n")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is named."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program without a console has none
            # What was no letter on the command line goes out as the escape JSON has for it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    i18n.use(i18n.DEFAULT_LANGUAGE)
    arguments = _parser().parse_args(words)
    try:
        if arguments.command is None:
            return window.run(arguments)
        printed = arguments.run(arguments)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return _UNUSABLE
    return _told(json.dumps(printed, ensure_ascii=False, indent=None if arguments.json else 1))


def _told(answer: str) -> int:
    """Print the answer: who stops listening has heard enough, a place that is full gets a sentence."""
    try:
        print(answer, flush=True)
    except BrokenPipeError:
        _hush()
    except OSError:
        _hush()
        print("Không ghi được kết quả ra nơi nhận.", file=sys.stderr)
        return _UNUSABLE
    return 0


def _hush() -> None:
    """Let Python's own last flush go nowhere, so that it fails no second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="cchc-desktop", description="CCHC Desktop: không nêu lệnh thì mở cửa sổ chương trình.")
    parser.add_argument("--version", action="version", version=__version__, help="xem phiên bản")
    window.add(parser)
    commands = parser.add_subparsers(dest="command", metavar="LỆNH")
    for command in _COMMANDS:
        command.add(commands)
    for each in commands.choices.values():
        each.add_argument("--json", action="store_true", help="in JSON trên một dòng")
    return parser
