import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.cli import score
from cchc_desktop.domain.problems import Trouble

_ANSWERS = {
    "1.1.1": {"date": "2026-01-28"},
    "1.1.3": {"done": 37, "due": 39},
    "1.2.1": {"count": 4},
    "1.4.2": {"ticked": [0, 2]},
    "2.1.1": {"not_applicable": True},
    "3.1.2": {"done": 9, "due": 8},
    "4.1.2": {"choice": 1},
    "5.1.2": {"done": 1, "due": 2, "points": "0.75", "reason": "Kết luận kiểm tra"},
    "7.1.2": {"percent": "54.5"},
    "8.2.1": {"points": "4.2"},
    "9.3": {"count": 1},
    "9.9": {"count": 1},
    "1.1.2": {"ticket": [0]},
}


def run(answers: str, indicators: str = "mau-a") -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    score.add(parser.add_subparsers())
    arguments = parser.parse_args(["score", indicators, answers])
    printed: dict[str, Any] = json.loads(json.dumps(arguments.run(arguments)))
    return printed


def rows(printed: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in printed["rows"]}


@pytest.mark.parametrize(
    ("code", "points"),
    [
        ("1.1.1", "0.5"),
        ("1.1.3", "2.37"),
        ("1.2.1", "1"),
        ("1.4.2", "0.75"),
        ("4.1.2", "1"),
        ("7.1.2", "2.27"),
        ("1.1.2", "0"),
    ],
)
def test_each_leaf_has_a_row_with_points_as_decimal_strings(code: str, points: str) -> None:
    assert rows(run(json.dumps(_ANSWERS)))[code]["points"] == points


def test_a_row_says_its_maximum_and_why() -> None:
    assert rows(run(json.dumps(_ANSWERS)))["1.1.3"] == {
        "code": "1.1.3",
        "points": "2.37",
        "max": "2.5",
        "why": "37/39 = 94,87 % ≥ 80 % → 94,87 % × 2,5 = 2,37",
        "state": "đã chấm",
    }


def test_rows_are_the_leaves_in_the_sets_order_and_add_up() -> None:
    printed = run(json.dumps(_ANSWERS))
    assert [row["code"] for row in printed["rows"]][:3] == ["1.1.1", "1.1.2", "1.1.3"]
    assert len(printed["rows"]) == 52
    assert {key: printed[key] for key in ("points", "max", "index", "band", "bonus", "penalty")} == {
        "points": "7.64",
        "max": "98.5",
        "index": "7.76",
        "band": "Yếu",
        "bonus": "0",
        "penalty": "1",
    }


def test_an_estimate_and_an_override_show_both_values() -> None:
    printed = run(json.dumps(_ANSWERS))
    assert (rows(printed)["5.1.2"]["points"], rows(printed)["5.1.2"]["computed"]) == ("0.75", "0.5")
    assert (rows(printed)["8.2.1"]["points"], rows(printed)["8.2.1"]["estimate"]) == ("0", "4.2")
    assert printed["forecast"] == {"points": "11.84", "max": "98.5", "index": "12.02", "band": "Yếu"}


def test_points_of_a_survey_given_with_where_they_stand_count() -> None:
    announced = {"8.2.1": {"points": "4.2", "reason": "Kết quả điều tra xã hội học đã công bố"}}
    printed = run(json.dumps(announced))
    assert (rows(printed)["8.2.1"]["points"], printed["points"]) == ("4.2", "4.2")


def test_what_is_wrong_stands_beside_its_row() -> None:
    assert [problem["where"] for problem in run(json.dumps(_ANSWERS))["problems"]] == ["1.1.2", "3.1.2", "9.9"]


def test_answers_may_stand_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "số liệu.json"
    path.write_text(json.dumps({"1.1.2": {"done": 17, "due": 20}}), encoding="utf-8")
    printed = run(str(path), "B")
    assert (printed["points"], printed["max"]) == ("2.55", "70")


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ("không có.json", "Không mở được tệp số liệu không có.json."),
        ("{1}", "Số liệu không phải là JSON đọc được."),
        ("", "Không mở được tệp số liệu ."),
    ],
)
def test_answers_that_cannot_be_used_end_in_one_sentence(answers: str, sentence: str) -> None:
    with pytest.raises(Trouble) as error:
        run(answers)
    assert str(error.value) == sentence


def test_a_list_of_answers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "danh sách.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(Trouble, match="mã tiêu chí"):
        run(str(path))


def test_a_set_without_bands_has_none(tmp_path: Path) -> None:
    path = tmp_path / "bộ.json"
    leaf = {"code": "1", "title": "Tiêu chí", "max_points": 2, "rule": {"kind": "yes-no"}}
    path.write_text(
        json.dumps({"code": "x", "title": "Bộ x", "year": 2026, "total": 2, "areas": [leaf]}), encoding="utf-8"
    )
    printed = run(json.dumps({"1": {"yes": True}}), str(path))
    assert (printed["points"], printed["index"], printed["band"]) == ("2", "100", None)
