"""Whatever is done to a draft, in any order: it stays a set, and every step can be taken back."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest

from cchc_desktop.domain.indicators import Indicator, as_data, from_data
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui.sets.tree import Deed
from tests.officer.sets import SetsOfficer

_WORDS = ("Có: 1; không: 0", "", "tùy", "<b>&", "ă" * 200, "Từ 2 trở lên: 1; 1: 0,5", "29/02", "1,5", "0", "Phần")
_FIELDS = ("code", "max", "title", "evidence", "note", "words", "sentence")


@pytest.mark.parametrize("seed", range(3))
def test_any_deeds_leave_a_set_and_are_taken_back_one_by_one(officer: SetsOfficer, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    before = officer.kept
    for _step in range(30):
        code = chance.choice([*officer.codes, ""])
        if code:
            officer.stand_on(code)
        if chance.random() < 0.5 and officer.codes:
            field = chance.choice(_FIELDS[:5] if officer.editor.row is None or officer.editor.row.children else _FIELDS)
            officer.write(field, chance.choice(_WORDS))
        else:
            officer.do(chance.choice(list(Deed)))
        assert from_data(as_data(officer.kept.indicators)) == officer.kept.indicators
        assert officer.kept.indicators == officer.indicators
    while officer.kept != before:
        officer.take_back()
    assert officer.indicators == before.indicators


def test_a_set_of_the_same_code_over_and_over_is_shown_and_compared(newcomer: SetsOfficer) -> None:
    sets = newcomer.desk.store.sets
    twins = tuple(Indicator("1", title, Decimal(1)) for title in ("Một", "", "Ba <b>&", "Một"))
    odd = replace(load("mau-a"), total=Decimal(4), areas=(Indicator("1", "Gốc", Decimal(4), children=twins), *twins))
    issued = sets.issue(sets.add(odd))
    draft = sets.add(odd, replaces=issued.id)
    newcomer.open_set(f"compare:{draft.id}")
    for look in ("different", "alone", "every", "again"):
        newcomer.look(look)
    newcomer.leave_comparison()
    assert newcomer.codes == ["1"] * 9
    newcomer.issue()
    assert newcomer.kept.issued is None


def test_a_word_without_end_does_not_widen_the_panel(newcomer: SetsOfficer) -> None:
    stored = newcomer.desk.store.sets.add(load("mau-a"), sources={"1.1.1": "<b>&" + "z" * 300})
    newcomer.open_set(stored.id)
    newcomer.stand_on("1.1.1")
    form = newcomer.editor.form
    assert newcomer.source.startswith("“<b>&zzz")
    assert form.body.minimumSizeHint().width() <= form.viewport().width()


def test_an_empty_set_is_shown(newcomer: SetsOfficer) -> None:
    stored = newcomer.desk.store.sets.add(replace(load("mau-a"), areas=()))
    newcomer.open_set("mau-b")
    assert newcomer.editor.form.head.isVisible()
    newcomer.open_set(stored.id)
    assert newcomer.codes == []
    assert not newcomer.editor.form.head.isVisible()
    for deed in Deed:
        if deed not in (Deed.ADD, Deed.ADD_UNDER):
            newcomer.do(deed)
    newcomer.sieve("check")
    newcomer.find("gi")
    assert newcomer.codes == []


@pytest.mark.parametrize("typed", ["9" * 30, "1e9", "-3", "vừa", "0," + "1" * 12])
def test_a_number_no_set_can_hold_is_refused_in_words_wherever_it_is_typed(officer: SetsOfficer, typed: str) -> None:
    before = officer.kept
    officer.stand_on("1.1.1")
    officer.write("max", typed)
    officer.write_fact("total", typed)
    officer.write_fact("year", typed)
    officer.open_ranking()
    officer.write_level(0, floor=typed)
    officer.write_cap("bonus_cap", typed)
    officer.write_cap("places", typed)
    assert officer.kept == before
    assert all(officer.refusals)
    officer.write_level(0, floor="95")
    officer.write_cap("bonus_cap", "3")
    officer.write_cap("places", "1")
    officer.write_fact("total", "100,5")
    officer.write_fact("year", "2031")
    officer.open_ranking()
    officer.write("max", "1,5")
    assert not any(officer.refusals)
