"""read-indicators prints a decision's set, and score takes what it printed."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.cli import indicators
from cchc_desktop.cli.scored import scored
from cchc_desktop.exchange.indicator_sets import SetError, load
from tests.exchange.set_files import LAYOUTS, in_order, workbook

ANSWERS = json.dumps({"1.1.3": {"done": 37, "due": 39}, "1.1.1": {"date": "2026-01-28"}, "9.3": {"count": 1}})


def printed(*words: str) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    indicators.add(parser.add_subparsers())
    arguments = parser.parse_args(["read-indicators", *words])
    data: dict[str, Any] = json.loads(json.dumps(arguments.run(arguments)))
    return data


def test_a_set_is_printed_row_by_row_with_parents_and_rules(tmp_path: Path) -> None:
    shown = printed(str(in_order(load("mau-a"), tmp_path / "bộ.docx")), "--year", "2020")
    assert shown["set"]["document"] == "QĐ 4121/QĐ-UBND ngày 20/12/2025"
    assert (shown["set"]["year"], shown["set"]["total"], shown["set"]["bands"]) == (2026, "100", [])
    rows = {row["code"]: row for row in shown["rows"]}
    assert (rows["I"]["parent"], rows["I"]["rule"], rows["1.1"]["parent"]) == (None, None, "I")
    leaf = rows["1.1.3"]
    assert {key: leaf[key] for key in ("title", "parent", "max_points", "evidence")} == {
        "title": "Mức độ hoàn thành Kế hoạch CCHC",
        "parent": "1.1",
        "max_points": "2.5",
        "evidence": "Báo cáo năm + danh mục sản phẩm",
    }
    assert (leaf["rule"]["kind"], leaf["rule"]["floor"]) == ("ratio", "80")
    assert leaf["rule"]["text"].startswith("b/a = nhiệm vụ hoàn thành")
    assert rows["8.1.1"]["survey"]
    assert shown["problems"] == []


def test_a_leaf_without_words_is_left_to_be_set_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "bộ.txt"
    path.write_text("Mã | Nội dung\n| Mã | Nội dung | Điểm tối đa |\n| 1 | Tiêu chí | 10.05 |\n", encoding="utf-8")
    shown = printed(str(path), "--year", "2025")
    assert shown["rows"][0]["rule"] == {"kind": "manual", "max_points": "10.05", "text": ""}
    assert shown["set"]["year"] == 2025
    assert shown["problems"] == [{"where": "1", "text": "Không có cách chấm; để chấm trực tiếp."}]


@pytest.mark.parametrize(("make", "suffix"), LAYOUTS[:1] + LAYOUTS[5:], ids=["docx", "xlsx", "txt"])
def test_score_takes_the_document_and_what_was_printed_of_it(make: Any, suffix: str, tmp_path: Path) -> None:
    path = make(load("mau-a"), tmp_path / f"bộ{suffix}")
    listed = tmp_path / "bộ.json"
    listed.write_text(json.dumps(printed(str(path))), encoding="utf-8")
    by_hand = scored("mau-a", ANSWERS)
    for given in (path, listed):
        shown = scored(str(given), ANSWERS)
        assert (shown["points"], shown["max"], shown["penalty"]) == (by_hand["points"], by_hand["max"], "1")
    assert load(listed) == load(path)


def test_a_file_without_a_set_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text("| STT | Nhiệm vụ | Chủ trì | Thời hạn |\n| 1 | A | B | C |\n", encoding="utf-8")
    with pytest.raises(SetError, match="holds no table of an indicator set"):
        printed(str(path))
    with pytest.raises(SetError):
        printed(str(tmp_path / "mất.docx"))


@pytest.mark.parametrize("rows", [[1], [{"title": "A"}], [{"code": "1", "parent": None}]])
def test_a_spoilt_list_is_refused_in_a_sentence(rows: list[object], tmp_path: Path) -> None:
    path = tmp_path / "bộ.json"
    path.write_text(json.dumps({"set": {"title": "x", "year": 2026, "total": "1"}, "rows": rows}), encoding="utf-8")
    with pytest.raises(SetError):
        load(path)


def test_rows_under_themselves_do_not_loop(tmp_path: Path) -> None:
    path = tmp_path / "bộ.json"
    row = {"code": "1", "title": "A", "max_points": "1", "parent": "1"}
    path.write_text(json.dumps({"set": {"title": "x", "year": 2026, "total": "1"}, "rows": [row]}), encoding="utf-8")
    assert load(path).areas == ()


def test_every_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    shown = printed(str(workbook(load("mau-b"), tmp_path / "bộ.xlsx")))
    assert [row["code"] for row in shown["rows"] if row["parent"] is None] == ["I", "II", "III", "IV", "V", "VI", "VII"]
