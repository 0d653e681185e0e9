"""The page as a whole: where there is no sheet, links from other pages, changing the set, speed."""

from dataclasses import replace
from decimal import Decimal
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import rule_from_data
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.scoring import ScoringOfficer


def test_a_year_without_a_sheet_offers_the_sample_sets(newcomer: ScoringOfficer) -> None:
    assert len(newcomer.offered) == 2
    assert "Bộ mẫu minh họa A" in newcomer.offered[0]
    assert "8" in newcomer.offered[0]
    assert "100" in newcomer.offered[0]
    newcomer.begin("minh họa A")
    assert newcomer.offered == []
    assert newcomer.front == "1.1.1"
    assert newcomer.sheet.indicators.title == "Bộ mẫu minh họa A"
    assert "2026" in newcomer.page.head.title.text()
    assert "Bộ mẫu minh họa A" in newcomer.page.head.context.text()
    newcomer.undo()
    assert len(newcomer.offered) == 2


def test_the_words_of_the_empty_page_are_wholly_seen_and_long_names_elided(newcomer: ScoringOfficer) -> None:
    name = "Bộ chỉ số <b>& " + "x" * 200
    newcomer.desk.store.sets.issue(newcomer.desk.store.sets.add(replace(load("mau-b"), title=name)))
    newcomer.settle()
    page = newcomer.page
    (sentence,) = (each for each in page.body.findChildren(QLabel) if each.isVisible() and each.wordWrap())
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    buttons = [each for each in page.body.findChildren(QPushButton) if each.isVisible() and "x" in each.text()]
    long = next(each for each in buttons if each.text().endswith("…"))
    assert "x" * 200 in long.toolTip()
    assert page.body.rect().contains(QRect(long.mapTo(page.body, QPoint()), long.size()))
    assert long.width() >= long.sizeHint().width()


def test_last_years_set_is_offered_again(newcomer: ScoringOfficer) -> None:
    own = replace(load("mau-b"), code="rieng", title="Bộ của thành phố", year=2025)
    newcomer.desk.store.sheets.create(2025, own)
    assert "Bộ của thành phố" in newcomer.offered[0]
    assert len(newcomer.offered) == 3
    newcomer.begin("Bộ của thành phố")
    assert newcomer.sheet.indicators == replace(own, year=2026)


def test_another_year_shows_its_own_sheet(officer: ScoringOfficer) -> None:
    office = officer.desk.store.office.get()
    assert office is not None
    officer.select("1.1.1")
    officer.type_and_leave(officer.labels[0], "31/2")
    officer.desk.store.office.save(replace(office, year=2025))
    assert "2025" in officer.page.head.title.text()
    assert officer.cell("1.1.3", Column.POINTS) == "2,5"
    assert officer.lines == ["10/02/2025"]
    officer.type_and_leave(officer.labels[0], "0903")
    assert officer.lines == ["09/3/2025"]
    officer.desk.store.office.save(replace(office, year=2027))
    assert officer.offered


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # to raise a menu
def test_the_set_can_be_changed_only_while_nothing_is_answered(officer: ScoringOfficer) -> None:
    assert officer.may_change_the_set
    officer.change_set("minh họa B")
    assert officer.sheet.indicators.code == "mau-b"
    assert "Bộ mẫu minh họa B" in officer.page.head.context.text()
    officer.undo()
    officer.fill("1.2.1", "4")
    assert not officer.may_change_the_set


def test_other_pages_open_a_leaf_or_a_filter(officer: ScoringOfficer) -> None:
    officer.find("hai long")
    officer.page.open_at("1.1.3")
    assert officer.front == "1.1.3"
    assert len(officer.leaves) == 52
    officer.fill("1.2.1", "3")
    officer.page.open_at("filter:lost")
    assert officer.leaves == ["1.2.1"]
    officer.page.open_at("filter:unanswered")
    assert len(officer.leaves) == 44
    officer.page.open_at("1.2.1")
    assert officer.front == "1.2.1"
    officer.page.open_at("không có")
    assert officer.front == "1.2.1"


def test_a_link_to_a_leaf_waits_for_a_sheet(newcomer: ScoringOfficer) -> None:
    newcomer.page.open_at("1.1.3")
    assert newcomer.offered


def test_the_totals_say_points_index_band_and_progress(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "4")
    assert "1/83" in officer.total
    assert "1 %" in officer.total
    assert "Yếu" in officer.total
    assert "1" in officer.progress
    officer.fill("8.1.1", "", "", "", "", "", "50")
    assert "7" in officer.total


def test_where_the_sheet_is_heading_comes_to_the_totals_a_moment_later(officer: ScoringOfficer) -> None:
    officer.fill("1.2.1", "4")
    assert "Dự báo" not in officer.total
    officer.wait_for_forecast()
    assert "Dự báo" in officer.total
    assert "Chỉ số 1" in officer.total
    assert "Yếu" not in officer.total.split("Dự báo")[0]


def test_a_set_whose_result_is_an_index_shows_it(newcomer: ScoringOfficer) -> None:
    newcomer.begin("minh họa B")
    newcomer.fill("3.3.1", "0", "0")
    assert "/67" in newcomer.total


def _wide_set(leaves: int) -> IndicatorSet:
    rule = {"kind": "ratio", "floor": "80", "text": "100%: 1; 80% ≤ x < 100%: (b/a)×1; < 80%: 0"}
    areas = tuple(
        Indicator(
            str(area),
            f"Lĩnh vực {area}",
            Decimal(12),
            children=tuple(
                Indicator(
                    code := f"{area}.{leaf}", f"Tiêu chí {code}", Decimal(1), rule_from_data(rule, Decimal(1), code)
                )
                for leaf in range(1, 13)
            ),
        )
        for area in range(1, leaves // 12 + 1)
    )
    return IndicatorSet("rong", "Bộ rộng", 2026, Decimal(leaves), areas)


def test_an_edit_on_120_leaves_shows_its_totals_without_a_pause(newcomer: ScoringOfficer) -> None:
    """The budget is measured in tests/benchmarks; here only that nobody waits."""
    sheet = newcomer.desk.store.sheets.create(2026, _wide_set(120))
    answers = {leaf.code: Answer(done=Decimal(9), due=Decimal(10)) for leaf in sheet.indicators.leaves}
    newcomer.desk.store.answers.set_all(sheet, answers)
    newcomer.select("5.5")
    took = []
    for done in range(5):
        begun = perf_counter()
        newcomer.desk.store.answers.set(sheet, "5.5", Answer(done=Decimal(done), due=Decimal(10)))
        took.append(perf_counter() - begun)
        assert newcomer.points.startswith("0/1")
    assert min(took) < 0.1


def test_a_year_begins_with_the_ward_s_own_set_first(newcomer: ScoringOfficer) -> None:
    store = newcomer.desk.store
    draft = store.sets.add(replace(load("mau-b"), title="Bộ đang soạn", illustrative=False))
    own = store.sets.issue(store.sets.add(replace(load("mau-b"), title="Bộ của tỉnh & phường", illustrative=False)))
    office = store.office.get()
    assert office is not None
    store.office.save(replace(office, year=2027))
    assert newcomer.offered[0].startswith("Bộ của tỉnh && phường")
    assert not any(draft.indicators.title in words for words in newcomer.offered)
    newcomer.begin("Bộ của tỉnh")
    assert (newcomer.sheet.set_id, newcomer.sheet.year) == (own.id, 2027)


def test_last_year_s_set_is_not_offered_twice(officer: ScoringOfficer) -> None:
    store = officer.desk.store
    last = store.sheets.of_year(2026)
    assert last is not None
    store.sets.issue(store.sets.add(last.indicators))
    office = store.office.get()
    assert office is not None
    store.office.save(replace(office, year=2027))
    assert sum(last.indicators.title in words for words in officer.offered) == 1
