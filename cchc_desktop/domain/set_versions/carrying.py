"""Last year's answers under a new set: what still says the same goes on, the rest is asked anew."""

from collections.abc import Mapping
from dataclasses import replace

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.leaf_scoring import State, mark
from cchc_desktop.domain.rules import Entry, Input
from cchc_desktop.domain.scoring import SheetScore, score
from cchc_desktop.domain.set_versions.differences import same_scoring
from cchc_desktop.text import fold, tidy


def carried_over(
    answers: Mapping[str, Answer], mapping: Mapping[str, str], old: IndicatorSet, new: IndicatorSet
) -> dict[str, Answer]:
    """By their new codes, the answers that still fit what the new rules ask for.

    Points set by hand go on only where maximum and scoring are the same; what is told by its place in a list goes to
    where the list names it now.
    """
    once, now = _leaves(old), _leaves(new)
    pairs = {code: there for code, there in mapping.items() if code in once and there in now}
    fitting = {
        pairs[code]: _fitted(answers[code], once[code], now[pairs[code]], old.year) for code in pairs if code in answers
    }
    return {code: answer for code, answer in fitting.items() if answer is not None}


def rescored(
    answers: Mapping[str, Answer], mapping: Mapping[str, str], old: IndicatorSet, new: IndicatorSet
) -> SheetScore:
    """The old year scored by the new set; its dates stay dates of the old year."""
    return score(replace(new, year=old.year), carried_over(answers, mapping, old, new))


def _leaves(indicators: IndicatorSet) -> dict[str, Indicator]:
    leaves: dict[str, Indicator] = {}
    for leaf in indicators.leaves:
        leaves.setdefault(leaf.code, leaf)
    return leaves


def _fitted(answer: Answer, old: Indicator, new: Indicator, year: int) -> Answer | None:
    """The answer as the new leaf takes it, where that can be scored without a complaint."""
    if not (same_scoring(old, new) and old.max_points == new.max_points):
        placed = _replaced(answer, _entry(old), _entry(new))
        if placed is None:
            return None
        answer = replace(placed, points=None, reason="")
    made = mark(new, answer, year, places=2)
    return None if made.problems or made.state is State.UNANSWERED else answer


def _entry(leaf: Indicator) -> Entry:
    return leaf.rule.entry if leaf.rule else Entry(Input.POINTS)


def _replaced(answer: Answer, old: Entry, new: Entry) -> Answer | None:
    """With the places of its ticks, option, counts and votes in the new lists; None where one isn't named there."""
    if answer.variables and (old.names, old.labels) != (new.names, new.labels):
        return None
    here, there = _named(old), _named(new)
    places = {place: there[name] for name, place in here.items() if name in there}
    told = (*(answer.ticked or ()), *([] if answer.choice is None else [answer.choice]))
    listed = (answer.counts, answer.votes)
    if not set(told) | {place for each in listed for place, number in enumerate(each) if number} <= places.keys():
        return None
    return replace(
        answer,
        ticked=None if answer.ticked is None else tuple(sorted(places[place] for place in answer.ticked)),
        choice=None if answer.choice is None else places[answer.choice],
        counts=_spread(answer.counts, places, len(there)),
        votes=_spread(answer.votes, places, len(there)),
    )


def _named(entry: Entry) -> dict[str, int]:
    """The places of the list that is answered by place, by their folded words."""
    match entry.input:
        case Input.YES_NO:
            names: tuple[str, ...] = ("yes", "no")
        case Input.TICKS | Input.CHOICE | Input.COUNTS | Input.VOTES:
            names = entry.labels
        case _:
            names = entry.deductions
    return {fold(tidy(name)): place for place, name in enumerate(names)}


def _spread(numbers: tuple[int, ...], places: Mapping[int, int], length: int) -> tuple[int, ...]:
    if not numbers:
        return ()
    spread = [0] * length
    for place, number in enumerate(numbers):
        if number:
            spread[places[place]] = number
    return tuple(spread)
