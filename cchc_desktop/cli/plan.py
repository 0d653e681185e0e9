"""cchc-desktop read-plan: a superior's document, its tasks and its targets."""

import argparse
import re
from pathlib import Path


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("read-plan", help="đọc một văn bản giao việc thành nhiệm vụ và chỉ tiêu")
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp .docx, .xlsx, .pdf hoặc .txt")
    parser.add_argument("--year", metavar="NĂM", type=year, help="năm của thời hạn không ghi năm (nếu khác văn bản)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """The document's own facts, its tasks and targets, and what is doubtful in them."""
    from cchc_desktop.domain.plans import as_data, read_plan
    from cchc_desktop.exchange.reading import read_blocks

    return as_data(read_plan(read_blocks(arguments.file), arguments.year))


def year(word: str) -> int:
    """A year as it is typed after an option."""
    if not re.fullmatch(r"(?:19|20|21)\d\d", word):
        raise argparse.ArgumentTypeError(f"năm không đúng: {word}")
    return int(word)
