"""read-deadline prints one reading."""

import argparse

import pytest

from cchc_desktop.cli import deadline


def printed(*words: str) -> dict[str, object]:
    parser = argparse.ArgumentParser()
    deadline.add(parser.add_subparsers())
    arguments = parser.parse_args(["read-deadline", *words])
    data: dict[str, object] = arguments.run(arguments)
    return data


def test_a_phrase_is_printed_as_it_was_read() -> None:
    assert printed("Quý III/2021", "--year", "2021") == {
        "text": "Quý III/2021",
        "kind": "quarter",
        "start": "2021-07-01",
        "end": "2021-09-30",
        "before": False,
        "recurrence": None,
        "condition": None,
        "offset": None,
        "also": [],
        "problems": [],
    }


def test_the_day_of_issue_resolves_what_counts_from_it() -> None:
    words = ("trong vòng 10 ngày kể từ ngày ban hành", "--year", "2026", "--issued", "2026-06-26")
    assert printed(*words)["end"] == "2026-07-06"


@pytest.mark.parametrize(
    "words", [("Quý I",), ("Quý I", "--year", "26"), ("Quý I", "--year", "2026", "--issued", "26/6")]
)
def test_a_wrong_call_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        printed(*words)
