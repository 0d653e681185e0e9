"""Steps of what is found to be so: yes, an option, the parts of a list, a day, a number by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.steering import effort
from cchc_desktop.domain.steering.ladder import rungs
from cchc_desktop.domain.steering.moves import Ground, Move
from cchc_desktop.domain.steering.naming import has_happened, lowered
from cchc_desktop.text import show_date

_MANY = 3
"""Of more parts than these not every selection is offered."""
_YES_OR_NO = 2
_NO = 1


def options(ground: Ground) -> Iterator[Move]:
    """Another option; none from one that speaks of a breach."""
    if breached(ground):
        return
    for place, label in enumerate(ground.entry.labels):
        if place != ground.answer.choice:
            answer = replace(ground.answer, choice=place, ticked=None, done=None, due=None, not_applicable=False)
            yield Move(f"đạt mức «{lowered(label)}»", answer, effort.for_findings(1))


def breached(ground: Ground) -> bool:
    """Whether the option chosen says that something happened which nothing undoes."""
    choice, labels = ground.answer.choice, ground.entry.labels
    asked = ground.entry.input in (Input.YES_NO, Input.CHOICE)
    if not asked or choice is None or not 0 <= choice < len(labels):
        return False
    breaches = has_happened(f"{ground.rule.text} {ground.leaf.title}") if len(labels) == _YES_OR_NO else False
    return has_happened(labels[choice]) or (breaches and choice == _NO)


def parts(ground: Ground) -> Iterator[Move]:
    """Parts of the list that are not there yet: each, and several together."""
    ticked = set(ground.answer.ticked or ())
    missing = [place for place in range(len(ground.entry.labels)) if place not in ticked]
    sizes = range(1, len(missing) + 1) if len(missing) <= _MANY else (1, len(missing))
    for size in sizes:
        for chosen in combinations(missing, size):
            answer = replace(ground.answer, ticked=tuple(sorted(ticked | set(chosen))))
            named = "; ".join(lowered(ground.entry.labels[place]) for place in chosen)
            words = f"làm đủ {len(chosen)} nội dung còn thiếu" if len(chosen) > _MANY else f"có {named}"
            yield Move(words, answer, effort.for_findings(size))


def days(ground: Ground) -> Iterator[Move]:
    """The last day of each level that can still be reached; of a document issued there is none."""
    given = ground.answer
    if given.date is not None or not ground.left or (ground.entry.since and given.since is None):
        return

    def issued(early: int) -> Answer:
        return replace(given, date=ground.end - timedelta(early), never=False)

    for early in (0, *rungs(lambda early: ground.worth(issued(early)), ground.left - 1)):
        answer = issued(early)
        day = answer.date
        words = f"ban hành chậm nhất {show_date(day)}" if day else ""
        yield Move(words, answer, effort.DOCUMENT, day)


def by_hand(ground: Ground) -> Iterator[Move]:
    """All of the points: nothing says how."""
    most = ground.leaf.max_points
    yield Move(f"được chấm đủ {show(most)} điểm", replace(ground.answer, points=most), effort.for_findings(1))
