"""Where the sheet is heading, in words and rows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Stage
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.ui.desk import Desk
from tests.domain.small_sets import a_set, group, leaf
from tests.officer.steering import SteeringOfficer


def test_the_range_stands_in_words_with_its_bands(officer: SteeringOfficer) -> None:
    assert officer.page.view == "forecast"
    assert "trên 100 điểm" in officer.words
    for name in ("Thấp: ", "Giữa: ", "Cao: "):
        assert name in officer.words
    assert len(officer.page.forecast.range.accessibleDescription().split("; ")) == 3


def test_each_leaf_says_what_its_forecast_rests_on(officer: SteeringOfficer) -> None:
    title, now, low, mid, high, basis = officer.forecast["1.4.2"]
    assert title == "Mức độ đa dạng hình thức"
    assert (now, low, mid, high) == ("1", "0,5", "0,5", "1")
    assert basis == "Như đã nhập; năm 2025 thẩm định giữ 50 % điểm tự chấm của tiêu chí này."
    assert officer.forecast["8.1.1"][-1] == "Ước tính của đơn vị 9,6 điểm, ± 5 % điểm tối đa."
    assert "kết quả thẩm định năm 2025" in officer.words


def test_enter_on_a_leaf_goes_to_the_score_sheet(officer: SteeringOfficer) -> None:
    officer.page.forecast.table.choose("1.4.2")
    officer.page.forecast.table.setFocus()
    officer._qtbot.keyClick(officer.page.forecast.table, Qt.Key.Key_Return)
    assert officer.sent_to == [("scoring", "1.4.2")]


def test_an_answer_entered_elsewhere_moves_the_forecast(officer: SteeringOfficer) -> None:
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    before = officer.page.forecast.title.text()
    officer.desk.store.answers.set(sheet, "3.2.1", Answer(choice=1))
    officer.wait()
    assert officer.page.forecast.title.text() != before
    officer.desk.store.undo()
    officer.wait()
    assert officer.page.forecast.title.text() == before


def test_the_day_for_handing_in_is_the_end(officer: SteeringOfficer) -> None:
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    assert officer.page.forecast.title.text().startswith("Đến 31/12/2026")
    officer.desk.store.sheets.set_limit(sheet, Stage.SUBMITTED, date(2026, 12, 10))
    officer.wait()
    assert officer.page.forecast.title.text().startswith("Đến 10/12/2026")


def test_a_sheet_handed_in_says_that_its_points_stand(officer: SteeringOfficer) -> None:
    assert "Phiếu đã trình" not in officer.words
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    officer.desk.store.sheets.advance(sheet, Stage.SUBMITTED)
    officer.wait()
    assert "Phiếu đã trình" in officer.words


def test_without_a_sheet_the_page_leads_to_scoring(newcomer: SteeringOfficer) -> None:
    assert newcomer.is_empty
    newcomer.page.empty.findChildren(type(newcomer.page.make))[0].click()
    assert newcomer.sent_to == [("scoring", "")]


def test_a_first_year_has_nothing_to_rest_on(qtbot: QtBot, newcomer: SteeringOfficer) -> None:
    from cchc_desktop.exchange.indicator_sets import load

    newcomer.desk.store.sheets.create(2026, replace(load("mau-b"), bands=()))
    newcomer.wait()
    assert not newcomer.is_empty
    assert "chưa có năm trước để đối chiếu" in newcomer.words


def test_an_older_reckoning_is_let_go(ward: Desk, officer: SteeringOfficer) -> None:
    sheet = ward.store.sheets.of_year(2026)
    assert sheet is not None
    ward.store.answers.set(sheet, "1.5.1", Answer(count=0))
    ward.store.answers.set(sheet, "1.5.1", Answer(count=2))
    officer.wait()
    assert officer.forecast["1.5.1"][1] == "1,5"


def test_the_forecast_follows_the_days_off(newcomer: SteeringOfficer) -> None:
    store = newcomer.desk.store
    for each in store.holidays.days():
        store.holidays.remove(each.day)
    tiers = (DateTier(Decimal(1), days=5, working=True), DateTier(Decimal(0)))
    sheet = store.sheets.create(2026, replace(a_set(group("I", leaf("1.1", 1, Rule(DeadlineTiers(tiers))))), year=2026))
    store.answers.set(sheet, "1.1", Answer(date=date(2026, 2, 23), since=date(2026, 2, 13)))
    newcomer.wait()
    assert newcomer.forecast["1.1"][1] == "0"
    store.holidays.set_day(date(2026, 2, 16), off=True, title="Nghỉ Tết")
    newcomer.wait()
    assert newcomer.forecast["1.1"][1] == "1"
