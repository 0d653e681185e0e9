"""Whether the two scorers agree: `python -m tests.apart.agree 100000` says it of so many random sheets."""

import argparse
import json
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc_desktop.domain import indicators
from cchc_desktop.domain.answers import read
from cchc_desktop.domain.scoring import score
from tests.apart.random_sheets import sheet
from tests.apart.second_scorer import Second, scored


def first(data: dict[str, Any], answers: dict[str, Any]) -> Second:
    """What the house makes of it, in the second scorer's form."""
    made = score(indicators.from_data(data), {code: read(each, code)[0] for code, each in answers.items()})
    leaves = {row.indicator.code: Fraction(row.points) for row in made.by_code.values() if not row.parts}
    figures = map(Fraction, (made.bonus, made.penalty, made.max_points, made.points, made.index, made.forecast.points))
    bonus, penalty, top, points, index, forecast = figures
    band = None if made.band is None else made.band.title
    return Second(leaves, Fraction(0), Fraction(0), bonus, penalty, top, points, index, band, forecast)


def differences(data: dict[str, Any], answers: dict[str, Any]) -> list[str]:
    """Each figure on which they differ."""
    one, other = first(data, answers), scored(data, answers)
    found = [
        f"{code}: {_shown(one.leaves[code])} / {_shown(points)}"
        for code, points in other.leaves.items()
        if one.leaves[code] != points
    ]
    names = ("bonus", "penalty", "top", "points", "index", "band", "forecast")
    return found + [
        f"{name}: {_shown(getattr(one, name))} / {_shown(getattr(other, name))}"
        for name in names
        if getattr(one, name) != getattr(other, name)
    ]


def _shown(figure: object) -> str:
    return str(float(figure)) if isinstance(figure, Fraction | Decimal) else str(figure)


def main(words: list[str] | None = None) -> int:
    """Count the sheets on which they differ, and show the first of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", type=int)
    parser.add_argument("--from", dest="start", type=int, default=0)
    arguments = parser.parse_args(words)
    apart = 0
    for seed in range(arguments.start, arguments.start + arguments.sheets):
        data, answers = sheet(seed)
        if found := differences(data, answers):
            apart += 1
            if apart <= 10:
                _say(f"{seed}: {'; '.join(found)}\n{json.dumps(answers, ensure_ascii=False)}")
    _say(f"{arguments.sheets} sheets, {apart} apart")
    return int(apart > 0)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
