"""A draft issued, and what an issued set still lets be done."""

import pytest

from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.i18n import _
from cchc_desktop.ui.sets.tree import READING, Deed
from tests.officer.sets import SetsOfficer


def _said(officer: SetsOfficer) -> str:
    said: list[str] = officer.desk.ask.said  # type: ignore[attr-defined]
    return said[-1]


def test_a_set_whose_sums_do_not_close_is_not_issued(officer: SetsOfficer) -> None:
    officer.issue()
    assert officer.kept.issued is None
    assert _("The areas do not add up to the set's total.") in _said(officer)
    assert _("Groups whose parts do not add up to their maximum: {count}.").format(count=1) in _said(officer)


def test_what_is_merely_unsure_is_asked_about(officer: SetsOfficer) -> None:
    officer.stand_on("I")
    officer.take_sum()
    officer.issue(sure=False)
    assert _("{count} rows still have something to be looked at.").format(count=1) in _said(officer)
    assert officer.kept.issued is None
    officer.issue()
    assert officer.kept.issued == officer.desk.today()
    assert officer.news


def test_what_is_still_being_typed_is_issued_with_it(officer: SetsOfficer) -> None:
    officer.stand_on("I")
    officer.take_sum()
    officer.begin_writing("title", "CHỈ ĐẠO")
    officer.issue()
    assert officer.kept.issued
    assert officer.row("I").title == "CHỈ ĐẠO"


def test_an_issued_set_is_read_only_and_says_why_and_what_to_do(officer: SetsOfficer) -> None:
    officer.stand_on("I")
    officer.take_sum()
    officer.issue()
    assert officer.why_closed
    assert officer.context.startswith("Bộ chỉ số tỉnh Sông Hàn <b>& · 3241/QĐ-UBND · 2026 · ")
    for field in ("code", "max", "title", "evidence", "note", "words", "sentence"):
        assert not officer.can_write(field)
    assert all(action.isEnabled() == (deed in READING) for deed, action in officer.editor.tree.deeds.items())
    before = officer.kept
    officer.do(Deed.REMOVE)
    assert officer.kept == before
    officer.copy_set()
    assert officer.kept.replaces == before.id
    assert officer.can_write("title")


def test_issuing_is_taken_back_at_once(officer: SetsOfficer) -> None:
    officer.stand_on("I")
    officer.take_sum()
    officer.issue()
    officer.take_back()
    assert officer.kept.issued is None
    assert officer.can_write("title")


def test_a_sample_is_read_only(newcomer: SetsOfficer) -> None:
    newcomer.open_set("mau-a")
    assert newcomer.why_closed
    assert not newcomer.can_write("title")
    newcomer.use_set()
    assert newcomer.desk.store.sheets.years() == (2026,)


@pytest.mark.parametrize("link", ["99", "không có", ""])
def test_a_link_to_a_set_that_is_gone_opens_the_list(newcomer: SetsOfficer, link: str) -> None:
    newcomer.open_set(link)
    assert not newcomer.editing


def test_an_issued_set_of_which_everything_is_sound_is_only_confirmed(newcomer: SetsOfficer) -> None:
    stored = newcomer.desk.store.sets.add(load("mau-b"))
    newcomer.open_set(stored.id)
    newcomer.issue()
    assert newcomer.kept.issued
