"""cchc-desktop score: a set and answers into points, and why."""

import argparse


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("score", help="chấm điểm theo một bộ chỉ số")
    parser.add_argument("set", metavar="BỘ", help="mau-a, mau-b, hoặc một tệp .docx, .xlsx, .toml, .json")
    parser.add_argument("answers", metavar="SỐ_LIỆU", help="tệp JSON, hoặc chính đoạn JSON, số liệu theo mã tiêu chí")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """What is printed."""
    from cchc_desktop.cli.scored import scored

    return scored(arguments.set, arguments.answers)
