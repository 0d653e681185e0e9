"""The list of sets: what is there, and what can be done with each."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.i18n import _
from tests.officer.sets import SetsOfficer


def _issued(officer: SetsOfficer, **facts: object) -> int:
    indicators = replace(load("mau-a"), title="Bộ chỉ số 2026", illustrative=False, **facts)  # type: ignore[arg-type]
    return officer.desk.store.sets.issue(officer.desk.store.sets.add(indicators)).id


def test_the_sets_that_ship_with_the_program_are_there_from_the_start(newcomer: SetsOfficer) -> None:
    assert newcomer.titles == ["Bộ mẫu minh họa A", "Bộ mẫu minh họa B"]
    assert set(newcomer.states) == {_("Sample set")}
    assert newcomer.offered("use")
    assert not newcomer.offered("remove")


def test_a_set_opens_over_the_whole_width_and_gives_it_back(newcomer: SetsOfficer) -> None:
    newcomer.choose("Bộ mẫu minh họa B")
    newcomer.enter()
    assert newcomer.editing
    assert not newcomer.page.subjects.isVisible()
    assert newcomer.indicators.title == "Bộ mẫu minh họa B"
    newcomer.key(Qt.Key.Key_Escape)
    assert not newcomer.editing
    assert newcomer.page.subjects.isVisible()
    assert newcomer.shelf.front is not None
    assert newcomer.shelf.front.indicators.title == "Bộ mẫu minh họa B"


def test_another_subject_has_its_list_beside_it_though_a_set_is_open(officer: SetsOfficer) -> None:
    officer.page.open_at("office")
    assert officer.page.subjects.isVisible()
    officer.page.open_at("sets")
    assert not officer.editing


def test_a_copy_of_a_sample_is_a_draft_of_no_authority_taken_back_at_once(newcomer: SetsOfficer) -> None:
    newcomer.choose("Bộ mẫu minh họa A")
    newcomer.press("copy")
    assert newcomer.editing
    (stored,) = newcomer.stored
    assert (stored.issued, stored.replaces, stored.indicators.illustrative) == (None, None, False)
    assert newcomer.news
    newcomer.take_back()
    assert newcomer.stored == ()
    assert not newcomer.editing
    assert len(newcomer.titles) == 2


def test_a_version_of_a_version_is_marked_once_and_numbered(newcomer: SetsOfficer) -> None:
    titles = []
    for title in ("Bộ mẫu minh họa A", "Bộ mẫu minh họa A (bản mới)", "Bộ mẫu minh họa A"):
        newcomer.page.open_at("sets")
        newcomer.choose(title)
        newcomer.press("copy")
        titles.append(newcomer.indicators.title)
        newcomer.go_back()
    assert titles == [f"Bộ mẫu minh họa A (bản mới{number})" for number in ("", " 2", " 3")]


def test_a_copy_of_an_issued_set_is_its_next_version(newcomer: SetsOfficer) -> None:
    set_id = _issued(newcomer)
    newcomer.choose("Bộ chỉ số 2026")
    newcomer.press("copy")
    assert newcomer.kept.replaces == set_id
    assert newcomer.kept.mapping["1.1.3"] == "1.1.3"


def test_a_draft_is_removed_and_brought_back(officer: SetsOfficer) -> None:
    officer.go_back()
    assert officer.offered("remove")
    assert not officer.offered("use")
    officer.press("remove")
    assert officer.stored == ()
    officer.take_back()
    assert len(officer.stored) == 1


def test_an_issued_set_begins_the_years_sheet_and_leads_there(newcomer: SetsOfficer) -> None:
    set_id = _issued(newcomer)
    newcomer.choose("Bộ chỉ số 2026")
    newcomer.press("use")
    sheet = newcomer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    assert (sheet.set_id, sheet.indicators.title) == (set_id, "Bộ chỉ số 2026")
    assert newcomer.sent_to == [("scoring", "")]
    assert "2026" in newcomer.states[0]


def test_a_set_of_another_year_begins_that_years_sheet(newcomer: SetsOfficer) -> None:
    _issued(newcomer, year=2027)
    newcomer.choose("Bộ chỉ số 2026")
    assert newcomer.shelf.button("use").text().strip() == _("Use for {year}").format(year=2027)
    newcomer.press("use")
    assert newcomer.desk.store.sheets.of_year(2027) is not None
    assert newcomer.sent_to == []


def test_a_sheet_without_answers_goes_on_with_another_set(newcomer: SetsOfficer) -> None:
    newcomer.desk.store.sheets.create(2026, load("mau-b"))
    newcomer.choose("Bộ mẫu minh họa A")
    newcomer.press("use")
    sheet = newcomer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    assert sheet.indicators.code == "mau-a"


def test_a_sheet_with_answers_keeps_its_set(newcomer: SetsOfficer) -> None:
    sheet = newcomer.desk.store.sheets.create(2026, load("mau-b"))
    newcomer.desk.store.answers.set(sheet, "1.1.1", Answer(points=Decimal(1), reason="Thử"))
    newcomer.choose("Bộ mẫu minh họa A")
    newcomer.press("use")
    kept = newcomer.desk.store.sheets.of_year(2026)
    assert kept is not None
    assert kept.indicators.code == "mau-b"
    assert newcomer.sent_to == []
    said = newcomer.desk.ask.said  # type: ignore[attr-defined]
    assert _("The sheet of {year} has answers already, so its set stays.").format(year=2026) in said[-1]


def test_the_menu_of_a_row_has_the_deeds_of_the_buttons(officer: SetsOfficer) -> None:
    officer.go_back()
    words = officer.menu_of_list()
    assert _("Remove draft") in words
    assert _("Open") in words
