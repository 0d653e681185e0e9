"""Rows without codes under a criterion: which stand together, and whether a document writes its scoring so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.set_tables.clauses import are_clauses, bulleted
from cchc_desktop.domain.set_tables.points import read_points
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.domain.set_tables.telling import Told
from cchc_desktop.text import tidy

_LEAST = 4
_MOSTLY = 0.75


def run_at(told: Sequence[Told], place: int) -> list[Told]:
    """The rows without codes that stand together from `place` on, all as loud as the first."""
    first = told[place]
    run = [first]
    for each in told[place + 1 :]:
        apart = (each.row.bold, each.shouted) != (first.row.bold, first.shouted)
        if not each.nameless or not each.title or each.row.level is not None or apart:
            break
        if each.opens_beyond or each.total or each.remark:
            break
        run.append(each)
    return run


def of_one_kind(run: Sequence[Told], evidence: str) -> bool:
    """Whether rows may all be sentences: none loud, with proofs of its own, or begun otherwise than the others."""
    plain = not any(told.loud or told.opens_beyond or told.row.level is not None for told in run)
    own = any(told.row.evidence and tidy(told.row.evidence) != tidy(evidence) for told in run)
    return plain and not own and len({bulleted(told.title) for told in run}) == 1


def bare(run: Sequence[Told], evidence: str) -> list[Row]:
    """The rows without the `evidence` of the criterion above, merged downwards over them."""
    again = tidy(evidence)
    return [replace(told.row, evidence="") if tidy(told.row.evidence) == again else told.row for told in run]


def sentences_below(told: Sequence[Told], *, described: bool) -> bool:
    """Whether a document says how its criteria are scored in rows below them, as nearly all such rows show."""
    if described:
        return False
    runs = list(_runs(told))
    sure = sum(
        are_clauses(bare(run, above.row.evidence), read_points(above.row.points).value, described=False)
        for above, run in runs
    )
    return len(runs) >= _LEAST and sure >= _MOSTLY * len(runs)


def _runs(told: Sequence[Told]) -> Iterator[tuple[Told, list[Told]]]:
    """Each row with a code together with those without below it."""
    for place, above in enumerate(told[:-1]):
        below = told[place + 1]
        if not above.nameless and below.nameless and below.title and not below.total:
            run = run_at(told, place + 1)
            if of_one_kind(run, above.row.evidence):
                yield above, run
