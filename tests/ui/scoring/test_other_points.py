"""Points set by hand in place of the rule's, and those that are set by hand from the start."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import rule_from_data
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.scoring import ScoringOfficer


def saved(officer: ScoringOfficer, code: str) -> Answer:
    return officer.desk.store.answers.of(officer.sheet).get(code, Answer())


def test_an_override_shows_both_values_and_the_reason(officer: ScoringOfficer) -> None:
    officer.fill("2.1.2", "3", "4")
    officer.override("1,2", "Theo công văn 244/PNV")
    assert saved(officer, "2.1.2").points == Decimal("1.2")
    assert officer.points.startswith("1,2/1,5")
    assert "0" in officer.both_values
    assert "1,2" in officer.both_values
    assert "Theo công văn 244/PNV" in officer.both_values
    assert officer.cell("2.1.2", Column.POINTS) == "1,2"


def test_taking_an_override_back_leaves_the_rules_points(officer: ScoringOfficer) -> None:
    officer.fill("2.1.2", "4", "5")
    officer.override("1,5", "Văn bản hướng dẫn")
    officer.take_back_override()
    assert saved(officer, "2.1.2") == Answer(done=Decimal(4), due=Decimal(5))
    assert officer.both_values == ""
    assert officer.points.startswith("1,2/1,5")


def test_without_a_reason_nothing_is_set(officer: ScoringOfficer) -> None:
    officer.fill("2.1.2", "3", "4")
    officer.override("1,2", "")
    assert officer.override_is_open
    assert officer.complaints
    assert saved(officer, "2.1.2").points is None


def test_points_beyond_the_maximum_are_refused_with_the_bounds(officer: ScoringOfficer) -> None:
    officer.select("2.1.2")
    officer.override("1,6", "Lý do")
    assert "1,5" in officer.complaints[0]
    assert officer.override_is_open
    officer.leave_override()
    assert not officer.override_is_open
    assert officer.complaints == []


def test_a_reason_without_points_asks_for_the_points(officer: ScoringOfficer) -> None:
    officer.select("2.1.2")
    officer.override("", "Lý do")
    assert officer.override_is_open
    assert officer.complaints


def test_escape_closes_the_fields_before_it_leaves(officer: ScoringOfficer) -> None:
    officer.select("2.1.2")
    officer.override("1", "")
    officer.press(Qt.Key.Key_Escape)
    assert not officer.override_is_open
    assert officer.place != "tree"
    officer.press(Qt.Key.Key_Escape)
    assert officer.place == "tree"


def test_an_override_without_figures_stands_alone(officer: ScoringOfficer) -> None:
    officer.select("2.1.2")
    officer.override("1", "Hội đồng quyết định")
    assert officer.points.startswith("1/1,5")
    assert "–" in officer.both_values


def test_the_published_points_of_a_survey_are_entered_with_their_source(officer: ScoringOfficer) -> None:
    officer.fill("8.2.1", "20", "10", "0", "0")
    officer.override("4,2", "Công văn 12/SNV ngày 05/01/2027")
    assert officer.points.startswith("4,2/5")
    assert officer.cell("8.2.1", Column.POINTS) == "4,2"
    officer.take_back_override()
    assert officer.cell("8.2.1", Column.POINTS) == "≈ 4,33"


def test_figures_changed_under_an_override_keep_it(officer: ScoringOfficer) -> None:
    officer.fill("2.1.2", "3", "4")
    officer.override("1,2", "Văn bản hướng dẫn")
    officer.type_and_leave(officer.labels[0], "4")
    assert saved(officer, "2.1.2").points == Decimal("1.2")
    assert officer.both_values.startswith(officer.both_values[:3])
    assert "1,5" in officer.both_values


def _plain_set() -> IndicatorSet:
    manual = rule_from_data({"kind": "manual", "text": "Hội đồng chấm"}, Decimal(3), "1.1")
    formula = {
        "kind": "formula",
        "expression": "(x - y) / 10",
        "variables": [{"name": "x", "text": "Thu"}, {"name": "y", "text": "Chi"}],
    }
    leaves = (
        Indicator("1.1", "Chấm bằng tay", Decimal(3), manual, note="Có biên bản họp"),
        Indicator("1.2", "Không có quy tắc", Decimal(1)),
        Indicator("1.3", "Công thức <b>&", Decimal(2), rule_from_data(formula, Decimal(2), "1.3")),
    )
    area = Indicator("1", "Lĩnh vực", Decimal(6), children=leaves)
    return IndicatorSet("rieng", "Bộ riêng", 2026, Decimal(6), (area,), document="QĐ 1/QĐ-UBND")


def test_manual_points_are_the_entry_with_their_reason(newcomer: ScoringOfficer) -> None:
    newcomer.desk.store.sheets.create(2026, _plain_set())
    newcomer.fill("1.1", "2,5", "Biên bản họp ngày 05/9")
    assert saved(newcomer, "1.1") == Answer(points=Decimal("2.5"), reason="Biên bản họp ngày 05/9")
    assert newcomer.points.startswith("2,5/3")
    assert "Có biên bản họp" in newcomer.words_in_panel
    newcomer.fill("1.2", "1", "Có")
    assert newcomer.points.startswith("1/1")
    newcomer.fill("1.2", "1", "")
    assert newcomer.problems
    newcomer.type_and_leave(newcomer.labels[0], "1,5")
    assert newcomer.is_red


def test_the_variables_of_a_formula_are_asked_by_name(newcomer: ScoringOfficer) -> None:
    newcomer.desk.store.sheets.create(2026, replace(_plain_set(), title="Bộ <b>&"))
    newcomer.fill("1.3", "20", "-5")
    assert saved(newcomer, "1.3").variables == {"x": Decimal(20), "y": Decimal(-5)}
    assert newcomer.labels == ["Thu", "Chi"]
    assert newcomer.points.startswith("2/2")
    assert "Công thức <b>&" in newcomer.words_in_panel
