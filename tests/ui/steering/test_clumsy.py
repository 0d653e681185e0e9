"""Sets as badly written as they come, and hundreds of leaves."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice, Option
from cchc_desktop.domain.rules.ratios import Ratio
from tests.officer.steering import SteeringOfficer

D = Decimal
LONG = "<b>&" + "Tỷ lệ hồ sơ " * 30
ODD = Rule(Choice((Option('<i>Có</i> & "đủ"', D(2)), Option("", D(0)))))


def a_sheet(officer: SteeringOfficer, *leaves: Indicator) -> None:
    area = Indicator("I", LONG, sum((leaf.max_points for leaf in leaves), D(0)), children=leaves)
    indicators = IndicatorSet("la", "Bộ lạ <b>", 2026, area.max_points, (area,))
    officer.desk.store.sheets.create(2026, indicators)
    officer.wait()


def test_words_that_look_like_markup_are_shown_as_they_stand(newcomer: SteeringOfficer) -> None:
    a_sheet(newcomer, Indicator("1<b>", LONG, D(2), ODD, evidence="<img>"))
    newcomer.show("savings")
    assert newcomer.steps[0][2].startswith('Đạt mức «<i>Có</i> & "đủ"» – <b>&Tỷ lệ')
    table = newcomer.page.savings.steps
    shown = table.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;Có" in shown
    newcomer.select("1<b>")
    newcomer.make_tasks()
    (task,) = newcomer.desk.store.tasks.all()
    assert len(task.title) <= 200
    assert task.criteria == ("1<b>",)
    newcomer.show("comparison")
    assert not newcomer.page.grab().isNull()


def test_a_set_without_bands_or_leaves_is_no_trouble(newcomer: SteeringOfficer) -> None:
    a_sheet(newcomer)
    for view in ("forecast", "savings", "comparison"):
        newcomer.show(view)
        assert not newcomer.page.grab().isNull()
    newcomer.show("savings")
    assert newcomer.steps == newcomer.lost == []
    newcomer.make_tasks()
    assert newcomer.news == "Hãy chọn một việc trước."
    newcomer.mark_best("30")
    assert newcomer.ticked == []


def test_hundreds_of_leaves_are_reckoned_and_shown(qtbot: QtBot, newcomer: SteeringOfficer) -> None:
    leaf = Indicator("", "Tiêu chí", D(2), Rule(Ratio(D(2))))
    a_sheet(newcomer, *(replace(leaf, code=f"1.{place}") for place in range(500)))
    sheet = newcomer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    newcomer.desk.store.answers.set_all(sheet, {f"1.{place}": Answer(done=D(1), due=D(9)) for place in range(500)})
    newcomer.wait()
    newcomer.show("savings")
    assert len(newcomer.page.savings.steps.model_of_steps.steps) > 500
    newcomer.mark_best("20")
    assert newcomer.ticked


def test_what_was_emptied_is_empty_again(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.tick("1.5.1")
    officer.desk.store.undo()
    officer.desk.store.undo()
    officer.wait()
    assert officer.is_empty
    assert not officer.page.make.isVisible()
    officer.desk.store.redo()
    officer.wait()
    assert not officer.is_empty
