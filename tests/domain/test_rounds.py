"""The way of a sheet and what holds in each round."""

from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round, Stage, disordered, reached, standing

OWN, VERIFIED = Answer(count=4), Answer(points=Decimal(1), reason="Thẩm định lần 1")
ASKED, BACK = Answer(points=Decimal(2), reason="Đề nghị"), Answer(points=Decimal(2), reason="Thẩm định lần 2")
ENTERED = {
    Round.SELF: {"1": OWN, "2": OWN},
    Round.FIRST: {"1": VERIFIED, "2": VERIFIED},
    Round.EXPLAINED: {"1": ASKED},
    Round.SECOND: {"1": BACK},
}


@pytest.mark.parametrize(
    ("wanted", "holding"),
    [
        (Round.SELF, {"1": OWN, "2": OWN}),
        (Round.FIRST, {"1": VERIFIED, "2": VERIFIED}),
        (Round.EXPLAINED, {"1": ASKED, "2": VERIFIED}),
        (Round.SECOND, {"1": BACK, "2": VERIFIED}),
    ],
)
def test_a_leaf_that_a_round_does_not_name_stands_as_in_the_one_before(
    wanted: Round, holding: dict[str, Answer]
) -> None:
    assert standing(ENTERED, wanted) == holding


def test_without_its_explanation_granted_a_leaf_stands_as_first_verified() -> None:
    assert standing({**ENTERED, Round.SECOND: {}}, Round.SECOND)["1"] == VERIFIED
    assert standing({}, Round.SECOND) == {}


def test_the_usual_way_goes_through_every_stage_once() -> None:
    way = [Stage.SCORING]
    while way[-1].next:
        way.append(way[-1].next[0])
    assert way == list(Stage)
    assert [stage.place for stage in way] == list(range(8))


def test_a_stage_goes_only_forward() -> None:
    assert all(later.place > stage.place for stage in Stage for later in stage.next)


def test_each_round_is_open_at_one_stage_and_the_rest_is_locked() -> None:
    assert [stage.open for stage in Stage if stage.open] == list(Round)
    assert [stage for stage in Stage if stage.explaining] == [Stage.SCORING, Stage.ASKED]


def test_a_round_is_reached_from_the_stage_that_opened_it_on() -> None:
    assert reached(Stage.SCORING) == reached(Stage.SETTLED) == (Round.SELF,)
    assert reached(Stage.VERIFYING) == (Round.SELF, Round.FIRST)
    assert reached(Stage.EXPLAINED) == (Round.SELF, Round.FIRST, Round.EXPLAINED)
    assert reached(Stage.PUBLISHED) == tuple(Round)


_TO_THE_FIRST = (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING)


def test_a_round_that_was_passed_over_is_not_reached() -> None:
    assert reached(Stage.PUBLISHED, (*_TO_THE_FIRST, Stage.PUBLISHED)) == (Round.SELF, Round.FIRST)
    whole = (*_TO_THE_FIRST, Stage.ASKED, Stage.EXPLAINED, Stage.REVERIFYING, Stage.PUBLISHED)
    assert reached(Stage.PUBLISHED, whole) == tuple(Round)


def test_reopening_takes_back_what_came_later() -> None:
    assert reached(Stage.SCORING, (*_TO_THE_FIRST, Stage.PUBLISHED, Stage.SCORING)) == (Round.SELF,)
    again = (*_TO_THE_FIRST, Stage.ASKED, Stage.VERIFYING, Stage.PUBLISHED)
    assert reached(Stage.PUBLISHED, again) == (Round.SELF, Round.FIRST)
    assert reached(Stage.ASKED, (*_TO_THE_FIRST, Stage.PUBLISHED, Stage.ASKED))[-1] is Round.EXPLAINED


def test_a_stage_is_out_of_order_against_the_stage_set_before_it() -> None:
    limits = {
        Stage.PUBLISHED: date(2026, 10, 9),
        Stage.SUBMITTED: date(2026, 10, 12),
        Stage.VERIFYING: date(2026, 10, 8),
    }
    assert disordered(limits) == {Stage.VERIFYING: Stage.SUBMITTED}
    assert disordered({stage: date(2026, 10, 9) for stage in Stage}) == {}
