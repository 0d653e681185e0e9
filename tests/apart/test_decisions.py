from pathlib import Path

import pytest

from tests.apart.decisions import Decision
from tests.apart.readings import DECISIONS, WRITERS, compared

_RIGHT = 0.95
every_file = pytest.mark.parametrize(
    ("decision", "form"),
    [pytest.param(decision, form, id=f"{decision.name}-{form}") for decision in DECISIONS for form in WRITERS],
)


@every_file
def test_no_row_is_misplaced_and_no_rule_wrong_without_a_mark(decision: Decision, form: str, tmp_path: Path) -> None:
    found = compared(decision, form, tmp_path)
    assert (found.structure, found.wrong) == ([], [])


def test_nearly_every_rule_comes_out_right(tmp_path: Path) -> None:
    found = [compared(decision, form, tmp_path) for decision in DECISIONS for form in WRITERS]
    marked = [told for each in found for told in each.marked]
    assert sum(each.right for each in found) >= _RIGHT * sum(each.right + len(each.marked) for each in found), marked
