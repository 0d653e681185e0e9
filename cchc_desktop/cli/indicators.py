"""cchc-desktop read-indicators: the indicator set in a decision's file, row by row."""

import argparse
from pathlib import Path

from cchc_desktop.cli.plan import year


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("read-indicators", help="đọc bộ chỉ số trong một tệp thành tiêu chí và cách chấm")
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp .docx, .xlsx, .pdf hoặc .txt")
    parser.add_argument("--year", metavar="NĂM", type=year, help="năm chấm điểm, nếu tệp không ghi (mặc định năm nay)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """The set's own facts, its rows in order, and what is doubtful in them."""
    from cchc_desktop.exchange.indicator_sets import read_document
    from cchc_desktop.exchange.set_listing import as_listing

    return as_listing(read_document(arguments.file, arguments.year))
