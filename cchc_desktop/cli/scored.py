"""What `score` prints: points, and why. Apart from the command, so that the window starts without it."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from cchc_desktop.domain.answers import Answer, read
from cchc_desktop.domain.notation import plain
from cchc_desktop.domain.problems import Problem, Trouble
from cchc_desktop.domain.scoring import Score, SheetScore, Total, score
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.text import tidy


def scored(indicator_set: str, given: str) -> dict[str, object]:
    """The points of every leaf in the set's order, the totals, and what is wrong with the answers."""
    indicators = indicator_sets.load(indicator_set)
    answers, problems = _answers(_given(given))
    sheet = score(indicators, answers)
    return {
        **_shown(Total(sheet.points, sheet.max_points, sheet.index, sheet.band)),
        "bonus": plain(sheet.bonus),
        "penalty": plain(sheet.penalty),
        "forecast": _shown(sheet.forecast),
        "rows": [_row(leaf) for leaf in _leaves(sheet)],
        "problems": [{"where": each.where, "text": each.text} for each in (*problems, *sheet.problems)],
    }


def _given(words: str) -> Mapping[str, object]:
    """What `words` holds, or the file it names."""
    try:
        text = words if words.lstrip().startswith(("{", "[")) else Path(words).read_text(encoding="utf-8-sig")
        data = json.loads(text, parse_float=Decimal)
    except OSError as error:
        raise Trouble(f"Không mở được tệp số liệu {words}.") from error
    except (ValueError, RecursionError) as error:
        raise Trouble("Số liệu không phải là JSON đọc được.") from error
    if not isinstance(data, dict):
        raise Trouble("Số liệu phải có dạng {mã tiêu chí: kết quả}.")
    return data


def _answers(given: Mapping[str, object]) -> tuple[dict[str, Answer], list[Problem]]:
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for code, data in given.items():
        answers[tidy(code)], found = read(data, tidy(code))
        problems += found
    return answers, problems


def _leaves(sheet: SheetScore) -> list[Score]:
    return [each for area in sheet.areas for each in area.walk() if not each.parts]


def _shown(total: Total) -> dict[str, object]:
    band = None if total.band is None else total.band.title
    return {"points": plain(total.points), "max": plain(total.max_points), "index": plain(total.index), "band": band}


def _row(leaf: Score) -> dict[str, object]:
    row: dict[str, object] = {
        "code": leaf.indicator.code,
        "points": plain(leaf.points),
        "max": plain(leaf.max_points),
        "why": leaf.why,
        "state": leaf.state.value,
    }
    if leaf.computed is not None:
        row["computed"] = plain(leaf.computed)
    if leaf.estimate is not None:
        row["estimate"] = plain(leaf.estimate)
    return row
