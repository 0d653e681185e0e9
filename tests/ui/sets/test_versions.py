"""A new version beside the set it takes the place of; last year scored by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain import set_editing
from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.i18n import _
from cchc_desktop.store import StoredSet
from tests.officer.sets import SetsOfficer

_Change = Callable[[IndicatorSet, set_editing.Place], IndicatorSet]
ANSWERS = {
    "1.1.1": Answer(date=date(2025, 1, 20)),
    "1.1.3": Answer(done=Decimal(39), due=Decimal(39)),
    "1.2.2": Answer(points=Decimal("0.5"), reason="Theo thông báo"),
    "1.4.2": Answer(ticked=(0,)),
}


def _edited(indicators: IndicatorSet, code: str, change: _Change) -> IndicatorSet:
    place = next(place for place, row in set_editing.rows_of(indicators) if row.code == code)
    return change(indicators, place)


def _new() -> IndicatorSet:
    """1.1.3 is worth less, 1.1.1 has other words, 1.4.2 is gone, 1.1.4 is new."""

    def less(indicators: IndicatorSet, place: set_editing.Place) -> IndicatorSet:
        row = set_editing.row_at(indicators, place)
        assert row is not None
        after = set_editing.replaced(indicators, place, set_editing.with_maximum(row, Decimal(2)))
        added = set_editing.new_row(after, place[:-1], place)
        return set_editing.added_after(after, place, replace(added, title="Chuyển đổi số")).indicators

    def renamed(indicators: IndicatorSet, place: set_editing.Place) -> IndicatorSet:
        row = set_editing.row_at(indicators, place)
        assert row is not None
        return set_editing.replaced(indicators, place, replace(row, title="Thời gian ban hành Kế hoạch"))

    new = _edited(load("mau-a"), "1.1.3", less)
    new = _edited(new, "1.1.1", renamed)
    return _edited(new, "1.4.2", lambda indicators, place: set_editing.removed(indicators, place).indicators)


@pytest.fixture
def old(newcomer: SetsOfficer) -> StoredSet:
    """Last year's set, issued, scored by last year."""
    sets = newcomer.desk.store.sets
    issued = sets.issue(sets.add(replace(load("mau-a"), year=2025, title="Bộ năm 2025")))
    sheet = newcomer.desk.store.sheets.create(2025, issued.indicators, issued.id)
    newcomer.desk.store.answers.set_all(sheet, ANSWERS)
    return issued


@pytest.fixture
def draft(newcomer: SetsOfficer, old: StoredSet) -> SetsOfficer:
    """A new decision, read and before the officer, who says whose place it takes."""
    stored = newcomer.desk.store.sets.add(replace(_new(), title="Bộ năm 2026"), source="99.docx")
    newcomer.open_set(stored.id)
    newcomer.compare()
    newcomer.replace_set("Bộ năm 2025")
    return newcomer


def test_a_set_that_replaces_none_asks_for_one(newcomer: SetsOfficer) -> None:
    stored = newcomer.desk.store.sets.add(load("mau-a"))
    newcomer.open_set(f"compare:{stored.id}")
    assert newcomer.comparing
    assert newcomer.comparison_hint == _(
        "Choose the issued set whose place this one takes: then what differs is shown here."
    )
    newcomer.look("again")
    assert newcomer.rescored == []


def test_the_set_replaced_brings_a_proposal_of_what_goes_on_as_what(draft: SetsOfficer, old: StoredSet) -> None:
    assert draft.kept.replaces == old.id
    assert draft.kept.mapping["1.1.1"] == "1.1.1"
    assert "1.4.2" not in draft.kept.mapping
    draft.replace_set(_("(no other set)"))
    kept = draft.kept
    assert kept.replaces is None
    assert not kept.mapping
    draft.take_back()
    assert draft.kept.replaces == old.id


def test_what_differs_stands_side_by_side(draft: SetsOfficer) -> None:
    draft.look("different")
    pairs = {(pair[0], pair[3]): pair[6] for pair in draft.pairs}
    assert pairs[("1.1.3", "1.1.3")] == _("other maximum")
    assert pairs[("1.1.1", "1.1.1")] == _("other words")
    assert pairs[("", "1.1.4")] == _("added anew")
    assert pairs[("1.4.2", "")] == _("no longer there")
    draft.look("alone")
    assert {(pair[0], pair[3]) for pair in draft.pairs} == {("", "1.1.4"), ("1.4.2", "")}


def test_what_goes_on_as_what_is_corrected_and_taken_back(draft: SetsOfficer) -> None:
    draft.look("alone")
    draft.match("1.4.2", "1.1.4")
    assert draft.kept.mapping["1.4.2"] == "1.1.4"
    draft.take_back()
    assert "1.4.2" not in draft.kept.mapping
    draft.look("every")
    draft.match("1.1.3", "")
    assert "1.1.3" not in draft.kept.mapping
    draft.match_new("1.1.3", "1.4.2")
    assert draft.kept.mapping["1.4.2"] == "1.1.3"


@pytest.mark.parametrize("typed", ["9.9.9", "x"])
def test_a_code_that_is_none_is_said_and_changes_nothing(draft: SetsOfficer, typed: str) -> None:
    before = draft.kept
    draft.look("alone")
    draft.match("1.4.2", typed)
    assert typed in draft.comparison_complaint
    draft.match_new("1.1.4", typed)
    assert typed in draft.comparison_complaint
    assert draft.kept == before


def test_last_year_is_scored_by_the_new_set(draft: SetsOfficer) -> None:
    draft.look("again")
    lines = {line[0]: line for line in draft.rescored}
    assert lines["1.1.3"][2:5] == ("2,5", "2", "−0,5")
    assert lines["1.4.2"][5] == _("The new set does not have it.")
    assert lines["1.1.4"][5] == _("New: nothing was entered for it.")
    assert "1.1.1" not in lines
    assert lines["I"][4].startswith("−")
    assert "2025" in draft.comparison_hint
    assert _("{count} answered criteria cannot be carried over.").format(count=1) in draft.comparison_hint


def test_the_mapping_follows_a_code_that_is_corrected(draft: SetsOfficer) -> None:
    draft.leave_comparison()
    draft.stand_on("1.1.3")
    draft.write("code", "1.1.3b")
    assert draft.kept.mapping["1.1.3"] == "1.1.3b"


def test_an_issued_sets_mapping_is_read_only(draft: SetsOfficer) -> None:
    draft.desk.store.sets.issue(draft.kept)
    draft.look("every")
    before = draft.kept
    draft.match("1.1.3", "")
    assert draft.kept == before
    assert draft.comparison_hint == _("The set is issued: which row goes on as which cannot be changed any more.")


def test_a_sheet_of_another_set_is_scored_by_what_its_rows_are_called(draft: SetsOfficer) -> None:
    sheet = draft.desk.store.sheets.of_year(2025)
    assert sheet is not None
    draft.desk.store.sheets.replace_set(sheet, replace(load("mau-b"), year=2025))
    draft.look("again")
    assert draft.rescored


def test_esc_goes_back_to_the_set(draft: SetsOfficer) -> None:
    draft.press_escape()
    assert not draft.comparing
    assert draft.editing
