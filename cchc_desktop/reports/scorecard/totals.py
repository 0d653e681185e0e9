"""What a sheet comes to, in words and in the last rows of its table."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.domain.dossier import VERIFIED, Dossier
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import SheetScore
from cchc_desktop.reports import wording
from cchc_desktop.reports.blocks import Row
from cchc_desktop.reports.scorecard.cells import NONE, difference
from cchc_desktop.reports.wording import points

_ALL_OUT = "chưa gồm điểm điều tra xã hội học"


def reached(score: SheetScore) -> str:
    """Against the whole scale with its index and band; while surveys are out only against what has points."""
    if score.own_max < score.max_points:
        measured = any(leaf.indicator.survey and leaf.answered for leaf in score.by_code.values() if not leaf.parts)
        part, out = ("phần đã có kết quả", _still_out(score)) if measured else ("phần tự chấm", _ALL_OUT)
        reached = f"{points(score.points)}/{points(score.own_max)} điểm {part}"
        share = f", đạt {wording.ratio(score.points, score.own_max)}" if score.own_max else ""
        return f"{reached}{share} (thang điểm {points(score.max_points)}, {out})"
    band = f", xếp loại {score.band.title}" if score.band else ""
    reached = f"{points(score.points)}/{points(score.max_points)} điểm"
    return f"{reached}, Chỉ số cải cách hành chính đạt {wording.percent(score.index)}{band}"


def _still_out(score: SheetScore) -> str:
    return f"còn {points(score.max_points - score.own_max)} điểm điều tra xã hội học chưa có kết quả"


def extra(score: SheetScore) -> str:
    """Bonus and penalty, as a clause to follow; empty where there are none."""
    parts = [
        f"{words} {points(value)} điểm"
        for value, words in ((score.bonus, "điểm thưởng"), (score.penalty, "điểm trừ"))
        if value
    ]
    return f"; trong đó {wording.joined(parts)}" if parts else ""


def whole(score: SheetScore) -> bool:
    """Whether an index can be named: no survey is still out."""
    return score.own_max >= score.max_points


def total_rows(dossier: Dossier) -> Iterator[Row]:
    """The last rows of the table: bonus and penalty where there are any, total, index, band."""
    scores = [dossier.scores[each] for each in dossier.rounds]
    if any(score.bonus or score.penalty for score in scores):
        yield _row(dossier, "Điểm thưởng", NONE, [score.bonus for score in scores])
        yield _row(dossier, "Điểm trừ", NONE, [-score.penalty for score in scores])
    most = points(dossier.score.max_points)
    yield _row(dossier, "Tổng điểm", most, [score.points for score in scores], answered(dossier.score))
    if any(map(whole, scores)):
        indexes = [wording.percent(score.index) if whole(score) else NONE for score in scores]
        bands = [score.band.title if score.band and whole(score) else NONE for score in scores]
        gap = (NONE,) if dossier.compared else ()
        yield Row(("", "Chỉ số cải cách hành chính", "100%", *indexes, *gap, ""), strong=True)
        if set(bands) != {NONE}:
            yield Row(("", "Xếp loại", NONE, *bands, *gap, ""), strong=True)


def answered(score: SheetScore) -> str:
    """How much of the sheet was scored."""
    return f"Đã chấm {score.answered}/{score.total} tiêu chí thành phần"


def _row(dossier: Dossier, title: str, most: str, values: list[Decimal], note: str = "") -> Row:
    shown = dict(zip(dossier.rounds, values, strict=True))
    last = next((shown[each] for each in reversed(VERIFIED) if each in shown), None)
    gap = () if last is None else (difference(last - shown[Round.SELF]),)
    cells = [points(value).replace("-", "−") for value in values]
    return Row(("", title, most, *cells, *gap, note), strong=True)
