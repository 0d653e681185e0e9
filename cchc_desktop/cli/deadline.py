"""cchc-desktop read-deadline: a deadline phrase and what it means."""

import argparse
from datetime import date

from cchc_desktop.cli.plan import year


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("read-deadline", help="đọc một cụm từ thời hạn thành ngày, định kỳ hoặc sự kiện")
    parser.add_argument("phrase", metavar="CỤM_TỪ", help="thời hạn như viết trong văn bản")
    parser.add_argument("--year", metavar="NĂM", type=year, required=True, help="năm của văn bản")
    parser.add_argument(
        "--issued", metavar="NGÀY", type=date.fromisoformat, help="ngày ban hành văn bản, ví dụ 2026-01-31"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """The phrase as it was read, doubts beside it."""
    from cchc_desktop.domain.deadlines import as_data, read_deadline

    return as_data(read_deadline(arguments.phrase, arguments.year, arguments.issued))
