"""Score sheets, answers and explanations."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.store import Changes, GoneError, Sheet, Store
from tests.store.ward import indicators


def test_a_year_has_one_sheet_with_the_set_as_it_was_taken(store: Store, sheet: Sheet) -> None:
    assert sheet.indicators == indicators()
    assert store.sheets.of_year(2026) == sheet
    assert store.sheets.create(2026, indicators("Bộ khác")) == sheet
    assert store.sheets.of_year(2025) is None
    store.sheets.create(2025, indicators())
    assert store.sheets.years() == (2025, 2026)


def test_a_set_replaced_in_mid_year_keeps_the_answers(store: Store, sheet: Sheet) -> None:
    store.answers.set(sheet, "1.1", Answer(points=Decimal("0.125"), reason="theo biên bản"))
    changed = store.sheets.replace_set(sheet, indicators("Bộ mới"))
    assert changed == replace(sheet, indicators=indicators("Bộ mới"))
    assert store.sheets.of_year(2026) == changed
    assert store.answers.of(changed) == {"1.1": Answer(points=Decimal("0.125"), reason="theo biên bản")}


def test_a_sheet_that_was_undone_can_not_be_written_to(store: Store, sheet: Sheet) -> None:
    store.undo()
    with pytest.raises(GoneError):
        store.sheets.replace_set(sheet, indicators("Bộ mới"))
    with pytest.raises(GoneError):
        store.answers.set(sheet, "1.1", Answer(count=1))


def test_an_answer_comes_back_whole(store: Store, sheet: Sheet) -> None:
    answers = {
        "1.1": Answer(done=Decimal(37), due=Decimal(39), excluded=Decimal(1), late=2),
        "1.2": Answer(date=date(2026, 1, 28), ticked=(), counts=(1, 0), percent=Decimal("54.50")),
        "2": Answer(variables={"x": Decimal("0.1")}, not_applicable=True),
    }
    for code, answer in answers.items():
        store.answers.set(sheet, code, answer)
    assert store.answers.of(sheet) == answers


def test_a_pasted_block_is_one_step(store: Store, sheet: Sheet) -> None:
    store.answers.set(sheet, "1.1", Answer(count=1))
    told: list[Changes] = []
    store.subscribe(told.append)
    store.answers.set_all(sheet, {"1.1": Answer(count=2), "1.2": Answer(count=3)})
    assert len(told) == 1
    assert store.answers.of(sheet) == {"1.1": Answer(count=2), "1.2": Answer(count=3)}
    store.undo()
    assert store.answers.of(sheet) == {"1.1": Answer(count=1)}


def test_clearing_an_answer_keeps_the_explanation(store: Store, sheet: Sheet) -> None:
    store.answers.set(sheet, "1.1", Answer(count=1))
    store.answers.explain(sheet, "1.1", Explanation(cause="Chưa đủ văn bản"))
    store.answers.clear(sheet, "1.1")
    assert store.answers.of(sheet) == {}
    assert store.answers.explanations(sheet) == {"1.1": Explanation(cause="Chưa đủ văn bản")}


def test_what_says_nothing_any_more_leaves_no_row(store: Store, sheet: Sheet) -> None:
    store.answers.explain(sheet, "1.1", Explanation(cause="Chưa đủ văn bản"))
    store.answers.explain(sheet, "1.1", Explanation())
    store.answers.set(sheet, "1.2", Answer(count=1))
    store.answers.set(sheet, "1.2", Answer())
    store.answers.clear(sheet, "2")
    assert store.answers.of(sheet) == {}
    assert store.answers.explanations(sheet) == {}
    assert store.log.entries(1)[0].subject == "Criterion: 1.2 · 2026"


def test_each_year_has_its_own_answers(store: Store, sheet: Sheet) -> None:
    last_year = store.sheets.create(2025, indicators())
    store.answers.set(last_year, "1.1", Answer(count=1))
    assert store.answers.of(sheet) == {}
