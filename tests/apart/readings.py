"""How the house reads the decisions: `python -m tests.apart.readings` shows all that did not come out as it must."""

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_desktop.cli import main as command
from cchc_desktop.text import fold
from tests.apart.decisions import Decision, Row, write_word, write_workbook
from tests.apart.decisions_damaged import DAMAGED
from tests.apart.decisions_dotted import FLAT, TWO_PARTS
from tests.apart.decisions_odd import MERGED_DOWN, ONE_COLUMN, STRANGE_HEADS
from tests.apart.decisions_other import LETTERS, PAGES, TITLES
from tests.apart.sameness import same

Data = Mapping[str, Any]
DECISIONS = (TWO_PARTS, FLAT, DAMAGED, LETTERS, PAGES, TITLES, STRANGE_HEADS, MERGED_DOWN, ONE_COLUMN)
WRITERS = {"docx": write_word, "xlsx": write_workbook}


@dataclass(slots=True)
class Compared:
    """What was found in one file, beside what is in it."""

    where: str
    structure: list[str] = field(default_factory=list)
    """Facts, rows, places in the tree or maxima that are not as they must be."""
    right: int = 0
    marked: list[str] = field(default_factory=list)
    """Rules left to the officer, or read otherwise but with a mark."""
    wrong: list[str] = field(default_factory=list)
    """Rules read otherwise, without a mark."""


def compared(decision: Decision, form: str, folder: Path) -> Compared:
    """Write the decision, read it by the command, and compare."""
    made = Compared(f"{decision.name} (.{form})")
    found = _read(WRITERS[form](decision, folder / f"{len(decision.rows)} {decision.name[:20]}.{form}"))
    if found is None:
        made.structure.append("không đọc được tệp")
        return made
    made.structure += _facts(decision, found["set"])
    marks = {problem["where"] for problem in found["problems"]}
    made.structure += [f"{code} không được đánh dấu" for code in decision.doubtful if code not in marks]
    _rows(decision, found["rows"], marks, made)
    return made


def _read(path: Path) -> Any:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        code = command(["read-indicators", str(path), "--json"])
    return None if code else json.loads(printed.getvalue())


def _facts(decision: Decision, found: Data) -> list[str]:
    wrong = []
    if found["year"] != decision.year:
        wrong.append(f"năm {found['year']}")
    if Decimal(found["total"]) != Decimal(decision.total):
        wrong.append(f"tổng điểm {found['total']}")
    if decision.number not in (found["document"] or ""):
        wrong.append(f"văn bản {found['document']}")
    bands = {fold(band["title"]): Decimal(band["floor"]) for band in found["bands"]}
    if bands != {fold(title): Decimal(floor) for title, floor in decision.bands.items()}:
        wrong.append(f"xếp loại {bands}")
    return wrong


def _rows(decision: Decision, found: list[Data], marks: set[str], made: Compared) -> None:
    if len(found) != len(decision.rows):
        made.structure.append(f"{len(found)} dòng thay vì {len(decision.rows)}: {[row['title'][:30] for row in found]}")
    if len({row["code"] for row in found}) != len(found):
        made.structure.append("mã trùng nhau")
    titles = {row["code"]: row["title"] for row in found}
    for row, parent in zip(decision.rows, decision.parents, strict=True):
        named = [each for each in found if fold(each["title"]) == fold(row.title)]
        if not named:
            made.structure.append(f"thiếu «{row.title}»")
            continue
        got = named[0]
        above = titles.get(got["parent"] or "", "")
        if fold(above) != fold(parent) or (decision.coded and got["code"] != row.code):
            made.structure.append(f"«{row.title}» là {got['code']} dưới «{above}»")
        if not _most(row, got, marks):
            made.structure.append(f"«{row.title}» {got['max_points']} điểm thay vì {row.most}")
        _rule(row, got, marks, made)


def _most(row: Row, got: Data, marks: set[str]) -> bool:
    """Whether the maximum is the document's; where that is doubtful, a mark is what counts."""
    return not row.most or Decimal(got["max_points"]) == Decimal(row.most) or got["code"] in marks


def _rule(row: Row, got: Data, marks: set[str], made: Compared) -> None:
    rule = got.get("rule")
    if row.rule is None:
        made.wrong += [f"«{row.title}» không phải tiêu chí lá: {rule}"] if rule else []
        return
    rule = rule or {"kind": "manual"}
    told = f"{made.where}: «{row.title}» {row.rule} <- {rule}"
    if any(same(each, rule, row.most) for each in (row.rule, *row.accept)):
        made.right += 1
    elif got["code"] in marks or rule["kind"] == "manual":
        made.marked.append(told)
    else:
        made.wrong.append(told)


def main() -> int:
    """Show what did not come out as it must, and the shares."""
    with tempfile.TemporaryDirectory() as folder:
        found = [compared(decision, form, Path(folder)) for decision in DECISIONS for form in WRITERS]
    for each in found:
        for name in ("structure", "marked", "wrong"):
            for told in getattr(each, name):
                sys.stdout.write(f"{name.upper()} {each.where}: {told}\n")
    sums = [sum(map(len, (each.structure for each in found))), sum(each.right for each in found)]
    sums += [sum(len(each.marked) for each in found), sum(len(each.wrong) for each in found)]
    sys.stdout.write(f"structure: {sums[0]} faults; rules: {sums[1]} right, {sums[2]} marked, {sums[3]} wrong\n")
    return int(bool(sums[0] or sums[3]))


if __name__ == "__main__":
    sys.exit(main())
