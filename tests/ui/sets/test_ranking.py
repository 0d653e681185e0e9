"""The levels of a draft's ranking, its caps, rounding and whether the result is per cent."""

from decimal import Decimal

from tests.officer.sets import SetsOfficer


def test_a_level_is_renamed_and_moves_to_where_its_floor_belongs(officer: SetsOfficer) -> None:
    officer.open_ranking()
    before = officer.levels
    officer.write_level(0, name="Rất tốt", floor="12,5 %")
    assert [band.title for band in officer.indicators.bands][-2] == "Rất tốt"
    assert ("Rất tốt", "12,5") in officer.levels
    officer.take_back()
    officer.take_back()
    assert officer.levels == before


def test_what_is_wrong_with_the_levels_is_named(officer: SetsOfficer) -> None:
    officer.open_ranking()
    assert officer.said_of_levels == ""
    officer.write_level(1, floor="90")
    assert "90" in officer.said_of_levels
    officer.write_level(1, floor="vừa")
    assert officer.indicators.bands[1].floor == 90
    officer.take_back()
    officer.remove_level(len(officer.levels) - 1)
    assert "0 %" in officer.said_of_levels
    assert "xếp loại" in officer.editor.whole.lines.text


def test_a_level_is_added_and_removed_and_both_can_be_taken_back(officer: SetsOfficer) -> None:
    officer.open_ranking()
    before = officer.levels
    officer.add_level()
    assert len(officer.levels) == len(before) + 1
    assert officer.said_of_levels
    officer.take_back()
    officer.remove_level(0)
    assert officer.levels == before[1:]
    officer.take_back()
    assert officer.levels == before


def test_caps_rounding_and_per_cent_are_kept_at_once(officer: SetsOfficer) -> None:
    officer.open_ranking()
    officer.write_cap("bonus_cap", "2,5")
    officer.write_cap("penalty_cap", "x")
    officer.write_cap("places", "9")
    assert (officer.indicators.bonus_cap, officer.indicators.places) == (Decimal("2.5"), 2)
    officer.write_cap("places", "3")
    officer.write_cap("bonus_cap", "")
    was = officer.indicators.normalised
    officer.editor.ranking.per_cent.click()
    assert (officer.indicators.places, officer.indicators.bonus_cap) == (3, None)
    assert officer.indicators.normalised is not was


def test_an_issued_set_has_nothing_to_be_written(newcomer: SetsOfficer) -> None:
    newcomer.open_set("mau-a")
    assert not newcomer.editor.bar.ranking.isVisible()
    assert not newcomer.editor.ranking.isVisible()
