"""Run every measurement and print it beside its budget."""

import sys

from tests.benchmarks import edit, memory, paper, plan, start

_SUBJECTS = (start.lines, edit.lines, paper.lines, plan.lines, memory.lines)


def main() -> int:
    """Print the table; 1 where a line is over its budget."""
    over = 0
    print(f"{'what':44} {'measured':>12} {'baseline':>12} {'ratio':>7} {'budget':>9}")
    for subject in _SUBJECTS:
        for line in subject():
            print(line.shown())
            over += not line.kept
    print("all within the budget" if not over else f"{over} over the budget")
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
