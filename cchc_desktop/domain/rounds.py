"""The way of a sheet: from the ward's own scoring, over the superior's verification, to the result made public.

Each round keeps what was entered in it, and only that: a leaf that a round doesn't name stands as in the round
before it (`standing`). The second verification starts from the first, not from what the ward asked for.
"""

import enum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from cchc_desktop.domain.answers import Answer


class Round(enum.Enum):
    """A set of answers of one sheet; the value is the word on screen."""

    SELF = "tự chấm"
    FIRST = "thẩm định lần 1"
    EXPLAINED = "giải trình"
    """What the ward asks for in its explanations."""
    SECOND = "thẩm định lần 2"

    @property
    def before(self) -> "Round | None":
        """The round it starts from."""
        return _BEFORE[self]

    @property
    def upto(self) -> "tuple[Round, ...]":
        """The rounds up to this one, in order."""
        rounds = tuple(Round)
        return rounds[: rounds.index(self) + 1]


class Stage(enum.Enum):
    """Where a sheet stands, in order; the value is the word on screen."""

    SCORING = "đang chấm"
    SUBMITTED = "trình lãnh đạo"
    SETTLED = "đã chốt"
    VERIFYING = "thẩm định lần 1"
    ASKED = "yêu cầu giải trình"
    EXPLAINED = "đã giải trình"
    REVERIFYING = "thẩm định lần 2"
    PUBLISHED = "công bố"

    @property
    def open(self) -> Round | None:
        """The round that can be written in; none where everything is locked."""
        return _OPEN.get(self)

    @property
    def explaining(self) -> bool:
        """Whether explanations and evidence can be written."""
        return self.open in {Round.SELF, Round.EXPLAINED}

    @property
    def next(self) -> "tuple[Stage, ...]":
        """Where it can go on to; the usual way first."""
        return _NEXT[self]

    @property
    def place(self) -> int:
        """Its place on the way, from 0."""
        return list(Stage).index(self)


_BEFORE = {Round.SELF: None, Round.FIRST: Round.SELF, Round.EXPLAINED: Round.FIRST, Round.SECOND: Round.FIRST}
_OPEN = {
    Stage.SCORING: Round.SELF,
    Stage.VERIFYING: Round.FIRST,
    Stage.ASKED: Round.EXPLAINED,
    Stage.REVERIFYING: Round.SECOND,
}
_NEXT = {
    Stage.SCORING: (Stage.SUBMITTED,),
    Stage.SUBMITTED: (Stage.SETTLED,),
    Stage.SETTLED: (Stage.VERIFYING,),
    Stage.VERIFYING: (Stage.ASKED, Stage.PUBLISHED),
    Stage.ASKED: (Stage.EXPLAINED,),
    Stage.EXPLAINED: (Stage.REVERIFYING,),
    Stage.REVERIFYING: (Stage.PUBLISHED,),
    Stage.PUBLISHED: (),
}


def standing(entered: "Mapping[Round, Mapping[str, Answer]]", wanted: Round) -> "dict[str, Answer]":
    """The answers that hold in a round: its own, over those of the rounds it starts from."""
    below = {} if wanted.before is None else standing(entered, wanted.before)
    return {**below, **entered.get(wanted, {})}


def reached(stage: Stage, taken: "Iterable[Stage]" = ()) -> tuple[Round, ...]:
    """The rounds that have begun, in order; of the stages `taken` to come there, none that was passed over counts."""
    begun = {past.open for past in _way(taken) or list(Stage)[: stage.place + 1]}
    return tuple(each for each in Round if each in begun)


def disordered(limits: "Mapping[Stage, date]") -> "dict[Stage, Stage]":
    """The stages whose last day falls before that of the stage set before them, with that stage."""
    given = [stage for stage in Stage if stage in limits]
    return {later: earlier for earlier, later in pairwise(given) if limits[later] < limits[earlier]}


def _way(taken: "Iterable[Stage]") -> list[Stage]:
    """The stages that stand behind a sheet: reopening takes back what came later."""
    way: list[Stage] = []
    for each in taken:
        way = [*(past for past in way or [Stage.SCORING] if past.place < each.place), each]
    return way
