"""The models of the room keep Qt's contract."""

from decimal import Decimal
from typing import Any

from cchc_desktop.domain.answers import Answer
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui.sets.model import SetModel
from cchc_desktop.ui.sets.opened import OpenSet
from cchc_desktop.ui.sets.pair_model import PairModel
from cchc_desktop.ui.sets.pairs import paired
from cchc_desktop.ui.sets.rescoring import rescored
from cchc_desktop.ui.sets.rescoring_model import RescoringModel
from cchc_desktop.ui.sets.rows import Column, tree_rows
from cchc_desktop.ui.sets.shelf_model import ShelfModel

SAMPLE, OTHER = load("mau-a"), load("mau-b")
OPEN = OpenSet(SAMPLE)


def test_the_tree_of_a_set_is_a_sound_model(dressed: object, qtmodeltester: Any) -> None:
    model = SetModel()
    qtmodeltester.check(model)
    model.show(tree_rows(OPEN))
    qtmodeltester.check(model)
    part = model.at((0, 1), Column.TITLE)
    assert part.data() == SAMPLE.areas[0].children[1].title
    assert part.parent() == model.at((0,))
    assert not model.at((99,)).isValid()


def test_the_list_of_sets_is_a_sound_model(dressed: object, qtmodeltester: Any) -> None:
    model = ShelfModel()
    model.show((OPEN,), {})
    qtmodeltester.check(model)


def test_the_pairs_of_two_sets_are_a_sound_model(dressed: object, qtmodeltester: Any) -> None:
    model = PairModel()
    model.show(paired(SAMPLE, OTHER, {}), editable=True)
    qtmodeltester.check(model)


def test_a_year_by_another_set_is_a_sound_model(dressed: object, qtmodeltester: Any) -> None:
    model = RescoringModel()
    model.show(rescored(2026, SAMPLE, {"8.1.1": Answer(percent=Decimal(88))}, OTHER, {}).lines)
    qtmodeltester.check(model)
