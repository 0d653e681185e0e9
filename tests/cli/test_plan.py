"""read-plan prints a document's facts, tasks and targets."""

import argparse
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.cli import plan
from cchc_desktop.exchange.errors import ReadingError

PLANS = Path(__file__).parents[1] / "data" / "plans"


def printed(*words: str) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    plan.add(parser.add_subparsers())
    arguments = parser.parse_args(["read-plan", *words])
    data: dict[str, Any] = arguments.run(arguments)
    return data


def test_a_plan_is_printed_with_its_own_year() -> None:
    shown = printed(str(PLANS / "quan-3.txt"))
    assert shown["document"]["number"] == "219/KH-UBND"
    assert len(shown["tasks"]) == 34
    assert shown["problems"][1] == {
        "where": "task 17",
        "text": "Thời hạn 30/11/2024 sau thời hạn chung 31/10/2024 (mục III.1)",
    }


def test_the_year_given_is_meant_where_none_is_named() -> None:
    first = printed(str(PLANS / "quan-3.txt"), "--year", "2025")["tasks"][0]
    assert first["deadline"]["end"] == "2025-08-31"


def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        printed(str(tmp_path / "gone.docx"))


def test_a_year_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        printed("plan.txt", "--year", "25")
    assert "năm không đúng: 25" in capsys.readouterr().err
